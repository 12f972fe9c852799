import { easter } from "../dates/feasts.ts";
import { addDays } from "../days.ts";
import { parseWhen } from "../library/when.ts";
import type { Unit, Which } from "./times.ts";

/** Days, both included, ISO, and how a line says them where it has one word for them. */
export interface Span {
  readonly start: string;
  readonly end: string;
  readonly word?: string;
}

export const two = (number: number): string => String(number).padStart(2, "0");
export const yearIn = (day: string): number => Number(day.slice(0, 4));
const monthIn = (day: string): number => Number(day.slice(5, 7));
const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
export const monthName = (month: number): string => MONTHS[month - 1] ?? "";

const spanOf = (notation: string, word?: string): Span | undefined => {
  const when = parseWhen(notation);
  return when && { start: when.start, end: when.end, ...(word && { word }) };
};
export const dayOf = (day: string): Span | undefined =>
  parseWhen(day) ? { start: day, end: day, word: day } : undefined;

export const monthSpan = (year: number, month: number): Span | undefined =>
  spanOf(`${year}-${two(month)}`, `${monthName(month)} ${year}`);
export const partSpan = (year: number, part: "q" | "h", number: number): Span | undefined =>
  spanOf(`${year}-${part.toUpperCase()}${number}`, `${part}${number} ${year}`);
export const yearSpan = (year: number): Span | undefined => spanOf(String(year), String(year));

/** ISO number of the weekday. */
export const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** A day some units away. A month that is shorter ends earlier. */
export function shifted(day: string, number: number, unit: Unit): string {
  if (unit === "D" || unit === "A" || unit === "h") return addDays(day, number);
  if (unit === "K") return addDays(day, 7 * number);
  if (unit === "F") return addDays(day, 14 * number);
  const months = number * { B: 1, V: 3, H: 6, J: 12 }[unit];
  const at = yearIn(day) * 12 + monthIn(day) - 1 + months;
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
  const last = Number(spanOf(`${year}-${two(month)}`)?.end.slice(8) ?? 28);
  return `${year}-${two(month)}-${two(Math.min(Number(day.slice(8)), last))}`;
}

const nth = (today: string, amount: number, months: number): { year: number; index: number } => {
  const at = Math.floor((yearIn(today) * 12 + monthIn(today) - 1) / months) + amount;
  const each = 12 / months;
  return { year: Math.floor(at / each), index: (((at % each) + each) % each) + 1 };
};

export function unitSpan(unit: Unit, which: Which, today: string): Span | undefined {
  switch (unit) {
    case "K": {
      const monday = addDays(today, 1 - weekdayOf(today) + 7 * which);
      return { start: monday, end: addDays(monday, 6) };
    }
    case "B": {
      const { year, index } = nth(today, which, 1);
      return monthSpan(year, index);
    }
    case "V": {
      const { year, index } = nth(today, which, 3);
      return partSpan(year, "q", index);
    }
    case "H": {
      const { year, index } = nth(today, which, 6);
      return partSpan(year, "h", index);
    }
    case "J":
      return yearSpan(yearIn(today) + which);
    default:
      return undefined;
  }
}

/** Days without a fixed beginning are said back when they are read. Northern, as the institutions' year is. */
const SEASONS: Readonly<Record<number, readonly [string, string, number]>> = {
  1: ["03-01", "05-31", 0],
  2: ["06-21", "08-31", 0],
  3: ["09-01", "11-30", 0],
  4: ["12-01", "02-28", 1],
  5: ["12-24", "12-31", 0],
  6: ["01-01", "01-01", 0],
  8: ["12-31", "12-31", 0],
  9: ["01-06", "01-06", 0],
  10: ["02-14", "02-14", 0],
  11: ["05-01", "05-01", 0],
  12: ["08-15", "08-15", 0],
  13: ["11-01", "11-01", 0],
};

export function seasonIn(season: number, year: number): Span | undefined {
  if (season === 7) return { start: addDays(easter(year), -2), end: addDays(easter(year), 1) };
  const [start = "", end = "", later = 0] = SEASONS[season] ?? [];
  return start === "" ? undefined : { start: `${year}-${start}`, end: `${year + later}-${end}` };
}
