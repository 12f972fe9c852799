import { z } from "zod";
import { lastOfMonth } from "../days.ts";
import type { Precision, When } from "../runs.ts";
import { DATES, sayNoDate } from "./problems.ts";

const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const months = (year: number, first: number, count: number, precision: Precision): When => ({
  start: `${year}-${String(first).padStart(2, "0")}-01`,
  end: lastOfMonth(year, first + count - 1),
  precision,
});

/** Reads the data's notation: `2026-12-17`, `2026-12-17/2026-12-18`, `2026-12`, `2027-Q1`, `2027-H1`, `2027`. */
export function parseWhen(text: string): When | undefined {
  const [, year, rest = ""] = /^(\d{4})(?:-(.+))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const y = Number(year);
  if (rest === "") return months(y, 1, 12, "year");
  if (/^Q[1-4]$/.test(rest)) return months(y, Number(rest[1]) * 3 - 2, 3, "quarter");
  if (/^H[12]$/.test(rest)) return months(y, Number(rest[1]) * 6 - 5, 6, "half-year");
  if (/^(0[1-9]|1[0-2])$/.test(rest)) return months(y, Number(rest), 1, "month");
  const [start = "", end = start, more] = text.split("/");
  if (more !== undefined || !/^\d{4}-\d\d-\d\d$/.test(start) || !/^\d{4}-\d\d-\d\d$/.test(end)) return undefined;
  return isDay(start) && isDay(end) && start <= end ? { start, end, precision: "day" } : undefined;
}

/** The notation of `parseWhen`, without time and zone. */
export function writeWhen(when: When): string {
  const [year = "", month = ""] = when.start.split("-");
  switch (when.precision) {
    case "day":
      return when.start === when.end ? when.start : `${when.start}/${when.end}`;
    case "month":
      return `${year}-${month}`;
    case "quarter":
      return `${year}-Q${Math.ceil(Number(month) / 3)}`;
    case "half-year":
      return `${year}-H${Number(month) > 6 ? 2 : 1}`;
    case "year":
      return year;
  }
}

/** A date in the data files, parsed once. */
export const WhenText = z
  .string()
  .describe(DATES)
  .transform((text, context): When => {
    const when = parseWhen(text);
    if (when) return when;
    context.addIssue(sayNoDate(text));
    return z.NEVER;
  });

/** A date as it is kept in the database. */
export const WhenJson = z
  .strictObject({
    start: z.iso.date(),
    end: z.iso.date(),
    precision: z.enum(["day", "month", "quarter", "half-year", "year"]),
    time: z.string().optional(),
    zone: z.string().optional(),
  })
  .transform(
    ({ start, end, precision, time, zone }): When => ({
      start,
      end,
      precision,
      ...(time && { time }),
      ...(zone && { zone }),
    }),
  );

export const sameWhen = (a: When, b: When): boolean =>
  a.start === b.start && a.end === b.end && a.precision === b.precision && a.time === b.time && a.zone === b.zone;
