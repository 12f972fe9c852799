import { addDays, addMonths, WEEK } from "../days.ts";
import type { Why } from "../text/words.ts";
import { MONTH, monthNumber } from "./dateNames.ts";
import { parseWhen } from "./when.ts";

/** Days from `start` to `end`, both included, ISO. */
export interface Span {
  readonly start: string;
  readonly end: string;
}

/** What a text says about time: a span, what is wrong with it, or nothing at all. */
export type SpanReading =
  | { readonly span: Span }
  /** `instead`: what could be written in its place. */
  | { readonly problem: Why; readonly instead?: readonly string[] }
  | undefined;

const FARTHEST_YEARS = 10;

const shifted = (today: string, amount: number, unit: string): string => {
  if (unit === "d") return addDays(today, amount);
  return unit === "w" ? addDays(today, amount * WEEK) : addMonths(today, unit === "m" ? amount : amount * 12);
};

function horizon(text: string, today: string): SpanReading {
  const [, digits = "", unit = ""] = /^(\d{1,9})(d|w|m|y)$/.exec(text) ?? [];
  if (!unit) return undefined;
  const amount = Number(digits);
  const years = { d: amount / 365, w: amount / 52, m: amount / 12, y: amount }[unit] ?? 0;
  if (amount === 0) return { problem: ({ queries }) => queries.noTime(text) };
  if (years > FARTHEST_YEARS) return { problem: ({ queries }) => queries.tooFar(text, FARTHEST_YEARS) };
  return { span: { start: today, end: shifted(today, amount, unit) } };
}

const spanOf = (notation: string): SpanReading => {
  const when = parseWhen(notation);
  return when && { span: { start: when.start, end: when.end } };
};

const noSuchDay =
  (text: string): Why =>
  ({ queries }) =>
    queries.noSuchDay(text);

const two = (number: string | number): string => String(number).padStart(2, "0");

const MONTH_ALONE = new RegExp(`^${MONTH}$`);
const LENGTHS: ReadonlyMap<string, string> = new Map([
  ["week", "1w"],
  ["month", "1m"],
  ["quarter", "3m"],
  ["year", "1y"],
]);

/** "this month", "next year": calendar units; "week" alone, as in "next week", is the seven days to come. */
function relative(text: string, today: string): SpanReading {
  const [, which = "", unit = text] = /^(this|coming|next) (\w+)$/.exec(text) ?? [];
  if (text === "today") return { span: { start: today, end: today } };
  const length = LENGTHS.get(unit);
  if (length === undefined) return undefined;
  if (which !== "this" || unit === "week") return horizon(length, today);
  const month = Number(today.slice(5, 7));
  const part = { month: `-${today.slice(5, 7)}`, quarter: `-Q${Math.ceil(month / 3)}`, year: "" }[unit] ?? "";
  return spanOf(`${today.slice(0, 4)}${part}`);
}

/** A month without a year is the next one of that name, the present one included. */
function bareMonth(text: string, today: string): SpanReading {
  if (!MONTH_ALONE.test(text)) return undefined;
  const month = monthNumber(text);
  const year = Number(today.slice(0, 4)) + (month < today.slice(5, 7) ? 1 : 0);
  return spanOf(`${year}-${month}`);
}

function writtenMonth(text: string): SpanReading {
  const [, name = "", year = ""] = /^([a-z]{3,9})\.? (\d{4})$/.exec(text) ?? [];
  const month = monthNumber(name);
  return month === "00" ? undefined : spanOf(`${year}-${month}`);
}

/** The day itself with a year, else its next occurrence. */
function dayFrom(day: string, month: string, year: string | undefined, today: string): string | undefined {
  const inYear = (of: string): string | undefined => {
    const when = parseWhen(`${of}-${two(month)}-${two(day)}`);
    return when?.precision === "day" ? when.start : undefined;
  };
  if (year !== undefined) return inYear(year);
  const soon = inYear(today.slice(0, 4));
  return soon !== undefined && soon >= today ? soon : inYear(String(Number(today.slice(0, 4)) + 1));
}

/** `31.12.2027` is a day; `04/12` and `4.12.2026` may be two: then both are offered. */
function numericDay(text: string, today: string): SpanReading {
  const [, first = "", second = "", year] = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4}))?\.?$/.exec(text) ?? [];
  if (!first) return undefined;
  const days = [dayFrom(first, second, year, today), dayFrom(second, first, year, today)];
  const [day, ...others] = [...new Set(days.filter((one) => one !== undefined))];
  if (day === undefined) return { problem: noSuchDay(text) };
  if (others.length === 0) return { span: { start: day, end: day } };
  return { problem: ({ queries }) => queries.twoDays(text), instead: [day, ...others] };
}

/** Reads `30d`, `6m`, `2027`, `Q1 2027`, `H1 2027`, `March 2027`, `2027-03`, `2027-03-12` and `31.12.2027`. */
export function readSpan(text: string, today: string): SpanReading {
  const words = text.trim().toLowerCase();
  const [, part = "", year = ""] = /^([qh][1-4]) ?(\d{4})$/.exec(words) ?? [];
  if (part) return spanOf(`${year}-${part.toUpperCase()}`);
  const dated = /^\d{4}(-\S+)?$/.test(words) ? spanOf(words.toUpperCase()) : undefined;
  if (dated) return dated;
  if (/^\d{4}-/.test(words)) return { problem: noSuchDay(text) };
  return (
    horizon(words, today) ??
    relative(words, today) ??
    writtenMonth(words) ??
    bareMonth(words, today) ??
    numericDay(words, today)
  );
}
