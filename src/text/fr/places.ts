import type { places as chapter } from "../en/places.ts";
import { inside, the } from "./articles.ts";
import { ask } from "./ask.ts";
import { either, list } from "./grammar.ts";

/** Countries as the EU's texts name them. */
const nameOf = (code: string): string => ask.country.name(code) ?? code;

export const places: typeof chapter = {
  several: {
    title: (typed, codes) => `« ${typed} » peut désigner ${either(codes.map((code) => the(nameOf(code))))}`,
    text: (partners, all) => {
      if (partners.length === 0)
        return all === 2 ? "Aucun des deux n’est un partenaire répertorié." : "Aucun n’est un partenaire répertorié.";
      return `Partenaire répertorié : ${list(partners.map(nameOf))}. Choisissez-le s’il s’agit de lui.`;
    },
  },
  within: {
    title: (typed, code) => `« ${typed} » se situe ${inside(nameOf(code))}`,
    partner: (code) => `Partenaire répertorié : ${nameOf(code)}. Choisissez-le s’il s’agit de lui.`,
    member: (code) => `État membre de l’UE, et non partenaire : ${the(nameOf(code))}.`,
    other: (code) => `Ce pays n’est pas un partenaire répertorié : ${the(nameOf(code))}.`,
  },
  disputed: {
    title: (typed) => `« ${typed} » n’est pas un partenaire répertorié`,
    text: "Je ne réponds au sujet d’aucun pays à sa place. Indiquez un partenaire, un texte ou un dialogue.",
  },
  union: {
    title: "L’UE est ici toujours l’une des parties",
    text: [
      "Indiquez l’autre partie : un partenaire, un texte, un dialogue ou une mission. ",
      { command: "help" },
      " en dit plus.",
    ],
  },
  body: {
    title: (typed) => `« ${typed} » est un organe de l’UE, et non un partenaire`,
    text: "Je connais les partenariats de l’UE avec d’autres. Indiquez un partenaire, un texte ou un dialogue.",
  },
};
