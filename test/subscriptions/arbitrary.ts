import fc from "fast-check";
import type { When } from "../../src/answer.ts";
import { addDays } from "../../src/days.ts";
import { defaultSettings, type Settings } from "../../src/settings/settings.ts";
import { inOrder, type Lead } from "../../src/subscriptions/lead.ts";
import { BRIEFS, type Rule } from "../../src/subscriptions/rule.ts";

export const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
/** From 2026 to 2031. */
export const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays("2026-01-01", days));
export const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((both) => both.map((one) => String(one).padStart(2, "0")).join(":"));

const lead: fc.Arbitrary<Lead> = fc.oneof(
  ...Object.entries({ m: 12, w: 52, d: 366, wd: 260, h: 72, min: 600 }).map(([unit, max]) =>
    fc.integer({ min: 1, max }).map((amount): Lead => ({ amount, unit: unit as Lead["unit"] })),
  ),
  fc.constant<Lead>({ amount: 0, unit: "d" }),
);
const leads = fc.array(lead, { minLength: 1, maxLength: 6 }).map(inOrder);

/** Every other week day is a working day in some rooms; nobody is quiet for longer than twelve hours. */
export const settings: fc.Arbitrary<Settings> = fc
  .record({
    zone,
    from: time,
    hours: fc.integer({ min: 0, max: 12 }),
    workdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  })
  .map(({ zone: inZone, from, hours, workdays }) => ({
    ...defaultSettings(inZone),
    workdays,
    quiet: { from, to: `${String((Number(from.slice(0, 2)) + hours) % 24).padStart(2, "0")}${from.slice(2)}` },
  }));

const digest: fc.Arbitrary<NonNullable<Rule["digest"]>> = fc.oneof(
  fc.record({ at: time }),
  fc.record({ weekday: fc.integer({ min: 1, max: 7 }), at: time }),
);

/** With leads, a digest, or both. */
export const rule: fc.Arbitrary<Rule> = fc
  .oneof(
    fc.record({ leads, at: time, digest: fc.option(digest), anytime: fc.boolean() }),
    fc.record({ leads: fc.constant<Rule["leads"]>([]), at: fc.constant("09:00"), digest, anytime: fc.boolean() }),
  )
  .chain((made) => fc.constantFrom(...BRIEFS).map((brief) => ({ ...made, brief })));

/** A day with an hour at some venue, or without. */
export const dated: fc.Arbitrary<When> = fc
  .record({ start: day, more: fc.integer({ min: 0, max: 3 }), clock: fc.option(fc.record({ time, zone })) })
  .map(({ start, more, clock }) => ({ start, end: addDays(start, more), precision: "day", ...clock }));

const year = fc.integer({ min: 2026, max: 2031 }).map(String);
export const vague = fc
  .tuple(year, fc.constantFrom("", "-02", "-12", "-Q1", "-Q4", "-H1", "-H2"))
  .map(([of, part]) => `${of}${part}`);
