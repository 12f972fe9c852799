import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf } from "../../src/clock.ts";
import { addDays } from "../../src/days.ts";
import { writeCalendar } from "../../src/feeds/write.ts";
import { CONFIDENCES, MEETING_STATUSES } from "../../src/kinds.ts";
import type { Meeting } from "../../src/library/schema.ts";
import { dated, vague } from "../subscriptions/arbitrary.ts";
import { theLibrary } from "../support/world.ts";
import { calendarFor, feedOf, meeting, read, when } from "./fixture.ts";

const library = await theLibrary();

/** Anything that people may write or paste, in several scripts, with what the format gives a meaning to. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "\\",
        "\\n",
        ",",
        ";",
        ":",
        '"',
        "\n",
        "\r\n",
        "\t",
        " ",
        "END:VEVENT",
        "Žižkov",
        "平和",
        "🕊️",
        "\ud800",
        "\0",
      ),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join(""));

const meetings: fc.Arbitrary<Meeting[]> = fc
  .array(
    fc.record({
      title: text,
      city: text,
      note: text,
      when: fc.oneof(
        dated,
        vague.map((one) => when(one)),
      ),
      status: fc.constantFrom(...MEETING_STATUSES),
      confidence: fc.constantFrom(...CONFIDENCES),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => all.map((one, index) => meeting({ ...one, id: `talks-${index}` })));

const language = fc.constantFrom("en" as const, "fr" as const);

const feed = (all: readonly Meeting[], spoken: "en" | "fr" = "en"): string =>
  feedOf(library, all, { vague: true, alarms: [{ amount: 1, unit: "d" }], language: spoken });

/** What a text comes to: control characters are spaces, and halves of signs are replaced; French spaces do not break. */
const shown = (said: string): string =>
  said
    .toWellFormed()
    .replace(/\r\n|\r/g, "\n")
    .replace(/\p{Cc}/gu, (sign) => (sign === "\n" ? sign : " "))
    .replaceAll("\u00a0", " ");

/** Start and end as `read` says them. */
function expected({ when: { start, end, precision, time, zone } }: Meeting): (string | undefined)[] {
  if (!time || !zone) return [start, addDays(precision === "day" ? end : start, 1)];
  const last = end > start ? instantOf(addDays(end, 1), "00:00", zone).toISOString() : undefined;
  return [instantOf(start, time, zone).toISOString(), last];
}

describe("any calendar", () => {
  it("is read by another program as the same meetings on the same dates, with the same words", () => {
    fc.assert(
      fc.property(meetings, language, (all, spoken) => {
        const events = new Map(read(feed(all, spoken)).events.map((one) => [one.uid, one]));
        expect(events.size).toBe(all.length);
        for (const one of all) {
          const event = events.get(`${one.id}@aide-memoire`);
          expect([event?.start, event?.end]).toEqual(expected(one));
          expect(shown(event?.title ?? "")).toContain(shown(one.title));
          expect(shown(event?.description ?? "")).toContain(shown(one.note ?? ""));
          expect(shown(event?.text("location") ?? "")).toBe(shown(one.city ?? ""));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("is made of lines of at most 75 octets, each whole in UTF-8 and ended by CRLF", () => {
    fc.assert(
      fc.property(meetings, language, (all, spoken) => {
        const bytes = Buffer.from(feed(all, spoken));
        expect(bytes.subarray(-2).toString()).toBe("\r\n");
        const lines = bytes.toString("latin1").slice(0, -2).split("\r\n");
        for (const line of lines) {
          expect(line.length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
          new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(line, "latin1"));
        }
        expect(lines.filter((line) => line === "END:VEVENT").length).toBe(all.length);
      }),
      { numRuns: 60 },
    );
  });

  it("explains every zone that it names, names no event twice, and is the same each time", () => {
    fc.assert(
      fc.property(meetings, (all) => {
        const body = feed(all);
        const { events, zones } = read(body);
        expect(new Set(events.flatMap(({ zone }) => zone ?? []))).toEqual(new Set(zones));
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(all.length);
        expect(feed(all.toReversed())).toBe(body);
      }),
      { numRuns: 100 },
    );
  });

  it("is the same when another thread has written it", () => {
    fc.assert(
      fc.property(meetings, (all) => {
        const calendar = calendarFor(library, all, { vague: true });
        expect(writeCalendar(structuredClone(calendar))).toBe(writeCalendar(calendar));
      }),
      { numRuns: 20 },
    );
  });

  it("escapes its own name too, so that it cannot add a line", () => {
    const escaped = String.raw`Norway\, Korea\; \\ and\nothers`;
    expect(feedOf(library, [], { name: "Norway, Korea; \\ and\r\nothers" })).toContain(
      `\r\nNAME:${escaped}\r\nX-WR-CALNAME:${escaped}\r\n`,
    );
  });

  it("asks to be looked at again after six hours, and invites nobody", () => {
    const body = feedOf(library, []);
    expect(body).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n");
    expect(body).toContain("X-PUBLISHED-TTL:PT6H\r\n");
    expect(body).not.toContain("METHOD");
  });
});
