import type { When } from "../answer.ts";
import { dayOf, instantOf } from "../clock.ts";
import { addDays, daysBetween, daysFrom, mondayOf, WEEK } from "../days.ts";
import type { Library } from "../library/library.ts";
import type { Meeting } from "../library/schema.ts";

/** An exercise of a month collides with everything, and nobody minds. */
const MOST_DAYS = 7;

/** The ISO days of a meeting where the conversation is: a morning in Tokyo is still the day before in Washington. */
export function daysIn({ start, end, time, zone }: When, reader: string): string[] {
  const here = time && zone ? dayOf(instantOf(start, time, zone), reader) : start;
  return daysFrom(here, daysBetween(start, end) + 1);
}

/** The Mondays of the ISO weeks in which a meeting takes place. */
export const weeksOf = (when: When, zone: string): string[] => [...new Set(daysIn(when, zone).map(mondayOf))];

/** A week in which something is to be said of it. */
export const weekFrom = (monday: string): When => ({ start: monday, end: addDays(monday, WEEK - 1), precision: "day" });

/** A change of presidency has a day, but nobody travels to it. */
const isAttended = ({ partners, series, team }: Meeting): boolean =>
  partners.length > 0 || series !== null || team !== undefined;

/** Meetings to come on known days that somebody has to attend. */
export const dated = ({ meetings }: Pick<Library, "meetings">, today: string): Meeting[] =>
  meetings.filter(
    (one) =>
      (one.status === "scheduled" || one.status === "announced") &&
      one.when.precision === "day" &&
      one.when.start >= today &&
      daysBetween(one.when.start, one.when.end) < MOST_DAYS &&
      isAttended(one),
  );
