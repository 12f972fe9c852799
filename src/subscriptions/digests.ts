import { dayOf, instantOf } from "../clock.ts";
import { addDays, WEEK, weekdayOf } from "../days.ts";
import { type DaysOff, FARTHEST, isOff } from "./ladder.ts";
import { afterQuiet, awakeFrom } from "./quiet.ts";
import type { Rule } from "./rule.ts";

/** `day`: the local day that it is the digest of. `at`: milliseconds since 1970. */
export interface Digest {
  readonly day: string;
  readonly at: number;
}

interface Rhythm extends DaysOff {
  readonly rule: Pick<Rule, "digest" | "anytime">;
}

/** The day of a weekly digest, or the next working day before the next digest. A day off that was asked for is kept. */
function openDay(day: string, weekday: number, rhythm: Rhythm): string | undefined {
  if (!rhythm.settings.workdays.includes(weekday)) return day;
  for (let late = 0; late < WEEK; late++) {
    const later = addDays(day, late);
    if (!isOff(later, rhythm)) return later;
  }
  return undefined;
}

/** When the digest of a day is posted, if that day has one. */
function digestOf(day: string, rhythm: Rhythm): Digest | undefined {
  const { rule, settings } = rhythm;
  const { digest, anytime } = rule;
  if (!digest || (digest.weekday && weekdayOf(day) !== digest.weekday)) return undefined;
  if (anytime) return { day, at: instantOf(day, digest.at, settings.zone).getTime() };
  const awake = afterQuiet(day, digest.at, settings) ?? { day, time: digest.at };
  const open = digest.weekday ? openDay(awake.day, digest.weekday, rhythm) : isOff(day, rhythm) ? undefined : day;
  if (open === undefined) return undefined;
  return { day, at: awakeFrom(instantOf(open, awake.time, settings.zone).getTime(), settings) };
}

/** The digests of a rule after an instant, without an end. */
export function* digests(rhythm: Rhythm, from: number): Generator<Digest> {
  if (!rhythm.rule.digest) return;
  // One that had to wait for a working day belongs to an earlier day.
  let day = addDays(dayOf(new Date(from), rhythm.settings.zone), -WEEK - 1);
  for (let idle = 0; idle < FARTHEST; idle++) {
    const found = digestOf(day, rhythm);
    day = addDays(day, 1);
    if (!found || found.at <= from) continue;
    idle = 0;
    yield found;
  }
}

/** Whether a rule still has the digest of a day. */
export const hasDigest = ({ digest }: Pick<Rule, "digest">, day: string): boolean =>
  digest !== null && (digest.weekday === undefined || digest.weekday === weekdayOf(day));
