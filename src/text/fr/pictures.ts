import type { pictures as chapter } from "../en/pictures.ts";
import { agreeing } from "./agreement.ts";
import { list, plural } from "./grammar.ts";

const MONTHS = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

const shortMonth = (day: string): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? "";
const dayOf = (day: string): string => (day.endsWith("-01") ? "1er" : String(Number(day.slice(8))));

const dates: typeof chapter.dates = {
  days: (start, end) => {
    if (start === end) return `${dayOf(start)} ${shortMonth(start)}`;
    return start.slice(0, 7) === end.slice(0, 7)
      ? `${dayOf(start)}-${dayOf(end)} ${shortMonth(end)}`
      : `${dayOf(start)} ${shortMonth(start)} – ${dayOf(end)} ${shortMonth(end)}`;
  },
  month: shortMonth,
  axisMonth: (day) => shortMonth(day).replace(".", ""),
  quarter: (quarter) => `T${quarter}`,
  half: (half) => `S${half}`,
  inYear: (said, year) => `${said} ${year}`,
};

const signs: typeof chapter.signs = {
  text: {
    done: "Texte signé ou publié",
    over: "Texte expiré",
    planned: "Texte annoncé ou en négociation",
    expected: "Texte attendu",
    postponed: "Texte différé",
    unrecorded: "Texte au statut inconnu",
    cancelled: "Texte abandonné",
  },
  meeting: {
    done: "Réunion tenue",
    over: "Réunion passée",
    planned: "Réunion prévue ou annoncée",
    expected: "Réunion attendue, non confirmée",
    postponed: "Réunion reportée",
    unrecorded: "Date passée, sans indication",
    cancelled: "Réunion annulée",
  },
  bar: "Barre : seul le mois, le trimestre ou l’année est connu",
  today: "aujourd’hui",
};

const agreed = (one: string, other: string) => (count: number) => `${count} ${plural(count, { one, other })}`;

const states: typeof chapter.states = {
  done: agreed("tenue", "tenues"),
  over: agreed("passée", "passées"),
  planned: agreed("prévue ou annoncée", "prévues ou annoncées"),
  expected: agreed("attendue et non confirmée", "attendues et non confirmées"),
  postponed: agreed("reportée", "reportées"),
  unrecorded: agreed("passée sans indication", "passées sans indication"),
  cancelled: agreed("annulée", "annulées"),
};

const calendar: typeof chapter.calendar = {
  name: "Calendrier",
  range: (from, to) => `${from} – ${to}`,
  alone: "Autres réunions",
  notDrawn: (count, line) => [`${count} autres dialogues et réunions : `, { command: line }, "."],
  says: (meetings, window) => `${meetings} dans l’image, ${window}.`,
  leftOut: (count, names, cut) => `Et ${count} de plus, hors du graphique : ${names.join(" ; ")}${cut ? " ; …" : "."}`,
  alt: (window, rows, marks, said, leftOut) =>
    `Calendrier, ${window}, par mois : ${rows} et ${marks} (${said}).${
      leftOut > 0 ? ` ${leftOut} de plus hors du graphique.` : ""
    } Le tableau ci-dessous dit la même chose.`,
  year: (year, found) => `${year} (${found})`,
  none: "Aucune réunion correspondante n’est connue pour ces mois : il n’y a rien à dessiner.",
  whole: "Le calendrier complet",
  cutShort: (end) => `Un graphique couvre douze mois ; celui-ci s’arrête au mois suivant : ${end}.`,
  vague: "Une date connue seulement au mois ou à la période près est une barre couvrant le temps où elle peut tomber.",
  columns: ["Date", "Réunion", "État"],
};

const timeline: typeof chapter.timeline = {
  name: "Chronologie",
  of: (name) => `Chronologie : ${name}`,
  texts: "Textes",
  severalTexts: (types, count) => `${types} (${count})`,
  oneText: (label, status) => `${label}, ${agreeing(status, label)}`,
  meetings: "Réunions",
  alone: "Autres réunions",
  undated: (texts) => `Sans date connue : ${texts.join(", ")}.`,
  undatedText: (label, status) => `${label} (${agreeing(status, label)})`,
  alt: (name, from, to, texts, meetings) =>
    `Chronologie (${name}), ${from} – ${to} : ${texts} et ${meetings}. Le tableau ci-dessous dit la même chose.`,
  says: (name, years, texts, meetings) => `${name}, ${years} : ${texts} et ${meetings}.`,
  noMeeting: "aucune réunion",
  meetingsIn: (meetings, said) => `${meetings} (${said})`,
  noDates: (count) =>
    plural(count, { one: ` ${count} texte est sans date connue.`, other: ` ${count} textes sont sans date connue.` }),
  noDate: "date inconnue",
  passed: (status) => `Était ${status} ; sans indication à ce jour`,
  nothing: "Aucun texte ni aucune réunion datée ne sont connus ici : il n’y a rien à dessiner.",
  newestFirst: (page) => `Les plus récents d’abord.${page} Le graphique contient tout.`,
  columns: ["Date", "Objet", "État"],
  briefing: "Une note",
  whose: "La chronologie de qui ?",
  choose: (line) => ["Indiquez un partenaire, par exemple ", { command: line }, ", ou choisissez-en un."],
  partner: "Partenaire",
  draw: "Dessiner",
  ofPartner: "Une chronologie porte sur un partenaire",
  notOne: (name) => [
    { strong: name },
    " n’en est pas un. La fiche montre ce que l’on en sait ; ou choisissez le partenaire dont il s’agit.",
  ],
};

const map: typeof chapter.map = {
  name: "Carte",
  byText: "partenaires par type de texte",
  title: "Partenaires par type de texte",
  groups: {
    sdp: "Partenariat de sécurité et de défense",
    operations: "Accord-cadre de participation",
    information: "Accord sur la sécurité des informations",
    industry: "Accord SAFE ou arrangement administratif",
    declaration: "Déclaration conjointe ou partenariat stratégique",
    other: "Autre texte",
    none: "Aucun texte en vigueur enregistré",
    open: "non conclu, ou statut inconnu",
  },
  says: (partners, groups) => `${partners} – ${groups.join(" ; ")}.`,
  counted: (group, count) => `${group} : ${count}`,
  hollow: (group) => `Creux : ${group}`,
  alt: (partners, groups, beside) =>
    `Carte : ${partners}, selon le texte le plus important de chacun. ${groups.join(" ; ")}.${
      beside > 0
        ? ` ${plural(beside, { one: `${beside} organisation figure`, other: `${beside} organisations figurent` })} à côté de la carte.`
        : ""
    } Le tableau ci-dessous dit la même chose.`,
  standing: (type, status) => ` (${type}, ${agreeing(status, type)})`,
  member: "État membre de l’UE",
  disputed: "Statut contesté",
  boundariesShort:
    "Frontières : Natural Earth. Leur tracé ne vaut pas prise de position. Tirets : lignes contestées ou non établies.",
  boundaries: "Les frontières sont celles de Natural Earth",
  noPosition:
    " ; leur tracé ne vaut aucune prise de position sur le statut d’un territoire. Hachurés, sans couleur attribuée : la Crimée, le plateau du Golan, le nord de Chypre, le Siachen, le Somaliland et le Sahara occidental. Tirets : lignes contestées ou non établies. Le Jammu-et-Cachemire et l’Arunachal Pradesh ne sont pas distingués dans ces données ; ils sont dessinés tels qu’ils sont administrés, entre des tirets.",
  beside: "Hors carte",
  neighbourhood: "L’Europe et son voisinage",
  nobody: "Aucun partenaire des données ne répond à tous ces critères : il n’y a rien à dessiner.",
  all: "Carte de tous les partenaires",
  offers: {
    sdp: "Partenariats de sécurité et de défense",
    operations: "Participation aux opérations",
    indoPacific: "Indo-Pacifique",
    africa: "Afrique",
  },
  columns: ["Représenté par", "Partenaires", "Lesquels"],
  firstKind: (onCards) =>
    `Un partenaire lié par plusieurs textes est représenté par le premier type de la liste.${
      onCards ? " Les sources de chaque texte figurent sur la fiche du partenaire." : ""
    }`,
  asList: "En liste",
};

export const pictures: typeof chapter = { dates, signs, states, list, calendar, timeline, map };
