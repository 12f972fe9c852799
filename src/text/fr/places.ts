import { ask } from "../en/ask.ts";
import type { places as chapter } from "../en/places.ts";
import { country, either, list } from "./grammar.ts";

/** Countries as the EU's texts name them. */
const nameOf = (code: string): string => (ask.country.note(code) ? `${country(code)}*` : country(code)) ?? code;

export const places: typeof chapter = {
  several: {
    title: (typed, codes) => `«\u00a0${typed}\u00a0» peut désigner ${either(codes.map(nameOf))}`,
    text: (partners, all) => {
      if (partners.length === 0)
        return all === 2 ? "Aucun des deux n’est un partenaire répertorié." : "Aucun n’est un partenaire répertorié.";
      return `Partenaire répertorié\u00a0: ${list(partners.map(nameOf))}. Choisissez-le s’il s’agit de lui.`;
    },
  },
  within: {
    title: (typed, code) => `«\u00a0${typed}\u00a0» se situe dans ce pays\u00a0: ${nameOf(code)}`,
    partner: (code) => `Partenaire répertorié\u00a0: ${nameOf(code)}. Choisissez-le s’il s’agit de lui.`,
    member: (code) => `État membre de l’UE, et non partenaire\u00a0: ${nameOf(code)}.`,
    other: (code) => `Ce pays n’est pas un partenaire répertorié\u00a0: ${nameOf(code)}.`,
  },
  disputed: {
    title: (typed) => `«\u00a0${typed}\u00a0» n’est pas un partenaire répertorié`,
    text: "Je ne réponds au sujet d’aucun pays à sa place. Indiquez un partenaire, un texte ou un dialogue.",
  },
  union: {
    title: "L’UE est ici toujours l’une des parties",
    text: [
      "Indiquez l’autre partie\u00a0: un partenaire, un texte, un dialogue ou une mission. ",
      { command: "help" },
      " en dit plus.",
    ],
  },
  body: {
    title: (typed) => `«\u00a0${typed}\u00a0» est un organe de l’UE, et non un partenaire`,
    text: "Je connais les partenariats de l’UE avec d’autres. Indiquez un partenaire, un texte ou un dialogue.",
  },
};
