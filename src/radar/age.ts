import type { When } from "../answer.ts";
import { daysBetween, WEEK } from "../calendar/days.ts";

/** Up to here distances are told in weeks: two months may be nearly three. */
const WEEKS_TOLD = 12;
export const DAYS_A_MONTH = 365.25 / 12;
/** Up to here ages are told in months. */
const MONTHS_TOLD = 36;

const calendarMonths = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** Whole months from one ISO day to another. */
const monthsBetween = (from: string, to: string): number =>
  calendarMonths(from, to) - (to.slice(8) < from.slice(8) ? 1 : 0);

const many = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? "" : "s"}`;

function sayMonths(months: number): string {
  if (months <= MONTHS_TOLD) return many(months, "month");
  return months % 12 === 0 ? many(months / 12, "year") : `over ${many(Math.floor(months / 12), "year")}`;
}

/** The time from one ISO day to a later one: in days, weeks, months or years, rounded down. */
export function sayDistance(from: string, to: string): string {
  const days = daysBetween(from, to);
  if (days < 2 * WEEK) return many(days, "day");
  const weeks = Math.floor(days / WEEK);
  return weeks <= WEEKS_TOLD ? many(weeks, "week") : sayMonths(monthsBetween(from, to));
}

/** How far ahead an ISO day is: months are rounded, for nobody is wronged by a day more. */
export function ahead(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return "today";
  const weeks = days / WEEK;
  return `in ${weeks <= WEEKS_TOLD ? sayDistance(today, day) : sayMonths(Math.round(days / DAYS_A_MONTH))}`;
}

/** How long ago something was, as exactly as it is known: a month is told by the calendar, a longer period by its end. */
export function ago({ start, end, precision }: When, today: string): string {
  if (precision === "day") return end === today ? "today" : `${sayDistance(end, today)} ago`;
  if (precision === "month" && calendarMonths(start, today) > 0)
    return `${sayMonths(calendarMonths(start, today))} ago`;
  return `at least ${sayDistance(end, today)} ago`;
}
