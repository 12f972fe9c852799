import type { When } from "../answer.ts";
import type { Holidays } from "../calendar/holidays.ts";
import { clockIn, dayOf, instantOf } from "../clock.ts";
import { addDays, addMonths, weekdayOf } from "../days.ts";
import { writeWhen } from "../library/when.ts";
import type { Settings } from "../settings/settings.ts";
import { isClockLead, type Lead, writeLead } from "./lead.ts";
import { afterQuiet, awakeBefore, awakeFrom } from "./quiet.ts";
import type { Rule } from "./rule.ts";

/** What decides when something falls due. `partners`: holiday calendars of the other side. */
export interface Timing {
  readonly rule: Rule;
  readonly settings: Settings;
  readonly holidays: Holidays;
  readonly partners: readonly string[];
}

/** One reason to post, at an instant. `key` says for which date of the meeting, and which step of the ladder it is. */
export interface Due {
  readonly key: string;
  readonly kind: "reminder" | "watch";
  readonly lead: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** From then on it helps nobody. */
  readonly expires: number;
}

const MINUTE = 60_000;
const LAST_MINUTE = "23:59";

export type DaysOff = Pick<Timing, "settings" | "holidays">;

export const isOff = (day: string, { settings, holidays }: DaysOff): boolean =>
  !settings.workdays.includes(weekdayOf(day)) || settings.calendars.some((calendar) => holidays.isFree(calendar, day));

/** Neither side works on it. */
const isNoWorkingDay = (day: string, timing: Timing): boolean =>
  isOff(day, timing) || timing.partners.some((calendar) => timing.holidays.isFree(calendar, day));

/** No working day is further away than this; a calendar without any ends the search. */
export const FARTHEST = 400;

/** The last day on which somebody works, the day itself included. */
function lastWorkingDay(day: string, timing: DaysOff): string {
  for (let back = 0; back < FARTHEST; back++) {
    const earlier = addDays(day, -back);
    if (!isOff(earlier, timing)) return earlier;
  }
  return day;
}

function workingDaysBefore(day: string, amount: number, timing: Timing): string {
  let left = amount;
  // A room that works one day a week goes back a week for each.
  for (let back = 1; back < FARTHEST + amount * 7; back++) {
    const earlier = addDays(day, -back);
    if (!isNoWorkingDay(earlier, timing) && --left === 0) return earlier;
  }
  return addDays(day, -amount);
}

function dayBefore(day: string, { amount, unit }: Lead, timing: Timing): string {
  if (unit === "wd") return workingDaysBefore(day, amount, timing);
  if (unit === "m") return addMonths(day, -amount);
  return addDays(day, -(unit === "w" ? amount * 7 : amount));
}

/**
 * Where something stands that was wanted at an instant: never in the quiet hours, and never on a day off. What would come
 * after them too late comes before them. What a day off is in the way of comes earlier, at the hour that was asked for.
 */
function settled(wanted: number, ends: number, timing: Timing): number {
  const { rule, settings } = timing;
  if (rule.anytime) return wanted;
  const [first = "", hour = ""] = clockIn(new Date(wanted), settings.zone).split(" ");
  if (!afterQuiet(first, hour, settings) && !isOff(first, timing)) return wanted;
  const awake = awakeFrom(wanted, settings);
  const at = awake < ends || wanted >= ends ? awake : awakeBefore(wanted, settings);
  const day = dayOf(new Date(at), settings.zone);
  const working = lastWorkingDay(day, timing);
  if (working === day) return at;
  const time = afterQuiet(working, rule.at, settings)?.time ?? rule.at;
  return awakeFrom(instantOf(working, time, settings.zone).getTime(), settings);
}

/** When a meeting begins, if its hour is known. Milliseconds. */
export const startOf = ({ start, time, zone, precision }: When): number | undefined =>
  precision === "day" && time && zone ? instantOf(start, time, zone).getTime() : undefined;

/** From when on nobody needs to hear that it is coming: its beginning, or the end of its first day. */
export const endOfUse = (when: When, zone: string): number =>
  startOf(when) ?? instantOf(when.start, LAST_MINUTE, when.zone ?? zone).getTime();

const keyOf = (when: When, step: string): string =>
  [writeWhen(when), ...(when.time ? [`${when.time}${when.zone ?? ""}`] : []), step].join("-");

function atLead(when: When, lead: Lead, timing: Timing): number | undefined {
  const { rule, settings } = timing;
  const start = startOf(when);
  if (isClockLead(lead)) {
    const minutes = lead.unit === "h" ? lead.amount * 60 : lead.amount;
    return start === undefined ? undefined : start - minutes * MINUTE;
  }
  // Counted from the reader's day: what is on Friday morning in Canberra is on Thursday evening in Washington.
  const first = start === undefined ? when.start : dayOf(new Date(start), settings.zone);
  return instantOf(dayBefore(first, lead, timing), rule.at, settings.zone).getTime();
}

function reminders(when: When, timing: Timing): Due[] {
  const expires = endOfUse(when, timing.settings.zone);
  return timing.rule.leads.flatMap((lead) => {
    const wanted = atLead(when, lead, timing);
    if (wanted === undefined) return [];
    const at = settled(wanted, expires, timing);
    const text = writeLead(lead);
    return at < expires ? [{ key: keyOf(when, text), kind: "reminder" as const, lead: text, at, expires }] : [];
  });
}

/** Days before the end of a period at which it is worth saying that nothing is confirmed; and its beginning. */
const WATCHED: Readonly<Record<Exclude<When["precision"], "day">, readonly number[]>> = {
  month: [14],
  quarter: [42, 14],
  "half-year": [91, 42, 14],
  year: [182, 91, 42, 14],
};

/** A vague date is never counted back from: it is watched instead. */
function watches({ precision, ...when }: When, timing: Timing): Due[] {
  if (precision === "day" || timing.rule.leads.length === 0) return [];
  const { rule, settings } = timing;
  const expires = instantOf(when.end, LAST_MINUTE, settings.zone).getTime();
  const days = [when.start, ...WATCHED[precision].map((before) => addDays(when.end, -before))];
  return days.map((day) => {
    const at = settled(instantOf(day, rule.at, settings.zone).getTime(), expires, timing);
    return { key: keyOf({ ...when, precision }, `watch-${day}`), kind: "watch" as const, lead: day, at, expires };
  });
}

/** All that a rule posts about one date, the earliest first. */
export const ladder = (when: When, timing: Timing): Due[] =>
  [...(when.precision === "day" ? reminders(when, timing) : watches(when, timing))].sort((a, b) => a.at - b.at);
