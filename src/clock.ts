import { tzOffset } from "@date-fns/tz/tzOffset";
import { DAY } from "./days.ts";

/** What time it is. The core is given an instant or a clock; it never looks at the wall. */
export type Clock = () => Date;

/** Names that were found to be zones: the runtime takes 30 µs to say so, and each line asks about the zone of its conversation. */
const known = new Set<string>();
const MOST_NAMES = 2000;

export const isZone = (name: string): boolean => {
  if (known.has(name)) return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
  } catch {
    return false;
  }
  if (known.size < MOST_NAMES) known.add(name);
  return true;
};

const MINUTE = 60_000;

const askedAt = (instant: number, zone: string): number => Math.round(tzOffset(zone, new Date(instant)) * MINUTE);

/** Days that are remembered of each zone: the runtime takes microseconds for each. */
const MOST_DAYS = 4000;
const zones = new Map<string, Map<number, number>>();

/** How far a zone is ahead when a day begins in UTC. */
function aheadOn(day: number, zone: string): number {
  const days = zones.get(zone) ?? new Map<number, number>();
  const ahead = days.get(day) ?? askedAt(day * DAY, zone);
  if (days.size >= MOST_DAYS) days.clear();
  days.set(day, ahead);
  zones.set(zone, days);
  return ahead;
}

/** How far a zone is ahead of UTC at an instant. Milliseconds. Clocks change once a day at most. */
function aheadAt(instant: number, zone: string): number {
  const day = Math.floor(instant / DAY);
  const ahead = aheadOn(day, zone);
  return ahead === aheadOn(day + 1, zone) ? ahead : askedAt(instant, zone);
}

/** How far some clocks are ahead of UTC at an instant. Milliseconds. */
type Ahead = (instant: number) => number;

/** What clocks show at an instant, `YYYY-MM-DD HH:MM`. */
export const clockBy = (instant: Date, ahead: Ahead): string =>
  new Date(instant.getTime() + ahead(instant.getTime())).toISOString().slice(0, 16).replace("T", " ");

/** The wall clock of a zone at an instant, `YYYY-MM-DD HH:MM`. */
export const clockIn = (instant: Date, zone: string): string => clockBy(instant, (at) => aheadAt(at, zone));

/** The ISO day of an instant in a zone. */
export const dayOf = (instant: Date, zone: string): string => clockIn(instant, zone).slice(0, 10);

/** The instant of a wall time. One that daylight saving skips moves forward; one that occurs twice is the first. */
export function instantBy(day: string, time: string, aheadAt: Ahead): Date {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const [before, after] = [aheadAt(wall - DAY), aheadAt(wall + DAY)];
  const fitting = [before, after].map((ahead) => ({ ahead, instant: wall - ahead }));
  const real = fitting.filter(({ ahead, instant }) => aheadAt(instant) === ahead).map(({ instant }) => instant);
  return new Date(real.length > 0 ? Math.min(...real) : wall - before);
}

/** The same by the clocks of a zone. */
export const instantOf = (day: string, time: string, zone: string): Date =>
  instantBy(day, time, (at) => aheadAt(at, zone));

/** A clock that can be set, and goes on from there. */
export interface SettableClock {
  readonly read: Clock;
  readonly set: (now: Date) => void;
}

export function settable(wall: Clock): SettableClock {
  let ahead = 0;
  return {
    read: () => new Date(wall().getTime() + ahead),
    set: (now) => {
      ahead = now.getTime() - wall().getTime();
    },
  };
}
