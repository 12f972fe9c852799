import type { doors as chapter } from "../en/doors.ts";
import { plural } from "./grammar.ts";

const FILES = {
  picture: { one: "l’image", other: "les images" },
  document: { one: "le document", other: "les documents" },
  calendar: { one: "le calendrier", other: "les calendriers" },
  data: { one: "les données", other: "les données" },
  file: { one: "le fichier", other: "les fichiers" },
};

/** « l’image », « les documents »; files, where they are of several kinds. */
function filesOf(kinds: readonly (keyof typeof FILES)[]): string {
  const [kind = "file"] = new Set(kinds).size === 1 ? kinds : [];
  return plural(kinds.length, FILES[kind]);
}

/** What doors and renderers say around an answer. */
export const doors: typeof chapter = {
  sources: "Sources",
  more: "Plus …",
  shareHere: "Partager ici",
  sharedBy: "Partagé par ",
  insert: "Insérer",
  fillIn: "Remplir",
  cancel: "Annuler",
  close: "Fermer",
  keepIt: "Conserver",
  required: "Veuillez remplir ce champ.",
  onlyYou: "Vous seul(e) voyez ceci.",
  notConfirmed: "non confirmé",
  echo: (line) => `Reposer la question : ${line}`,
  shortened: (lines) =>
    lines === 1
      ? "Abrégé faute de place : une ligne est omise."
      : `Abrégé faute de place : ${lines} lignes sont omises.`,
  sentPrivately: "Je vous ai répondu dans notre conversation privée.",
  answeredBelow: "J’ai répondu ci-dessous.",
  postedBelow: "La réponse est visible de tous ci-dessous.",
  staleButton:
    "Ce bouton ne fonctionne plus : il figure sur une carte d’une version antérieure. Veuillez reposer la question.",
  nothingFound: (text) => `Je ne connais rien sous le nom « ${text} ». Essayez un pays, une organisation ou un sigle.`,
  notUnderstood:
    "Je n’ai pas pu lire ce qui a été saisi. Veuillez saisir le nom d’un pays, d’une organisation ou d’un dialogue.",
  alreadyDone: "C’est déjà fait depuis votre premier clic.",
  notPosted: "Vous seul(e) voyez ceci : la publication pour tous a échoué ici.",
  notNow: (reference) =>
    `Je n’ai pas pu vous donner la réponse à l’instant. Veuillez réessayer dans une minute. Si cela se reproduit, communiquez cette référence à la personne qui m’exploite : ${reference}.`,
  seeMessage: "… voir la suite dans le message.",
  workingOnIt: "Recherche en cours …",
  picture: (alt) => `Image : ${alt}`,
  file: (title, name) => `Fichier : ${title} (${name})`,
  openPicture: "Ouvrir l’image en taille réelle",
  download: (what) => `Télécharger : ${what}`,
  worksUntil: "Téléchargement possible jusqu’au ",
  noAddress:
    "Pour afficher ici des images et des fichiers, demandez à la personne qui m’exploite de définir PUBLIC_URL.",
  fileNotSaved: (name) =>
    `${name} n’a pas pu être enregistré. Cliquez de nouveau sur Autoriser, ou redemandez le fichier.`,
  fileDeclined: (name) => `${name} n’a pas été enregistré. Vous pouvez le redemander à tout moment.`,
  fileGone: "Ce fichier n’était conservé qu’une semaine, et rien n’a été enregistré. Veuillez le redemander.",
  inDirectMessages: (kinds, shareable) => {
    const what = filesOf(kinds);
    return `Vous trouverez ${what} dans nos messages directs.${shareable ? ` « Partager ici » publie aussi ${what} ici.` : ""}`;
  },
  sourceLink: (number) => `Source ${number}`,
};
