import { DAYS_A_MONTH, daysBetween, WEEK } from "../days.ts";
import type { When } from "../runs.ts";
import type { Words } from "../text/words.ts";

type Distances = Words["distances"];

/** Up to here distances are told in weeks: two months may be nearly three. */
const WEEKS_TOLD = 12;
/** Up to here ages are told in months. */
const MONTHS_TOLD = 36;

const calendarMonths = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** Whole months from one ISO day to another. */
const monthsBetween = (from: string, to: string): number =>
  calendarMonths(from, to) - (to.slice(8) < from.slice(8) ? 1 : 0);

function sayMonths(count: number, { months, years, moreThan }: Distances): string {
  if (count <= MONTHS_TOLD) return months(count);
  return count % 12 === 0 ? years(count / 12) : moreThan(years(Math.floor(count / 12)));
}

/** The time from one ISO day to a later one: in days, weeks, months or years, rounded down. */
export function sayDistance(from: string, to: string, { distances }: Words): string {
  const days = daysBetween(from, to);
  if (days < 2 * WEEK) return distances.days(days);
  const weeks = Math.floor(days / WEEK);
  return weeks <= WEEKS_TOLD ? distances.weeks(weeks) : sayMonths(monthsBetween(from, to), distances);
}

/** How far ahead an ISO day is: months are rounded, for nobody is wronged by a day more. */
export function ahead(day: string, today: string, say: Words): string {
  const { distances } = say;
  const days = daysBetween(today, day);
  if (days === 0) return distances.today;
  return distances.ahead(
    days / WEEK <= WEEKS_TOLD ? sayDistance(today, day, say) : sayMonths(Math.round(days / DAYS_A_MONTH), distances),
  );
}

/** How long ago something was, as exactly as it is known: a month is told by the calendar, a longer period by its end. */
export function ago({ start, end, precision }: When, today: string, say: Words): string {
  const { distances } = say;
  if (precision === "day") return end === today ? distances.today : distances.ago(sayDistance(end, today, say));
  if (precision === "month" && calendarMonths(start, today) > 0)
    return distances.ago(sayMonths(calendarMonths(start, today), distances));
  return distances.atLeast(distances.ago(sayDistance(end, today, say)));
}
