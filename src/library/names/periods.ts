import { foldWord } from "../../words.ts";

const WORDS =
  "q t h s week weeks weekend month months quarter quarters half year years today tomorrow yesterday spring summer autumn fall winter semaine mois trimestre semestre annee demain hier printemps ete automne hiver woche wochen monat monate quartal halbjahr jahr heute morgen gestern fruhling fruhjahr sommer herbst this next last first second third fourth early mid late end early beginning prochain prochaine dernier derniere premier deuxieme troisieme quatrieme debut fin nachste nachster nachstes letzte letzter erste zweite dritte vierte anfang ende mitte";
const LANGUAGES = ["en", "fr", "de"];
const DAYS = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, day + 1)));
const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 1)));

const named = (dates: readonly Date[], options: Intl.DateTimeFormatOptions): string[] =>
  LANGUAGES.flatMap((language) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
    return dates.map((date) => foldWord(format.format(date)));
  });

let known: ReadonlySet<string> | undefined;
const periodWords = (): ReadonlySet<string> => {
  known ??= new Set([
    ...WORDS.split(" "),
    ...(["long", "short"] as const).flatMap((style) => [
      ...named(MONTHS, { month: style }),
      ...named(DAYS, { weekday: style }),
    ]),
  ]);
  return known;
};

/** Q1, H2, 2027, 14th. */
const NUMBERED = /^(?:[qths]?\d{1,4}|\d{1,2}(?:st|nd|rd|th|er|e|eme|ter))$/;

/** Whether some words tell a time and nothing else: such a text names no record, though ids and titles have the same words. */
export const isPeriod = (words: readonly string[]): boolean =>
  words.length > 0 && words.every((word) => NUMBERED.test(word) || periodWords().has(word));
