import type { common as chapter } from "../en/common.ts";

/** What people call where they are, with what points at it. */
export const thisChannel = (direct: boolean): string => (direct ? "cette conversation" : "ce canal");

/** Said by many. */
export const common: typeof chapter = {
  help: "Aide",
  settings: "Réglages",
  coming: "À venir",
  whatIsNext: "Prochaines réunions",
  whatChanged: "Changements",
  followedHere: "Sujets suivis ici",
  showIt: "Afficher",
  follow: "Suivre",
  all: "Tout afficher",
  tryAgain: "Réessayer",
  undo: "Annuler",
  page: (number, count) => ` Page ${number} sur ${count}.`,
  helpWith: (command) => `Aide : ${command}`,
  order: (count, { oldest, first = count }) => {
    if (first < count) return `, liste limitée à ${first}${oldest ? " par ordre chronologique" : ""}`;
    return oldest && count > 1 ? ", par ordre chronologique" : "";
  },
  nextPage: "Page suivante",
  previousPage: "Page précédente",
  without: (left, found) => `Sans\u00a0: ${left} (${found})`,
  also: (left, found) => `Avec aussi\u00a0: ${left} (${found})`,
};
