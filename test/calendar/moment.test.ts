import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMoment } from "../../src/calendar/moment.ts";
import { isZone } from "../../src/clock.ts";
import { parseWhen, writeWhen } from "../../src/library/when.ts";
import { sayWhen } from "../../src/text/when.ts";
import { wordsIn } from "../../src/text/words.ts";
import { cleanLine, splitWords } from "../../src/words.ts";
import * as some from "../subscriptions/arbitrary.ts";
import { NOW } from "../support/world.ts";

const HERE = { now: NOW, zone: "Europe/Brussels", say: wordsIn() };
const read = (line: string, here = HERE) => readMoment(splitWords(cleanLine(line)), here);

/** `2027-03-12 10:00 Europe/Oslo`, what is left of the line in brackets; or what is wrong. */
function understood(line: string, here = HERE): string {
  const moment = read(line, here);
  if (!moment) return "no date";
  if ("problem" in moment) return moment.problem;
  const { when, rest } = moment;
  return [writeWhen(when), when.time, when.zone, ...(rest.length > 0 ? [`(${rest.join(" ")})`] : [])]
    .filter(Boolean)
    .join(" ");
}
const notes = (line: string): string => {
  const moment = read(line);
  return moment && "notes" in moment ? moment.notes.join(" ") : "";
};
const offered = (line: string): [string | undefined, readonly string[] | undefined] => {
  const moment = read(line);
  return moment && "problem" in moment ? [moment.word, moment.instead] : [undefined, undefined];
};

describe("a day that is written out", () => {
  it.each([
    ["12 March 2027", "2027-03-12"],
    ["12th of March 2027", "2027-03-12"],
    ["the 1st March 2027", "2027-03-01"],
    ["on 12 Mar 2027", "2027-03-12"],
    ["12 Sept. 2027", "2027-09-12"],
    ["March 12, 2027", "2027-03-12"],
    ["Mar 12 2027", "2027-03-12"],
    ["2027-03-12", "2027-03-12"],
    ["Friday 12 March 2027", "2027-03-12"],
    ["Fri, 12 March 2027", "2027-03-12"],
    ["12 mars 2027", "2027-03-12"],
    ["1er avril 2027", "2027-04-01"],
    ["3 août 2027", "2027-08-03"],
    ["12 March", "2027-03-12"],
    ["24 November", "2026-11-24"],
    ["23 November", "2027-11-23"],
    ["29 February", "2028-02-29"],
    ["29 February 2028", "2028-02-29"],
  ])("%s", (line, day) => {
    expect(understood(line)).toBe(day);
  });

  it.each([
    ["12-13 March 2027", "2027-03-12/2027-03-13"],
    ["12 – 13 March 2027", "2027-03-12/2027-03-13"],
    ["12 to 13 March 2027", "2027-03-12/2027-03-13"],
    ["12/13 March 2027", "2027-03-12/2027-03-13"],
    ["12 and 13 March", "2027-03-12/2027-03-13"],
    ["March 12-13, 2027", "2027-03-12/2027-03-13"],
    ["from 30 March to 2 April 2027", "2027-03-30/2027-04-02"],
    ["30 December - 2 January 2027", "2026-12-30/2027-01-02"],
    ["30 December 2026 - 2 January 2027", "2026-12-30/2027-01-02"],
    ["2027-03-12/2027-03-13", "2027-03-12/2027-03-13"],
    ["2027-03-12 to 2027-03-13", "2027-03-12/2027-03-13"],
  ])("several days: %s", (line, days) => {
    expect(understood(line)).toBe(days);
  });

  it.each([
    ["31 February 2027", "There is no 31 February 2027. Check the day and the month."],
    ["February 31, 2027", "There is no 31 February 2027. Check the day and the month."],
    ["29 February 2027", "There is no 29 February 2027. Check the day and the month."],
    ["31 April", "There is no 31 April. Check the day and the month."],
    ["0 March 2027", "There is no 0 March 2027. Check the day and the month."],
    ["2027-02-31", "There is no 31 February 2027. Check the day and the month."],
    ["2027-13-01", "There is no 2027-13-01. Check the day and the month."],
    ["30-31 February 2027", "There is no 30 February 2027. Check the day and the month."],
    ["13-12 March 2027", "2027-03-12 comes before 2027-03-13: the end lies before the beginning."],
    ["20 March 2027 - 12 March 2027", "2027-03-12 comes before 2027-03-20: the end lies before the beginning."],
    ["2027-03-12/2027-03-10", "2027-03-10 comes before 2027-03-12: the end lies before the beginning."],
    ["Monday 12 March 2027", "12 March 2027 is a Friday, not a Monday. Which of the two is right?"],
  ])("%s is refused rather than taken for another day", (line, sentence) => {
    expect(understood(line)).toBe(sentence);
  });
});

describe("a day in numbers", () => {
  it.each([
    ["04/12", ["2026-12-04", "2027-04-12"]],
    ["4.12.", ["2026-12-04", "2027-04-12"]],
    ["4.12.2026", ["2026-12-04", "2026-04-12"]],
    ["04/12/2026", ["2026-12-04", "2026-04-12"]],
    ["04/12/27", ["2027-12-04", "2027-04-12"]],
    ["4.12.2026 10:00 Oslo", ["2026-12-04", "2026-04-12"]],
  ])("%s is never guessed: both readings are offered in its place", (line, both) => {
    expect(understood(line)).toContain("can be read in two ways");
    expect(offered(line)).toEqual([line.split(" ")[0], both]);
  });

  it.each([
    ["31.12.2027", "2027-12-31"],
    ["31/12/2027", "2027-12-31"],
    ["12/31/2027", "2027-12-31"],
    ["13.3.", "2027-03-13"],
    ["5/5/2027", "2027-05-05"],
    ["13/03/27", "13/03/27 has a year of two digits. Do you mean 2027-03-13?"],
    ["40/50", "There is no 40/50. Write a day as 2027-02-28, a month as 2027-02, a quarter as 2027-Q1."],
  ])("%s can be read in one way at most", (line, day) => {
    expect(understood(line)).toBe(day);
  });
});

describe("a date that is not known to the day", () => {
  it.each([
    ["March 2027", "2027-03"],
    ["2027-03", "2027-03"],
    ["mars 2027", "2027-03"],
    ["in March", "2027-03"],
    ["November", "2026-11"],
    ["Q1 2027", "2027-Q1"],
    ["2027 Q1", "2027-Q1"],
    ["2027-Q1", "2027-Q1"],
    ["first quarter of 2027", "2027-Q1"],
    ["H1 2027", "2027-H1"],
    ["second half of 2027", "2027-H2"],
    ["2027", "2027"],
    ["this quarter", "2026-Q4"],
    ["next quarter", "2027-Q1"],
    ["next month", "2026-12"],
    ["next year", "2027"],
    ["in three months", "2027-02"],
    ["Q5 2027", "There is no Q5 2027. Write a month as March 2027, a quarter as Q1 2027, a half-year as H1 2027."],
  ])("%s", (line, period) => {
    expect(understood(line)).toBe(period);
  });

  it.each([
    ["spring 2027", "spring 2027", ["Q2 2027", "H1 2027"]],
    ["next week", "next week", ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"]],
    ["this week", "this week", ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"]],
  ])("%s is asked about, and what could be meant is offered", (line, word, instead) => {
    expect(offered(line)).toEqual([word, instead]);
    for (const one of instead) expect(understood(one)).toMatch(/^20/);
  });

  it("says what is left out of it", () => {
    expect(understood("mid-March 2027")).toBe("2027-03");
    expect(notes("mid-March 2027")).toContain("“mid-March 2027” becomes March 2027");
    expect(understood("March 2027 10:00 Oslo")).toBe("2027-03");
    expect(notes("March 2027 10:00 Oslo")).toBe("The hour is left out, because the day is not known.");
  });
});

describe("a day that is reckoned from today", () => {
  it.each([
    ["today", "2026-11-24"],
    ["tomorrow", "2026-11-25"],
    ["next Tuesday", "2026-12-01"],
    ["on Friday", "2026-11-27"],
    ["in three weeks", "2026-12-15"],
    ["in 10 days", "2026-12-04"],
    ["yesterday", "2026-11-23"],
    ["tomorrow at 9 Oslo", "2026-11-25 09:00 Europe/Oslo"],
  ])("%s", (line, day) => {
    expect(understood(line)).toBe(day);
  });

  it("is reckoned on the conversation’s clock", () => {
    const late = new Date("2026-11-24T23:30:00Z");
    expect(understood("tomorrow", { now: late, zone: "Europe/Brussels", say: wordsIn() })).toBe("2026-11-26");
    expect(understood("tomorrow", { now: late, zone: "America/New_York", say: wordsIn() })).toBe("2026-11-25");
    expect(understood("12 March", { now: new Date("2027-03-12T23:30:00Z"), zone: "Asia/Tokyo", say: wordsIn() })).toBe(
      "2028-03-12",
    );
  });
});

describe("an hour", () => {
  it.each([
    ["12 March 2027 10:00 Oslo", "2027-03-12 10:00 Europe/Oslo"],
    ["12 March 2027, 10:00, Oslo", "2027-03-12 10:00 Europe/Oslo"],
    ["12 March 2027 at 10.30 in New York", "2027-03-12 10:30 America/New_York"],
    ["12 March 2027 10am", "2027-03-12 10:00 Europe/Brussels"],
    ["12 March 2027 2 pm Tokyo", "2027-03-12 14:00 Asia/Tokyo"],
    ["12 March 2027 14h30 Bruxelles", "2027-03-12 14:30 Europe/Brussels"],
    ["12 March 2027 14h Canberra", "2027-03-12 14:00 Australia/Sydney"],
    ["12 March 2027 at 9 The Hague", "2027-03-12 09:00 Europe/Amsterdam"],
    ["12 March 2027 noon Doha", "2027-03-12 12:00 Asia/Qatar"],
    ["12 March 2027 10:00 Brussels time", "2027-03-12 10:00 Europe/Brussels"],
    ["12 March 2027 Oslo 10:00", "2027-03-12 10:00 Europe/Oslo"],
    ["Oslo, 12 March 2027 10:00", "2027-03-12 10:00 Europe/Oslo"],
    ["10:00 Oslo on 12 March 2027", "2027-03-12 10:00 Europe/Oslo"],
    ["12 March 2027 10:00 europe/oslo", "2027-03-12 10:00 Europe/Oslo"],
    ["12 March 2027 10:00 zone:Asia/Kolkata", "2027-03-12 10:00 Asia/Kolkata"],
    ["12 March 2027 10:00 UTC", "2027-03-12 10:00 UTC"],
    ["2027-03-12T10:00Z", "2027-03-12 10:00 UTC"],
    ["2027-03-12T10:00", "2027-03-12 10:00 Europe/Brussels"],
    ["12-13 March 2027 10:00 Oslo", "2027-03-12/2027-03-13 10:00 Europe/Oslo"],
    ["12 March 2027 10:00-12:00 Oslo", "2027-03-12 10:00 Europe/Oslo"],
    ["12 March 2027 from 10:00 to 12:00 in Oslo", "2027-03-12 10:00 Europe/Oslo"],
    ["12 March 2027 9-11am Oslo", "2027-03-12 09:00 Europe/Oslo"],
  ])("%s", (line, moment) => {
    expect(understood(line)).toBe(moment);
  });

  it("is on the clock of the city, and nobody else’s: that it is taken on the conversation’s is said", () => {
    const moment = read("12 March 2027 10:00 oslo");
    expect(moment).toMatchObject({ city: "Oslo", notes: [] });
    expect(notes("12 March 2027 10:00")).toBe(
      "You named no city, so I take it as 10:00 in Brussels: this conversation’s zone.",
    );
    expect(notes("12 March 2027 10:00-12:00 Oslo")).toBe("I keep when it begins, 10:00, and not when it ends.");
  });

  it.each([
    ["12 March 2027 25:00", "“25:00” is no time of day: hours go from 00:00 to 23:59.", undefined],
    ["12 March 2027 24:00 Oslo", "“24:00” is no time of day: hours go from 00:00 to 23:59.", undefined],
    ["12 March 2027 10:75", "“10:75” is no time of day: hours go from 00:00 to 23:59.", undefined],
    ["12 March 2027 at 25", "“25” is no time of day: hours go from 00:00 to 23:59.", undefined],
    ["12 March 2027 14:00-12:00", "12:00 is not after 14:00: the end lies before the beginning.", undefined],
    ["12 March 2027 10:00 Olso", "I know no city “Olso”. Name one near it, or an IANA zone.", "Europe/Oslo"],
    ["12 March 2027 10:00 Europe/Olso", "I know no time zone “Europe/Olso”.", "Europe/Oslo"],
    ["12 March 2027 10:00 EST", "“EST” is no place’s clock all the year round. Name a city.", "America/New_York"],
    ["12 July 2027 10:00 CET", "“CET” is no place’s clock all the year round. Name a city.", "Europe/Brussels"],
    ["2027-03-12T10:00+01:00", "“+01:00” names no place, and clocks there may change.", undefined],
  ])("%s is refused, with what could be said instead", (line, sentence, first) => {
    expect(understood(line)).toContain(sentence);
    expect(offered(line)[1]?.[0]).toBe(first);
  });

  it.each([
    ["28 March 2027 02:30 Brussels", "03:30", "there is no 02:30 in Brussels, so I take 03:30"],
    ["14 March 2027 02:30 Washington", "03:30", "there is no 02:30 in New York, so I take 03:30"],
    ["3 October 2027 02:15 Australia/Lord_Howe", "02:45", "there is no 02:15 in Lord Howe Island, so I take 02:45"],
    ["31 October 2027 02:30 Oslo", "02:30", "02:30 in Oslo occurs twice, and I take the first"],
    ["4 April 2027 02:30 Canberra", "02:30", "02:30 in Sydney occurs twice, and I take the first"],
    ["4 April 2027 01:45 Australia/Lord_Howe", "01:45", "01:45 in Lord Howe Island occurs twice"],
  ])("%s is said to be skipped or doubled, and shown as it is taken", (line, time, sentence) => {
    expect(read(line)).toMatchObject({ when: { time } });
    expect(notes(line)).toContain(sentence);
  });
});

describe("what stands around a date", () => {
  it.each([
    ["May review 12 March 2027", "2027-03-12 (May review)"],
    ["May review March 2027", "2027-03 (May review)"],
    ["3 May summit follow-up 2027-03-12", "2027-03-12 (3 May summit follow-up)"],
    ["Track 1.5 dialogue 12 March 2027 10:00 Oslo", "2027-03-12 10:00 Europe/Oslo (Track 1.5 dialogue)"],
    ["Readiness 2030 review Q2 2027", "2027-Q2 (Readiness 2030 review)"],
    ["EU-Japan 2+2 talks 12 March 2027", "2027-03-12 (EU-Japan 2+2 talks)"],
    ["G7 March 2027", "2027-03 (G7)"],
    [
      "3rd dialogue with Singapore 12 March 2027 10:00 Oslo",
      "2027-03-12 10:00 Europe/Oslo (3rd dialogue with Singapore)",
    ],
    ["Dialogue on maritime security on 12 March 2027", "2027-03-12 (Dialogue on maritime security)"],
    ["12 March 2027 Singapore dialogue", "2027-03-12 (Singapore dialogue)"],
    ["Monday group in March 2027", "2027-03 (Monday group)"],
    ["end of year review", "no date"],
    ["May review", "no date"],
    ["year", "no date"],
    ["10:00", "no date"],
    ["Oslo", "no date"],
    ["", "no date"],
  ])("%j is left alone", (line, moment) => {
    expect(understood(line)).toBe(moment);
  });
});

describe("whatever is typed", () => {
  it("a day is understood as it is echoed", () => {
    fc.assert(
      fc.property(some.dated, some.zone, (when, zone) => {
        const { time: _time, zone: _zone, ...day } = when;
        const said = sayWhen(day, { zone });
        expect(read(said)).toMatchObject({ when: day, rest: [] });
      }),
    );
  });

  it("an hour of any zone is understood as it was typed, or moved out of a gap and that said", () => {
    fc.assert(
      fc.property(some.day, some.time, some.zone, (day, time, zone) => {
        const moment = read(`${day} ${time} ${zone}`);
        expect(moment).toMatchObject({ rest: [] });
        if (!moment || !("when" in moment)) return;
        const kept = `${moment.when.start} ${moment.when.time}`;
        expect(kept >= `${day} ${time}`).toBe(true);
        expect(kept === `${day} ${time}` || moment.notes.some((note) => note.includes("go forward"))).toBe(true);
      }),
    );
  });

  it("a vague date keeps its precision", () => {
    fc.assert(
      fc.property(some.vague, (notation) => {
        expect(read(notation)).toMatchObject({ when: parseWhen(notation), rest: [] });
      }),
    );
  });

  it("nothing throws, and what comes out is a date that exists", () => {
    const word = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        ..."12 31 0 2027 March may Q1 H2 10:00 25:00 04/12 4.12. - to at in on next Tuesday Oslo EST UTC 2027-03-12 tomorrow week quarter noon of , spring 9am".split(
          " ",
        ),
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const moment = read(words.join(" "));
        if (!moment || "problem" in moment) return;
        const { time, zone, ...day } = moment.when;
        expect(parseWhen(writeWhen(moment.when))).toEqual(day);
        expect(time === undefined).toBe(zone === undefined);
        expect(zone === undefined || isZone(zone)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
