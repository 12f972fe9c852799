import type { Line } from "../../runs.ts";
import type { radar as chapter } from "../en/radar.ts";
import { the } from "./articles.ts";
import { list, listLines, plural } from "./grammar.ts";

export const radar: typeof chapter = {
  name: "Radar",
  things: (count) => plural(count, { one: "Un point", other: `${count} points` }),
  toLookAt: (things) => `${things} à examiner`,
  newOrUrgent: (things) => `${things} à signaler`,
  inOrder: (opening) => `${opening}, les plus pressants d’abord dans chaque catégorie.`,
  alone: (opening) => `${opening}.`,
  nothingNew: "Rien de nouveau.",
  knownBefore: (counts) => `Déjà connu : ${list(counts)} : `,
  more: (left) => `et ${left} de plus : `,
  inAll: (count) => `${count} au total : `,
  kindOf: (label, count) => `${label} (${count})`,
  followWeekly: "Suivre chaque semaine",
  whole: "Radar complet",
  pressingFirst: (total) => `${total} au total, les plus pressants d’abord.`,
  nothingOfKind: "Rien de cette catégorie.",
  nothing: (named) => (named ? `Rien sur le radar : ${named}` : "Rien sur le radar"),
  looked: (counts) =>
    `Passés en revue : ${list(counts)}. En l’état des données, aucune semaine ne compte deux réunions des mêmes participants, aucune réunion ne tombe un jour férié ni une semaine de Conseil européen, aucun délai n’expire dans les huit semaines, aucun dialogue n’est en retard sur son rythme, aucune date prévue n’est restée sans suite, et aucun mandat ni texte n’arrive à terme.`,
  toCome: (count) => plural(count, { one: `${count} réunion à venir`, other: `${count} réunions à venir` }),
  nothingFits: "Aucun élément des données ne répond à tous ces critères : il n’y avait rien à examiner.",
  ownReach: (text) => `Le radar a sa propre portée ; retirez « ${text} »`,
  reach: (next) => [
    "Il couvre huit semaines pour les dates sans jour, six mois pour les mandats, un an pour les textes, et tous les jours connus. ",
    { command: next },
    " donne ce qui est à venir dans la période de votre choix.",
  ],
  dataEnds: (day, counts) => [
    "Les données s’arrêtent ",
    { when: day, on: true },
    `. Depuis lors : ${list(counts)} ; les données ne disent pas ce qu’il en est advenu, et rien de cela n’est compté ici.`,
  ],
  kinds: {
    clashes: {
      heading: "Plusieurs réunions la même semaine",
      label: "Chevauchements",
      count: (count) =>
        plural(count, {
          one: `${count} semaine avec plusieurs réunions`,
          other: `${count} semaines avec plusieurs réunions`,
        }),
    },
    days: {
      heading: "Semaines de Conseil européen et jours fériés",
      label: "Jours délicats",
      count: (count) =>
        plural(count, { one: `${count} réunion un jour délicat`, other: `${count} réunions un jour délicat` }),
    },
    closing: {
      heading: "Toujours sans confirmation, et le temps presse",
      label: "À confirmer",
      count: (count) => `${count} toujours sans confirmation`,
    },
    overdue: {
      heading: "En retard sur leur rythme",
      label: "En retard",
      count: (count) => `${count} en retard sur leur rythme`,
    },
    unheard: {
      heading: "Prévues, et sans nouvelles depuis",
      label: "Sans nouvelles",
      count: (count) => `${count} sans nouvelles depuis`,
    },
    texts: {
      heading: "Mandats et textes",
      label: "Mandats et textes",
      count: (count) => plural(count, { one: `${count} mandat ou texte`, other: `${count} mandats et textes` }),
    },
    dormant: {
      heading: "Rien d’enregistré depuis longtemps",
      label: "En sommeil",
      count: (count) => `${count} en sommeil`,
    },
  },
  untold: {
    overdue: (count) =>
      plural(count, {
        one: `${count} session est arrivée à échéance`,
        other: `${count} sessions sont arrivées à échéance`,
      }),
    unheard: (count) =>
      plural(count, { one: `${count} date prévue est passée`, other: `${count} dates prévues sont passées` }),
    texts: (count) =>
      plural(count, {
        one: `${count} mandat ou texte a expiré ou n’a plus de suite`,
        other: `${count} mandats ou textes ont expiré ou n’ont plus de suite`,
      }),
  },
  help: {
    show: (name) => `Afficher : ${name}`,
    date: (title) => `Dater : ${title}`,
    move: (title) => `Déplacer : ${title}`,
    outcome: (title) => `Résultats : ${title}`,
    schedule: (name) => `Programmer : ${name}`,
    coming: "ce qui est à venir",
  },
  atLevel: {
    leaders: "au niveau des dirigeants",
    ministers: "au niveau ministériel",
    "senior-officials": "au niveau des hauts fonctionnaires",
    military: "au niveau militaire",
  },
  withPartners: (names) => `avec ${list(names.map(the))}`,
  allShare: (count, common) => `${count === 2 ? "toutes deux" : "toutes"} ${list(common)}`,
  someShare: (common) => common.map((one) => `plusieurs ${one}`).join(", "),
  clash: (week, meetings, why) => [
    "Même semaine (",
    { when: week },
    ") : ",
    ...listLines(meetings.map(({ title, when }) => [{ strong: title }, " (", { when }, ")"])),
    `, ${why}.`,
  ],
  councilWeek: (title, when) => ["même semaine que : ", title, " (", { when }, ")"],
  awkward: (title, standing, mark, reasons) => [
    { strong: title },
    " – ",
    ...standing,
    `${mark} : `,
    ...reasons.flatMap((line, index): Line => (index === 0 ? line : [" ; ", ...line])),
    ".",
  ],
  closing: (title, standing, mark, left) => [{ strong: title }, " – ", ...standing, `${mark} ; ${left}.`],
  withoutDay: (left) => `jour toujours inconnu, ${left}`,
  lastDay: "c’est le dernier jour",
  unheard: (title, standing, before) => [
    { strong: title },
    " – ",
    ...standing,
    ...(before ? [" La dernière réunion connue s’est tenue ", { when: before, on: true } as const, "."] : []),
  ],
  postponed: (when, mark) => [
    "était prévue ",
    { when, on: true },
    `, puis a été reportée${mark} ; aucune nouvelle date n’est connue.`,
  ],
  passed: (status, when, mark, ago, team) => [
    `était ${status} `,
    { when, on: true },
    `${mark}, ${ago} ; ${team ? "personne ici n’en a indiqué les résultats" : "rien n’indique si elle a eu lieu"}.`,
  ],
  rhythms: {
    quarterly: "trimestriel",
    biannual: "deux fois par an",
    annual: "annuel",
    biennial: "tous les deux ans",
    triennial: "tous les trois ans",
  },
  pastCadence: (series, last, open, next) => [
    { strong: series.name },
    ` – rythme ${series.rhythm}${series.mark} ; dernière réunion connue tenue `,
    { when: last.when, on: true },
    `, ${last.ago}${last.mark}`,
    ...open,
    ...next,
  ],
  openPostponed: (when) => [" ; la réunion prévue ", { when, on: true }, " a été reportée"],
  openPassed: (status, when) => [
    ` ; une réunion était ${status} `,
    { when, on: true },
    ", sans indication qu’elle ait eu lieu",
  ],
  next: (status, when) => [` ; la prochaine réunion connue est ${status} `, { when, on: true }, "."],
  noNext: [" ; aucune prochaine réunion n’est connue."],
  mandate: (name, standing, takingPart) => [
    { strong: name },
    " – ",
    ...standing,
    ...(takingPart.length > 0 ? [` Participants mentionnés : ${list(takingPart)}.`] : []),
  ],
  mandateEnds: (end, ahead, mark) => [
    "le mandat prend fin ",
    { when: end, on: true },
    `, ${ahead}${mark} ; aucune prorogation n’est enregistrée.`,
  ],
  mandateEnded: (end, ago, mark) => [
    "le dernier mandat connu a pris fin ",
    { when: end, on: true },
    `, ${ago}${mark} ; aucune prorogation n’est enregistrée.`,
  ],
  period: (title, isOver, last, mark) => [
    { strong: title },
    isOver ? " – la période couverte a pris fin " : " – la période couverte prend fin ",
    { when: last, on: true },
    `${mark} ; aucun texte de remplacement n’est enregistré.`,
  ],
  stalled: (title, status, mark, last, ago) => [
    { strong: title },
    ` – ${status}${mark} ; rien d’enregistré depuis : `,
    { when: last },
    `, ${ago}.`,
  ],
};
