import { clockIn, dayOf, instantOf } from "../clock.ts";
import type { Line, Reading, When } from "../runs.ts";
import { type Words, wordsIn } from "./words.ts";

type Dates = Words["dates"];
type Reader = Pick<Reading, "zone" | "clock" | "language">;

/** Without a clock time. `on`: with the preposition that goes with it. */
export function sayPeriod({ start, end, precision }: When, dates: Dates, on = false): string {
  const year = start.slice(0, 4);
  const month = Number(start.slice(5, 7));
  switch (precision) {
    case "day":
      return on ? dates.onDays(start, end) : dates.days(start, end);
    case "month":
      return on ? dates.inMonth(start) : dates.month(start);
    case "quarter":
      return (on ? dates.inQuarter : dates.quarter)(Math.ceil(month / 3), year);
    case "half-year":
      return (on ? dates.inHalfYear : dates.halfYear)(month > 6 ? 2 : 1, year);
    case "year":
      return on ? dates.inYear(year) : year;
  }
}

const BY_UTC = /^(?:Etc\/)?(?:UTC|UCT|GMT|Universal|Zulu|Greenwich)$|^Etc\/GMT([+-])?(\d+)$/;

/** The city whose clock a zone keeps; or how far it is ahead of UTC, where it is nobody’s. */
export function cityOf(zone: string, { zones }: Pick<Words["cities"], "zones">): string {
  return zones[zone] ?? (zone.split("/").at(-1) ?? "").replaceAll("_", " ");
}

/** `UTC`, `UTC+3`: what is no city’s clock. The signs of `Etc/GMT-3` are turned round (POSIX). */
function offsetOf(zone: string): string | undefined {
  const [named, sign, hours = "0"] = BY_UTC.exec(zone) ?? [];
  if (named === undefined) return undefined;
  return Number(hours) === 0 ? "UTC" : `UTC${sign === "-" ? "+" : "\u2212"}${hours}`;
}

/** Whose clock it is, where a zone is not to be typed: "Oslo", "UTC+3". */
export const sayZone = (zone: string, { cities }: Pick<Words, "cities">): string =>
  offsetOf(zone) ?? cityOf(zone, cities);

/** A wall time and whose it is: "10:00 in Oslo", "10:00 UTC". `hours`: of the reader’s clock. `city`: see `When`. */
export function sayClock(time: string, zone: string, say: Words, hours?: Reading["clock"], city?: string): string {
  const said = say.dates.clock(time, hours);
  const offset = offsetOf(zone);
  return offset ? `${said} ${offset}` : say.dates.clockIn(said, city ?? cityOf(zone, say.cities));
}

const shift = (from: string, to: string, dates: Dates): string =>
  from === to ? "" : to > from ? dates.nextDay : dates.dayBefore;

/** One instant on the clocks that matter: the venue’s, the reader’s, Brussels’, each once and with its city. */
function sayTime(when: When & { time: string; zone: string }, { zone: own, clock, language }: Reader): string {
  const say = wordsIn(language);
  const instant = instantOf(when.start, when.time, when.zone);
  const told = [sayClock(when.time, when.zone, say, clock, when.city)];
  const seen = new Set([clockIn(instant, when.zone)]);
  for (const zone of [own, "Europe/Brussels"]) {
    const wall = clockIn(instant, zone);
    if (seen.has(wall)) continue;
    seen.add(wall);
    told.push(`${sayClock(wall.slice(11), zone, say, clock)}${shift(when.start, dayOf(instant, zone), say.dates)}`);
  }
  return told.join(", ");
}

const hasTime = (when: When): when is When & { time: string; zone: string } =>
  when.precision === "day" && when.time !== undefined && when.zone !== undefined;

/** The one function that says a time: no more than is known, and a clock time never without its place. */
export function sayWhen(when: When, reader: Reader, on = false): string {
  const period = sayPeriod(when, wordsIn(reader.language).dates, on);
  return hasTime(when) ? `${period}, ${sayTime(when, reader)}` : period;
}

/** An instant on somebody’s clock: "Fri 5 March 2027, 09:00 in Oslo". Milliseconds. */
export function sayInstant(at: number, { zone, clock, language }: Reader): Line {
  const [day = "", time = ""] = clockIn(new Date(at), zone).split(" ");
  return [{ when: { start: day, end: day, precision: "day" } }, `, ${sayClock(time, zone, wordsIn(language), clock)}`];
}
