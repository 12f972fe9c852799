import { DAY, isoOf, numberOf } from "../days.ts";

/** A rule by which a meeting recurs, as iCalendar writes it (RFC 5545), but for hours and minutes. */
export interface RecurrenceRule {
  readonly every: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  readonly interval: number;
  readonly count: number | undefined;
  /** ISO day of the last one. */
  readonly last: string | undefined;
  /** Sunday is 0. */
  readonly weekStart: number;
  readonly months: readonly number[];
  readonly weeks: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  /** `nth` is 0 for every one; below zero it is counted from the end. */
  readonly weekdays: readonly { readonly nth: number; readonly day: number }[];
  readonly positions: readonly number[];
}

interface Day {
  /** Counted from 1970-01-01. */
  readonly number: number;
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
  readonly yearDay: number;
  readonly inMonth: number;
  readonly inYear: number;
}

function dayAt(number: number): Day {
  const at = new Date(number * DAY);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  const first = Date.UTC(year, 0, 1) / DAY;
  return {
    number,
    year,
    month: month + 1,
    date: at.getUTCDate(),
    weekday: at.getUTCDay(),
    yearDay: number - first + 1,
    inMonth: new Date(Date.UTC(year, month + 1, 0)).getUTCDate(),
    inYear: Date.UTC(year + 1, 0, 1) / DAY - first,
  };
}

/** Whether a place among some is one of those wanted: counted from 1, or from the end as -1. */
const isNth = (wanted: readonly number[], place: number, among: number): boolean =>
  wanted.includes(place) || wanted.includes(place - among - 1);

const isAmong = (wanted: readonly number[], place: number, among: number): boolean =>
  wanted.length === 0 || isNth(wanted, place, among);

/** The week that holds most of its days in a year belongs to it. */
function isInWeeks({ weeks, weekStart }: RecurrenceRule, { number, weekday }: Day): boolean {
  if (weeks.length === 0) return true;
  const middle = dayAt(number - ((weekday - weekStart + 7) % 7) + 3);
  const week = Math.ceil(middle.yearDay / 7);
  return isNth(weeks, week, week + Math.floor((middle.inYear - middle.yearDay) / 7));
}

function isOnWeekday({ every, weekdays, months, weeks }: RecurrenceRule, day: Day): boolean {
  if (weekdays.length === 0) return true;
  const inYear = every === "YEARLY" && months.length === 0 && weeks.length === 0;
  const [place, size] = inYear ? [day.yearDay, day.inYear] : [day.date, day.inMonth];
  const nth = Math.ceil(place / 7);
  const among = nth + Math.floor((size - place) / 7);
  return weekdays.some((one) => one.day === day.weekday && (one.nth === 0 || isNth([one.nth], nth, among)));
}

const fits = (rule: RecurrenceRule, day: Day): boolean =>
  (rule.months.length === 0 || rule.months.includes(day.month)) &&
  isAmong(rule.yearDays, day.yearDay, day.inYear) &&
  isAmong(rule.monthDays, day.date, day.inMonth) &&
  isOnWeekday(rule, day) &&
  isInWeeks(rule, day);

/** What a rule leaves out is as on the first day. */
function completed(rule: RecurrenceRule, { weekday, date, month }: Day): RecurrenceRule {
  const { every, weekdays, monthDays, yearDays, weeks, months } = rule;
  const sameWeekday = [{ nth: 0, day: weekday }];
  if (weekdays.length + monthDays.length + yearDays.length > 0) return rule;
  if (every === "WEEKLY" || weeks.length > 0) return { ...rule, weekdays: sameWeekday };
  if (every === "MONTHLY") return { ...rule, monthDays: [date] };
  return every === "YEARLY" ? { ...rule, monthDays: [date], months: months.length > 0 ? months : [month] } : rule;
}

function periodOf({ every, weekStart }: RecurrenceRule, { number, year, month }: Day): number {
  switch (every) {
    case "DAILY":
      return number;
    case "WEEKLY":
      return Math.floor((number + 4 - weekStart) / 7);
    case "MONTHLY":
      return year * 12 + month;
    case "YEARLY":
      return year;
  }
}

/** How many days may still be looked at, for all rules of a calendar together. */
export interface Budget {
  days: number;
}

/** The days of each period that fit, found once. */
function positionsIn(rule: RecurrenceRule, budget: Budget): (day: Day) => boolean {
  let known: number | undefined;
  let fitting: number[] = [];
  const look = (day: Day, step: number): number[] => {
    const found: number[] = [];
    const period = periodOf(rule, day);
    for (let one = dayAt(day.number + step); periodOf(rule, one) === period; one = dayAt(one.number + step)) {
      budget.days -= 1;
      if (fits(rule, one)) found.push(one.number);
    }
    return found;
  };
  return (day) => {
    if (known !== periodOf(rule, day)) fitting = [...look(day, -1).reverse(), day.number, ...look(day, 1)];
    known = periodOf(rule, day);
    return isNth(rule.positions, fitting.indexOf(day.number) + 1, fitting.length);
  };
}

/** ISO days; `more`: there are others, which were left out; `spent`: it takes too long to find out. */
export interface Recurring {
  readonly days: readonly string[];
  readonly more: boolean;
  readonly spent: boolean;
}

/** Of one rule so many days are looked at: a century and more. */
const MOST_DAYS = 50_000;

/** Whether the rule, once completed, holds on a day. */
function holding(rule: RecurrenceRule, start: Day, budget: Budget, keepsFirst: boolean): (day: Day) => boolean {
  const base = periodOf(rule, start);
  const isInPosition = rule.positions.length > 0 ? positionsIn(rule, budget) : () => true;
  return (day) =>
    (keepsFirst && day.number === start.number) ||
    ((periodOf(rule, day) - base) % rule.interval === 0 && fits(rule, day) && isInPosition(day));
}

/** Days within which a meeting is wanted, and how many of its days at most. */
export interface Window {
  readonly from: string;
  readonly until: string;
  readonly most: number;
}

/**
 * The days on which a meeting recurs within some time, the first day included. Each day is asked whether the rule fits it,
 * so that no rule, however it is made, can keep us searching: a library that goes from one occurrence to the next never
 * comes back from the 30th of February. A rule of what does not take place need not hold on the first day: `keepsFirst`.
 */
export function recurring(
  given: RecurrenceRule,
  first: string,
  { from, until, most }: Window,
  budget: Budget,
  keepsFirst = true,
): Recurring {
  const start = dayAt(numberOf(first));
  const rule = completed(given, start);
  const last = numberOf(rule.last !== undefined && rule.last < until ? rule.last : until);
  const wanted = numberOf(from);
  const holds = holding(rule, start, budget, keepsFirst);
  const days: string[] = [];
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  // Whoever does not count need not look at what is over.
  const begin = rule.count === undefined ? Math.max(start.number, wanted) : start.number;
  for (let number = begin; number <= last && left > 0; number++) {
    if (--budget.days < 0 || number > begin + MOST_DAYS) return { days: [], more: false, spent: true };
    if (!holds(dayAt(number))) continue;
    left -= 1;
    if (number < wanted) continue;
    if (days.length === most) return { days, more: true, spent: false };
    days.push(isoOf(number * DAY));
  }
  return { days, more: false, spent: false };
}
