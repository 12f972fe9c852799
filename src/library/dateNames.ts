import { grammar } from "../text/grammar.ts";

const monthsIn = (language: string): string[] => {
  const { month } = grammar(language);
  return Array.from({ length: 12 }, (_, index) => month(index + 1));
};

/** As they are written in English, from January on. */
export const MONTHS = monthsIn("en");

const STARTS = MONTHS.map((name) => name.slice(0, 3).toLowerCase());
const rest = (name: string): string => (name.startsWith("Sep") ? "(?:tember|t)?" : `(?:${name.slice(3)})?`);

/** A pattern for English names of months and what they are shortened to. */
export const MONTH = `(?:${MONTHS.map((name, index) => `${STARTS[index]}${rest(name)}`).join("|")})`;

/** Two digits for a month that is named. */
export const monthNumber = (name: string): string =>
  String(STARTS.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, "0");

const { weekday } = grammar("en");
/** From Monday on. */
export const WEEKDAYS = Array.from({ length: 7 }, (_, index) => weekday(index + 1).toLowerCase());

/** A pattern for English names of weekdays and what they are shortened to. */
export const WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?";

/** The ISO number of a weekday, by its name or the beginning of it. */
export const readWeekday = (text: string): number | undefined => {
  const index = text.length < 2 ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(text.toLowerCase()));
  return index < 0 ? undefined : index + 1;
};
