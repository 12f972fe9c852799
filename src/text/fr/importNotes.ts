import type { notes as chapter } from "../en/importNotes.ts";
import { list, number, plural } from "./grammar.ts";

/** Names in quotes; `further`: how many more there are. */
const quoted = (names: readonly string[], further: number): string => {
  const all = names.map((one) => `« ${one} »`);
  return list(further > 0 ? [...all, plural(further, { one: `${further} autre`, other: `${further} autres` })] : all);
};

/** The form of what is said of all of them. */
const of = (names: readonly string[], further: number, one: string, other: string): string =>
  plural(names.length + further, { one, other });

export const notes: typeof chapter = {
  guessed:
    "Le calendrier n’est pas en UTF-8 ; je l’ai lu comme du Windows-1252, et les lettres accentuées peuvent être fausses.",
  unreadable: (names, further) =>
    `${quoted(names, further)} ${of(names, further, "n’a pas de date lisible et est laissé de côté", "n’ont pas de date lisible et sont laissés de côté")}.`,
  private: (count) =>
    plural(count, {
      one: "Une entrée est marquée comme privée et laissée de côté.",
      other: `${number(count)} entrées sont marquées comme privées et laissées de côté.`,
    }),
  zones: (names, further) =>
    `${of(names, further, "Fuseau horaire inconnu", "Fuseaux horaires inconnus")} : ${quoted(names, further)}. Les heures de ces réunions sont laissées de côté.`,
  disputed: (names, further) =>
    `Le calendrier donne pour ${quoted(names, further)} d’autres heures que celles en vigueur ; je m’en tiens à ces dernières.`,
  floating: (count, zone) =>
    plural(count, {
      one: `Une heure est sans fuseau et lue à l’heure locale (${zone}).`,
      other: `${number(count)} heures sont sans fuseau et lues à l’heure locale (${zone}).`,
    }),
  tooOften: (names, further) =>
    `${quoted(names, further)} ${of(names, further, "se répète", "se répètent")} plusieurs fois par jour ; je ne lis que ce qui revient au plus une fois par jour.`,
  ruleUnread: (names, further) =>
    `Je ne peux pas lire la règle de répétition de ${quoted(names, further)} ; seule la première date est retenue.`,
  partly: (names, further, lines) =>
    `Dans ${quoted(names, further)}, je ne peux pas lire ${list(lines)} ; le reste est retenu.`,
  endless: (names, further) =>
    `${quoted(names, further)} ${of(names, further, "se répète", "se répètent")} très souvent ; je retiens les 200 prochaines dates.`,
  spent: (names, further) =>
    `La règle de répétition de ${quoted(names, further)} est trop longue à calculer ; ${of(names, further, "cette entrée est laissée", "ces entrées sont laissées")} de côté.`,
  beyond: (count) =>
    plural(count, {
      one: "Il y a une entrée de plus que je ne peux en retenir ; les premières en date sont retenues.",
      other: `Il y a ${number(count)} entrées de plus que je ne peux en retenir ; les premières en date sont retenues.`,
    }),
  undated: (count) =>
    plural(count, {
      one: "Un élément n’a pas de date lisible.",
      other: `${number(count)} éléments n’ont pas de date lisible.`,
    }),
};
