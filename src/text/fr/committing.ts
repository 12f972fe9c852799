import type { committing as chapter } from "../en/committing.ts";
import { list } from "./grammar.ts";

const DATES = "30 juin 2027, juin 2027, T2 2027 ou next-round";
const NAME_ONE = "Indiquez une réunion, un dialogue ou un partenaire.";

export const committing: typeof chapter = {
  commitments: "Engagements",
  noteOne: "Noter un engagement",
  noteAnother: "En noter un autre",
  changeIt: "Modifier",
  done: "Tenu",
  drop: "Abandonner",
  allAbout: "Tout à ce sujet",

  saveThis: (what) => `Enregistrer ? ${what}`,
  nothingYet: "Rien n’est encore enregistré.",
  noted: (what) => `Noté : ${what}`,
  notedBy: (person) => ["Noté par ", person, "."],
  facts: { what: "Objet", owner: "Responsable", due: "Échéance", of: "Cadre", source: "Source" },
  seenBy: {
    room: "Seule cette conversation le voit ; il figure dans la prochaine note. Indiquez des fonctions plutôt que des noms.",
    workspace:
      "Seul cet espace de travail le voit ; il figure dans la prochaine note. Indiquez des fonctions plutôt que des noms.",
  },
  overtaken:
    "Un collègue a modifié cet engagement après que vous l’avez consulté. Rien n’a été enregistré ; veuillez le consulter de nouveau.",

  became: {
    done: (what) => `Tenu : ${what}`,
    drop: (what) => `Abandonné : ${what}`,
    reopen: (what) => `De nouveau en cours : ${what}`,
  },
  owed: (owner, about) => `Responsable : ${owner} ; ${about}.`,

  acts: { noted: "noté", changed: "modifié", done: "tenu", drop: "abandonné", reopen: "rouvert" },
  act: (act, what) => `${act} : ${what}`,
  actOn: (act, meeting) => `engagement ${act}, au titre de : ${meeting}`,

  which: "Quel engagement ?",
  unknown: (text) => `Je ne connais aucun engagement « ${text} »`,
  known: "Engagements notés ici :",
  of: (what, about) => [{ strong: what }, ` – ${about}`],

  tooLong: {
    what: (length, most) => `Le texte compte ${length} caractères, pour ${most} au plus. Abrégez-le et redites-le.`,
    by: (length, most) => `Le responsable compte ${length} caractères, pour ${most} au plus. Une fonction suffit.`,
  },
  noAddress: "Une source est une adresse qui commence par https://, ou est omise.",
  noDate: (text) => `« ${text} » n’est pas une date. Écrivez par exemple ${DATES}.`,
  notInDate: (text) => `Dans l’échéance, je n’ai pas compris « ${text} ».`,
  passed: (when) => `Cette date est passée : ${when}. Indiquez un jour à venir ou omettez l’échéance.`,
  nextRound: "Avant la prochaine session",
  otherKind: (name, kind) => `${name} est d’une autre nature (${kind}). ${NAME_ONE}`,
  ambiguous: (text) => `« ${text} » peut désigner plusieurs choses. ${NAME_ONE}`,
  nothingCalled: (text) => `Je ne connais rien qui s’appelle « ${text} ». ${NAME_ONE}`,

  form: {
    inFull: "Vous le voyez en entier avant l’enregistrement. Seul cet espace de travail le voit.",
    missing: (fields) => `Veuillez indiquer ${list(fields)}.`,
    fields: {
      what: { label: "Ce qui a été promis", missing: "ce qui a été promis" },
      by: {
        label: "Responsable",
        hint: "us pour nous, partner pour le partenaire, ou une fonction, par exemple directeur politique",
        missing: "le responsable",
      },
      due: { label: "Échéance", hint: DATES, missing: "l’échéance" },
      of: {
        label: "Réunion, dialogue ou partenaire",
        hint: "Par son nom, par exemple dialogue UE-Norvège",
        missing: "la réunion dont il relève",
      },
      source: { label: "Source", hint: "Une adresse qui commence par https://", missing: "la source" },
    },
  },

  titles: {
    open: "Engagements en cours",
    overdue: "Engagements en retard",
    done: "Engagements tenus",
    all: "Tous les engagements",
  },
  count: (all, late, page) => `${all} au total, ${late === 0 ? "aucun" : late} en retard.${page}`,
  none: "Aucun n’est noté ici.",
  listed: (statement, about) => [...statement, ` ${about}.`],
};
