import type { ask as chapter } from "../en/ask.ts";
import { ask as english } from "../en/ask.ts";
import { capital } from "../grammar.ts";
import { the } from "./articles.ts";
import { country } from "./grammar.ts";

/** Two names that the EU's texts give with an asterisk, and what the asterisk says. */
const STARRED: Readonly<Record<string, { readonly name: string; readonly note: string }>> = {
  XK: {
    name: "Kosovo*",
    note: "* Cette désignation est sans préjudice des positions sur le statut et est conforme à la résolution 1244 (1999) du Conseil de sécurité des Nations unies ainsi qu’à l’avis de la CIJ sur la déclaration d’indépendance du Kosovo.",
  },
  PS: {
    name: "Palestine*",
    note: "* Cette dénomination ne saurait être interprétée comme une reconnaissance d’un État de Palestine et est sans préjudice de la position de chaque État membre sur cette question.",
  },
};

const named = (code: string): string | undefined => STARRED[code]?.name ?? country(code);
const nameOf = (code: string, typed: string): string => the(named(code) ?? typed);

/** Questions in sentences: what was read in them, what is asked back, and what cannot be answered. */
export const ask: typeof chapter = {
  readAs: (line) => ["Lu comme ", { command: line }],
  next: (line) => `Ensuite : ${line}`,
  alsoRead: (line) => `Ou bien : ${line}`,
  notPlaced: (words) => `Je ne sais pas comment comprendre « ${words} ».`,
  back: {
    meeting: { title: "De quelle réunion s’agit-il ?", text: "Choisissez-la ou nommez-la." },
    who: { title: "Avec qui ?", text: "Nommez un partenaire, un dialogue ou une région." },
    rule: {
      title: "Quels rappels ?",
      text: "Ceux d’un partenaire, ou tous ceux de cette conversation. Rien n’est encore changé.",
    },
    day: { title: "Quel jour ?", text: "Écrivez par exemple 11 décembre 2026." },
    since: { title: "Depuis quand ?", text: "Indiquez un jour, ou une durée telle que 2w (deux semaines)." },
    meaning: {
      title: "Vouliez-vous dire l’une de ces questions ?",
      text: "Je ne suis pas sûr d’avoir bien compris.",
    },
    previous: {
      title: "De quoi s’agit-il ?",
      text: "Je n’ai aucune question de votre part dans les dix dernières minutes à laquelle me rattacher.",
    },
    name: {
      title: "De qui s’agit-il ?",
      text: "La question contient un nom que je ne connais pas ; je ne réponds donc pas encore.",
    },
  },
  agree: {
    title: "Dois-je le faire ?",
    text: "Rien n’est encore changé. Voici ce que j’ai compris :",
    yes: "Confirmer",
  },
  asks: (line) => ({
    title: "Dois-je le faire ?",
    text: `Cela concerne tout le monde ici : ${line}`,
    yes: "Confirmer",
  }),
  notYet: {
    title: "Je ne sais pas encore faire cela",
    text: "Voici ce que j’ai compris, mais je n’ai pas de réponse de ce genre.",
  },
  country: {
    name: named,
    title: (code, typed) => `Aucun partenariat avec ${nameOf(code, typed)} ne figure dans les données`,
    text: "Ce n’est pas un partenaire répertorié, et je ne réponds pas à propos d’un autre pays à sa place.",
    note: (code) => STARRED[code]?.note,
  },
  memberState: {
    title: (code, typed) => `${capital(nameOf(code, typed))} : un État membre de l’UE, pas un partenaire`,
    text: "Je connais les partenariats de l’UE avec des tiers, non ses membres.",
  },
  cannot: {
    eu: {
      title: "Il s’agit de l’UE elle-même, pas d’un partenaire",
      text: "Je connais ses partenariats avec des tiers, non ses institutions ni ses villes.",
    },
    position: {
      title: "Je ne connais pas les positions",
      text: "Je dispose de fiches publiques sur les partenariats, non de ce que pensent les uns et les autres.",
    },
    opinion: {
      title: "Je n’ai pas d’opinion",
      text: "Je dispose de fiches publiques sur les partenariats ; à vous d’en tirer les conclusions.",
    },
    mail: { title: "Je n’envoie pas de courriel", text: "Je réponds ici, et j’y publie des rappels." },
    secret: {
      title: "Je ne connais que des sources publiques",
      text: "Rien de classifié ni d’interne ne figure dans les données.",
    },
    contact: {
      title: "Je n’ai pas de coordonnées",
      text: "Je connais des réunions et des textes, non des adresses ni des numéros de personnes.",
    },
    format: {
      title: "Je ne produis pas ce type de fichier",
      text: "Les notes existent en Word et en PDF, et les calendriers sous forme d’adresses.",
    },
    travel: {
      title: "Je n’organise pas de voyages",
      text: "Je sais quand et où ont lieu les réunions, dans la mesure où c’est public.",
    },
    translation: { title: "Je ne traduis pas", text: "Les noms sont compris dans toutes les langues de l’UE." },
    writing: {
      title: "Je ne rédige pas de textes",
      text: "Je peux préparer une note à partir de ce qui est répertorié, avec ses sources.",
    },
    elsewhere: {
      title: "Ce n’est pas mon domaine",
      text: "Je connais les partenariats de l’UE en matière de paix, de sécurité et de défense.",
    },
    language: {
      title: "Je ne parle pas cette langue",
      text: "Je comprends les questions en français, en anglais et en allemand.",
    },
    "too-long": {
      title: "C’est trop long pour une question",
      text: "Dites en une phrase ce que vous souhaitez savoir.",
    },
  },
  small: english.small,
};
