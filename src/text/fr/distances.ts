import type { distances as chapter } from "../en/distances.ts";
import { plural } from "./grammar.ts";

const counted = (one: string, other: string) => (count: number) =>
  plural(count, { one: `${count}\u00a0${one}`, other: `${count}\u00a0${other}` });

/** The time between two days. */
export const distances: typeof chapter = {
  days: counted("jour", "jours"),
  weeks: counted("semaine", "semaines"),
  months: counted("mois", "mois"),
  years: counted("an", "ans"),
  moreThan: (years) => `plus de ${years}`,
  today: "aujourd’hui",
  ahead: (distance) => `dans ${distance}`,
  ago: (distance) => `il y a ${distance}`,
  atLeast: (ago) => `${ago} au moins`,
};
