import type { Line, When } from "../../runs.ts";
import type { changes as chapter } from "../en/changes.ts";
import { agreeing } from "./agreement.ts";
import { country, list, plural } from "./grammar.ts";
import { from, to } from "./spans.ts";

const status: typeof chapter.status = {
  expected: (when) => ["est attendue ", { when, on: true }],
  announced: (when) => ["a été annoncée ; date : ", { when }],
  scheduled: (when) => ["est prévue ", { when, on: true }],
  postponed: (_: When, was: When) => ["a été reportée ; elle était prévue ", { when: was, on: true }],
  held: (when) => ["s’est tenue ", { when, on: true }],
  cancelled: (_: When, was: When) => ["a été annulée ; elle était prévue ", { when: was, on: true }],
};

const added: typeof chapter.added = {
  meeting: (standing) => ["nouvelle réunion : elle ", ...standing],
  undated: ["n’a pas de date"],
  instrument: (type, state, signed) => [
    `nouveau texte : ${type}, ${agreeing(state, type)}`,
    ...(signed ? [", ", { when: signed } as const] : []),
  ],
  series: (kind) => [`nouveau : ${kind}`],
  operation: (until) => [
    "nouvelle entrée",
    ...(until ? [" : mandat prenant fin ", { when: until, on: true } as const] : []),
  ],
  partner: ["nouveau dans les données"],
  term: ["nouveau dans le glossaire"],
};

const fields: typeof chapter.fields = {
  yes: "oui",
  no: "non",
  quoted: (text) => `« ${text} »`,
  more: (values) => `désormais aussi ${values}`,
  less: (values) => `ne figure plus : ${values}`,
  values: (label, parts) => [`${label} : ${parts.join(" ; ")}`],
  takenOut: (label) => [`${label} : mention retirée`],
  new: (label, value) => [`${label} : `, ...value],
  rewritten: (label, value) => [`${label}, désormais : `, ...value],
  replaced: (label, value, was) => [`${label} : désormais `, ...value, " (auparavant ", ...was, ")"],
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
  noHistory: "Aucun historique des données n’est conservé ici ; seuls les changements de votre équipe sont connus.",
  historySince: (first) => [
    "L’historique commence ",
    { when: first, on: true },
    ", avec la première version des données ; leur contenu antérieur n’est pas comparé.",
  ],
  standing: (version, asOf, checked) => [
    `Données : version ${version}, arrêtée `,
    { when: asOf, on: true },
    " ; dernière vérification complète ",
    { when: checked, on: true },
    ".",
  ],
  lastYear: "12 derniers mois",
  everyone: "Tous",
  none: "Aucun changement n’est enregistré, ni dans les données ni dans le calendrier de votre équipe.",
  next: (title, standing) => ["Prochaine réunion : ", { strong: title }, " – ", ...standing, "."],
  noNext: "Aucune réunion à venir n’est connue.",
  count: (count, page) =>
    `${plural(count, { one: "Un changement", other: `${count} changements` })}, par partenaire, les plus récents d’abord.${page}`,
  lastDays: (days) => `${days} derniers jours`,
  when: "Depuis quand ?",
  example: (problem) => [`${problem} Écrivez par exemple `, { command: "changes since 1 June 2026" }, "."],
  ahead: "Ce jour est encore à venir",
  aheadWhy: (day) => `Rien ne peut avoir changé depuis une date à venir (${day}). Jusqu’où faut-il remonter ?`,
  noDate: (words) => `Je n’ai pas trouvé de date dans « ${words} ».`,
  dateMissing: "Une date doit suivre « since ».",
};

export const changes: typeof chapter = {
  status,
  added,
  fields,
  groups,
  answer,
  named: (names) => list(names),
  country: (code) => country(code),
  narrowed: (when, was) => ["a désormais une date : ", { when }, " ; seule la période était connue : ", { when: was }],
  moved: (when, was) => ["déplacée ", ...from(was), " ", ...to(when)],
  untilNow: (was) => [" (jusqu’ici : ", { when: was }, ")"],
  outcome: (outcome) => [`résultats : ${outcome}`],
  removed: (why) => [`entrée retirée des données${why ? ` : ${why}` : ""}`],
  why: (why) => ` (${why})`,
  typo: " (correction d’une coquille)",
  setInChat: (name) => `Indiqué dans la messagerie par ${name}`,
  teamCalendar: "Calendrier de votre équipe",
  own: (at, title, what, person): Line => [...at, " : ", { strong: title }, ` – ${what}, par `, { person }, "."],
  released: (on, text) => [on, " : ", ...text],
};
