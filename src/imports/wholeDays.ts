import type { Clocks } from "./clocks.ts";
import { inZone, type Moment } from "./moments.ts";

/** From when to when an entry lasts. */
export interface Lasting {
  readonly start: Moment;
  readonly end: Moment | undefined;
}

const isMidnight = ({ time }: Moment): boolean => time === "00:00";
const dayOf = ({ day }: Moment): Moment => ({ day });

/**
 * Exchange writes a whole day as two midnights and a mark, and often on the clocks of UTC. It is one where both are
 * midnight on some clocks of the calendar: the first of these that fit.
 */
export function wholeDays({ start, end }: Lasting, clocks: readonly (Clocks | undefined)[]): Lasting {
  for (const own of clocks) {
    const [from, until] = [inZone(start, own), end && inZone(end, own)];
    if (isMidnight(from) && (!until || isMidnight(until))) return { start: dayOf(from), end: until && dayOf(until) };
  }
  return { start, end };
}
