import { addMonths as monthsLater } from "date-fns/addMonths";
import { formatISO } from "date-fns/formatISO";
import { parseISO } from "date-fns/parseISO";

/** Milliseconds. */
export const DAY = 86_400_000;

/** Days between the same weekdays. */
export const WEEK = 7;

/** On average. */
export const DAYS_A_MONTH = 365.25 / 12;

/** An ISO day as the number of days since 1970-01-01. */
export const numberOf = (day: string): number => Date.parse(day) / DAY;

/** The ISO day, in UTC, of an instant in milliseconds. */
export const isoOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

// Planning and the radar reckon thousands of days at a time, and date-fns takes three to thirty times as long for each.

/** An ISO day, some days later (or, below zero, earlier). */
export const addDays = (day: string, days: number): string => isoOf(Date.parse(day) + days * DAY);

export const daysBetween = (from: string, to: string): number => Math.round(numberOf(to) - numberOf(from));

/** 1 is Monday. */
export const weekdayOf = (day: string): number => new Date(day).getUTCDay() || WEEK;

/** An ISO day, some months later (or, below zero, earlier); the end of a month stays one. */
export const addMonths = (day: string, months: number): string =>
  formatISO(monthsLater(parseISO(day), months), { representation: "date" });

/** The last ISO day of a month, counted from 1 on and beyond 12. */
export const lastOfMonth = (year: number, month: number): string => isoOf(Date.UTC(year, month, 0));

/** The Monday of the week of an ISO day. */
export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));

/** `count` ISO days from one on. */
export const daysFrom = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, more) => addDays(day, more));
