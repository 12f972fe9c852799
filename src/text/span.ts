import { addDays, addMonths, lastOfMonth } from "../days.ts";
import type { Precision } from "../runs.ts";
import { sayPeriod } from "./when.ts";
import type { Words } from "./words.ts";

/** Days from one to another, ISO, both included. `text`: as they were asked for. */
interface Stretch {
  readonly start: string;
  readonly end: string;
  readonly text?: string;
}

const UNITS = ["d", "w", "m", "y"] as const;

const MONTHS: readonly (readonly [number, Precision])[] = [
  [1, "month"],
  [3, "quarter"],
  [6, "half-year"],
  [12, "year"],
];

/** The calendar period that it is, as a month or a quarter. */
function periodOf({ start, end }: Stretch): Precision | undefined {
  if (start === end) return "day";
  if (!start.endsWith("-01")) return undefined;
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  return MONTHS.find(([count]) => (month - 1) % count === 0 && lastOfMonth(year, month + count - 1) === end)?.[1];
}

/** Several whole months, no calendar period of their own: told by their first and last. */
const areMonths = ({ start, end }: Stretch): boolean =>
  start.endsWith("-01") && addDays(addMonths(`${end.slice(0, 7)}-01`, 1), -1) === end;

/** What was asked for as so many days, weeks, months or years. */
function lengthOf({
  text = "",
}: Stretch): { readonly count: number; readonly unit: (typeof UNITS)[number] } | undefined {
  const unit = UNITS.find((one) => text.endsWith(one) && /^\d+.$/.test(text));
  return unit && { count: Number.parseInt(text, 10), unit };
}

/** A span of time as it is, not as it was typed. `today`: where it begins or ends by the length that was asked for. `on`: with its preposition. */
export function saySpan(span: Stretch, today: string, { dates, pictures }: Words, on = false): string {
  const asked = lengthOf(span);
  if (asked) return (on ? dates.inLasting : dates.lasting)(asked.count, asked.unit, span.start === today);
  const precision = periodOf(span);
  if (precision) return sayPeriod({ ...span, precision }, dates, on);
  if (areMonths(span) && !on) return pictures.calendar.range(dates.month(span.start), dates.month(span.end));
  return on ? dates.inSpan(span.start, span.end) : dates.span(span.start, span.end);
}
