import type { queries as chapter } from "../en/queries.ts";
import { list } from "./grammar.ts";

/** Why some words of a line could not be understood. Keys, values and dates are as they are typed. */
export const queries: typeof chapter = {
  noValue: (key, text) => `Je ne connais pas « ${text} » comme valeur de ${key}:.`,
  valueMissing: (key, example) => `Après ${key}: vient une valeur, par exemple ${key}:${example}.`,
  noMinus: (key) => `Un moins devant ${key}: n’a pas de sens ; utilisez plutôt since: et until:.`,
  noDate: (key, text) => `« ${text} » n’est pas une date. Écrivez ${key}:2023, ${key}:2023-06 ou ${key}:2023-06-15.`,
  ambiguous: (text) => `« ${text} » peut avoir plusieurs sens.`,
  unknown: (text) => `Je ne connais rien sous le nom « ${text} ».`,
  nameMissing: "Après with: vient un nom, par exemple with:norway.",
  noFilter: (key, keys) =>
    `Je ne connais pas le filtre « ${key}: ». Les filtres sont ${list(keys.map((one) => `${one}:`))}.`,
  term: (text) => `« ${text} » est un terme du glossaire et ne peut servir de filtre.`,
  noPartner: (text) => `Je ne connais aucun partenaire nommé « ${text} ».`,

  noTime: (text) => `${text} est une durée nulle. Indiquez jusqu’où regarder, par exemple 30d, 6m ou 1y.`,
  tooFar: (text, years) =>
    `${text} est trop loin : je regarde à ${years} ans au maximum. Indiquez par exemple 30d, 6m ou 2y.`,
  noSuchDay: (text) =>
    `${text} n’existe pas. Écrivez un jour sous la forme 2027-02-28, un mois 2027-02, un trimestre 2027-Q1.`,
  twoDays: (text) => `${text} peut se lire de deux façons. De quel jour s’agit-il ?`,
};
