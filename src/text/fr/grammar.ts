import { grammar } from "../grammar.ts";

export const { plural, number, list, listLines, either, month, shortMonth, weekday, shortWeekday, country } =
  grammar("fr-FR");
