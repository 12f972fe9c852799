import { grammar } from "../grammar.ts";

export const { plural, number, list, listLines, either, month, weekday, shortWeekday, country } = grammar("fr-FR");
