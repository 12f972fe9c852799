import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ladder } from "../../src/subscriptions/ladder.ts";
import { holidaysOn, instants, on, steps, timing } from "./dated.ts";
import { everything } from "./ladders.ts";

const open = { quiet: null, calendars: [], workdays: [1, 2, 3, 4, 5, 6, 7] };
const room = (zone: string) => ({ ...open, zone });

describe("a day lead is the same wall time on an earlier day, not a multiple of 24 hours", () => {
  it.each([
    ["Europe/Brussels", "2027-03-29", ["7d 2027-03-22T08:00", "1d 2027-03-28T07:00", "0d 2027-03-29T07:00"]],
    ["Europe/Brussels", "2026-10-26", ["7d 2026-10-19T07:00", "1d 2026-10-25T08:00", "0d 2026-10-26T08:00"]],
    ["Europe/Oslo", "2027-03-29", ["7d 2027-03-22T08:00", "1d 2027-03-28T07:00", "0d 2027-03-29T07:00"]],
    ["America/New_York", "2027-03-15", ["7d 2027-03-08T14:00", "1d 2027-03-14T13:00", "0d 2027-03-15T13:00"]],
    ["America/New_York", "2026-11-02", ["7d 2026-10-26T13:00", "1d 2026-11-01T14:00", "0d 2026-11-02T14:00"]],
    ["Australia/Sydney", "2027-04-05", ["7d 2027-03-28T22:00", "1d 2027-04-03T23:00", "0d 2027-04-04T23:00"]],
    ["Australia/Sydney", "2026-10-05", ["7d 2026-09-27T23:00", "1d 2026-10-03T22:00", "0d 2026-10-04T22:00"]],
    ["Asia/Tokyo", "2027-03-29", ["7d 2027-03-22T00:00", "1d 2027-03-28T00:00", "0d 2027-03-29T00:00"]],
    ["Asia/Kolkata", "2027-03-29", ["7d 2027-03-22T03:30", "1d 2027-03-28T03:30", "0d 2027-03-29T03:30"]],
    ["Australia/Lord_Howe", "2027-04-05", ["7d 2027-03-28T22:00", "1d 2027-04-03T22:30", "0d 2027-04-04T22:30"]],
    ["Australia/Lord_Howe", "2026-10-05", ["7d 2026-09-27T22:30", "1d 2026-10-03T22:00", "0d 2026-10-04T22:00"]],
  ])("in %s before %s", (zone, day, expected) => {
    expect(instants(day, timing("7d,1d,0d at 09:00", room(zone)))).toEqual(expected);
  });

  it("an hour lead is elapsed time, over a change of the clocks too", () => {
    expect(instants("2027-03-29 01:00 Europe/Brussels", timing("24h,1d at 01:00", room("Europe/Brussels")))).toEqual([
      "24h 2027-03-27T23:00",
      "1d 2027-03-28T00:00",
    ]);
  });

  it("an hour that the clocks skip comes an hour later; one that comes twice is the first", () => {
    expect(instants("2027-03-29", timing("1d at 02:30", room("Europe/Oslo")))).toEqual(["1d 2027-03-28T01:30"]);
    expect(instants("2026-10-26", timing("1d at 02:30", room("Europe/Oslo")))).toEqual(["1d 2026-10-25T00:30"]);
    expect(instants("2026-10-05", timing("1d at 02:15", room("Australia/Lord_Howe")))).toEqual(["1d 2026-10-03T15:45"]);
  });
});

describe("the reader’s day counts, whatever day it is at the venue", () => {
  it.each([
    // Five hours between Brussels and Washington instead of six, in two weeks of March and one of the autumn.
    ["2027-03-18 09:00 America/New_York", "Europe/Brussels", "1d 2027-03-17 09:00", "2h 2027-03-18 12:00"],
    ["2027-03-30 09:00 America/New_York", "Europe/Brussels", "1d 2027-03-29 09:00", "2h 2027-03-30 13:00"],
    ["2026-10-28 09:00 America/New_York", "Europe/Brussels", "1d 2026-10-27 09:00", "2h 2026-10-28 12:00"],
    ["2027-03-12 09:00 Australia/Sydney", "America/New_York", "1d 2027-03-10 09:00", "2h 2027-03-11 15:00"],
    ["2027-03-11 20:00 America/New_York", "Australia/Sydney", "1d 2027-03-11 09:00", "2h 2027-03-12 10:00"],
  ])("%s in %s", (when, zone, day, hours) => {
    expect(steps(when, timing("1d,2h at 09:00", room(zone)))).toEqual([day, hours]);
  });
});

describe("the calendar", () => {
  it.each([
    ["2027-03-31", "1m", "1m 2027-02-28 09:00"],
    ["2028-03-31", "1m", "1m 2028-02-29 09:00"],
    ["2028-02-29", "12m", "12m 2027-02-28 09:00"],
    ["2028-03-01", "1d", "1d 2028-02-29 09:00"],
    ["2027-03-01", "1d", "1d 2027-02-28 09:00"],
    ["2027-01-01", "1d", "1d 2026-12-31 09:00"],
    ["2027-01-15", "1m", "1m 2026-12-15 09:00"],
    ["2027-01-04", "2w", "2w 2026-12-21 09:00"],
    ["2028-02-29", "366d", "366d 2027-02-28 09:00"],
  ])("%s, %s before", (day, lead, expected) => {
    expect(steps(day, timing(lead, room("Europe/Brussels")))).toEqual([expected]);
  });
});

describe("working days", () => {
  it.each([
    ["1wd", "2027-03-15", [], "1wd 2027-03-12 09:00"],
    ["10wd", "2027-03-15", [], "10wd 2027-03-01 09:00"],
    ["2wd", "2027-03-30", ["EU 2027-03-29", "EU 2027-03-26", "EU 2027-03-25"], "2wd 2027-03-23 09:00"],
    ["1wd", "2027-05-18", ["NO 2027-05-17"], "1wd 2027-05-14 09:00"],
    ["1wd", "2027-05-18", ["SE 2027-05-17"], "1wd 2027-05-17 09:00"],
  ])("%s before %s", (lead, day, holidays, expected) => {
    const by = timing(lead, {}, { holidays: holidaysOn(...holidays), partners: ["NO"] });
    expect(steps(day, by)).toEqual([expected]);
  });

  it("count back a year of them, and further where a room works one day a week", () => {
    const days = Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, "0"));
    const closed = holidaysOn(...days.flatMap((day) => [`EU 2026-05-${day}`, `EU 2026-06-${day}`]));
    expect(steps("2027-03-15", timing("260wd", {}, { holidays: closed }))).toEqual(["260wd 2026-01-14 09:00"]);
    expect(steps("2027-03-15", timing("100wd", { workdays: [1] }))).toEqual(["100wd 2025-04-14 09:00"]);
  });

  it("a day lead does not count the partner’s holidays: only the room’s own days off move it", () => {
    const holidays = holidaysOn("NO 2027-05-17", "EU 2027-05-06", "EU 2027-05-07");
    expect(steps("2027-05-18", timing("1d", {}, { holidays, partners: ["NO"] }))).toEqual(["1d 2027-05-17 09:00"]);
    expect(steps("2027-05-08", timing("1d", {}, { holidays, partners: ["NO"] }))).toEqual(["1d 2027-05-05 09:00"]);
  });
});

describe("days off", () => {
  it.each([
    ["the weekend before a Monday", "2027-03-15", "1d at 09:00", "1d 2027-03-12 09:00"],
    ["a meeting on a Saturday", "2027-03-13", "0d at 09:00", "0d 2027-03-12 09:00"],
    ["hours before a meeting on a Saturday", "2027-03-13 15:00 Europe/Brussels", "2h", "2h 2027-03-12 09:00"],
    ["hours that reach back into a weekend", "2027-03-15 10:00 Europe/Brussels", "24h", "24h 2027-03-12 09:00"],
    ["quiet hours that end on a Saturday", "2027-03-13 15:00 Europe/Brussels", "1d at 21:00", "1d 2027-03-12 07:00"],
    ["quiet hours that end on a Sunday", "2027-03-15", "1d at 05:00", "1d 2027-03-12 07:00"],
    ["a meeting before the quiet hours end", "2027-03-15 06:00 Europe/Brussels", "8h", "8h 2027-03-12 09:00"],
    ["quiet hours that end on a working day", "2027-03-16", "1d at 21:00", "1d 2027-03-16 07:00"],
  ])("%s", (_, when, line, expected) => {
    expect(steps(when, timing(line))).toEqual([expected]);
  });

  it("are kept out of unless the rule says so", () => {
    expect(steps("2027-03-14 15:00 Europe/Brussels", timing("1d,2h at 05:00 anytime"))).toEqual([
      "1d 2027-03-13 05:00",
      "2h 2027-03-14 13:00",
    ]);
  });
});

describe("quiet hours", () => {
  const quiet = (from: string, to: string, zone = "Europe/Brussels") => ({ ...room(zone), quiet: { from, to } });
  it.each([
    ["in the evening", "2027-03-16", "1d at 21:00", quiet("20:00", "07:00"), "1d 2027-03-16 07:00"],
    ["after midnight", "2027-03-16", "1d at 05:00", quiet("20:00", "07:00"), "1d 2027-03-15 07:00"],
    ["at their beginning", "2027-03-16", "1d at 20:00", quiet("20:00", "07:00"), "1d 2027-03-16 07:00"],
    ["at their end", "2027-03-16", "1d at 07:00", quiet("20:00", "07:00"), "1d 2027-03-15 07:00"],
    ["at noon", "2027-03-16", "1d at 12:30", quiet("12:00", "14:00"), "1d 2027-03-15 14:00"],
    ["outside", "2027-03-16", "1d at 11:59", quiet("12:00", "14:00"), "1d 2027-03-15 11:59"],
    ["of no length", "2027-03-16", "1d at 12:00", quiet("12:00", "12:00"), "1d 2027-03-15 12:00"],
    [
      "before a meeting early",
      "2027-03-16 06:00 Europe/Brussels",
      "2h",
      quiet("20:00", "07:00"),
      "2h 2027-03-15 19:45",
    ],
    [
      "before one at their end",
      "2027-03-16 07:00 Europe/Brussels",
      "2h",
      quiet("20:00", "07:00"),
      "2h 2027-03-15 19:45",
    ],
    ["before one just after", "2027-03-16 07:01 Europe/Brussels", "2h", quiet("20:00", "07:00"), "2h 2027-03-16 07:00"],
  ])("%s", (_, when, line, settings, expected) => {
    expect(steps(when, timing(line, settings))).toEqual([expected]);
  });

  it("bring nothing forward that was wanted only when its meeting had begun", () => {
    expect(steps("2027-03-16 06:00 Europe/Brussels", timing("0d at 06:00", quiet("20:00", "07:00")))).toEqual([]);
  });

  it("that end at an hour which the clocks skip end after the gap", () => {
    expect(steps("2027-03-28 09:00 Europe/Brussels", timing("8h", quiet("22:00", "02:30")))).toEqual([
      "8h 2027-03-28 03:30",
    ]);
  });

  it("that end in an hour which comes twice let nothing out before it was due", () => {
    // 04:15 less three hours is 02:15 for the second time.
    expect(instants("2026-10-25 04:15 Europe/Brussels", timing("2h", quiet("22:00", "02:30")))).toEqual([
      "2h 2026-10-25T01:30",
    ]);
    expect(
      instants("2027-04-04 03:45 Australia/Lord_Howe", timing("2h", quiet("22:00", "01:50", "Australia/Lord_Howe"))),
    ).toEqual(["2h 2027-04-03T15:20"]);
  });
});

describe("a reminder that cannot come before its meeting does not come", () => {
  it.each([
    ["on the day, after it began", "2027-03-12 08:30 Europe/Oslo", "0d at 09:00", []],
    ["on the day, as it begins", "2027-03-12 09:00 Europe/Oslo", "0d at 09:00", []],
    ["on the day, in time", "2027-03-12 09:01 Europe/Oslo", "0d at 09:00", ["0d 2027-03-12 09:00"]],
    ["hours before an unknown hour", "2027-03-12", "2h,30min", []],
    ["on the day of an unknown hour", "2027-03-12", "0d at 18:00", ["0d 2027-03-12 18:00"]],
    ["on the first of several days", "2027-03-12/2027-03-14", "1d,0d", ["1d 2027-03-11 09:00", "0d 2027-03-12 09:00"]],
  ])("%s", (_, when, line, expected) => {
    expect(steps(when, timing(line, room("Europe/Brussels")))).toEqual(expected);
  });

  it("helps nobody from the beginning on, or from the end of the first day where the hour is unknown", () => {
    const expires = (when: string) =>
      ladder(on(when), timing("1d")).map((due) => new Date(due.expires).toISOString().slice(0, 16));
    expect(expires("2027-03-12 10:00 Europe/Oslo")).toEqual(["2027-03-12T09:00"]);
    expect(expires("2027-03-12")).toEqual(["2027-03-12T22:59"]);
    expect(expires("2027-03-11/2027-03-12")).toEqual(["2027-03-11T22:59"]);
  });
});

describe("a vague date", () => {
  it.each([
    ["2027-03", ["2027-03-01", "2027-03-17"]],
    ["2027-Q1", ["2027-01-01", "2027-02-17", "2027-03-17"]],
    ["2027-H1", ["2027-01-01", "2027-03-31", "2027-05-19", "2027-06-16"]],
    ["2027", ["2027-01-01", "2027-07-02", "2027-10-01", "2027-11-19", "2027-12-17"]],
  ])("%s is watched, not counted back from", (period, days) => {
    const made = ladder(on(period), timing("30d,7d,2h at 08:15", room("Europe/Brussels")));
    expect(made.map(({ kind, lead }) => `${kind} ${lead}`)).toEqual(days.map((day) => `watch ${day}`));
    expect(steps(period, timing("30d,7d,2h at 08:15", room("Europe/Brussels")))).toEqual(
      days.map((day) => `${day} ${day} 08:15`),
    );
  });

  it("is watched at the room’s hour on a working day, and not at all by a digest alone", () => {
    const holidays = holidaysOn("EU 2027-01-01");
    expect(steps("2027-Q1", timing("7d at 06:00", {}, { holidays }))).toEqual([
      "2027-01-01 2026-12-31 07:00",
      "2027-02-17 2027-02-17 07:00",
      "2027-03-17 2027-03-17 07:00",
    ]);
    expect(steps("2027-Q1", timing("weekly mon"))).toEqual([]);
  });
});

describe("what a step is called", () => {
  it("changes with the date and the hour of the meeting, and with nothing that the room sets", () => {
    const keys = (when: string, line: string, settings = {}) =>
      ladder(on(when), timing(line, settings)).map(({ key }) => key);
    const [usual = ""] = keys("2027-03-12 10:00 Europe/Oslo", "7d");
    expect(keys("2027-03-12 10:00 Europe/Oslo", "7d at 11:00", { quiet: null, zone: "Asia/Tokyo" })).toEqual([usual]);
    for (const moved of [
      "2027-03-12 11:00 Europe/Oslo",
      "2027-03-12 10:00 Europe/London",
      "2027-03-13 10:00 Europe/Oslo",
    ])
      expect(keys(moved, "7d")).not.toEqual([usual]);
  });
});

it("the machine’s own zone changes nothing", { timeout: 60_000 }, async () => {
  const script = `import(${JSON.stringify(join(import.meta.dirname, "ladders.ts"))}).then(async ({ everything }) => console.log(await everything()))`;
  const here = await everything();
  for (const TZ of ["America/Los_Angeles", "Pacific/Kiritimati"]) {
    const env = { ...process.env, TZ, NODE_OPTIONS: "" };
    expect(execFileSync(process.execPath, ["-e", script], { env }).toString().trim()).toBe(here);
  }
});
