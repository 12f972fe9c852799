import type { Words } from "../words.ts";

const split = (all: string): readonly string[] => all.split(", ");

/** French words for the verbs of the command language: what stands behind them is the same. The first is shown. */
export const verbs: Readonly<Partial<Record<keyof Words["help"], readonly string[]>>> = {
  next: split("prochain, prochaine, prochains, prochaines, prochainement"),
  brief: split("note, fiche"),
  compare: split("comparer, comparez"),
  find: split("chercher, cherche, cherchez, trouver, trouve, trouvez"),
  follow: split("suivre, suivez"),
  following: split("suivi, suivis"),
  remind: split("rappeler, rappelle, rappelez"),
  schedule: split("programmer, planifier, programme, planifie"),
  changes: split("changements, nouveautés"),
  outbox: split("envois"),
  settings: split("réglages, paramètres"),
  help: split("aide"),
  about: split("à propos"),
  last: split("dernier, dernière, derniers, dernières"),
  radar: split("vigilance"),
  map: split("carte"),
  timeline: split("chronologie"),
  cadence: split("rythme"),
  calendar: split("calendrier"),
  commit: split("engagement"),
  commitments: split("engagements"),
  import: split("importer"),
  unfollow: split("ne plus suivre"),
  pause: split("suspendre, suspends, suspendez"),
  resume: split("reprendre, reprends, reprenez"),
  mute: split("sourdine, mettre en sourdine"),
  unmute: split("fin de sourdine"),
  done: split("terminé"),
  skip: split("omettre"),
  why: split("pourquoi"),
  privacy: split("confidentialité"),
  workspace: split("espace de travail"),
};
