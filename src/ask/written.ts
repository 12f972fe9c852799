import type { Built } from "./built.ts";
import { monthName } from "./units.ts";

/** A line of the words that there are. */
export const line = (...words: readonly (string | readonly string[])[]): Built => ({
  line: words.flat().filter(Boolean).join(" "),
});

/** Days of the week as the commands write them. */
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** A day as it is typed after `until`. */
export const sayDay = (day: string): string =>
  `${Number(day.slice(8))} ${titled(monthName(Number(day.slice(5, 7))))} ${day.slice(0, 4)}`;
export const titled = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
