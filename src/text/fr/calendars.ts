import type { calendars as chapter } from "../en/calendars.ts";
import { plural } from "./grammar.ts";

const addresses = (count: number): string =>
  plural(count, { one: `${count} adresse de calendrier`, other: `${count} adresses de calendrier` });

const toCome = (count: number): string => `${count} à venir`;

const WARNINGS = {
  revoke: "Tout calendrier qui la lit cesse définitivement d’être tenu à jour. Il n’y a pas de retour possible.",
  renew: "Tout calendrier qui lit l’ancienne cesse d’être tenu à jour et a besoin de la nouvelle.",
};

const calledOff = (count: number): string =>
  plural(count, { one: `${count} annulée ou reportée`, other: `${count} annulées ou reportées` });

const contents: typeof chapter.contents = (found, withVague) =>
  [
    found.dated > 0 && toCome(found.dated),
    found.vague > 0 &&
      `${toCome(found.vague)} ${withVague ? "sans jour connu, à titre provisoire, placées au premier jour possible" : "sans jour connu, omises jusqu’à ce qu’il le soit"}`,
    found.past > 0 && `${found.past} des douze derniers mois`,
    found.calledOff > 0 && calledOff(found.calledOff),
  ]
    .filter(Boolean)
    .join(" ; ") || "rien pour l’instant";

const refused: typeof chapter.refused = {
  alarm:
    "Les alertes indiquées dans cette adresse ne sont pas comprises. Écrivez par exemple alarm=1d,2h : semaines (w), jours (d), heures (h) ou minutes (min) avant, cinq au plus.",
  vague: "Écrivez vague=yes pour les réunions dont le jour n’est pas encore connu, ou ne mettez rien.",
};

const event: typeof chapter.event = {
  calendarName: (about) => `aide-mémoire : ${about}`,
  meeting: "Réunion",
  cancelled: "Annulée : ",
  postponed: "Reportée : ",
  expected: "Attendue : ",
  announced: "Annoncée : ",
  notConfirmed: "Non confirmée : ",
  dayNotKnown: (period) => ` (${period}, jour inconnu)`,
  dayUnknown: "Le jour n’est pas connu : la réunion est placée au premier jour possible.",
  noNewDate: "Aucune nouvelle date n’est connue. La réunion figure ici comme annulée, car rien n’a lieu à cette date.",
  endUnknown: "L’heure de fin n’est pas connue.",
  lastEndUnknown: "L’heure de fin, le dernier jour, n’est pas connue.",
  inChat: (line) => `Dans la messagerie : ${line}`,
  sources: "Sources :",
};

const log: typeof chapter.log = {
  gave: (about) => `a délivré une adresse de calendrier : ${about}`,
  revoked: (about) => `a révoqué l’adresse de calendrier : ${about}`,
  revokedOf: (count, person) => `a révoqué ${addresses(count)} (auteur : ${person})`,
  revokedOfLeaver: (count, person) => `a révoqué ${addresses(count)} à la suite d’un départ (auteur : ${person})`,
};

export const calendars: typeof chapter = {
  contents,
  nothingFollowed: "rien pour l’instant. Il se remplit de lui-même, avec ce qui est suivi ici",
  nothingKnown:
    "rien pour l’instant. Il se remplit de lui-même, avec ce qui aura lieu désormais ; aucune réunion de ce type n’est connue",
  refused,
  event,
  log,
  addresses,
  whatIsFollowed: "ce qui est suivi",
  followedHere: (direct) => `ce que suit ${direct ? "cette conversation" : "ce canal"}`,
  allMeetings: "toutes les réunions",

  unreachable: "Les calendriers ne peuvent pas me joindre ici",
  howToReach: [
    "Ce serveur n’a pas d’adresse extérieure. La personne qui l’exploite donne à ",
    { strong: "PUBLIC_URL" },
    " son adresse https et le redémarre ; je pourrai alors délivrer des calendriers.",
  ],
  polling:
    "Les calendriers se mettent à jour à leur propre rythme : Google toutes les 8 à 24 heures environ, Outlook toutes les quelques heures, sur le web toutes les trois heures ou plus, sans garantie. Ce qui est urgent arrive ici sous forme de rappel.",
  ways: [
    [{ strong: "Outlook" }, " : Ajouter un calendrier, S’abonner à partir du web."],
    [{ strong: "Google" }, " : Autres agendas, À partir de l’URL."],
    [{ strong: "Apple, Thunderbird" }, " : ouvrez la seconde adresse ou abonnez-vous à la première."],
    [
      { strong: "Options" },
      " : ajoutez ?alarm=1d,2h à l’adresse pour recevoir des alertes, ou ?vague=yes pour les réunions dont le jour n’est pas connu ; les deux, séparées par &.",
    ],
  ],
  withAlarms: "Avec des alertes",
  withVague: "Avec les dates encore vagues",
  wholeSeries: "Toute la série",
  secret:
    "Conservez l’adresse dès maintenant : elle n’est affichée qu’une fois, et personne ne peut la retrouver, moi compris. Quiconque la détient peut lire ce calendrier, y compris à l’extérieur, avec les réunions propres à votre équipe. Gardez-la pour vous, et révoquez-la si elle se diffuse.",
  title: (about) => `Calendrier : ${about}`,
  isYours:
    "Vous avez déjà une adresse pour ce calendrier. Elle a été affichée lors de sa création, et je ne peux pas l’afficher de nouveau.",
  endsIn: "Se termine par",
  since: "Créée le",
  inIt: "Contenu",
  chosen: "Vos options",
  putBehind: (choices) => `ajoutez ${choices} à l’adresse`,
  renewInstead:
    "Si vous ne l’avez plus, renouvelez-la : la nouvelle est affichée une seule fois, et l’ancienne cesse de fonctionner.",
  subscribe: "Abonnez-vous à cette adresse : votre calendrier suivra de lui-même chaque déplacement de date.",
  address: "Adresse",
  forPrograms: "Pour les logiciels de calendrier",
  onlyOnce: "Une seule fois",
  asFile: (url) => [{ link: "ouvrir comme fichier", url }, ", qui ne suit aucun déplacement ultérieur"],

  choicesUnclear: "Je n’ai pas compris les options",
  withoutThem: "Sans les options",
  goesOn: "Un calendrier se poursuit de lui-même",
  spanNotNeeded: (span) =>
    `Il montre les douze derniers mois et tout ce qui est connu à venir : « ${span} » n’est pas nécessaire.`,
  withoutIt: "Sans cette période",

  listTitle: (direct) => `Adresses de calendrier ${direct ? "de cette conversation" : "de ce canal"}`,
  none: ["Aucune adresse n’a encore été délivrée ici. ", { command: "calendar" }, " en crée une."],
  inAll: (count, page) =>
    `${count} au total. Quiconque détient une adresse peut lire ce calendrier. Chacune n’a été affichée qu’une fois.${page}`,
  item: (place, about, ending, since, person) => [
    `${place}. `,
    { strong: about },
    " – ",
    `se termine par ${ending}`,
    ", depuis le ",
    ...since,
    ", à la demande de ",
    { person },
  ],
  withEnding: (about, ending) => `${about} (${ending})`,
  revokeThis: (about) => `Révoquer : ${about}`,
  renewThis: (about) => `Renouveler : ${about}`,
  revokeIt: "Révoquer",
  renewIt: "Renouveler",
  allHere: "Toutes les adresses d’ici",
  which: "Quelle adresse ?",
  pressOne: ["Choisissez celle qui convient, ou donnez son numéro dans ", { command: "calendar list" }, "."],
  gone: "Cette adresse ne fonctionne plus",
  whyGone: "Elle a été révoquée, ou ce bouton est antérieur à l’une de mes mises à jour.",
  noneHere: "Aucune adresse de calendrier n’a été délivrée ici",
  nothingToChange: "Il n’y a rien à modifier.",

  ask: {
    revoke: (about) => `Révoquer ce calendrier ? ${about}`,
    renew: (about) => `Une nouvelle adresse ? ${about}`,
  },
  warning: (verb, ending) => `L’adresse se termine par ${ending}. ${WARNINGS[verb]}`,
  yes: { revoke: "Révoquer définitivement", renew: "Donner une nouvelle adresse" },
  keepIt: "Conserver",
  noLongerWorks: (ending) => `L’adresse qui se termine par ${ending} ne fonctionne plus.`,
  revoked: (about) => `Calendrier révoqué : ${about}`,
  makeNew: "En créer une nouvelle",

  whose: "Les adresses de calendrier de qui ?",
  mentionThem: ["Mentionnez qui les a créées : ", { command: "workspace revoke @Anna" }, "."],
  takeBack: "Révoquer ses adresses de calendrier ?",
  allOf: (person) => [
    "Toutes les adresses de calendrier créées dans cet espace de travail par ",
    person,
    " cesseraient de fonctionner, pour quiconque les détient.",
  ],
  revokeThem: "Révoquer",
  keepThem: "Conserver",
  revokedTitle: "Adresses révoquées",
  nothingToRevoke: "Il n’y avait rien à révoquer",
  revokedOf: (count, person) =>
    count > 0
      ? [
          plural(count, { one: "N’est plus valable : ", other: "Ne sont plus valables : " }),
          `${addresses(count)} de `,
          person,
          ".",
        ]
      : ["Aucune adresse de calendrier en service n’a été créée par ", person, "."],
};
