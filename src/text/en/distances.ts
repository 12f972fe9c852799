import { plural } from "./grammar.ts";

const counted = (one: string, other: string) => (count: number) =>
  plural(count, { one: `${count} ${one}`, other: `${count} ${other}` });

/** The time between two days. */
export const distances = {
  days: counted("day", "days"),
  weeks: counted("week", "weeks"),
  months: counted("month", "months"),
  years: counted("year", "years"),
  moreThan: (years: string): string => `over ${years}`,
  today: "today",
  ahead: (distance: string): string => `in ${distance}`,
  ago: (distance: string): string => `${distance} ago`,
  atLeast: (ago: string): string => `at least ${ago}`,
};
