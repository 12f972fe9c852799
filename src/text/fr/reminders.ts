import type { Line } from "../../runs.ts";
import type { reminders as chapter } from "../en/reminders.ts";
import { thisChannel } from "./common.ts";
import { until } from "./spans.ts";

const log: typeof chapter.log = {
  done: (name) => `a marqué comme terminé : ${name}`,
  muted: (name) => `a mis en sourdine : ${name}`,
  unmuted: (name) => `a levé la sourdine : ${name}`,
  snoozed: (name) => `a différé le rappel : ${name}`,
  skipped: (name) => `a sauté le prochain rappel : ${name}`,
  stopped: (name) => `a arrêté le suivi : ${name}`,
  paused: (name) => `a suspendu le suivi : ${name}`,
  resumed: (name) => `a repris le suivi : ${name}`,
  saved: (name) => `a enregistré le suivi : ${name}`,
  unmuting: (name) => `a annulé la sourdine : ${name}`,
  takenBack: (logged) => `annulation : ${logged}`,
  takenBackBy: (name) => `action annulée par ${name}`,
  aPost: "un message",
};

const mutes: typeof chapter.mutes = {
  done: (name) => `Terminé : ${name}`,
  muted: (name) => `En sourdine ici : ${name}`,
  doneAlready: (name) => `Déjà terminé : ${name}`,
  mutedAlready: (name) => `Déjà en sourdine : ${name}`,
  said: (kind, direct, end) => [
    `${
      {
        partner: "Plus de rappels des réunions avec ce partenaire",
        series: "Plus de rappels de ce dialogue",
        meeting: "Plus de rappels de cette réunion",
      }[kind] ?? "Plus de rappels à ce sujet"
    } dans ${thisChannel(direct)}`,
    ...(end === "unmute" ? [", jusqu’à ce que quelqu’un dise unmute"] : end ? [" ", ...until(end)] : []),
    ". Les cartes déjà publiées continuent d’être corrigées.",
  ],
  twoWeeks: "Pour 2 semaines seulement",
  what: "Que mettre en sourdine ?",
  nameIt: ["Indiquez un partenaire, un dialogue ou une réunion, et la durée : ", { command: "mute moldova 2w" }, "."],
  pauseAll: "Tout suspendre ici pour 2 semaines",
  none: "Rien n’est en sourdine ici",
  allHeard: "Tout ce qui est suivi est signalé.",
  unmuteWhat: "De quoi lever la sourdine ?",
  press: "Choisissez ce qui doit de nouveau être signalé ici.",
  heard: (name) => `De nouveau signalé ici : ${name}`,
  again: "Les rappels reprennent.",
  notMuted: "Rien n’était en sourdine à ce sujet. Les rappels arrivent s’il est suivi ici.",
  overtaken: "Les réglages ont été modifiés au même moment. Veuillez appuyer de nouveau.",
  mutedHere: "Ce qui est en sourdine ici",
};

const pauses: typeof chapter.pauses = {
  paused: "Suivi suspendu",
  until: (names, day) => [
    { strong: names },
    " : rien n’est publié ici ",
    ...until(day),
    ". Ce qui arrive à échéance d’ici là est omis, et non gardé pour plus tard. Les cartes déjà publiées continuent d’être corrigées.",
  ],
  resumeNow: "Reprendre maintenant",
  resumed: "Les rappels reprennent",
  goesOn: (names, was) => [
    { strong: names },
    was ? " : le suivi n’est plus suspendu ici." : " : le suivi n’est pas suspendu ici.",
  ],
  names: (all) => all.join(" ; "),
};

const stops: typeof chapter.stops = {
  stopped: (name) => `N’est plus suivi ici : ${name}`,
  noMore: (direct) =>
    `Plus aucun rappel à ce sujet n’est publié dans ${thisChannel(direct)}. Les cartes déjà publiées continuent d’être corrigées lorsqu’une réunion est déplacée.`,
  again: "Reprendre le suivi",
  anyMore: "N’est plus suivi ici",
  notFollowed: (name) => `N’est pas suivi ici : ${name}`,
  none: (direct) => `Aucun rappel à ce sujet n’est publié dans ${thisChannel(direct)}.`,
  all: (direct) => `Arrêter tout ce que suit ${thisChannel(direct)} ?`,
  nothingMore: (names) => `Plus rien n’est publié ici à ce sujet : ${names}.`,
  yesAll: "Oui, tout arrêter",
  nothing: "Plus rien n’est suivi ici",
  noMoreOf: (names) => ["Plus de rappels : ", { strong: names }, "."],
  what: "Que ne plus suivre ?",
  press: "Choisissez ce dont ce canal ne doit plus recevoir de rappels.",
};

const comesBack = (direct: boolean, at: Line): Line => [`Le rappel reviendra dans ${thisChannel(direct)} le `, ...at];

const snoozes: typeof chapter.snoozes = {
  snoozed: (title) => `Rappel différé : ${title}`,
  already: (title) => `Rappel déjà différé : ${title}`,
  comesBack: (direct, at) => [...comesBack(direct, at), "."],
  unless: (direct, at) => [...comesBack(direct, at), ", sauf si la réunion est annulée d’ici là."],
  doNot: "Ne pas me le rappeler",
  oneDay: "1 jour",
  oneWeek: "1 semaine",
  tooLate: "La réunion a lieu avant",
  isBefore: (title, when) => [title, " a lieu ", { when, on: true }, ", avant le retour du rappel."],
  show: "Afficher",
  done: "Terminé",
};

const skips: typeof chapter.skips = {
  skipped: "Message sauté",
  already: "Message déjà sauté",
  notPosted: (post) => ["Ce message ne sera pas publié : ", ...post, "."],
  others: (by) => ["Noté par ", by, ". Tous les autres arrivent comme prévu."],
  none: "Ce message n’est plus à venir",
  which: "Quel message sauter ?",
  wasPosted: "Il a été publié, ou sa réunion a changé.",
  press: "Appuyez sur Sauter à côté du message, parmi les messages à venir.",
  by: (name) => `par ${name}`,
};

const undos: typeof chapter.undos = {
  notSo: (did, name) => `Déjà levé : ${did}, ${name}`,
  tooLate: "Il n’est plus possible de l’annuler",
  passed: (name) => `Le moment est passé : ${name}.`,
  takenBack: (name) => `Action annulée : ${name}`,
  noLonger: (act) => [act, " Cela ne vaut plus."],
  nothing: "Il n’y a rien à annuler",
  press: "Appuyez sur Annuler sur la carte qui indique ce qui a été fait ; après trente jours, il est trop tard.",
};

const untils: typeof chapter.untils = {
  when: "Jusqu’à quand ?",
  notAhead: (day) => `Cette date n’est pas à venir : ${day}. Indiquez un jour à venir.`,
  noDate: (text) => (text ? `Je n’ai pas trouvé de date dans « ${text} ».` : "Une date doit suivre « until »."),
  notRead: (text) => `Je n’ai pas compris « ${text} ».`,
  noTime: (text) => `« ${text} » n’est pas une durée.`,
  example: (why, verb) => `${why} Écrivez par exemple ${verb} norway 2w, ou ${verb} norway until 1 March 2027.`,
  twoWeeks: "Pour 2 semaines",
  help: (verb) => `Aide sur ${verb}`,
};

export const reminders: typeof chapter = {
  log,
  mutes,
  pauses,
  stops,
  snoozes,
  skips,
  undos,
  untils,
  notedBy: (by) => ["Noté par ", by, "."],
  nothingChanged: "Rien n’a été modifié.",
  outbox: "Messages à venir",
};
