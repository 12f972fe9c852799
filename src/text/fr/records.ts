import type { records as chapter } from "../en/records.ts";
import { capital } from "../grammar.ts";
import { the } from "./articles.ts";
import { country, plural } from "./grammar.ts";
import { since } from "./spans.ts";

/** Records, in one line and in full. */
export const records: typeof chapter = {
  status: (label, signed) => [`${label} `, { when: signed, on: true }],
  statusAndDate: (label, signed) => [`${label}, signature : `, { when: signed }],
  partnership: (signed) => [" ; partenariat de sécurité et de défense signé ", { when: signed, on: true }],
  mandateUnverified: " (mandat non vérifié)",
  note: (note) => `Note : ${note}`,
  notChecked: (day) => ["Non vérifié ", ...since(day), "."],
  someNotChecked: (count, day) => [
    plural(count, {
      one: "Une des fiches n’a pas été vérifiée ",
      other: `${count} des fiches n’ont pas été vérifiées `,
    }),
    ...since(day),
    ".",
  ],

  all: (label) => `Tout : ${label}`,
  list: (label) => `Liste : ${label}`,

  binding: "juridiquement contraignant",
  political: "politique, non juridiquement contraignant",
  readIt: "lire le texte",
  mainPoints: "Points principaux",

  remindUs: "Nous le rappeler",
  addToCalendar: "Ajouter au calendrier",
  move: "Déplacer",
  history: "Historique",
  wholeSeries: "Le dialogue en entier",

  operationKinds: {
    civilian: "Mission civile de la PSDC",
    military: "Mission ou opération militaire de la PSDC",
    mixed: "Initiative civile et militaire de la PSDC",
  },
  runningUntil: (until) => ["en cours, fin du mandat : ", { when: until }],
  running: "en cours ; aucune date de fin n’est indiquée",
  mandateEnded: (seen) => [
    "non vérifié : le dernier mandat indiqué par une source a pris fin ",
    { when: seen, on: true },
  ],
  mandateNotVerified: "non vérifié : aucune source n’indique que le mandat court encore",
  country: (code) => country(code) ?? code,
  noneKnown: "aucun connu",

  defunct: "n’existe plus",
  candidate: "pays candidat à l’UE",
  nato: "membre de l’OTAN",
  seat: (city) => `siège : ${city}`,
  members: (count) => `${count} membres`,
  some: (heading, shown, all) => `${heading} (${shown} sur ${all})`,
  texts: "Textes signés et convenus",
  calendar: "Calendrier",
  noneComing: "Aucune réunion à venir n’est connue.",
  lastMet: (meeting) => ["Dernière réunion : ", ...meeting],
  series: "Dialogues et forums",
  takesPartIn: "Participe à",
  onItsSoil: "Missions de l’UE sur son territoire",
  allTexts: (count) => `Les ${count} textes`,
  allSeries: (count) => `Les ${count} dialogues`,
  compareWith: "Comparer avec …",

  allAbout: (name) => `Tout sur ${the(name)}`,
  allAboutWhat: "Tout sur quoi ?",
  brief: "Note de synthèse",
  noPartnership: "Aucun partenariat de sécurité et de défense répertorié",
  noneHeld: "Aucune réunion n’est répertoriée.",
  noText: "Aucun autre texte n’est répertorié.",
  andMore: (left) => ` ; et ${left} de plus`,

  headlines: {
    partner: {
      next: (name, standing, title) => [`Prochaine réunion avec ${the(name)} : `, ...standing, ` – ${title}.`],
      last: (name, when, rhythm) => [
        `Aucune prochaine réunion avec ${the(name)} n’est connue. Dernière : `,
        { when },
        rhythm ? ` ; rythme ${rhythm}, donc en retard.` : ".",
      ],
      none: (name) => `Aucune réunion avec ${the(name)} n’est répertoriée.`,
    },
    series: {
      next: (_, standing, title) => ["Prochaine réunion : ", ...standing, ` – ${title}.`],
      last: (name, when, rhythm) => [
        "Aucune prochaine réunion n’est connue. Dernière : ",
        { when },
        `${rhythm ? ` ; rythme ${rhythm}, donc en retard` : ""} – ${name}.`,
      ],
      none: (name) => `Aucune réunion n’est répertoriée – ${name}.`,
    },
    defunct: (name) => `${capital(the(name))} n’existe plus.`,
    dated: (standing, title) => [...standing, ` – ${title}.`],
    operation: (name, kind, host, mandate) => [`${name} – ${kind}, ${host} ; `, ...mandate, "."],
    term: (term, expansion) => (term === expansion ? `${term}.` : `${term} : ${expansion}.`),
  },

  next: "Prochaine réunion",
  noNext: "Aucune prochaine réunion n’est connue.",
  noRecord: "Rien n’est encore répertorié",
  held: "Réunions tenues",
  allMeetings: (count) => `Les ${count} réunions`,
};
