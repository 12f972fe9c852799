import { addDays, daysBetween } from "../days.ts";
import type { Clocks } from "./clocks.ts";
import { minutesOf } from "./duration.ts";
import { type Entry, momentsOf, valueIn } from "./entry.ts";
import { inZone, type Moment, type Zones } from "./moments.ts";

/** Minutes. */
const DAY = 1440;
/** Nothing that goes on for longer is a meeting. */
const MOST_DAYS = 3660;

const pad = (number: number): string => String(number).padStart(2, "0");
const minutesIn = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** From when to when an entry lasts. */
interface Lasting {
  readonly start: Moment;
  readonly end: Moment | undefined;
}

const isMidnight = ({ time }: Moment): boolean => time === "00:00";
const dayOf = ({ day }: Moment): Moment => ({ day });

/**
 * Exchange writes a whole day as two midnights and a mark, and often on the clocks of UTC. It is one where both are
 * midnight on some clocks of the calendar: the first of these that fit.
 */
function wholeDays({ start, end }: Lasting, clocks: readonly (Clocks | undefined)[]): Lasting {
  for (const own of clocks) {
    const [from, until] = [inZone(start, own), end && inZone(end, own)];
    if (isMidnight(from) && (!until || isMidnight(until))) return { start: dayOf(from), end: until && dayOf(until) };
  }
  return { start, end };
}

/** When it ends, as the calendar says it: the day after a whole day, and midnight after an evening. */
function endOf(entry: Entry, start: Moment): Moment | undefined {
  const [given] = momentsOf(entry, "DTEND");
  if (given) return inZone(given, start.clocks);
  const duration = valueIn(entry, "DURATION");
  const lasts = minutesOf(duration);
  if (duration !== "" && lasts === undefined) entry.unread.add("DURATION");
  if (lasts === undefined) return undefined;
  const minutes = minutesIn(start.time ?? "00:00") + lasts;
  const days = Math.floor(minutes / DAY);
  if (Math.abs(days) > MOST_DAYS) return undefined;
  const time = `${pad(Math.floor((minutes - days * DAY) / 60))}:${pad((minutes - days * DAY) % 60)}`;
  return { ...start, day: addDays(start.day, days), ...(start.time !== undefined && { time }) };
}

/** How many days a meeting goes on after the first. What lasts a few hours after midnight is still of the evening. */
export function furtherDays({ start, end }: Lasting): number {
  if (!end) return 0;
  const days = daysBetween(start.day, end.day);
  if (days > MOST_DAYS) return 0;
  if (start.time === undefined || end.time === undefined) return Math.max(0, days - 1);
  const lasts = days * DAY + minutesIn(end.time) - minutesIn(start.time);
  if (lasts <= DAY / 2) return 0;
  return Math.max(0, end.time === "00:00" ? days - 1 : days);
}

/** Clocks by whose midnights a whole day may go. */
const midnights = ({ shown, own, floating }: Zones): (Clocks | undefined)[] => [shown, ...own, floating];

export function lastingOf(entry: Entry): Lasting | undefined {
  const [start] = momentsOf(entry, "DTSTART");
  if (!start) return undefined;
  const lasting = { start, end: endOf(entry, start) };
  const isMarked = /^true$/i.test(
    valueIn(entry, "X-MICROSOFT-CDO-ALLDAYEVENT") || valueIn(entry, "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT"),
  );
  return isMarked ? wholeDays(lasting, [start.clocks, ...midnights(entry.zones)]) : lasting;
}

/** Moments of what lasts whole days are days, also where they are written as its midnight. */
export const likeStart = (moments: readonly Moment[], start: Moment, { zones }: Entry): Moment[] =>
  moments.map((one) =>
    start.time === undefined && one.time !== undefined
      ? wholeDays({ start: one, end: undefined }, midnights(zones)).start
      : inZone(one, start.clocks),
  );
