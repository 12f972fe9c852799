import type { Inline, Line, When } from "../../runs.ts";
import type { briefings as chapter } from "../en/briefings.ts";
import { inside, of } from "./articles.ts";
import { plural } from "./grammar.ts";
import { until } from "./spans.ts";

const MEETING = ["Réunion", "État", "Lieu"];
const HELD = [...MEETING, "Résultats"];

const sections: typeof chapter.sections = {
  meeting: { heading: "La réunion", label: "Réunion", columns: HELD, blank: "", none: "" },
  next: {
    heading: "Prochaine réunion",
    label: "Prochaine",
    columns: MEETING,
    blank: "Aucune prochaine réunion n’est connue.",
    none: "aucune réunion connue",
  },
  last: {
    heading: "Dernière réunion et résultats",
    label: "Dernière",
    columns: HELD,
    blank: "Aucune réunion tenue n’est enregistrée.",
    none: "rien d’enregistré",
  },
  texts: {
    heading: "Textes et état d’avancement",
    label: "Textes",
    columns: ["Texte", "Titre", "État"],
    blank: "Aucun texte n’est enregistré.",
    none: "aucun texte enregistré",
  },
  commitments: {
    heading: "Engagements en cours",
    label: "Engagements",
    columns: ["Objet", "Responsable", "Échéance"],
    blank: "Votre équipe n’a noté aucun engagement en cours.",
    none: "aucun noté",
  },
  changes: {
    heading: "Changements depuis la dernière réunion",
    label: "Changements",
    columns: ["Changement"],
    blank: "Aucun changement n’est enregistré.",
    none: "rien d’enregistré",
  },
  dates: {
    heading: "Autres dates",
    label: "Ensuite",
    columns: MEETING,
    blank: "Aucune autre date n’est connue.",
    none: "aucune autre date connue",
  },
  operations: {
    heading: "Missions et opérations",
    label: "Missions",
    columns: ["Mission ou opération", "À quel titre", "Mandat"],
    blank: "",
    none: "",
  },
  people: {
    heading: "Personnes, par fonction",
    label: "Personnes",
    columns: ["Dialogue", "Présidence"],
    blank: "Aucune fonction n’est enregistrée.",
    none: "aucune fonction enregistrée",
  },
  background: {
    heading: "Contexte",
    label: "Contexte",
    columns: ["Sujet", "Description"],
    blank: "",
    none: "",
  },
  coming: {
    heading: "Dans les sept prochains jours",
    label: "À venir",
    columns: MEETING,
    blank: "Aucune date n’est connue pour les sept prochains jours.",
    none: "aucune date dans les sept jours",
  },
  moved: {
    heading: "Changements des sept derniers jours",
    label: "Changements",
    columns: ["Réunion", "Changement", "Par"],
    blank: "Votre équipe n’a modifié aucune réunion. Rien n’a changé dans les données.",
    none: "aucun changement",
  },
  unconfirmed: {
    heading: "Toujours sans confirmation, et le temps presse",
    label: "Incertain",
    columns: MEETING,
    blank: "Aucune date encore ouverte n’arrive à terme dans les huit semaines.",
    none: "aucune date ouverte n’arrive bientôt à terme",
  },
  overdue: {
    heading: "En retard",
    label: "En retard",
    columns: ["Objet", "Responsable ou état", "Échéance"],
    blank: "Rien n’est en retard.",
    none: "rien",
  },
};

const sourced = (count: number): string => plural(count, { one: `${count} source`, other: `${count} sources` });

export const briefings: typeof chapter = {
  sections,
  noEarlier: "Aucune réunion antérieure n’est enregistrée.",
  noTextOfDialogue: "Aucun texte n’est enregistré pour ce dialogue.",
  changed: "Changements",
  noChangeSince: (day) => `Aucun changement n’est enregistré depuis le ${day}, début de l’historique des données.`,
  title: (subject) => `Note : ${subject}`,
  off: {
    cancelled: (name) => `Annulée : ${name}`,
    postponed: (name) => `Reportée : ${name}`,
  },
  defunct: (name) => `${name} (n’existe plus)`,
  noLonger: " (n’existe plus)",
  basis: (asOf: When | undefined, stale: Line): Line => [
    "D’après les sources publiques",
    ...(asOf ? [" (données arrêtées ", { when: asOf, on: true } as const, ")"] : []),
    " et ce que votre équipe a noté ici.",
    ...(stale.length > 0 ? [" ", ...stale] : []),
  ],
  weekBasis: "D’après les sources publiques et ce que votre équipe a noté ici.",
  theWeek: (days, named) => ["la semaine,", days, named && `· ${named}`].filter(Boolean).join(" "),
  more: (left, line) => (line ? [`et ${left} de plus : `, { command: line }] : [`et ${left} de plus`]),
  andMore: (left) => ` ; et ${left} de plus`,
  partners: (count, where, basis) => [
    `${plural(count, { one: `${count} partenaire`, other: `${count} partenaires` })}.${where} `,
    ...basis,
  ],
  circle: (count, next) =>
    next
      ? [`${count} ; prochaine réunion : `, ...next.standing, ` – ${next.title}.`]
      : [`${count} ; aucune prochaine réunion n’est connue.`],
  weekAhead: (count, next) =>
    next
      ? [`${count} à date connue dans les sept jours ; d’abord : `, ...next.standing, ` – ${next.title}.`]
      : ["Rien n’est daté dans les sept prochains jours."],
  noMeeting: "aucune réunion enregistrée",
  others: "Autres",
  othersOnPage: (left) =>
    plural(left, { one: `${left} autre partenaire en page`, other: `${left} autres partenaires en page` }),
  actions: {
    note: "Noter un engagement",
    outcome: "Indiquer les résultats",
    record: "Afficher la fiche",
    commitments: "Engagements",
    page: "Une page, avec les sources",
    lines: "Cinq lignes",
    post: "Publier en fichiers",
  },
  meeting: (title, place, standing, more) => [{ strong: title }, place ? `, ${place}` : "", " – ", ...standing, more],
  distance: (ahead) => ` (${ahead})`,
  level: (level) => ` ; ${level}`,
  noOutcome: "Aucun résultat publié.",
  noOther: "Aucune autre date n’est connue.",
  unrecorded: (status, when, mark) => [
    `était ${status} `,
    { when, on: true },
    `, sans indication à ce jour qu’elle ait eu lieu${mark}`,
  ],
  noRecordYet: "aucune indication à ce jour qu’elle ait eu lieu",
  acronyms: {
    "security-defence-partnership": "PSD",
    "framework-participation-agreement": "Accord-cadre de participation",
    "security-of-information-agreement": "Accord sur la sécurité des informations",
  },
  standing: (status, signed, repeats, mark) => [
    status,
    ...(signed ? [repeats ? " " : ", signature ", { when: signed, on: true } as const] : []),
    mark,
  ],
  force: (binding) => (binding ? " ; juridiquement contraignant" : " ; politique, non juridiquement contraignant"),
  basisOfDialogue: "Base du dialogue",
  inTheChair: (name, chairs) => [{ strong: name }, ` – présidence : ${chairs}.`],
  chairs: (chairs) => [`– ${chairs}`],
  mandateUntil: (end) => ["mandat ", ...until(end)],
  noEnd: ["en cours ; aucune fin n’est indiquée"],
  lastMandate: (seen) => ["mandat non vérifié ; le dernier connu a pris fin ", { when: seen, on: true }],
  notVerified: ["mandat non vérifié"],
  running: ["en cours"],
  operation: (name, how, mandate, mark) => [{ strong: name }, ` – ${how} ; `, ...mandate, mark, "."],
  inCountry: (name) => inside(name),
  takesPart: (name) => `participation ${of(name)}`,
  mandateEndsOf: (name, end, mark) => [{ strong: name }, " – le mandat prend fin ", { when: end, on: true }, mark, "."],
  mandateEnds: (end) => ["le mandat prend fin ", { when: end, on: true }],
  ends: (end) => ["prend fin ", { when: end, on: true }],
  mandateOf: (name) => `mandat ${of(name)}`,
  noRhythm: "rythme inconnu",
  meets: (often, note) => [`Fréquence : ${often}.`, note].filter(Boolean).join(" "),
  movedBy: (title, what, by) => [{ strong: title }, ` – ${what},`, ...by, "."],
  by: (name, day: Inline | undefined) => [` par ${name}`, ...(day ? [", ", day] : [])],
  byData: (day: Inline | undefined) => ["données", ...(day ? [", ", day] : [])],
  left: (left) => ` ; ${left}.`,
  itsLastDay: "c’est le dernier jour",
  setByTeam: (day, standing) => [
    ...(day ? ["selon votre équipe, ", { when: day, on: true } as const, " : "] : []),
    ...standing,
  ],
  ask: {
    title: "Une note sur quel sujet ?",
    how: (line) => [
      "Indiquez un partenaire, un dialogue, une réunion ou une région, par exemple ",
      { command: line },
      ".",
    ],
    next: "Les prochaines réunions :",
    week: "La semaine",
  },
  briefOn: (name) => `Note : ${name}`,
  none: (name) => `Il n’existe pas de note sur ce sujet : ${name}`,
  onWhat: (related) => [
    "Je rédige des notes sur les partenaires, les dialogues et les réunions. ",
    related
      ? "La fiche montre ce que l’on en sait ; vous pouvez aussi choisir ce dont il relève."
      : "La fiche montre ce que l’on en sait.",
  ],
  everyPartner: (label) => `Tous les partenaires : ${label}`,
  without: (word) => `Sans « ${word} »`,
  nobody: (title) => `Aucun partenaire ne correspond : ${title}`,
  nobodyWhy: "Retirez un critère ou nommez les partenaires.",
  search: "Rechercher",
  file: {
    name: "Note",
    docx: "document Word",
    pdf: "PDF",
    title: (title, format) => `${title} (${format})`,
    alt: (format, sources) => `La note en format ${format}, avec ${sourced(sources)}`,
    about: (sources) => [
      `La note complète en document Word et en PDF : ${sourced(sources)}, `,
      "en notes de bas de page dans le premier et en notes finales dans le second.",
    ],
    page: "Une page",
  },
};
