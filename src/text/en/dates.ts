import { weekdayOf } from "../../days.ts";
import { month, plural, shortWeekday } from "./grammar.ts";

const ORDINALS = ["first", "second", "third", "fourth"] as const;

/** Weekday, day of the month, month and year of an ISO day. */
const partsOf = (day: string) => ({
  day: `${shortWeekday(weekdayOf(day))} ${Number(day.slice(8, 10))}`,
  month: month(Number(day.slice(5, 7))),
  year: day.slice(0, 4),
});

/** ISO days, both included. */
function days(start: string, end: string): string {
  const [from, to] = [partsOf(start), partsOf(end)];
  const last = `${to.day} ${to.month} ${to.year}`;
  if (start === end) return last;
  if (start.slice(0, 7) === end.slice(0, 7)) return `${from.day} – ${last}`;
  return from.year === to.year
    ? `${from.day} ${from.month} – ${last}`
    : `${from.day} ${from.month} ${from.year} – ${last}`;
}

const monthOf = (day: string): string => `${partsOf(day).month} ${partsOf(day).year}`;
const quarter = (quarter: number, year: string): string => `the ${ORDINALS[quarter - 1]} quarter of ${year}`;
const halfYear = (half: number, year: string): string => `the ${ORDINALS[half - 1]} half of ${year}`;

export const dates = {
  days,
  onDays: (start: string, end: string): string => `on ${days(start, end)}`,
  month: monthOf,
  inMonth: (day: string): string => `in ${monthOf(day)}`,
  /** `quarter`: 1 to 4. */
  quarter,
  inQuarter: (one: number, year: string): string => `in ${quarter(one, year)}`,
  /** `half`: 1 or 2. */
  halfYear,
  inHalfYear: (half: number, year: string): string => `in ${halfYear(half, year)}`,
  inYear: (year: string): string => `in ${year}`,
  /** `14:30`, or `2:30 pm`. */
  clock: (time: string, hours: 12 | 24 | undefined): string => {
    if (hours !== 12) return time;
    const hour = Number(time.slice(0, 2));
    return `${hour % 12 || 12}:${time.slice(3)} ${hour < 12 ? "am" : "pm"}`;
  },
  /** Whose clock shows it. */
  clockIn: (time: string, city: string): string => `${time} in ${city}`,
  nextDay: " the next day",
  dayBefore: " the day before",
  /** Days ahead of today. */
  ahead: (days: number): string =>
    days === 0 ? "Today" : days === 1 ? "Tomorrow" : days > 1 ? `In ${days} days` : "Under way",
  /** The same inside a sentence. */
  aheadInside: (days: number): string =>
    days === 0 ? "today" : days === 1 ? "tomorrow" : days > 1 ? `in ${days} days` : "under way",
  daysLeft: (days: number): string => (days === 1 ? "one day left" : `${days} days left`),
  weeksLeft: (weeks: number): string => plural(weeks, { other: `${weeks} weeks left` }),
};
