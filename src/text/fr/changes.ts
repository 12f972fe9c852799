import type { Line, When } from "../../runs.ts";
import type { changes as chapter } from "../en/changes.ts";
import { country, list, plural } from "./grammar.ts";
import { from, to } from "./spans.ts";

const status: typeof chapter.status = {
  expected: (when) => ["est attendue ", { when, on: true }],
  announced: (when) => ["a été annoncée\u00a0; date\u00a0: ", { when }],
  scheduled: (when) => ["est prévue ", { when, on: true }],
  postponed: (_: When, was: When) => ["a été reportée\u00a0; elle était prévue ", { when: was, on: true }],
  held: (when) => ["s’est tenue ", { when, on: true }],
  cancelled: (_: When, was: When) => ["a été annulée\u00a0; elle était prévue ", { when: was, on: true }],
};

const added: typeof chapter.added = {
  meeting: (standing) => ["nouvelle réunion\u00a0: elle ", ...standing],
  undated: ["n’a pas de date"],
  instrument: (type, state, signed) => [
    `nouveau texte\u00a0: ${type}, ${state}`,
    ...(signed ? [", ", { when: signed } as const] : []),
  ],
  series: (kind) => [`nouveau\u00a0: ${kind}`],
  operation: (until) => [
    "nouvelle entrée",
    ...(until ? ["\u00a0: mandat prenant fin ", { when: until, on: true } as const] : []),
  ],
  partner: ["nouveau dans les données"],
  term: ["nouveau dans le glossaire"],
};

const fields: typeof chapter.fields = {
  yes: "oui",
  no: "non",
  quoted: (text) => `«\u00a0${text}\u00a0»`,
  more: (values) => `désormais aussi ${values}`,
  less: (values) => `ne figure plus\u00a0: ${values}`,
  values: (label, parts) => [`${label}\u00a0: ${parts.join("\u00a0; ")}`],
  takenOut: (label) => [`${label}\u00a0: mention retirée`],
  new: (label, value) => [`${label}\u00a0: `, ...value],
  rewritten: (label, value) => [`${label}, désormais\u00a0: `, ...value],
  replaced: (label, value, was) => [`${label}\u00a0: désormais `, ...value, " (auparavant ", ...was, ")"],
};

const groups: typeof chapter.groups = {
  partner: "Autres partenaires",
  instrument: "Politique de l’UE",
  series: "Forums et dialogues élargis",
  meeting: "Forums et dialogues élargis",
  operation: "Missions et opérations",
  term: "Glossaire",
};

const answer: typeof chapter.answer = {
  title: (day) => `Changements depuis le ${day}`,
  noHistory:
    "Aucun historique des données n’est conservé ici\u00a0; seuls les changements de votre équipe sont connus.",
  historySince: (first) => [
    "L’historique commence ",
    { when: first, on: true },
    ", avec la première version des données\u00a0; leur contenu antérieur n’est pas comparé.",
  ],
  standing: (version, asOf, checked) => [
    `Données\u00a0: version ${version}, arrêtée `,
    { when: asOf, on: true },
    "\u00a0; dernière vérification complète ",
    { when: checked, on: true },
    ".",
  ],
  lastYear: "12 derniers mois",
  everyone: "Tous",
  none: "Aucun changement n’est enregistré, ni dans les données ni dans le calendrier de votre équipe.",
  count: (count, page) =>
    `${plural(count, { one: "Un changement", other: `${count} changements` })}, par partenaire, les plus récents d’abord.${page}`,
  lastDays: (days) => `${days} derniers jours`,
  when: "Depuis quand\u00a0?",
  example: (problem) => [`${problem} Écrivez par exemple `, { command: "changes since 1 June 2026" }, "."],
  ahead: "Ce jour est encore à venir",
  aheadWhy: (day) => `Rien ne peut avoir changé depuis une date à venir (${day}). Jusqu’où faut-il remonter\u00a0?`,
  noDate: (words) => `Je n’ai pas trouvé de date dans «\u00a0${words}\u00a0».`,
  dateMissing: "Une date doit suivre «\u00a0since\u00a0».",
};

export const changes: typeof chapter = {
  status,
  added,
  fields,
  groups,
  answer,
  named: (names) => list(names),
  country: (code) => country(code),
  narrowed: (when, was) => [
    "a désormais une date\u00a0: ",
    { when },
    "\u00a0; seule la période était connue\u00a0: ",
    { when: was },
  ],
  moved: (when, was) => ["déplacée ", ...from(was), " ", ...to(when)],
  untilNow: (was) => [" (jusqu’ici\u00a0: ", { when: was }, ")"],
  outcome: (outcome) => [`résultats\u00a0: ${outcome}`],
  removed: (why) => [`entrée retirée des données${why ? `\u00a0: ${why}` : ""}`],
  why: (why) => ` (${why})`,
  typo: " (correction d’une coquille)",
  setInChat: (name) => `Indiqué dans la messagerie par ${name}`,
  teamCalendar: "Calendrier de votre équipe",
  own: (at, title, what, person): Line => [...at, "\u00a0: ", { strong: title }, ` – ${what}, par `, { person }, "."],
  released: (on, text) => [on, "\u00a0: ", ...text],
};
