import { z } from "zod";
import type { Reading } from "../answer.ts";
import { clockIn, dayOf, instantOf } from "../clock.ts";

export type Precision = "day" | "month" | "quarter" | "half-year" | "year";

/** A date exactly as precise as it is known. `start` and `end` are ISO days, both included. */
export interface When {
  readonly start: string;
  readonly end: string;
  readonly precision: Precision;
  /** Wall time of the start, `HH:MM`, in `zone`. Only with day precision. */
  readonly time?: string;
  /** IANA zone of the venue. */
  readonly zone?: string;
}

const lastOfMonth = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

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
  .describe("2026-12-17, 2026-12-17/2026-12-18, 2026-12, 2027-Q1, 2027-H1 or 2027")
  .transform((text, context): When => {
    const when = parseWhen(text);
    if (when) return when;
    context.addIssue(
      `"${text}" is no date; write 2026-12-17, 2026-12-17/2026-12-18, 2026-12, 2027-Q1, 2027-H1 or 2027`,
    );
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

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const monthName = (day: string): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? "";
const dayNumber = (day: string): string => String(Number(day.slice(8, 10)));
const year = (day: string): string => day.slice(0, 4);

function sayDays({ start, end }: When): string {
  if (start === end) return `${dayNumber(start)} ${monthName(start)} ${year(start)}`;
  if (start.slice(0, 7) === end.slice(0, 7))
    return `${dayNumber(start)}–${dayNumber(end)} ${monthName(end)} ${year(end)}`;
  const from = `${dayNumber(start)} ${monthName(start)}`;
  const to = `${dayNumber(end)} ${monthName(end)} ${year(end)}`;
  return year(start) === year(end) ? `${from} – ${to}` : `${from} ${year(start)} – ${to}`;
}

const ORDINALS = ["first", "second", "third", "fourth"] as const;

function sayPeriod(when: When): string {
  const month = Number(when.start.slice(5, 7));
  switch (when.precision) {
    case "day":
      return sayDays(when);
    case "month":
      return `${monthName(when.start)} ${year(when.start)}`;
    case "quarter":
      return `the ${ORDINALS[Math.ceil(month / 3) - 1]} quarter of ${year(when.start)}`;
    case "half-year":
      return `the ${month > 6 ? "second" : "first"} half of ${year(when.start)}`;
    case "year":
      return year(when.start);
  }
}

const shift = (from: string, to: string): string => (from === to ? "" : to > from ? " (next day)" : " (day before)");

/** `14:30`, or `2:30 pm`. */
export function sayClock(time: string, clock: Reading["clock"]): string {
  if (clock !== 12) return time;
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 || 12}:${time.slice(3)} ${hour < 12 ? "am" : "pm"}`;
}

/** One instant on the clocks that matter: the venue's, the reader's, Brussels', each once and with its zone. */
function sayTime(when: When & { time: string; zone: string }, reading: Pick<Reading, "zone" | "clock">): string {
  const instant = instantOf(when.start, when.time, when.zone);
  const told = [`${sayClock(when.time, reading.clock)} ${when.zone}`];
  const seen = new Set([clockIn(instant, when.zone)]);
  for (const zone of [reading.zone, "Europe/Brussels"]) {
    const clock = clockIn(instant, zone);
    if (seen.has(clock)) continue;
    seen.add(clock);
    told.push(`${sayClock(clock.slice(11), reading.clock)} ${zone}${shift(when.start, dayOf(instant, zone))}`);
  }
  return told.join(" = ");
}

const hasTime = (when: When): when is When & { time: string; zone: string } =>
  when.precision === "day" && when.time !== undefined && when.zone !== undefined;

/** The one function that says a time: no more than is known, and a clock time never without its zone. */
export function sayWhen(when: When, reading: Pick<Reading, "zone" | "clock">, on = false): string {
  const said = hasTime(when) ? `${sayPeriod(when)}, ${sayTime(when, reading)}` : sayPeriod(when);
  return on ? `${when.precision === "day" ? "on" : "in"} ${said}` : said;
}

export const sameWhen = (a: When, b: When): boolean =>
  a.start === b.start && a.end === b.end && a.precision === b.precision && a.time === b.time && a.zone === b.zone;
