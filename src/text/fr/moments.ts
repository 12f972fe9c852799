import type { Line, When } from "../../runs.ts";
import type { moments as chapter } from "../en/moments.ts";
import { capital } from "../grammar.ts";
import { inside } from "./articles.ts";
import { weekday } from "./grammar.ts";

const closed = (day: When, name: string): Line => [
  "les institutions de l’UE sont fermées ",
  { when: day, on: true },
  ` (${name})`,
];

const holiday: typeof chapter.holiday = (day, country, { name, where, byMoon, suspended }) => {
  const kept = where === undefined ? undefined : `célébré ${where}, pas partout`;
  const more = [kept, byMoon && "selon la lune : un jour plus tôt ou plus tard", suspended].filter(Boolean);
  return [{ when: day }, ` : jour férié ${inside(country)} (${[name, ...more].join(" ; ")})`];
};

const collisions: typeof chapter.collisions = {
  held: (title, when) => [title, " a lieu ", { when, on: true }, "."],
  withSame: (partners, title, when) => [`Autre réunion (${partners}) : ${title}, `, { when, on: true }, "."],
  chaired: (chair, title, when) => [`Autre réunion pour ${chair} : ${title}, `, { when, on: true }, "."],
  weekend: (when) => [{ when }, " : fin de semaine."],
  closed: (day, name) => [...capital(closed(day, name)), "."],
  holiday: (day, country, one) => [...holiday(day, country, one), "."],
  chairs: {
    representative: "le haut représentant",
    europeanCouncil: "le président du Conseil européen",
    commission: "le président de la Commission",
    nato: "le secrétaire général de l’OTAN",
    deputyPolitical: "le secrétaire général adjoint du SEAE chargé des affaires politiques",
    deputySecurity: "le secrétaire général adjoint du SEAE chargé de la paix, de la sécurité et de la défense",
    managing: "le directeur exécutif du SEAE chargé de la paix, de la sécurité et de la défense",
    psc: "la présidence du Comité politique et de sécurité",
    same: "la même présidence",
  },
};

const EXAMPLE = "Écrivez la date sous la forme 12 mars 2027";

const wrong: typeof chapter.wrong = {
  noHour: (word) => `« ${word} » n’est pas une heure : les heures vont de 00:00 à 23:59.`,
  endsBefore: (end, start) => `${end} n’est pas après ${start} : la fin précéderait le début.`,
  noPlace: (word) => `« ${word} » n’est l’heure d’aucun lieu toute l’année. Indiquez une ville.`,
  offset: (word) =>
    `« ${word} » ne désigne aucun lieu, et l’heure peut y changer. Indiquez une ville ou un fuseau IANA.`,
  noZone: (word) =>
    `Je ne connais pas le fuseau horaire « ${word} ». Indiquez une ville ou un fuseau IANA tel que Europe/Oslo.`,
  noCity: (word) => `Je ne connais pas la ville « ${word} ». Indiquez-en une proche, ou un fuseau IANA.`,
  noDate: (word) => `« ${word} » n’est pas une date. Écrivez 12 mars 2027 ou 2027-03-12.`,
  twoDays: (word) => `${word} peut se lire de deux façons. De quel jour s’agit-il ?`,
  shortYear: (word, day) => `L’année de ${word} n’a que deux chiffres. S’agit-il de ${day} ?`,
  noNumbers: (text) =>
    `${text} n’existe pas. Écrivez un jour sous la forme 2027-02-28, un mois 2027-02, un trimestre 2027-Q1.`,
  noWeek: (text) => `${text} n’existe pas. Écrivez le jour même, par exemple 12 mars 2027.`,
  noMonth: (word) => `Je ne connais pas le mois « ${word} ». ${EXAMPLE}, et un titre entre guillemets.`,
  severalDays: (text) => `« ${text} » peut désigner plusieurs dates. Laquelle ?`,
  severalHours: (text) => `« ${text} » peut désigner plusieurs heures. Laquelle ?`,
  workday: (text) => `« ${text} » dépend des jours fériés qui sont observés. De quel jour s’agit-il ?`,
  bound: (text) => `« ${text} » est une limite et non une date. De quelle date s’agit-il ?`,
  recurring: (text) =>
    `« ${text} » désigne plusieurs dates, et une réunion n’en a qu’une. Indiquez la première, puis ajoutez les autres une à une.`,
  leftOver: (word) => `Je ne sais pas ce que « ${word} » dit de la date. ${EXAMPLE}, et un titre entre guillemets.`,
  noPeriod: (text) =>
    `${text} n’existe pas. Écrivez un mois sous la forme mars 2027, un trimestre Q1 2027, un semestre H1 2027.`,
  season: (text) =>
    `« ${text} » ne commence pas le même jour pour tout le monde. Indiquez un mois, un trimestre ou un semestre.`,
  week: (text) => `« ${text} » n’est pas encore un jour. Lequel ?`,
  noSuchDay: (day) => `${day} n’existe pas. Vérifiez le jour et le mois.`,
  weekday: (day, real, said) =>
    `${day} est un ${weekday(real)} et non un ${weekday(said)}. Lequel des deux est le bon ?`,
  before: (end, start) => `${end} précède ${start} : la fin viendrait avant le début.`,
};

const notes: typeof chapter.notes = {
  onlyBegins: (time) => `Je retiens l’heure du début, ${time}, et non celle de la fin.`,
  forward: (clock, taken) => `C’est le passage à l’heure d’été : ${clock} n’existe pas ; je retiens ${taken}.`,
  twice: (clock) => `C’est le passage à l’heure d’hiver : ${clock} se présente deux fois ; je retiens la première.`,
  noDay: "L’heure n’est pas retenue, faute de jour connu.",
  ownZone: (clock) => `Aucune ville n’étant indiquée, je retiens ${clock}, l’heure de cette conversation.`,
  vaguer: (text, period) => `Je ne retiens pas de partie plus précise d’une période : « ${text} » devient ${period}.`,
};

/** What is said of days, and of what people type in dates. */
export const moments: typeof chapter = { closed, holiday, collisions, wrong, notes };
