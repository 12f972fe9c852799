import { weekdayOf } from "../../days.ts";
import { month, plural, shortMonth, shortWeekday } from "./grammar.ts";

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

/** ISO days, both included, in a few letters: "30 Nov – 6 Dec 2026". */
function span(start: string, end: string): string {
  const short = (day: string): string => `${Number(day.slice(8, 10))} ${shortMonth(Number(day.slice(5, 7)))}`;
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  return `${short(start)}${from === to ? "" : ` ${from}`} – ${short(end)} ${to}`;
}

const NUMBERS = ["", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const UNITS = {
  d: { one: "day", other: "days" },
  w: { one: "week", other: "weeks" },
  m: { one: "month", other: "months" },
  y: { one: "year", other: "years" },
} as const;
/** From today on, or until today: "the next six months", "the last year". */
const lasting = (count: number, unit: keyof typeof UNITS, isAhead: boolean): string =>
  ["the", isAhead ? "next" : "last", count === 1 ? "" : (NUMBERS[count] ?? count), plural(count, UNITS[unit])]
    .filter(Boolean)
    .join(" ");

export const dates = {
  span,
  inSpan: (start: string, end: string): string => `in ${span(start, end)}`,
  lasting,
  inLasting: (count: number, unit: keyof typeof UNITS, isAhead: boolean): string =>
    `in ${lasting(count, unit, isAhead)}`,
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
