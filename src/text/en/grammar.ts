import { grammar } from "../grammar.ts";

export const { plural, number, list, either, month, weekday, shortWeekday, country } = grammar("en-GB");
