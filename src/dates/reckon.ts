import { addDays, addMonths, mondayOf, WEEK, weekdayOf } from "../days.ts";
import { parseWhen } from "../library/when.ts";

export const two = (value: number): string => String(value).padStart(2, "0");
export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: string): number => Number(day.slice(5, 7));

/** The ISO day, if the calendar has it. */
export const isoDay = (year: number, month: number, day: number): string | undefined => {
  const iso = `${year}-${two(month)}-${two(day)}`;
  return parseWhen(iso)?.precision === "day" ? iso : undefined;
};

/** A leap day is at most eight years away. */
const YEARS = 9;

/** The first year, from the present one on, for which there is something that is not over. */
export function inComingYear<T>(today: string, of: (year: number) => T | undefined): T | undefined {
  for (let more = 0; more < YEARS; more++) {
    const found = of(yearOf(today) + more);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The next day of some weekday after a day, or that day itself. */
export const onOrAfter = (day: string, weekday: number): string =>
  addDays(day, (weekday - weekdayOf(day) + WEEK) % WEEK);
export const after = (day: string, weekday: number): string => onOrAfter(addDays(day, 1), weekday);
export const lastBefore = (day: string, weekday: number): string => onOrAfter(addDays(day, -WEEK), weekday);

/** Monday of a week some weeks away. */
export const mondayIn = (today: string, weeks: number): string => addDays(mondayOf(today), WEEK * weeks);

/** The Monday of a calendar week as ISO 8601 counts them, if the year has it. */
export function isoWeek(year: number, week: number): string | undefined {
  const monday = addDays(mondayOf(`${year}-01-04`), WEEK * (week - 1));
  return week > 0 && yearOf(addDays(monday, 3)) === year ? monday : undefined;
}

/** The working days of a week that are not over. */
export const workdays = (monday: string, today: string): string[] => {
  const days = [0, 1, 2, 3, 4].map((more) => addDays(monday, more));
  const ahead = days.filter((day) => day >= today);
  return ahead.length > 0 ? ahead : days;
};

/** The notation of a calendar unit some units away: `B` month, `Q` quarter, `V` half-year, `A` year. */
export function unitIn(today: string, unit: string, more: number): string | undefined {
  if (unit === "A") return String(yearOf(today) + more);
  if (unit === "B") return addMonths(`${today.slice(0, 7)}-01`, more).slice(0, 7);
  const months = { Q: 3, V: 6 }[unit];
  if (months === undefined) return undefined;
  const first = addMonths(`${today.slice(0, 7)}-01`, more * months);
  return `${first.slice(0, 4)}-${unit === "Q" ? "Q" : "H"}${Math.ceil(monthOf(first) / months)}`;
}

/** A day some units away. */
export function shifted(day: string, count: number, unit: string): string | undefined {
  const days = { D: 1, K: WEEK, F: 2 * WEEK }[unit];
  if (days !== undefined) return addDays(day, count * days);
  const months = { B: 1, Q: 3, V: 6, A: 12 }[unit];
  return months === undefined ? undefined : addMonths(day, count * months);
}

/** Nobody works on them; other holidays depend on the place. */
const NEVER: ReadonlySet<string> = new Set(["01-01", "05-01", "12-25", "12-26"]);
const isWorkday = (day: string): boolean => weekdayOf(day) <= 5 && !NEVER.has(day.slice(5));

/** A day some working days away, as far as they are the same everywhere. */
export function workdaysFrom(day: string, count: number): string {
  const step = count < 0 ? -1 : 1;
  let [at, left] = [day, Math.min(Math.abs(count), 366)];
  while (left > 0) {
    at = addDays(at, step);
    if (isWorkday(at)) left--;
  }
  return at;
}

/** The day of that number and weekday in a span, counted from its end if it is below zero. */
export function nthWeekday(start: string, end: string, nth: number, weekday: number): string | undefined {
  const day = nth > 0 ? addDays(onOrAfter(start, weekday), WEEK * (nth - 1)) : lastBefore(addDays(end, 1), weekday);
  return day >= start && day <= end ? day : undefined;
}
