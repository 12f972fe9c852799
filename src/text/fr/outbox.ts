import type { outbox as chapter } from "../en/outbox.ts";
import { thisChannel } from "./common.ts";
import { plural } from "./grammar.ts";

const states: typeof chapter.states = {
  sent: "publié",
  skipped: "sauté",
  missed: "manqué",
  failed: "en échec",
  held: "retenu",
  due: "en attente",
  claimed: "en cours de publication",
  sending: "en cours de publication",
  unknown: "peut-être publié",
  doubtful: "peut-être publié",
};

const kinds: typeof chapter.kinds = {
  reminder: "rappel",
  watch: "note de veille",
  digest: "récapitulatif",
  radar: "radar",
  news: "nouveautés des données",
  calendar: "nouveautés d’un calendrier lu ici",
  amend: "correction",
  snooze: "rappel différé",
  notice: "avis à l’auteur du réglage",
  shared: "carte partagée",
  farewell: "avis d’effacement",
};

export const outbox: typeof chapter = {
  title: (direct) => `Messages à venir dans ${thisChannel(direct)}`,
  nothingDue: "Rien : aucune date suivie ici n’arrive à échéance dans cette période.",
  nothingFollowed: "Rien : rien n’est encore suivi ici.",
  closed: (why) => [{ strong: "Rien n’est publié ici pour l’instant : " }, why],
  until: (day) => `À publier jusqu’au ${day}`,
  count: (count, page) =>
    `${plural(count, { one: "Un message", other: `${count} messages` })} ; ce qui tombe au même moment arrive en un seul message.${page}`,
  after: (post) => ["Le premier ensuite : ", ...post],
  skip: (place) => `Sauter ${place}`,
  paused: (rule, until) => [{ strong: rule }, " : ", ...until],
  past: "Ce que sont devenus les derniers",
  follow: "Suivre …",
  resume: "Reprendre",
  pause: "Suspendre 2 semaines",
  days90: "90 jours",
  howFar: "Jusqu’où ?",
  noTime: (text) => `« ${text} » n’est pas une durée. Dites outbox 30d ou outbox 6m.`,
  days30: "30 jours",
  months6: "6 mois",
  states,
  kinds,
  sharedCorrected: "carte partagée corrigée",
  corrected: "carte corrigée",
  repeat: "peut-être une répétition",
  became: (at, state, about, why) => [
    ...at,
    " – ",
    { strong: state },
    ...(about ? [` : ${about}`] : []),
    ...(why ? [` (${why})`] : []),
  ],
  coming: (at, about, why) => [...at, " – ", ...about, ...(why === undefined ? [] : [` ; ${why}`])],
  meeting: (title, when) => [{ strong: title }, " : ", { when }],
  falling: "est arrivé à échéance et va être publié",
  follows: (direct, rule) => `parce que ${thisChannel(direct)} suit : ${rule}`,
  snoozed: "parce que quelqu’un ici a différé ce rappel",
};
