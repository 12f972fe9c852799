import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { openHolidays } from "../../src/calendar/holidays.ts";
import type { Library } from "../../src/library/library.ts";
import type { Meeting } from "../../src/library/schema.ts";
import { lexicon } from "../../src/query/lexicon.ts";
import { defaultSettings, type Settings } from "../../src/settings/settings.ts";
import {
  type Expected,
  expectedBetween,
  followed,
  isMuted,
  isStillExpected,
  type Known,
  nextAfter,
  pastPosts,
} from "../../src/subscriptions/agenda.ts";
import type { Rule } from "../../src/subscriptions/rule.ts";
import { theLibrary } from "../support/world.ts";
import * as some from "./arbitrary.ts";
import { on, timing } from "./dated.ts";

const DAY = 86_400_000;
const at = (text: string): number => Date.parse(text);
const brussels = defaultSettings("Europe/Brussels");

let library: Library;
let known: Known;
beforeAll(async () => {
  library = await theLibrary();
  known = { library, lexicon: lexicon(library), holidays: await openHolidays(library.closed) };
});

const row = (rule: Rule, about = "with:norway") => ({
  id: "sub",
  rule: about,
  value: JSON.stringify(rule),
  pausedUntil: null,
});
const following = (line: string, about?: string) => row(timing(line).rule, about);

const meeting = (when: string, more: Partial<Meeting> = {}): Meeting => ({
  id: `with-norway-${when.replaceAll(/\W/g, "-")}`,
  title: "Talks",
  partners: ["norway"],
  series: null,
  when: on(when),
  level: "mixed",
  status: "scheduled",
  confidence: "confirmed",
  sources: [],
  ...more,
});

/** The data with these meetings alone. */
function only(...meetings: Meeting[]): Known {
  const byId = new Map(library.byId);
  for (const record of meetings) byId.set(record.id, { kind: "meeting", record });
  return { ...known, library: { ...library, meetings, byId } };
}

const told = (all: readonly Expected[], settings: Settings = brussels): string[] =>
  all.map((one) => `${one.kind} ${one.lead} ${new Date(one.at).toISOString().slice(0, 16)} ${settings.zone}`);

describe("what a subscription posts", () => {
  const talks = [meeting("2027-03-12 10:00 Europe/Oslo"), meeting("2027-06-11"), meeting("2027-Q4")];
  const from = at("2026-11-24T09:00:00Z");
  const FAR = at("2028-06-01T00:00:00Z");

  it("is each step of each meeting in the order of time, from just after one instant up to another", () => {
    const all = expectedBetween(following("7d,1d"), brussels, only(...talks), from, FAR);
    expect(told(all)).toEqual([
      "reminder 7d 2027-03-05T08:00 Europe/Brussels",
      "reminder 1d 2027-03-11T08:00 Europe/Brussels",
      "reminder 7d 2027-06-04T07:00 Europe/Brussels",
      "reminder 1d 2027-06-10T07:00 Europe/Brussels",
      "watch 2027-10-01 2027-10-01T07:00 Europe/Brussels",
      "watch 2027-11-19 2027-11-19T08:00 Europe/Brussels",
      "watch 2027-12-17 2027-12-17T08:00 Europe/Brussels",
    ]);
    const [first] = all;
    const moment = first?.at ?? 0;
    expect(expectedBetween(following("7d,1d"), brussels, only(...talks), moment - 1, moment)).toEqual([first]);
    expect(expectedBetween(following("7d,1d"), brussels, only(...talks), moment, moment + 1)).toEqual([]);
  });

  it.each(["held", "cancelled", "postponed"] as const)("leaves out what is %s", (status) => {
    const gone = only(meeting("2027-03-12 10:00 Europe/Oslo", { status }));
    expect(expectedBetween(following("7d,1d"), brussels, gone, from, FAR)).toEqual([]);
    expect(nextAfter(following("7d,1d"), brussels, gone, from)).toBeNull();
  });

  it("is the same in adjacent windows as in the whole: each once, none at an edge lost or twice", () => {
    const instant = fc.integer({ min: at("2026-06-01T00:00:00Z") / 60_000, max: at("2028-06-01T00:00:00Z") / 60_000 });
    fc.assert(
      fc.property(
        some.rule,
        some.settings,
        fc.array(instant, { minLength: 2, maxLength: 12 }),
        fc.boolean(),
        (rule, settings, minutes, atSteps) => {
          const view = only(...talks);
          const wide = minutes.map((minute) => minute * 60_000).sort((a, b) => a - b);
          const steps = expectedBetween(row(rule), settings, view, wide[0] ?? 0, wide.at(-1) ?? 0);
          // Edges right at what falls due are where something could be lost.
          const edges = atSteps ? [...wide, ...steps.map((one) => one.at)].sort((a, b) => a - b) : wide;
          const pieces = edges
            .slice(1)
            .flatMap((to, index) => expectedBetween(row(rule), settings, view, edges[index] ?? 0, to));
          expect(pieces.map(({ id }) => id).sort()).toEqual(steps.map(({ id }) => id).sort());
          expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
          expect(steps.map((one) => one.at)).toEqual(steps.map((one) => one.at).sort((a, b) => a - b));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("goes on from one post to the next without passing any over", () => {
    fc.assert(
      fc.property(some.rule, some.settings, (rule, settings) => {
        const view = only(...talks);
        const until = from + 200 * DAY;
        const all = [...new Set(expectedBetween(row(rule), settings, view, from, until).map((one) => one.at))];
        const walked: number[] = [];
        for (let next = nextAfter(row(rule), settings, view, from); next !== null && next <= until; ) {
          walked.push(next);
          next = nextAfter(row(rule), settings, view, next);
        }
        expect(walked).toEqual(all);
      }),
      { numRuns: 100 },
    );
  });
});

describe("digests", () => {
  const days = (line: string, from: string, to: string, settings: Settings = brussels): string[] =>
    expectedBetween(following(line), settings, only(), at(from), at(to)).map(
      ({ key, at: when }) => `${key} ${new Date(when).toISOString().slice(0, 16)}`,
    );

  it("come on working days, or once a week, at the same wall time over a change of the clocks", () => {
    expect(days("daily 08:30", "2027-03-19T00:00:00Z", "2027-04-01T00:00:00Z")).toEqual([
      "2027-03-19 2027-03-19T07:30",
      "2027-03-22 2027-03-22T07:30",
      "2027-03-23 2027-03-23T07:30",
      "2027-03-24 2027-03-24T07:30",
      "2027-03-30 2027-03-30T06:30",
      "2027-03-31 2027-03-31T06:30",
    ]);
    expect(days("weekly tue 08:30", "2027-03-19T00:00:00Z", "2027-04-10T00:00:00Z")).toEqual([
      "2027-03-23 2027-03-23T07:30",
      "2027-03-30 2027-03-30T06:30",
      "2027-04-06 2027-04-06T06:30",
    ]);
  });

  it("of a week wait for a working day if theirs is a holiday, but not for the next digest", () => {
    // Easter Monday; and the end-of-year days, from 24 December to Sunday 3 January.
    expect(days("weekly mon 08:30", "2027-03-23T00:00:00Z", "2027-04-06T00:00:00Z")).toEqual([
      "2027-03-29 2027-03-30T06:30",
      "2027-04-05 2027-04-05T06:30",
    ]);
    expect(days("weekly mon 08:30", "2026-12-20T00:00:00Z", "2027-01-06T00:00:00Z")).toEqual([
      "2026-12-21 2026-12-21T07:30",
      "2027-01-04 2027-01-04T07:30",
    ]);
  });

  it("keep out of quiet hours, and on the day off that was asked for", () => {
    expect(days("weekly mon 22:00", "2027-04-05T00:00:00Z", "2027-04-12T00:00:00Z")).toEqual([
      "2027-04-05 2027-04-06T05:00",
    ]);
    expect(days("weekly fri 22:00", "2027-04-09T00:00:00Z", "2027-04-16T00:00:00Z")).toEqual([
      "2027-04-09 2027-04-12T05:00",
    ]);
    expect(days("daily 06:00", "2027-04-09T00:00:00Z", "2027-04-13T00:00:00Z")).toEqual([
      "2027-04-09 2027-04-09T05:00",
      "2027-04-12 2027-04-12T05:00",
    ]);
    expect(days("weekly sun 10:00", "2027-04-09T00:00:00Z", "2027-04-12T00:00:00Z")).toEqual([
      "2027-04-11 2027-04-11T08:00",
    ]);
    expect(days("daily 22:00 anytime", "2027-04-09T00:00:00Z", "2027-04-11T00:00:00Z")).toEqual([
      "2027-04-09 2027-04-09T20:00",
      "2027-04-10 2027-04-10T20:00",
    ]);
  });

  it("do not fall asleep over the end of the year", () => {
    const next = (line: string, from: string): string =>
      new Date(nextAfter(following(line), brussels, only(), at(from)) ?? 0).toISOString().slice(0, 16);
    expect(next("daily 08:30", "2026-12-23T07:30:00Z")).toBe("2027-01-04T07:30");
    expect(next("weekly mon 08:30", "2026-12-21T07:30:00Z")).toBe("2027-01-04T07:30");
  });

  it("are no longer wanted once the rule has none, or another day", () => {
    const still = (line: string) => isStillExpected(following(line), brussels, only(), "sub@digest@2027-04-05");
    expect(["daily", "weekly mon", "weekly tue", "7d"].map(still)).toEqual([true, true, false, false]);
  });
});

describe("what was written down is still wanted", () => {
  const talks = meeting("2027-03-12 10:00 Europe/Oslo");
  const from = at("2026-11-24T09:00:00Z");
  const idsOf = (view: Known, line = "7d"): string[] =>
    expectedBetween(following(line), brussels, view, from, at("2028-01-01T00:00:00Z")).map(({ id }) => id);

  it("while the meeting stands as it was, and no longer once it is moved or the lead is gone", () => {
    const [id = ""] = idsOf(only(talks));
    const wanted = (view: Known, line = "7d"): boolean => isStillExpected(following(line), brussels, view, id);
    expect(wanted(only(talks))).toBe(true);
    expect(wanted(only({ ...talks, title: "Renamed" }))).toBe(true);
    expect(wanted(only({ ...talks, when: on("2027-03-12 11:00 Europe/Oslo") }))).toBe(false);
    expect(wanted(only({ ...talks, when: on("2027-03-13 10:00 Europe/Oslo") }))).toBe(false);
    expect(wanted(only({ ...talks, status: "postponed" }))).toBe(false);
    expect(wanted(only())).toBe(false);
    expect(wanted(only(talks), "3d")).toBe(false);
    expect(isStillExpected({ ...following("7d"), id: "other" }, brussels, only(talks), id)).toBe(false);
  });
});

describe("what people are shown before they save", () => {
  it("counts the posts that the rule would have made, several at one time as one", () => {
    const past = [
      meeting("2026-03-12", { status: "held" }),
      meeting("2026-03-13", { status: "held" }),
      meeting("2026-06-11", { status: "held" }),
      meeting("2026-09-11", { status: "cancelled" }),
    ];
    const count = (line: string): number =>
      pastPosts(following(line), brussels, only(...past), at("2025-11-24T00:00:00Z"), at("2026-11-24T00:00:00Z"));
    expect(count("7d")).toBe(3);
    expect(count("7d,1d")).toBe(6);
    expect(count("7d,6d")).toBe(4);
    expect(count("weekly tue")).toBe(52);
  });

  it("names the meetings to come within the days asked for, the soonest first", () => {
    const all = only(meeting("2027-06-11"), meeting("2027-03-12"), meeting("2026-03-12"), meeting("2027-Q1"));
    const names = (days: number) => followed(following("7d"), all, "2026-11-24", days).map(({ when }) => when.start);
    expect(names(400)).toEqual(["2027-01-01", "2027-03-12", "2027-06-11"]);
    expect(names(120)).toEqual(["2027-01-01", "2027-03-12"]);
    expect(followed(following("7d", "with:japan"), all, "2026-11-24", 400)).toEqual([]);
  });
});

describe("a mute", () => {
  const talks = meeting("2027-03-12", { series: "eu-norway-security-and-defence-dialogue" });
  const muted = (id: string, until: string | null, today: string): boolean =>
    isMuted(talks, { ...brussels, mutes: [{ id, until, why: "muted" }] }, only(talks), today);

  it("of the meeting, its series or its partner holds until its day", () => {
    for (const id of [talks.id, "eu-norway-security-and-defence-dialogue", "norway"])
      expect([
        muted(id, null, "2027-01-01"),
        muted(id, "2027-01-02", "2027-01-01"),
        muted(id, "2027-01-02", "2027-01-02"),
      ]).toEqual([true, true, false]);
    expect(muted("japan", null, "2027-01-01")).toBe(false);
  });
});
