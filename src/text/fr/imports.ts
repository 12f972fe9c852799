import type { Line } from "../../runs.ts";
import type { imports as chapter } from "../en/imports.ts";
import { thisChannel } from "./common.ts";
import { number, plural } from "./grammar.ts";
import { notes } from "./importNotes.ts";
import { since } from "./spans.ts";

const meetings = (count: number): string =>
  plural(count, { one: `${number(count)} réunion à venir`, other: `${number(count)} réunions à venir` });
const offered = (count: number): string =>
  plural(count, { one: `${count} proposition`, other: `${count} propositions` });
const toCome = (count: number): string => (count === 0 ? "aucune réunion à venir" : meetings(count));

const offers: typeof chapter.offers = {
  same: (title, known) => [{ strong: title }, ", ", { when: known }, " : déjà connue ici"],
  date: (title, known, said) => [
    { strong: title },
    " : ",
    "ici, seule la période est connue (",
    { when: known },
    ") ; date du calendrier : ",
    { when: said },
  ],
  hour: (title, said) => [
    { strong: title },
    " : ",
    "connue ici sans l’heure ; le calendrier indique : ",
    { when: said },
  ],
  other: (title, known, said) => [
    { strong: title },
    " : ",
    "prévue ici ",
    { when: known, on: true },
    " ; le calendrier indique : ",
    { when: said },
  ],
  cancelled: (title, known) => [
    { strong: title },
    " : ",
    "prévue ici ",
    { when: known, on: true },
    " ; annulée d’après le calendrier",
  ],
  unclear: (title, said, meant) => [
    { strong: title },
    ", ",
    { when: said },
    ", pourrait être : ",
    ...meant.flatMap(
      (one, index): Line => [...(index === 0 ? [] : [" ou "]), { strong: one.title }, ", ", { when: one.when }],
    ),
  ],
  unknown: (title, said, series) => [
    { strong: title },
    ", ",
    { when: said },
    ", n’est pas connue ici",
    ...(series === undefined ? [] : [` ; elle relèverait de : ${series}`]),
  ],
};

const log: typeof chapter.log = {
  began: (calendar) => `a commencé la lecture du calendrier : ${calendar}`,
  stopped: (calendar) => `a arrêté la lecture du calendrier : ${calendar}`,
  dismissed: (calendar) => `a écarté une proposition du calendrier : ${calendar}`,
  restored: (calendar) => `a rétabli une proposition écartée du calendrier : ${calendar}`,
};

export const imports: typeof chapter = {
  offers,
  notes,
  log,
  untitled: "Sans titre",
  council: "Réunions du Conseil",
  nameAndHost: (name, host) => `${name} (${host})`,
  review: "Examiner",
  readHere: "Calendriers lus ici",
  stopReading: "Arrêter la lecture",
  help: "Aide sur import",

  needsAddress: "J’ai besoin de l’adresse d’un calendrier",
  tooMany: "Cela ferait trop de calendriers",
  mostRead: (most) => `${most} calendriers sont lus ici ; arrêtez d’abord la lecture de l’un d’eux.`,
  isRead: "Il est déjà lu ici",
  twice: "Appuyer deux fois ne change rien.",
  unreadable: "Je ne peux pas lire ce calendrier",
  readIn: "Le lire ici",
  readThis: (calendar) => `Lire ce calendrier ici ? ${calendar}`,
  reads: (direct, calendar) => `Calendrier désormais lu dans ${thisChannel(direct)} : ${calendar}`,
  holds: (count) => `Il contient ${toCome(count)}.`,
  wouldHold: (count) => `Il contient ${toCome(count)}. Rien n’est encore enregistré.`,
  next: "À venir",
  saysOfKnown: "Ce qu’il dit des réunions connues ici",
  andMore: (count) => `Et ${count} de plus.`,
  notKnown: (count) =>
    plural(count, {
      one: "Une réunion n’est pas connue ici.",
      other: `${number(count)} réunions ne sont pas connues ici.`,
    }),
  partUnreadable: (why) => ["Une partie n’est pas lisible : ", why],
  rhythm: (twiceADay, direct) =>
    `Je le lis ${twiceADay ? "deux fois par jour" : "toutes les quatre heures"} et signale une fois dans ${thisChannel(direct)} les dates qui changent. Rien ne change ici tant que personne ne l’accepte.`,
  discretion: "Tout le monde ici peut voir les titres et les dates ; l’adresse elle-même n’est plus affichée.",

  noneHere: "Aucun calendrier n’est lu ici",
  howToRead: [
    "Tapez ",
    { command: "import council" },
    " pour les réunions du Conseil, ou ",
    { command: "import" },
    " suivi de l’adresse https d’un fichier iCalendar : d’une boîte aux lettres, d’une présidence, d’un Indico.",
  ],
  listTitle: "Calendriers lus ici",
  kept: "Un calendrier en échec est conservé dans son dernier état lu, et la lecture est retentée.",
  counts: (count, some) => ` – ${meetings(count)}, ${offered(some)} ; `,
  neverRead: "jamais lu à ce jour",
  lastRead: (ago) => `dernière lecture : ${ago}`,
  justNow: "à l’instant",
  ago: {
    day: (count) => plural(count, { one: `il y a ${count} jour`, other: `il y a ${count} jours` }),
    hour: (count) => plural(count, { one: `il y a ${count} heure`, other: `il y a ${count} heures` }),
    minute: (count) => plural(count, { one: `il y a ${count} minute`, other: `il y a ${count} minutes` }),
  },
  failing: (day, why) => [" ; en échec ", ...since(day), ` : ${why}`],
  stop: (place, calendar) => `Arrêter ${place} : ${calendar}`,
  which: "Quel calendrier ?",
  nameIt: "Désignez-le par son numéro dans la liste ou par son adresse.",
  stopped: (calendar) => `N’est plus lu ici : ${calendar}`,
  forgotten: "Son contenu est oublié. Les réunions qui en ont été acceptées restent.",
  noLongerRead: "n’est plus lu ici",

  offersTitle: "Ce que proposent les calendriers",
  nothingNew: "Ce que disent les calendriers est déjà connu ici, ou a été écarté.",
  nothingChanges: (count, page) =>
    `${plural(count, { one: "Une proposition.", other: `${count} propositions.` })}${page} Rien ne change tant que vous n’acceptez pas.`,
  onlyHere: "Ce que vous acceptez ne vaut que pour cet espace de travail ; les données publiques restent inchangées.",
  moreDates: (count) => plural(count, { one: ` (et ${count} autre date).`, other: ` (et ${count} autres dates).` }),
  from: (calendar) => [" Source : ", calendar, "."],
  accept: (place, title) => `Accepter ${place} : ${title}`,
  dismiss: (place, title) => `Écarter ${place} : ${title}`,
  is: (place, title) => `${place} correspond à : ${title}`,
  isAnother: (place) => `${place} en est une autre`,

  offerLost: "Cette proposition n’existe plus",
  whyLost: "Le calendrier a changé, ou quelqu’un l’a déjà acceptée ou écartée.",
  whichMeeting: "De quelle réunion s’agit-il ?",
  anyOfSeveral: "Plusieurs réunions sont possibles. Choisissez celle qui convient.",
  anotherOne: "Une autre",
  acceptedBy: (person, calendar) => `${person}, d’après le calendrier ${calendar}`,
  cancelled: "annulée",
  added: (day) => `ajoutée : ${day}`,
  moved: (day) => `déplacée : ${day}`,
  dated: (day) => `datée : ${day}`,
  dismissed: (title) => `Proposition écartée : ${title}`,
  notOffered: "Elle n’est plus proposée ici, et rien n’en est signalé.",
  offeredAgain: "Elle est de nouveau proposée",
};
