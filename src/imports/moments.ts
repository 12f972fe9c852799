import ICAL from "ical.js";
import { clockIn, instantOf } from "../clock.ts";

/** A day, and the hour where one is known, on the clocks of a zone. */
export interface Moment {
  readonly day: string;
  readonly time?: string;
  readonly zone?: string;
}

/** What the calendar as a whole says of zones, and what had to be taken on trust. */
export interface Zones {
  /** The IANA zone that a name stands for; nothing if nobody can know. */
  readonly meant: (name: string) => string | undefined;
  /** Of all times in UTC, where the calendar says so. */
  readonly shown: string | undefined;
  /** Of times without a zone. */
  readonly floating: string;
  /** Is told what was met with. */
  readonly unknown: (name: string) => void;
  readonly floated: () => void;
}

const pad = (number: number): string => String(number).padStart(2, "0");
const isTime = (value: unknown): value is ICAL.Time => value instanceof ICAL.Time;

/** The same moment on the clocks of another zone. */
export const inZone = (moment: Moment, other: string | undefined): Moment => {
  const { day, time, zone } = moment;
  if (time === undefined || zone === undefined || other === undefined || zone === other) return moment;
  const [there = day, clock = time] = clockIn(instantOf(day, time, zone), other).split(" ");
  return { day: there, time: clock, zone: other };
};

/** The IANA name counts, whatever rules the calendar gives for it: these are often old, and sometimes wrong. */
export function momentOf(value: ICAL.Time, tzid: string | undefined, zones: Zones): Moment {
  const day = `${String(value.year).padStart(4, "0")}-${pad(value.month)}-${pad(value.day)}`;
  if (value.isDate) return { day };
  const time = `${pad(value.hour)}:${pad(value.minute)}`;
  if (value.zone === ICAL.Timezone.utcTimezone) return inZone({ day, time, zone: "UTC" }, zones.shown);
  if (tzid === undefined) {
    zones.floated();
    return { day, time, zone: zones.shown ?? zones.floating };
  }
  const zone = zones.meant(tzid);
  if (zone !== undefined) return { day, time, zone };
  zones.unknown(tzid);
  return { day };
}

export function momentsIn(event: ICAL.Component, name: string, zones: Zones): Moment[] {
  return event.getAllProperties(name).flatMap((property) => {
    const tzid = property.getFirstParameter("tzid") || undefined;
    return property.getValues().flatMap((value: unknown) => {
      const time = value instanceof ICAL.Period ? value.start : value;
      return isTime(time) ? momentOf(time, tzid, zones) : [];
    });
  });
}
