import type { compare as chapter } from "../en/compare.ts";
import { the, to } from "./articles.ts";
import { list } from "./grammar.ts";

/** Partners side by side. */
export const compare: typeof chapter = {
  title: (names) => `Comparaison : ${list(names)}`,
  headline: (signed, all, next) => [
    `Partenariat de sécurité et de défense signé : ${signed} sur ${all}`,
    ...(next
      ? [" ; prochaine réunion : ", ...next.standing, ` – ${next.title}.`]
      : [" ; aucune prochaine réunion n’est connue."]),
  ],
  what: "Élément",
  more: (count) => ` (et ${count} de plus)`,
  series: "Dialogues et forums",
  lastMet: "Dernière réunion",
  next: "Prochaine réunion",
  common: "Domaines communs",
  none: "aucun",
  only: (name) => `Domaines propres ${to(name)}`,
  withWhom: (name) => `Avec qui comparer ${the(name)} ?`,
  which: "Quels partenaires faut-il comparer ?",
  chooseOthers: "Choisissez de un à quatre partenaires.",
  chooseAll: "Choisissez de deux à cinq partenaires.",
  orType: [" Ou tapez-les : ", { command: "comparer japon corée norvège" }, "."],
  partners: "Partenaires",
  submit: "Comparer",
  tooMany: "C’est trop pour une comparaison",
  leaveOut: (most, named) =>
    `Je compare de deux à ${most} partenaires ; vous en avez nommé ${named}. Retirez-en quelques-uns.`,
  first: (most) => `Comparer les ${most} premiers`,
};
