import { clockBy, clockIn, instantBy, instantOf } from "../clock.ts";

/** The clocks by which a time of a calendar goes: those of an IANA zone, or others that have no such name. */
export interface Clocks {
  readonly zone?: string;
  readonly instantOf: (day: string, time: string) => Date;
  /** `YYYY-MM-DD HH:MM` */
  readonly clockIn: (instant: Date) => string;
}

const known = new Map<string, Clocks>();

/** The clocks of a zone, the same object each time. */
export function clocksOf(zone: string): Clocks {
  const clocks = known.get(zone) ?? {
    zone,
    instantOf: (day, time) => instantOf(day, time, zone),
    clockIn: (instant) => clockIn(instant, zone),
  };
  known.set(zone, clocks);
  return clocks;
}

/** Clocks of which only is known how far they are ahead of UTC at an instant. Milliseconds. */
export const clocksAhead = (ahead: (instant: number) => number): Clocks => ({
  instantOf: (day, time) => instantBy(day, time, ahead),
  clockIn: (instant) => clockBy(instant, ahead),
});
