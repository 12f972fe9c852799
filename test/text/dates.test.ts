import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockIn, instantOf } from "../../src/clock.ts";
import { addDays, addMonths } from "../../src/days.ts";
import { cityNamed, keepsClock } from "../../src/library/cities.ts";
import { parseWhen } from "../../src/library/when.ts";
import type { When } from "../../src/runs.ts";
import { saySpan } from "../../src/text/span.ts";
import { sayInstant, sayWhen } from "../../src/text/when.ts";
import { wordsIn } from "../../src/text/words.ts";

const LANGUAGES = ["en", "fr"] as const;
const days = (start: string, end = start): When => ({ start, end, precision: "day" });
const day = fc.integer({ min: 0, max: 40_000 }).map((number) => addDays("1990-01-01", number));
const zone = fc.constantFrom("Europe/Oslo", "Europe/Chisinau", "Asia/Tokyo", "America/New_York", "Pacific/Auckland");
const text = (when: When, language: "en" | "fr", on = false): string =>
  sayWhen(when, { zone: "Europe/Brussels", language }, on);

describe("a day", () => {
  it.each([
    ["2027-03-12", "Fri 12 March 2027", "ven. 12 mars 2027", "le ven. 12 mars 2027"],
    ["2027-01-01", "Fri 1 January 2027", "ven. 1er janvier 2027", "le ven. 1er janvier 2027"],
    [
      "2026-12-14/2026-12-15",
      "Mon 14 – Tue 15 December 2026",
      "lun. 14 – mar. 15 décembre 2026",
      "du lun. 14 au mar. 15 décembre 2026",
    ],
    ["2026-12", "December 2026", "décembre 2026", "en décembre 2026"],
    ["2027-H2", "the second half of 2027", "deuxième semestre de 2027", "au deuxième semestre de 2027"],
  ])("%s is said with its weekday, in both languages", (written, english, french, inFrench) => {
    const when = parseWhen(written) ?? days("");
    expect([text(when, "en"), text(when, "fr"), text(when, "fr", true)]).toEqual([english, french, inFrench]);
  });

  it("bears the weekday of the calendar, whichever day it is", () => {
    const named = { en: new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: "UTC" }) } as const;
    const french = new Intl.DateTimeFormat("fr-FR", { weekday: "short", timeZone: "UTC" });
    fc.assert(
      fc.property(day, (one) => {
        expect(text(days(one), "en").startsWith(`${named.en.format(new Date(one))} `)).toBe(true);
        expect(text(days(one), "fr").startsWith(`${french.format(new Date(one))} `)).toBe(true);
      }),
    );
  });

  it("is told from every other day and span, each year once, however long it lasts", () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 400 }), fc.nat({ max: 400 }), (start, first, second) => {
        const [one, other] = [days(start, addDays(start, first)), days(start, addDays(start, second))];
        for (const language of LANGUAGES) {
          expect(text(one, language) === text(other, language)).toBe(first === second);
          const years = text(one, language).match(/\d{4}/g) ?? [];
          expect(years).toEqual([...new Set([one.start.slice(0, 4), one.end.slice(0, 4)])]);
        }
      }),
    );
  });
});

describe("a clock", () => {
  const at = (written: string, time: string, where: string, city?: string): When => ({
    ...days(written),
    time,
    zone: where,
    ...(city !== undefined && { city }),
  });

  it.each([
    [at("2027-03-12", "10:00", "Europe/Chisinau"), "10:00 in Chișinău, 09:00 in Brussels"],
    [at("2027-03-12", "10:00", "Europe/Oslo"), "10:00 in Oslo"],
    [at("2027-03-12", "23:00", "America/New_York"), "23:00 in New York, 05:00 in Brussels the next day"],
    [at("2027-03-12", "10:00", "America/New_York", "Washington"), "10:00 in Washington, 16:00 in Brussels"],
    [at("2027-03-12", "10:00", "UTC"), "10:00 UTC, 11:00 in Brussels"],
    [at("2027-03-12", "10:00", "Etc/GMT-3"), "10:00 UTC+3, 08:00 in Brussels"],
  ])("is that of a city, each wall once", (when, said) => {
    expect(text(when, "en")).toBe(`Fri 12 March 2027, ${said}`);
  });

  it("is that of a city in French", () => {
    const said = (when: When): string => text(when, "fr").replaceAll("\u00a0", " ");
    expect(said(at("2027-03-12", "10:00", "Africa/Cairo"))).toBe(
      "ven. 12 mars 2027, 10 h 00 au Caire, 9 h 00 à Bruxelles",
    );
    expect(said(at("2027-03-12", "23:00", "America/New_York"))).toBe(
      "ven. 12 mars 2027, 23 h 00 à New York, 5 h 00 à Bruxelles le lendemain",
    );
    expect(said(at("2027-03-12", "09:30", "Atlantic/Azores"))).toContain("9 h 30 aux Açores");
  });

  it("shows what the wall of each city shows, on the days on which clocks change too, and no name of a zone", () => {
    const hour = fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }));
    fc.assert(
      fc.property(
        day,
        hour,
        zone,
        zone,
        fc.constantFrom(...LANGUAGES),
        (start, [hours, minutes], venue, own, language) => {
          const [shown, time] = clockIn(
            instantOf(start, `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`, venue),
            venue,
          ).split(" ");
          const when = at(shown ?? "", time ?? "", venue);
          const said = sayWhen(when, { zone: own, language });
          const instant = instantOf(when.start, when.time ?? "", venue);
          for (const wall of new Set([venue, own, "Europe/Brussels"].map((place) => clockIn(instant, place))))
            expect(said).toContain(wordsIn(language).dates.clock(wall.slice(11), 24));
          expect(said).not.toContain("/");
          const walls = new Set([venue, own, "Europe/Brussels"].map((place) => clockIn(instant, place)));
          expect(said.split(", ").length - 1).toBe(walls.size);
        },
      ),
    );
  });

  it("of somebody is told with the city", () => {
    const [, clock] = sayInstant(Date.parse("2027-03-05T08:00:00Z"), { zone: "Europe/Oslo" });
    expect(clock).toBe(", 09:00 in Oslo");
  });
});

describe("a city", () => {
  it("is known by its names in both languages, and keeps a clock only where that is known", () => {
    expect(["Bruxelles", "genève", "Le Caire", "Chisinau", "varsovie"].map(cityNamed)).toEqual([
      "Bruxelles",
      "Genève",
      "Le Caire",
      "Chișinău",
      "Varsovie",
    ]);
    expect(keepsClock("Geneva", "Europe/Zurich")).toBe(true);
    expect(keepsClock("London", "Europe/Brussels")).toBe(false);
    expect(keepsClock("Windsor", "Europe/London")).toBe(false);
  });
});

describe("a span", () => {
  const TODAY = "2026-11-27";
  it.each([
    ["2026-12-01", "2026-12-31", "December 2026", "en décembre 2026"],
    ["2027-01-01", "2027-03-31", "the first quarter of 2027", "au premier trimestre de 2027"],
    ["2027-01-01", "2027-12-31", "2027", "en 2027"],
    ["2026-11-30", "2026-12-06", "30 Nov – 6 Dec 2026", "du 30 nov. au 6 déc. 2026"],
    ["2026-12-28", "2027-01-03", "28 Dec 2026 – 3 Jan 2027", "du 28 déc. 2026 au 3 janv. 2027"],
    ["2026-12-04", "2026-12-04", "Fri 4 December 2026", "le ven. 4 décembre 2026"],
    ["2026-11-01", "2026-12-31", "November 2026 to December 2026", "du 1er nov. au 31 déc. 2026"],
  ])("%s to %s is said as what it is", (start, end, english, french) => {
    expect(saySpan({ start, end }, TODAY, wordsIn("en"))).toBe(english);
    expect(saySpan({ start, end }, TODAY, wordsIn("fr"), true)).toBe(french);
  });

  it("of so many days or months is said in words, ahead or behind", () => {
    const ahead = { start: TODAY, end: addMonths(TODAY, 6), text: "6m" };
    const behind = { start: addMonths(TODAY, -12), end: TODAY, text: "1y" };
    expect(saySpan(ahead, TODAY, wordsIn("en"))).toBe("the next six months");
    expect(saySpan(ahead, TODAY, wordsIn("fr"), true)).toBe("au cours des six prochains mois");
    expect(saySpan(behind, TODAY, wordsIn("en"), true)).toBe("in the last year");
    expect(saySpan(behind, TODAY, wordsIn("fr"))).toBe("la dernière année");
  });
});
