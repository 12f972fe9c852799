import type { about as chapter } from "../en/about.ts";
import { counts } from "./counts.ts";
import { plural } from "./grammar.ts";

/** What the data set is, and how old. */
export const about: typeof chapter = {
  title: "À propos d’aide-mémoire",
  intro:
    "Je connais les partenariats de l’UE en matière de paix, de sécurité et de défense, exclusivement à partir de sources publiques. Aucune information classifiée n’a sa place ici, ni dans les questions ni dans les réponses.",
  whatIHold: "Contenu",
  holds: (all) =>
    [
      counts.partner(all.partner),
      counts.instrument(all.instrument),
      counts.series(all.series),
      counts.meeting(all.meeting),
      counts.operation(all.operation),
      counts.term(all.term),
    ].join(", "),
  asOf: "Données arrêtées",
  age: (days) => {
    if (days <= 0) return "aujourd’hui";
    return days < 60
      ? plural(days, { one: `il y a ${days} jour`, other: `il y a ${days} jours` })
      : `il y a ${Math.floor(days / 30.44)} mois`;
  },
  version: (age, version) => ` (${age}), version ${version}`,
  lastRelease: "Dernière mise à jour",
  noHistory: "aucun historique n’est conservé",
  firstRelease: (when) => [when, ", la première"],
  release: (when, changes) => [
    when,
    plural(changes, { one: ", avec un changement", other: `, avec ${changes} changements` }),
  ],
  licences: "Licences",
  licensed: (licence) => `données : ${licence} ; programme : EUPL-1.2`,
  howSure: "Degré de certitude",
  marks:
    "Une fiche sans mention est confirmée par une source de première main ; les autres portent la mention « rapporté » ou « non vérifié ». Une réunion est attendue, annoncée, prévue, reportée, tenue ou annulée.",
  whatIKeep: "Ce que je conserve",
  kept: "Rien de ce que vous demandez, sauf les lignes dont la réponse a été partagée avec tous. Aucun suivi des utilisateurs.",
  error:
    "Une erreur ? Signalez à la personne qui m’exploite de quelle réponse il s’agit et quelle source dit autre chose. Chaque fiche est un petit fichier du dossier data, que chacun peut corriger ; data/README.md explique comment.",
  unverified: "Fiches non vérifiées",
};
