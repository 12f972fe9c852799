import { weekdayOf } from "../../days.ts";
import type { dates as chapter } from "../en/dates.ts";
import { month, plural, shortMonth, shortWeekday } from "./grammar.ts";

const ORDINALS = ["premier", "deuxième", "troisième", "quatrième"] as const;

const dayOfMonth = (iso: string): string => (iso.endsWith("-01") ? "1er" : String(Number(iso.slice(8, 10))));

/** Weekday, day of the month, month and year of an ISO day. */
const partsOf = (iso: string) => ({
  day: `${shortWeekday(weekdayOf(iso))} ${dayOfMonth(iso)}`,
  month: month(Number(iso.slice(5, 7))),
  year: iso.slice(0, 4),
});

/** The first day of a span without what the last one says too, and the last. */
function ends(start: string, end: string): readonly [string, string] {
  const [from, to] = [partsOf(start), partsOf(end)];
  const last = `${to.day} ${to.month} ${to.year}`;
  if (start.slice(0, 7) === end.slice(0, 7)) return [from.day, last];
  return from.year === to.year ? [`${from.day} ${from.month}`, last] : [`${from.day} ${from.month} ${from.year}`, last];
}

const monthOf = (day: string): string => `${partsOf(day).month} ${partsOf(day).year}`;
const quarter = (one: number, year: string): string => `${ORDINALS[one - 1]} trimestre de ${year}`;
const halfYear = (half: number, year: string): string => `${ORDINALS[half - 1]} semestre de ${year}`;

/** What is no city: islands and countries take another preposition. */
const AT: Readonly<Record<string, string>> = {
  Açores: "aux Açores",
  Bermudes: "aux Bermudes",
  "Cap-Vert": "au Cap-Vert",
  Caïmans: "aux Caïmans",
  Comores: "aux Comores",
  Fidji: "aux Fidji",
  "Îles Canaries": "aux îles Canaries",
  "Îles Féroé": "aux îles Féroé",
  "Île de Man": "à l’île de Man",
  "Île de Pâques": "à l’île de Pâques",
  Jamaïque: "à la Jamaïque",
  Grenade: "à la Grenade",
  "La Barbade": "à la Barbade",
  "La Réunion": "à La Réunion",
  "la Dominique": "à la Dominique",
  Marquises: "aux Marquises",
  Palaos: "aux Palaos",
  Galápagos: "aux Galápagos",
};

const atCity = (city: string): string => AT[city] ?? (city.startsWith("Le ") ? `au ${city.slice(3)}` : `à ${city}`);

const short = (iso: string): string => `${dayOfMonth(iso)} ${shortMonth(Number(iso.slice(5, 7)))}`;

/** The same in a few letters. */
function shortEnds(start: string, end: string): readonly [string, string] {
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  return [`${short(start)}${from === to ? "" : ` ${from}`}`, `${short(end)} ${to}`];
}

const NUMBERS = ["", "", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"];
type Unit = Parameters<typeof chapter.lasting>[1];
const UNITS: Readonly<Record<Unit, readonly [string, string, feminine: boolean]>> = {
  d: ["jour", "jours", false],
  w: ["semaine", "semaines", true],
  m: ["mois", "mois", false],
  y: ["année", "années", true],
};

/** « les six prochains mois », « la dernière année » */
function lasting(count: number, unit: Unit, isAhead: boolean): string {
  const [one, several, feminine] = UNITS[unit];
  const which = `${isAhead ? "prochain" : "derni"}${isAhead ? (feminine ? "e" : "") : feminine ? "ère" : "er"}`;
  return count === 1
    ? `${feminine ? "la" : "le"} ${which} ${one}`
    : `les ${NUMBERS[count] ?? count} ${which}s ${several}`;
}
/** « au cours des six prochains mois » */
const during = (said: string): string =>
  `au cours ${said.replace(/^les /, "des ").replace(/^le /, "du ").replace(/^la /, "de la ")}`;

export const dates: typeof chapter = {
  span: (start, end) => shortEnds(start, end).join(" – "),
  inSpan: (start, end) => {
    const [from, to] = shortEnds(start, end);
    return `du ${from} au ${to}`;
  },
  lasting,
  inLasting: (count, unit, isAhead) => during(lasting(count, unit, isAhead)),
  days: (start, end) => {
    const [from, to] = ends(start, end);
    return start === end ? to : `${from} – ${to}`;
  },
  onDays: (start, end) => {
    const [from, to] = ends(start, end);
    return start === end ? `le ${to}` : `du ${from} au ${to}`;
  },
  month: monthOf,
  inMonth: (day) => `en ${monthOf(day)}`,
  quarter,
  inQuarter: (one, year) => `au ${quarter(one, year)}`,
  halfYear,
  inHalfYear: (half, year) => `au ${halfYear(half, year)}`,
  inYear: (year) => `en ${year}`,
  clock: (time, hours) => {
    const hour = Number(time.slice(0, 2));
    const said = `${hours === 12 ? hour % 12 || 12 : hour}\u00a0h\u00a0${time.slice(3)}`;
    return hours === 12 ? `${said}\u00a0${hour < 12 ? "du matin" : hour < 18 ? "de l’après-midi" : "du soir"}` : said;
  },
  clockIn: (time, city) => `${time} ${atCity(city)}`,
  nextDay: " le lendemain",
  dayBefore: " la veille",
  ahead: (days) => {
    if (days < 0) return "En cours";
    return days === 0 ? "Aujourd’hui" : days === 1 ? "Demain" : `Dans ${days} jours`;
  },
  aheadInside: (days) => {
    if (days < 0) return "en cours";
    return days === 0 ? "aujourd’hui" : days === 1 ? "demain" : `dans ${days} jours`;
  },
  daysLeft: (days) => (days === 1 ? "il reste un jour" : `il reste ${days} jours`),
  weeksLeft: (weeks) => plural(weeks, { one: "il reste une semaine", other: `il reste ${weeks} semaines` }),
};
