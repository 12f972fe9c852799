import { clockIn, dayOf, instantOf } from "../clock.ts";
import type { Line, Reading, When } from "../runs.ts";
import { type Words, wordsIn } from "./words.ts";

type Dates = Words["dates"];
type Reader = Pick<Reading, "zone" | "clock" | "language">;

/** Without a clock time. */
export function sayPeriod({ start, end, precision }: When, dates: Dates): string {
  const year = start.slice(0, 4);
  const month = Number(start.slice(5, 7));
  switch (precision) {
    case "day":
      return dates.days(start, end);
    case "month":
      return dates.month(start);
    case "quarter":
      return dates.quarter(Math.ceil(month / 3), year);
    case "half-year":
      return dates.halfYear(month > 6 ? 2 : 1, year);
    case "year":
      return year;
  }
}

const shift = (from: string, to: string, dates: Dates): string =>
  from === to ? "" : to > from ? dates.nextDay : dates.dayBefore;

/** One instant on the clocks that matter: the venue's, the reader's, Brussels', each once and with its zone. */
function sayTime(when: When & { time: string; zone: string }, { zone: own, clock }: Reader, dates: Dates): string {
  const instant = instantOf(when.start, when.time, when.zone);
  const told = [`${dates.clock(when.time, clock)} ${when.zone}`];
  const seen = new Set([clockIn(instant, when.zone)]);
  for (const zone of [own, "Europe/Brussels"]) {
    const wall = clockIn(instant, zone);
    if (seen.has(wall)) continue;
    seen.add(wall);
    told.push(`${dates.clock(wall.slice(11), clock)} ${zone}${shift(when.start, dayOf(instant, zone), dates)}`);
  }
  return told.join(" = ");
}

const hasTime = (when: When): when is When & { time: string; zone: string } =>
  when.precision === "day" && when.time !== undefined && when.zone !== undefined;

/** The one function that says a time: no more than is known, and a clock time never without its zone. */
export function sayWhen(when: When, reader: Reader, on = false): string {
  const { dates } = wordsIn(reader.language);
  const period = sayPeriod(when, dates);
  const said = hasTime(when) ? `${period}, ${sayTime(when, reader, dates)}` : period;
  if (!on) return said;
  return when.precision === "day" ? dates.onDay(said) : dates.inPeriod(said);
}

/** An instant on somebody’s clock: "5 March 2027, 09:00 Europe/Oslo". Milliseconds. */
export function sayInstant(at: number, { zone, clock, language }: Reader): Line {
  const day = dayOf(new Date(at), zone);
  const time = wordsIn(language).dates.clock(clockIn(new Date(at), zone).slice(11), clock);
  return [{ when: { start: day, end: day, precision: "day" } }, `, ${time} ${zone}`];
}
