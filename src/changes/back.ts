import { addDays, addMonths, mondayOf, WEEK, weekdayOf } from "../days.ts";
import { WEEKDAY, WEEKDAYS } from "../library/dateNames.ts";

const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const NAMED = new RegExp(`^(?:(last|this) )?(${WEEKDAY})$`);
const SHORT = /^(\d{1,4}) ?(d|w|m|y)$/;
const LENGTH =
  /^(?:(?:in|over|within) )?(?:the )?(?:(?:last|past|previous) )?(?:(\d{1,4}|an?|[a-z]{3,5}) )?(day|week|fortnight|month|quarter|year)s?(?: ago)?$/;
/** Days or months. */
const DAYS: Readonly<Record<string, number>> = { d: 1, day: 1, w: 7, week: 7, fortnight: 14 };
const MONTHS: Readonly<Record<string, number>> = { m: 1, month: 1, quarter: 3, y: 12, year: 12 };
/** Longer than anybody has kept records of this. */
const MOST_MONTHS = 1200;

const monthsBefore = (today: string, months: number): string => addMonths(today, -Math.min(months, MOST_MONTHS));

function before(today: string, count: number, unit: string): string {
  const days = DAYS[unit];
  return days === undefined ? monthsBefore(today, count * (MONTHS[unit] ?? 0)) : addDays(today, -days * count);
}

/** The first day of the unit in which we are. */
function startOfThis(unit: string, today: string): string {
  const [year = "", month = ""] = today.split("-");
  if (unit === "week") return mondayOf(today);
  if (unit === "year") return `${year}-01-01`;
  const first = unit === "quarter" ? Math.floor((Number(month) - 1) / 3) * 3 + 1 : Number(month);
  return `${year}-${String(first).padStart(2, "0")}-01`;
}

function counted(word: string | undefined): number | undefined {
  if (word === undefined || word === "a" || word === "an") return 1;
  const named = NUMBERS.indexOf(word) + 1;
  return named > 0 ? named : /^\d+$/.test(word) ? Number(word) : undefined;
}

/** A weekday is the last one of its name: today, unless "last" is said. */
function lastWeekday(which: string | undefined, name: string, today: string): string {
  const behind = (weekdayOf(today) - 1 - WEEKDAYS.findIndex((one) => one.startsWith(name.slice(0, 3))) + WEEK) % WEEK;
  return addDays(today, -(behind === 0 && which === "last" ? WEEK : behind));
}

/** How people speak of days behind them: "yesterday", "30d", "last week", "two months ago", "Monday". */
export function back(text: string, today: string): string | undefined {
  const words = text.toLowerCase();
  if (words === "today" || words === "now") return today;
  if (words === "yesterday") return addDays(today, -1);
  if (/^(the )?day before yesterday$/.test(words)) return addDays(today, -2);
  const [, which, name] = NAMED.exec(words) ?? [];
  if (name) return lastWeekday(which, name, today);
  const [, digits, short] = SHORT.exec(words) ?? [];
  if (digits && short) return before(today, Number(digits), short);
  const [, current] = /^this (week|month|quarter|year)$/.exec(words) ?? [];
  if (current) return startOfThis(current, today);
  const [, number, unit] = LENGTH.exec(words) ?? [];
  const count = counted(number);
  return unit !== undefined && count !== undefined ? before(today, count, unit) : undefined;
}
