import { dayOf, instantOf } from "../clock.ts";
import { addDays } from "../days.ts";
import { type DaysOff, isOff } from "./ladder.ts";
import { awakeFrom } from "./quiet.ts";

/** `at`: wall time at which a day that is not off begins for reminders. */
interface Hours extends DaysOff {
  readonly anytime: boolean;
  readonly at: string;
}

/** A calendar without any working day ends the search. */
const MOST_STEPS = 60;

/** When a conversation may next be posted to, from an instant on. Milliseconds. */
export function openFrom(from: number, { settings, holidays, anytime, at }: Hours): number {
  if (anytime) return from;
  let moment = from;
  for (let step = 0; step < MOST_STEPS; step++) {
    const day = dayOf(new Date(moment), settings.zone);
    const later = isOff(day, { settings, holidays })
      ? instantOf(addDays(day, 1), at, settings.zone).getTime()
      : awakeFrom(moment, settings);
    if (later === moment) return moment;
    moment = later;
  }
  return awakeFrom(from, settings);
}
