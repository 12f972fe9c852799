import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { clocksOf } from "../../src/imports/clocks.ts";
import { recurring } from "../../src/imports/recurrence.ts";
import { ruleOf } from "../../src/imports/rule.ts";
import { zonesIn } from "../../src/imports/zones.ts";

const WINDOW = { from: "1997-01-01", until: "2000-12-31" };
const zones = zonesIn({ definitions: new Map() }, { ...WINDOW, zone: "Europe/Brussels" });
const start = { day: "1997-09-02", time: "09:00", clocks: clocksOf("America/New_York") };
const read = (rule: string, day: string) => {
  const found = ruleOf(rule, { ...start, day }, zones);
  return "rule" in found ? found.rule : undefined;
};

const days = (rule: string, first: string, most = 200, window = WINDOW): readonly string[] => {
  const found = read(rule, first);
  if (!found) throw new Error(`no rule: ${rule}`);
  return recurring(found, first, { ...window, most }, { days: 1_000_000 }).days;
};

/** Short for days of one year: `9-2` is 2 September. */
const of = (year: number, ...all: string[]): string[] =>
  all.map(
    (one) =>
      `${year}-${one
        .split("-")
        .map((part) => part.padStart(2, "0"))
        .join("-")}`,
  );

// The examples of RFC 5545, section 3.8.5.3, all from Tuesday 2 September 1997, but for hours and minutes.
test.each([
  ["FREQ=DAILY;COUNT=3", of(1997, "9-2", "9-3", "9-4")],
  ["FREQ=DAILY;INTERVAL=10;COUNT=5", of(1997, "9-2", "9-12", "9-22", "10-2", "10-12")],
  ["FREQ=WEEKLY;UNTIL=19970917T000000Z", of(1997, "9-2", "9-9", "9-16")],
  ["FREQ=WEEKLY;COUNT=4;WKST=SU;BYDAY=TU,TH", of(1997, "9-2", "9-4", "9-9", "9-11")],
  ["FREQ=WEEKLY;INTERVAL=2;COUNT=4;WKST=SU;BYDAY=TU,TH", of(1997, "9-2", "9-4", "9-16", "9-18")],
  ["FREQ=MONTHLY;COUNT=3;BYDAY=1TU", of(1997, "9-2", "10-7", "11-4")],
  ["FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1TU,-1TU", of(1997, "9-2", "9-30", "11-4", "11-25")],
  ["FREQ=MONTHLY;COUNT=4;BYMONTHDAY=2,15", of(1997, "9-2", "9-15", "10-2", "10-15")],
  ["FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-29", of(1997, "9-2", "10-3", "11-2")],
  ["FREQ=YEARLY;COUNT=2;BYMONTH=9,10", of(1997, "9-2", "10-2")],
  ["FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", ["1997-09-02", "1997-09-04", "1997-10-07"]],
  ["FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", ["1997-09-02", "1997-09-29", "1997-10-30"]],
  ["FREQ=DAILY;UNTIL=19970904", of(1997, "9-2", "9-3", "9-4")],
])("%s", (rule, expected) => {
  expect(days(rule, "1997-09-02")).toEqual(expected);
});

test.each([
  ["FREQ=YEARLY;COUNT=3;BYDAY=20MO", "1997-05-19", ["1997-05-19", "1998-05-18", "1999-05-17"]],
  ["FREQ=YEARLY;COUNT=3;BYWEEKNO=20;BYDAY=MO", "1997-05-12", ["1997-05-12", "1998-05-11", "1999-05-17"]],
  [
    "FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200",
    "1997-01-01",
    ["1997-01-01", "1997-04-10", "1997-07-19", "2000-01-01"],
  ],
  ["FREQ=YEARLY;BYMONTH=3;BYDAY=TH;UNTIL=19970401", "1997-03-13", of(1997, "3-13", "3-20", "3-27")],
  ["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3", "1998-02-13", ["1998-02-13", "1998-03-13", "1998-11-13"]],
  ["FREQ=YEARLY;COUNT=2;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996-11-05", ["2000-11-07"]],
  ["FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05", of(1997, "8-5", "8-10", "8-19", "8-24")],
  ["FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05", of(1997, "8-5", "8-17", "8-19", "8-31")],
  ["FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3", "1997-01-31", of(1997, "1-31", "3-31", "5-31")],
  ["FREQ=YEARLY;COUNT=2", "1996-02-29", ["2000-02-29"]],
])("%s from %s", (rule, first, expected) => {
  expect(days(rule, first)).toEqual(expected);
});

test.each([
  "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
  "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300",
  "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
  "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1",
])("%s, which fits no day, ends the search: only the first day is left", (rule) => {
  expect(days(rule, "1997-09-02")).toEqual(["1997-09-02"]);
});

test("no more than so many are given, and the rest is owned up to", () => {
  const rule = read("FREQ=DAILY", "1997-09-02");
  expect(rule && recurring(rule, "1997-09-02", { ...WINDOW, most: 200 }, { days: 1_000_000 })).toMatchObject({
    more: true,
  });
  expect(days("FREQ=DAILY", "1997-09-02", 200)).toHaveLength(200);
});

test("a meeting that recurs within a day is no rule of ours", () => {
  for (const rule of ["FREQ=SECONDLY", "FREQ=MINUTELY;INTERVAL=90", "FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9,14"])
    expect(ruleOf(rule, start, zones)).toEqual({ why: "tooOften" });
});

const iso = (from: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 700 }).map((more) => new Date((from + more) * 86_400_000).toISOString().slice(0, 10));
const simple = fc.oneof(
  fc.constant("FREQ=DAILY"),
  fc.constantFrom("MO", "TU", "WE,FR", "SA,SU").map((on) => `FREQ=WEEKLY;BYDAY=${on}`),
  fc.constantFrom("1MO", "-1FR", "2TU,4TU").map((on) => `FREQ=MONTHLY;BYDAY=${on}`),
  fc.integer({ min: 1, max: 28 }).map((on) => `FREQ=MONTHLY;BYMONTHDAY=${on}`),
  fc.integer({ min: 1, max: 12 }).map((month) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=7`),
);
const written = fc
  .tuple(simple, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 9 }))
  .map(([rule, interval, count]) => `${rule};INTERVAL=${interval}${count > 0 ? `;COUNT=${count}` : ""}`);

/** What the library finds from a day that fits its own rule. */
function byLibrary(rule: string, from: string, most: number): { first: string; days: string[] } | undefined {
  const found: string[] = [];
  const iterator = ICAL.Recur.fromString(rule.replace(/;COUNT=\d+/, "")).iterator(ICAL.Time.fromDateString(from));
  const [, count] = /COUNT=(\d+)/.exec(rule) ?? [];
  for (let one = iterator.next(); one && found.length < Math.min(most, Number(count ?? most)); one = iterator.next())
    if (one.toString() >= from) found.push(one.toString().slice(0, 10));
  const [first] = found;
  return first === undefined ? undefined : { first, days: found };
}

test("ordinary rules give the days that a library which goes from one to the next gives", () => {
  fc.assert(
    fc.property(written, iso(10_000), (rule, from) => {
      const first = byLibrary(rule, from, 1)?.first;
      fc.pre(first !== undefined);
      const expected = byLibrary(rule, first ?? from, 20);
      const until = expected?.days.at(-1) ?? from;
      expect(days(rule, first ?? from, 200, { from, until })).toEqual(expected?.days);
    }),
  );
});

test("looking from a later day on gives the end of the same days", () => {
  fc.assert(
    fc.property(written, iso(10_000), iso(10_100), (rule, first, from) => {
      const until = "2001-06-30";
      const all = days(rule, first, 5000, { from: first, until });
      expect(days(rule, first, 5000, { from, until })).toEqual(all.filter((day) => day >= from));
    }),
  );
});
