import type ICAL from "ical.js";
import { addDays } from "../days.ts";
import { inZone, type Moment, momentOf, type Zones } from "./moments.ts";
import type { RecurrenceRule } from "./recurrence.ts";

const FREQUENCIES = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;
const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

const numbersIn = (recur: ICAL.Recur, name: keyof ICAL.Recur["parts"]): number[] => {
  const part: unknown = recur.parts[name];
  return Array.isArray(part) ? part.map(Number).filter(Number.isInteger) : [];
};

const weekdaysIn = (recur: ICAL.Recur): RecurrenceRule["weekdays"] => {
  const part: unknown = recur.parts["BYDAY"];
  return (Array.isArray(part) ? part : []).flatMap((one: unknown) => {
    const [, nth = "", day = ""] = /^([+-]?\d{0,2})([A-Z]{2})$/.exec(String(one)) ?? [];
    return WEEKDAYS.includes(day) ? { nth: Number(nth), day: WEEKDAYS.indexOf(day) } : [];
  });
};

/** The last day on which a rule still holds, at the hour of the meeting. */
function lastDay(until: ICAL.Time | null | undefined, start: Moment, zones: Zones): string | undefined {
  if (!until) return undefined;
  const { day, time } = inZone(momentOf(until, start.zone, zones), start.zone);
  return time !== undefined && start.time !== undefined && time < start.time ? addDays(day, -1) : day;
}

/** Nothing for a meeting that recurs within a day. */
export function ruleOf(recur: ICAL.Recur, start: Moment, zones: Zones): RecurrenceRule | undefined {
  const every = FREQUENCIES.find((one) => one === recur.freq);
  const hours = (["BYHOUR", "BYMINUTE", "BYSECOND"] as const).some((name) => numbersIn(recur, name).length > 1);
  if (!every || hours) return undefined;
  return {
    every,
    interval: Math.max(1, recur.interval),
    count: recur.count ?? undefined,
    last: lastDay(recur.until, start, zones),
    weekStart: recur.wkst - 1,
    months: numbersIn(recur, "BYMONTH"),
    weeks: numbersIn(recur, "BYWEEKNO"),
    yearDays: numbersIn(recur, "BYYEARDAY"),
    monthDays: numbersIn(recur, "BYMONTHDAY"),
    weekdays: weekdaysIn(recur),
    positions: numbersIn(recur, "BYSETPOS"),
  };
}
