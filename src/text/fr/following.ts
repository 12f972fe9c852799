import type { following as chapter } from "../en/following.ts";
import { capital } from "../grammar.ts";
import { thisChannel } from "./common.ts";
import { number, plural } from "./grammar.ts";
import { until } from "./spans.ts";

const counted = (count: number, one: string, other: string): string =>
  plural(count, { one: `${number(count)} ${one}`, other: `${number(count)} ${other}` });

/** What a rule posts, and would have posted. */
const outlook: typeof chapter.outlook = {
  next: "Prochains messages",
  noDate: "Aucun pour l’instant. Dès qu’une date suffisamment éloignée sera connue, les rappels suivront d’eux-mêmes.",
  watched:
    "Aucun compte à rebours pour une date qui n’est pas connue au jour près : je la surveille et signale si elle reste à confirmer.",
  pastYear: (posts) =>
    posts === 0
      ? "Sur les douze derniers mois, cette règle n’aurait donné aucun message."
      : `Sur les douze derniers mois, cette règle aurait donné ${counted(posts, "message", "messages")}.`,
  meeting: (title, when, step) => [{ strong: title }, " : ", { when }, step],
  watch: ", encore à confirmer",
  step: (before, briefed) => `, ${before}${briefed ? ", sous forme de note" : ""}`,
  radar: "points de vigilance",
  digest: "récapitulatif de ce qui est à venir",
  at: (instant, posts, more) => [
    ...instant,
    " – ",
    ...posts.flatMap((one, index) => [...(index > 0 ? [" ; "] : []), ...one]),
    ...(more > 0 ? [` ; et ${more} de plus dans le même message`] : []),
  ],
};

/** A rule that is shown before it is saved. */
const preview: typeof chapter.preview = {
  everyMeeting: ["Toutes les réunions"],
  meetings: (whom) => ["Réunions : ", { strong: whom }],
  radar: (about) => ["Points de vigilance : ", { strong: about }],
  rule: (subject, kept, anytime) => [
    ...subject,
    ". ",
    ...capital([kept]),
    anytime ? "." : ". Jamais pendant les heures calmes ni les jours non ouvrés.",
  ],
  isSo: "Déjà suivi ici",
  change: "Modifier ce qui est suivi ici ?",
  followRadar: "Suivre ici les points de vigilance ?",
  followEverything: "Tout suivre ici ?",
  remind: "Publier ici ces rappels ?",
  follow: "Suivre ce sujet ici ?",
  untilNow: (kept) => `Jusqu’à présent : ${kept}.`,
  cannotPost: (why) => [{ strong: "Je ne peux pas encore publier ici : " }, why],
  aLot: (posts) =>
    `C’est beaucoup pour un seul canal : ${counted(posts, "message", "messages")} sur les douze derniers mois. Est-ce bien ce que vous souhaitez ?`,
  fitting: (meetings) =>
    counted(meetings, "réunion à venir correspond à ces critères.", "réunions à venir correspondent à ces critères."),
  noneFits:
    "Aucune réunion à venir connue ne correspond à ces critères. Vous pouvez néanmoins conserver la règle : elle publiera dès qu’une réunion sera connue.",
  briefed:
    "À partir du niveau des hauts fonctionnaires, le dernier rappel prend la forme d’une note d’une page ; brief:none la supprime.",
  zone: (zone, from, direct) =>
    `Les heures sont celles de l’horloge locale (${zone})${{ set: "", default: " (par défaut)", profile: " (d’après votre profil)" }[from]}. La règle appartient à ${thisChannel(direct)} : quiconque peut y changer les réglages peut la modifier ou l’arrêter.`,
  weekly: "Plutôt un récapitulatif hebdomadaire",
  choose: "Choisir ce qui est suivi",
  everything: "Tout suivre",
  keep: "Conserver quand même",
  changeZone: "Changer de fuseau",
};

/** A line that cannot be followed. */
const unclear: typeof chapter.unclear = {
  rule: "Je ne peux pas programmer un tel rappel",
  usual: "Avec 7d,1d à 09:00",
  help: (verb) => `Aide : ${verb}`,
  radarIsWeekly: "Les points de vigilance paraissent une fois par semaine",
  radarCounts: [
    "Ils ne se règlent sur aucune réunion. Indiquez le jour et l’heure : ",
    { command: "follow radar weekly mon 08:30" },
    ".",
  ],
  weekly: "Chaque lundi à 08:30",
  remindOfWhat: "Rappeler quelle réunion ?",
  remindOf: (title, date) => ({ label: `${date} : ${title}`, hint: `Rappeler ${title}, ${date}` }),
  nameIt: [
    "Choisissez l’une des prochaines réunions, ou nommez-en une autre et indiquez quand : ",
    { command: "remind schuman forum 7d,1d" },
    ".",
  ],
  coming: "À venir",
  noMeeting: "Aucune réunion à venir de ce nom n’est connue",
  followInstead: "Suivez plutôt le sujet lui-même : vous serez informé(e) dès qu’une date sera connue.",
  followIt: "Suivre",
};

/** What a channel follows, and how to change that. */
export const following: typeof chapter = {
  outlook,
  preview,
  unclear,
  saved: (direct, what) => `Suivi dans ${thisChannel(direct)} : ${what}`,
  stillPaused: (end) => ["Le suivi reste suspendu ", ...until(end), "."],
  overtaken: (direct) =>
    `Entre-temps, un(e) collègue a modifié ce qui est suivi dans ${thisChannel(direct)}. Rien n’a été enregistré ; vérifiez de nouveau.`,
  paused: (end) => ["suspendu ", ...until(end)],
  posts: (paused, next, last) => [
    ...(paused.length > 0 ? [...paused, " ; "] : []),
    ...(next ? ["prochain message : ", ...next] : ["aucune date connue pour l’instant"]),
    ...(last ? [" ; dernier message : ", ...last] : []),
  ],
  item: (title, kept, posts) => [{ strong: title }, ` : ${kept} ; `, ...posts],
  one: (name) => `Suivi : ${name}`,
  sentence: (line) => [...capital(line), "."],
  setUpBy: "Mis en place par",
  on: "Le",
  toChange: (line) => [
    "Pour modifier la règle, cliquez sur Modifier ou répétez la ligne avec d’autres délais : ",
    { command: line },
  ],
  all: "Tous les sujets suivis",
  count: (direct, rules) => `Suivi dans ${thisChannel(direct)} : ${counted(rules, "sujet", "sujets")}`,
  pressOne: [
    "Cliquez sur un sujet pour le modifier, le suspendre ou l’arrêter, ou nommez-le : ",
    { command: "following norway" },
  ],
  muted: "En sourdine ici",
  mute: (name, isDone, end) => [
    { strong: name },
    isDone ? " – terminé" : " – en sourdine",
    ...(end ? [" ", ...until(end)] : []),
  ],
  unmute: (name) => `Fin de la sourdine : ${name}`,
  edit: "Modifier",
  resume: "Reprendre",
  pause: "Suspendre 2 semaines",
  stop: "Arrêter",
  outbox: "Messages à venir",
  more: "Suivre d’autres sujets",
  unchanged: "Rien n’a changé",
  nothingChanged: "Rien n’a été modifié.",
  none: (direct) => `Aucun sujet n’est suivi dans ${thisChannel(direct)}`,
  oneLine: ["Une ligne suffit : ", { command: "follow norway lead:30d,7d,1d at 09:00" }, "."],
  follow: "Suivre …",
  notFollowed: (direct) => `Ce sujet n’est pas suivi dans ${thisChannel(direct)}`,
  which: "Lequel ?",
  wasStopped: "Cette règle a été arrêtée. ",
  pressMeant: (verb) => `Cliquez sur celui que vous voulez dire, ou tapez ${verb} suivi de son nom.`,
  why: "Pourquoi vous voyez ce message",
  because: (direct, name, kept) => [`Suivi dans ${thisChannel(direct)} : `, { strong: name }, ` ; ${kept}.`],
  setUp: (person, at) => ["Règle mise en place par ", { person }, " le ", ...at, "."],
  toChangeIt: (line) => [
    "Pour la modifier, cliquez sur Modifier ou répétez-la avec d’autres délais : ",
    { command: line },
  ],
  nobodyFollows: "Ce sujet n’est plus suivi ici",
  noMoreCome: "La règle à l’origine de cette carte a été arrêtée ; plus aucun rappel ne paraîtra à ce sujet.",
};
