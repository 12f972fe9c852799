import { addDays } from "../days.ts";
import { type Clocks, clocksAhead, clocksOf } from "./clocks.ts";
import type { Property } from "./line.ts";

/** A day, and the hour where one is known, on some clocks. */
export interface Moment {
  readonly day: string;
  readonly time?: string;
  readonly clocks?: Clocks;
}

/** What the calendar as a whole says of zones. */
export interface Zones {
  /** The clocks that a name stands for; nothing if nobody can know. */
  readonly meant: (name: string) => Clocks | undefined;
  /** Of all times in UTC, where the calendar says so. */
  readonly shown: Clocks | undefined;
  /** Of times without a zone. */
  readonly floating: Clocks;
  /** Whose midnights a whole day may go by that is written as a time. */
  readonly own: readonly Clocks[];
  /** Whether the calendar itself gives a known zone other hours at a moment. */
  readonly disputed: (name: string, at: Moment) => boolean;
}

const UTC = clocksOf("UTC");

/** The same moment on other clocks. */
export const inZone = (moment: Moment, other: Clocks | undefined): Moment => {
  const { day, time, clocks } = moment;
  if (time === undefined || clocks === undefined || other === undefined || clocks === other) return moment;
  const [there = day, clock = time] = other.clockIn(clocks.instantOf(day, time)).split(" ");
  return { day: there, time: clock, clocks: other };
};

const DATE_TIME =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:T|[T ](\d\d)(?::?(\d\d)(?::?[0-6]\d)?(?:[.,]\d+)?)?)? ?(Z|[+-]\d\d:?\d\d)?$/i;
const MINUTE = 60_000;

const isDay = (day: string): boolean => !Number.isNaN(Date.parse(day)) && addDays(day, 0) === day;

/** The clocks of a time that says itself how far they are ahead: `Z`, `+0100`. */
function clocksGiven(given: string): Clocks {
  if (/^z$/i.test(given)) return UTC;
  const minutes = Number(given.slice(1, 3)) * 60 + Number(given.slice(-2));
  return clocksAhead(() => (given.startsWith("-") ? -minutes : minutes) * MINUTE);
}

/** `20270312`, `20270312T100000`, `20270312T090000Z`; nothing where it is no moment. Seconds are left out. */
export function momentIn(text: string, tzid: string | undefined, zones: Zones): Moment | undefined {
  const [, year, month, date, hour, minute = "00", given] = DATE_TIME.exec(text.trim()) ?? [];
  const day = `${year}-${month}-${date}`;
  if (year === undefined || !isDay(day)) return undefined;
  if (hour === undefined) return { day };
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  const time = `${hour}:${minute}`;
  if (given !== undefined) return inZone({ day, time, clocks: clocksGiven(given) }, zones.shown);
  const clocks = tzid === undefined ? zones.floating : zones.meant(tzid);
  return clocks ? { day, time, clocks } : { day };
}

export const tzidOf = ({ params }: Property): string | undefined => params.get("TZID") || undefined;

/** The moments of one property: of a period, its beginning. Undefined stands for what cannot be read. */
export const momentsIn = (property: Property, zones: Zones): (Moment | undefined)[] =>
  property.value
    .split(",")
    .filter((one) => one.trim() !== "")
    .map((one) => momentIn(one.split("/")[0] ?? "", tzidOf(property), zones));
