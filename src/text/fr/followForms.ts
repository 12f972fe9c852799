import type { followForms as chapter } from "../en/followForms.ts";
import { thisChannel } from "./common.ts";

/** Forms in which is chosen what is followed, and when it comes. */
export const followForms: typeof chapter = {
  follow: "Suivre des dialogues ici",
  choose: (direct) =>
    `Choisissez les rappels pour ${thisChannel(direct)} ; un champ laissé vide ne restreint rien. La règle entière s’affiche avant d’être enregistrée.`,
  submit: "Aperçu",
  edit: "Modifier ce qui est suivi",
  when: (title) => [
    { strong: title },
    " : à quel moment le rappel doit-il arriver ? La règle s’affiche avant d’être enregistrée.",
  ],
  back: "Retour",
  partners: "Partenaires",
  region: "Régions",
  area: "Domaines",
  kind: "Types de dialogue",
  level: "Niveaux",
  lead: "Combien de temps avant",
  leads: {
    "30d": "30 jours avant",
    "10wd": "10 jours ouvrés avant",
    "7d": "Une semaine avant",
    "1d": "La veille",
    "2h": "Deux heures avant",
  },
  more: "Autres critères",
  at: "À quelle heure",
  brief: "Note",
  briefs: {
    usual: "Avec le dernier rappel, à partir du niveau des hauts fonctionnaires",
    page: "Avec le dernier rappel de chaque réunion",
    none: "Aucune",
  },
  digest: "Récapitulatif",
  digests: {
    none: "Aucun récapitulatif",
    "weekly mon 08:30": "Chaque lundi à 08:30",
    "daily 08:30": "Chaque jour ouvré à 08:30",
  },
  asItIs: (digest) => `Sans changement : ${digest}`,
  week: "Jour et heure",
};
