import type { vocabulary as chapter, Label } from "../en/vocabulary.ts";
import { capital } from "../grammar.ts";

/** As it stands in a sentence; `words`: under which other words people ask for it. */
const label = (inside: string, pluralInside: string, ...words: string[]): Label => ({
  label: capital(inside),
  plural: capital(pluralInside),
  inside,
  pluralInside,
  words,
});
/** What is the same of one and of many. */
const same = (inside: string, ...words: string[]): Label => label(inside, inside, ...words);

const instrumentTypes: typeof chapter.instrumentTypes = {
  "security-defence-partnership": label(
    "partenariat de sécurité et de défense",
    "partenariats de sécurité et de défense",
    "psd",
    "partenariat",
    "partenariats",
  ),
  "framework-participation-agreement": label(
    "accord-cadre de participation",
    "accords-cadres de participation",
    "accord de participation",
    "accords de participation",
  ),
  "security-of-information-agreement": label(
    "accord sur la sécurité des informations",
    "accords sur la sécurité des informations",
    "sécurité des informations",
    "informations classifiées",
  ),
  "administrative-arrangement": label("arrangement administratif", "arrangements administratifs", "aed"),
  "safe-agreement": label("accord SAFE", "accords SAFE"),
  "joint-declaration": label("déclaration conjointe", "déclarations conjointes", "déclaration", "déclaration commune"),
  "strategic-partnership": label("partenariat stratégique", "partenariats stratégiques", "stratégique"),
  "association-agreement": label("accord d’association", "accords d’association"),
  "cooperation-agreement": label("accord de coopération", "accords de coopération", "coopération"),
  "framework-agreement": label("accord-cadre", "accords-cadres", "accord cadre"),
  memorandum: label("protocole d’accord", "protocoles d’accord", "mémorandum", "mémorandum d’entente"),
  "action-plan": label("plan d’action", "plans d’action"),
  "progress-report": label("rapport de suivi", "rapports de suivi", "rapport", "rapports"),
  "epf-assistance-measure": label(
    "mesure d’assistance de la FEP",
    "mesures d’assistance de la FEP",
    "fep",
    "mesure d’assistance",
    "mesures d’assistance",
  ),
  "financing-instrument": label("instrument de financement", "instruments de financement", "financement"),
  "negotiating-mandate": label("mandat de négociation", "mandats de négociation", "mandat", "mandats"),
  "policy-document": label("document d’orientation", "documents d’orientation", "orientation"),
  other: label("autre texte", "autres textes", "autre", "autres"),
};

const toolkit: typeof chapter.toolkit = {
  dialogue: label("dialogue", "dialogues"),
  consultation: label("consultation", "consultations"),
  "knowledge-exchange": label("échange de connaissances", "échanges de connaissances", "échange", "échanges"),
  "joint-assessment": label("évaluation conjointe", "évaluations conjointes", "évaluation", "évaluations"),
  "joint-initiative": label("initiative conjointe", "initiatives conjointes"),
  "operational-cooperation": same("coopération opérationnelle", "opérationnelle"),
  forum: label("forum", "forums"),
  "regional-dialogue": label("dialogue régional", "dialogues régionaux", "régional"),
  summit: label("sommet", "sommets"),
  ministerial: label("réunion ministérielle", "réunions ministérielles", "ministérielle", "ministérielles"),
  "steering-committee": label("comité de pilotage", "comités de pilotage", "comité", "comités", "pilotage"),
};

/** Beside « niveau ». */
const levels: typeof chapter.levels = {
  leaders: same("dirigeants", "dirigeant", "chefs d’État"),
  ministers: same("ministres", "ministre"),
  "senior-officials": same("hauts fonctionnaires", "haut fonctionnaire"),
  military: same("militaire", "militaires"),
  staff: same("technique", "niveau technique", "experts"),
  mixed: same("mixte", "mixtes"),
};

/** Of a text. */
const instrumentStatuses: typeof chapter.instrumentStatuses = {
  "in-force": same("en vigueur", "vigueur"),
  signed: same("signé", "signée", "signés", "signées"),
  published: same("publié", "publiée", "publiés", "publiées"),
  announced: same("annoncé"),
  negotiating: same("en cours de négociation", "négociation", "négocié"),
  expired: same("expiré", "expirée", "caduc"),
  unknown: same("statut inconnu", "inconnu"),
};

/** Of a meeting. */
const meetingStatuses: typeof chapter.meetingStatuses = {
  expected: same("attendue", "attendu", "attendus", "attendues"),
  announced: same("annoncée", "annoncés", "annoncées"),
  scheduled: same("prévue", "prévu", "prévus", "prévues"),
  postponed: same("reportée", "reporté", "reportés", "reportées"),
  held: same("tenue", "tenu", "tenus", "tenues"),
  cancelled: same("annulée", "annulé", "annulés", "annulées"),
};

const confidences: typeof chapter.confidences = {
  confirmed: same("confirmé", "confirmée", "confirmés", "confirmées"),
  reported: same("rapporté", "rapportée", "rapportés", "rapportées"),
  unverified: same("non vérifié", "non vérifiée", "non vérifiés", "non vérifiées"),
};

const cadences: typeof chapter.cadences = {
  quarterly: "chaque trimestre",
  biannual: "deux fois par an",
  annual: "chaque année",
  biennial: "tous les deux ans",
  triennial: "tous les trois ans",
  "ad-hoc": "selon les besoins",
  unknown: "inconnue",
};

const marks: typeof chapter.marks = {
  confirmed: "",
  reported: "rapporté",
  unverified: "non vérifié",
};

const legends: typeof chapter.legends = {
  confirmed: "",
  reported: "Rapporté : indiqué par une source qui n’est pas officielle.",
  unverified: "Non vérifié : déduit, comme la prochaine session d’un dialogue annuel ; aucune source ne le confirme.",
};

const fields: typeof chapter.fields = {
  name: "nom",
  title: "titre",
  abbreviation: "sigle",
  aliases: "autres noms",
  summary: "résumé",
  region: "région",
  areas: "domaines",
  status: "statut",
  place: "lieu",
  city: "ville",
  country: "pays",
  signatories: "signataires",
  level: "niveau",
  kind: "type",
  basis: "fondement",
  chairs: "présidence",
  outcome: "résultat",
  confidence: "fiabilité",
  sources: "sources",
  note: "note",
  launched: "lancement",
  mandate: "mandat",
  since: "depuis",
  iso: "code du pays",
  nato: "membre de l’OTAN",
  candidate: "pays candidat à l’UE",
  members: "nombre de membres",
  page: "page officielle",
  type: "type de texte",
  signed: "date",
  binding: "juridiquement contraignant",
  document: "adresse du texte",
  points: "points principaux",
  partners: "avec",
  when: "date",
  cadence: "fréquence",
  cadenceNote: "remarque sur la fréquence",
  hosts: "pays hôtes",
  until: "fin du mandat",
  mandateSeen: "dernière fin de mandat connue",
  contributors: "États tiers participants",
};

/** What is no acronym begins with a small letter. */
const topicInside = (label: string): string => label.replace(/^\p{Lu}(?=\p{Ll}|’)/u, (sign) => sign.toLowerCase());

export const vocabulary: typeof chapter = {
  topicInside,
  topics: (labels) => labels.map((one, index) => (index === 0 ? one : topicInside(one))).join(", "),
  instrumentTypes,
  toolkit,
  levels,
  instrumentStatuses,
  meetingStatuses,
  confidences,
  cadences,
  marks,
  legends,
  fields,
};
