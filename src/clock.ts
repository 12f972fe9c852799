import { TZDate } from "@date-fns/tz/date";

/** What time it is. The core is given an instant or a clock; it never looks at the wall. */
export type Clock = () => Date;

const pad = (value: number): string => String(value).padStart(2, "0");

export const isZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** The wall clock of a zone at an instant, `YYYY-MM-DD HH:MM`. */
export function clockIn(instant: Date, zone: string): string {
  const wall = new TZDate(instant.getTime(), zone);
  const day = `${wall.getFullYear()}-${pad(wall.getMonth() + 1)}-${pad(wall.getDate())}`;
  return `${day} ${pad(wall.getHours())}:${pad(wall.getMinutes())}`;
}

const MINUTE = 60_000;

/** The ISO day of an instant in a zone. */
export const dayOf = (instant: Date, zone: string): string => clockIn(instant, zone).slice(0, 10);

/** `dayOf` in one zone, for those who ask many times a minute: no zone changes its day within one. */
export function dayIn(zone: string): (instant: Date) => string {
  let known = { minute: Number.NaN, day: "" };
  return (instant) => {
    const minute = Math.floor(instant.getTime() / MINUTE);
    if (minute !== known.minute) known = { minute, day: dayOf(instant, zone) };
    return known.day;
  };
}

/** The instant of a wall time. One that daylight saving skips moves forward; one that occurs twice is the first. */
export function instantOf(day: string, time: string, zone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return new Date(new TZDate(year, month - 1, date, hours, minutes, zone).getTime());
}

/** An ISO day, some days later (or, below zero, earlier). */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
