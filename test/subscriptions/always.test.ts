import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockIn, dayOf, instantOf } from "../../src/clock.ts";
import { addDays } from "../../src/days.ts";
import { type Due, isOff, ladder, startOf, type Timing } from "../../src/subscriptions/ladder.ts";
import { isClockLead } from "../../src/subscriptions/lead.ts";
import { afterQuiet, awakeBefore, awakeFrom } from "../../src/subscriptions/quiet.ts";
import * as some from "./arbitrary.ts";
import { holidaysOn, on } from "./dated.ts";

const timing = fc
  .record({ rule: some.rule, settings: some.settings, closed: fc.array(some.day, { maxLength: 5 }) })
  .map(({ rule, settings, closed }): Timing => {
    return { rule, settings, holidays: holidaysOn(...closed.map((day) => `EU ${day}`)), partners: ["NO"] };
  });
const runs = { numRuns: 500 };

const wallOf = ({ at }: Due, { settings }: Timing): [string, string] => {
  const [day = "", time = ""] = clockIn(new Date(at), settings.zone).split(" ");
  return [day, time];
};
const isQuiet = (due: Due, by: Timing): boolean => afterQuiet(...wallOf(due, by), by.settings) !== undefined;
const either = fc.oneof(some.dated, some.vague.map(on));

describe("whatever the zones, leads, quiet hours and days off", () => {
  it("nothing comes at or after the beginning, or after it would help", () => {
    fc.assert(
      fc.property(either, timing, (when, by) => {
        for (const { at, expires } of ladder(when, by)) {
          expect(at).toBeLessThan(expires);
          expect(at).toBeLessThan(startOf(when) ?? Number.POSITIVE_INFINITY);
        }
      }),
      runs,
    );
  });

  it("the steps stand in the order of time, each under a name of its own", () => {
    fc.assert(
      fc.property(either, timing, (when, by) => {
        const made = ladder(when, by);
        expect(made.map(({ at }) => at)).toEqual(made.map(({ at }) => at).sort((a, b) => a - b));
        expect(new Set(made.map(({ key }) => key)).size).toBe(made.length);
      }),
      runs,
    );
  });

  it("a day lead is at its wall time, or moved out of quiet hours or a day off", () => {
    fc.assert(
      fc.property(some.dated, timing, (when, by) => {
        for (const due of ladder(when, by).filter(({ lead }) => /[mwd]$/.test(lead))) {
          const [day, time] = wallOf(due, by);
          const meant = instantOf(day, by.rule.at, by.settings.zone).getTime();
          const ended = instantOf(day, by.settings.quiet?.to ?? time, by.settings.zone).getTime();
          // Quiet hours over midnight begin on the day before.
          const before = [day, addDays(day, 1)].map((one) =>
            awakeBefore(instantOf(one, by.rule.at, by.settings.zone).getTime(), by.settings),
          );
          expect(by.rule.anytime ? [meant] : [meant, ended, ...before]).toContain(due.at);
        }
      }),
      runs,
    );
  });

  it("nothing comes in quiet hours", () => {
    fc.assert(
      fc.property(either, timing, (when, by) => {
        expect(by.rule.anytime ? [] : ladder(when, by).filter((one) => isQuiet(one, by))).toEqual([]);
      }),
      runs,
    );
  });

  it("what would come in them is due at their end, or before they begin where that would be too late", () => {
    fc.assert(
      fc.property(some.dated, timing, (when, by) => {
        const rule = { ...by.rule, leads: by.rule.leads.filter(isClockLead), anytime: false };
        const everyDay = { ...by, rule, settings: { ...by.settings, workdays: [1, 2, 3, 4, 5, 6, 7], calendars: [] } };
        const wanted = new Map(
          ladder(when, { ...everyDay, rule: { ...rule, anytime: true } }).map((due) => [due.key, due.at]),
        );
        for (const { key, at, expires } of ladder(when, everyDay)) {
          const meant = wanted.get(key) ?? at;
          const awake = awakeFrom(meant, by.settings);
          if (awake < expires) expect(at).toBe(awake);
          else expect(meant - at).toBeGreaterThan(0);
        }
      }),
      runs,
    );
  });

  it("nothing comes on a day off", () => {
    fc.assert(
      fc.property(either, timing, (when, by) => {
        for (const due of by.rule.anytime ? [] : ladder(when, by))
          expect(isOff(dayOf(new Date(due.at), by.settings.zone), by)).toBe(false);
      }),
      runs,
    );
  });

  it("a vague date is watched at the room’s hour and never counted back from", () => {
    fc.assert(
      fc.property(some.vague.map(on), timing, (when, by) => {
        fc.pre(by.rule.leads.length > 0);
        const made = ladder(when, by);
        expect(made.length).toBeGreaterThan(1);
        expect(new Set(made.map(({ kind }) => kind))).toEqual(new Set(["watch"]));
        for (const due of made) {
          const [day] = wallOf(due, by);
          const hours = [by.rule.at, by.settings.quiet?.to ?? ""];
          expect(hours.map((hour) => instantOf(day, hour, by.settings.zone).getTime())).toContain(due.at);
        }
      }),
      runs,
    );
  });
});
