import type { rules as chapter } from "../en/rules.ts";
import { list, plural, weekday } from "./grammar.ts";

const UNITS = {
  m: { one: "mois", other: "mois" },
  w: { one: "semaine", other: "semaines" },
  d: { one: "jour", other: "jours" },
  wd: { one: "jour ouvré", other: "jours ouvrés" },
  h: { one: "heure", other: "heures" },
  min: { one: "minute", other: "minutes" },
} as const;

const LEAD_HELP =
  "Écrivez par exemple lead:30d,7d,1d,2h ou lead:10wd ; m (mois), w (semaines), d (jours), wd (jours ouvrés), h et min sont compris.";

/** How long before a meeting, and what is wrong with what was typed. */
const leads: typeof chapter.leads = {
  before: (amount, unit) => (amount === 0 ? "le jour même" : `${amount} ${plural(amount, UNITS[unit])} avant`),
  none: `Il manque un délai. ${LEAD_HELP}`,
  tooMany: "Plus de dix rappels pour une réunion, c’est trop. Indiquez dix délais au maximum.",
  unknown: (text) => `« ${text} » n’est pas un délai. ${LEAD_HELP}`,
  after: (text, turned) =>
    `${text} serait après la réunion. Les délais se comptent à rebours, sans signe moins : ${turned}.`,
  tooEarly: (text, most, unit) =>
    `${text} est trop tôt : je remonte à ${most} ${plural(most, UNITS[unit])} au maximum.`,
  nothing: (text) => `${text} est une durée nulle. Écrivez 0d pour le jour même.`,
};

/** When a rule posts, and what is wrong with what was typed. */
export const rules: typeof chapter = {
  leads,
  onDays: (before, clock) => `${list(before)}, à ${clock}`,
  byTheClock: (before) => `${list(before)} lorsque l’heure est connue`,
  brief: { page: "le dernier rappel prend la forme d’une note", none: "sans note" },
  digest: (day, clock) => `un récapitulatif chaque ${day ? weekday(day) : "jour"} à ${clock}`,
  weekly: (day, clock) => `chaque ${weekday(day)} à ${clock}`,
  never: "jamais",
  anytime: "y compris pendant les heures calmes et les jours non ouvrés",
  parts: (all) => all.join(" ; "),
  everything: "tout",
  theRadar: "points de vigilance",
  radarOf: (whom) => `points de vigilance : ${whom}`,
  noHour: (text) => `« ${text} » n’est pas une heure. Écrivez at 09:00, de 00:00 à 23:59.`,
  noDigestHour: (text, digest) => `« ${text} » n’est pas une heure. Écrivez ${digest} 08:30.`,
  noBrief: (text) => `« ${text} » n’est pas un type de note. Écrivez brief:page, brief:usual ou brief:none.`,
};
