import type { workspace as chapter } from "../en/workspace.ts";
import { number, plural } from "./grammar.ts";

const rows = (count: number): string =>
  plural(count, { one: `${number(count)} ligne`, other: `${number(count)} lignes` });

const set: typeof chapter.set = {
  everyone: "chaque membre peut modifier ce qui relève de l’espace de travail",
  nobody: "aucune personne n’est désignée en plus de celles de chaque conversation",
  editors: (names) =>
    `${names.join(", ")} ${plural(names.length, { one: "peut", other: "peuvent" })} modifier ce qui relève de l’espace de travail`,
  versionDays: (days) => `les versions antérieures sont conservées ${days} jours`,
  logDays: (days) => `le journal est conservé ${days} jours`,
};

const erasure: typeof chapter.erasure = {
  asked: (person, due) => [
    { person },
    " a demandé l’effacement de tout ce que je conserve de cet espace de travail ; il aura lieu le ",
    ...due,
    ". Rien n’est publié d’ici là ; une personne qui gère l’espace de travail peut y revenir.",
  ],
  removed: (due) => [
    "J’ai été retiré de cet espace de travail. Ce qui y était suivi et planifié est conservé jusqu’au ",
    ...due,
    ", et rien n’est publié tant qu’une personne qui gère l’espace de travail n’a pas décidé de la suite.",
  ],
  takeBack: "Revenir sur la demande",
  restoreIt: "Rétablir",
  eraseIt: "Effacer",
  question: "Effacer tout ce qui concerne cet espace de travail ?",
  typeThis: (line) => ["Pour confirmer, tapez cette ligne ; aucun bouton ne le fait : ", { command: line }, "."],
  consequences: (days, due) => [
    ["Dès cet instant, plus rien n’est publié ici, hormis un avis dans chaque conversation qui suit quelque chose."],
    [
      `Pendant ${days} jours, jusqu’au `,
      ...due,
      ", une personne qui gère l’espace de travail peut y revenir : ",
      { command: "workspace restore" },
      ".",
    ],
    [
      "Ensuite, toutes les règles, réunions, engagements, calendriers, réglages et journaux de toutes les conversations sont définitivement perdus.",
    ],
    ["Il reste trace de l’effacement, de sa date et du fait que vous l’avez demandé."],
  ],
  keepIt: "Conserver",
  willBe: "Tout sera effacé",
  due: (due) => [
    "Plus rien n’est publié dans cet espace de travail. Tout ce que j’en conserve sera effacé le ",
    ...due,
    " ; d’ici là, ",
    { command: "workspace restore" },
    " permet d’y revenir.",
  ],
  nothingToRestore: "Il n’y a rien à rétablir",
  restored: "Rétabli",
  goesOn: "Tout continue comme réglé auparavant.",
  log: {
    asked: "a demandé l’effacement de tout l’espace de travail",
    restored: "a rétabli tout ce qui est conservé de l’espace de travail",
  },
};

export const workspace: typeof chapter = {
  set,
  erasure,
  title: "Cet espace de travail",
  titleSet: (what) => `Réglé : ${what}`,
  byConversation: "les personnes habilitées dans la conversation d’origine",
  everyMember: "chaque membre",
  named: (names) => `${names.join(", ")}, et les personnes désignées par la conversation d’origine`,
  editors: "Qui peut modifier les réunions et engagements de l’équipe",
  logKept: "Conservation du journal",
  versionsKept: "Conservation des versions antérieures",
  days: (days) => `${days} jours`,
  howToSet: [
    "Les personnes qui gèrent l’espace de travail peuvent dire ",
    { command: "workspace editors @Anna" },
    ", ",
    { command: "workspace keep 400d" },
    " et, dans un message direct, ",
    { command: "workspace log" },
    " et ",
    { command: "workspace erase" },
    ".",
  ],
  guests:
    "Les membres voient et modifient ce qui relève de leur équipe ; les invités et les personnes d’autres organisations ne voient que les données publiques.",
  log: "Journal",
  back: "Espace de travail",
  sayAgain: "L’espace de travail a été modifié au même moment. Veuillez redire la commande.",
  whoMay: "Qui peut modifier ce qui relève de l’espace de travail ?",
  mention: ["Mentionnez des personnes, ou dites everyone ou none : ", { command: "workspace editors @Anna" }, "."],
  everyone: "Tout le monde",
  onlyMe: "Moi seulement",
  none: "Personne hormis celles de chaque conversation",
  howLong: "Combien de temps le conserver ?",
  sayDays: (least, most) => [
    `Indiquez un nombre de jours de ${least} à ${most} : `,
    { command: "workspace keep 400d" },
    " pour le journal des actions, ",
    { command: "workspace keep versions 730d" },
    " pour les états antérieurs de ce qui a été réglé, planifié ou promis.",
  ],
  keepLog: "Journal : 400 jours",
  keepVersions: "Versions : 730 jours",

  logTitle: (page) =>
    page > 1
      ? `Ce qui a été fait dans cet espace de travail, page ${page}`
      : "Ce qui a été fait dans cet espace de travail",
  nothingOlder: "Il n’y a rien de plus ancien.",
  nothingYet: "Rien n’a encore été consigné.",
  logLine: (at, person, what) => [...at, " – ", { person }, ` : ${what}`],

  exportTitle: "Tout ce qui est conservé de cet espace de travail",
  exportHolds: (count) =>
    `Un fichier JSON de ${rows(count)}. Il nomme des personnes et contient des réunions de toutes les conversations, y compris privées : gardez-le à l’abri d’autres lecteurs.`,
  exportAlt: (count) => `Fichier JSON de ${rows(count)}`,
  logExported: "a fait établir une copie de tout ce qui est conservé de l’espace de travail",

  elsewhere: "Dites-le-moi dans un message direct",
  whyElsewhere:
    "Cela concerne tout l’espace de travail, et personne d’autre n’a besoin de le voir. Ouvrez nos messages directs et dites-le là.",
  onlyRunning: "Seules les personnes qui gèrent cet espace de travail peuvent le faire",
  notRunning: "D’après la plateforme, vous n’en faites pas partie.",
  unknown: (why) => `Je n’ai pas pu établir si c’est votre cas : ${why}.`,
  whoRuns: (why) =>
    `${why} Dans Slack, ce sont ses administrateurs et propriétaires ; dans Teams, les personnes que désigne le réglage TEAMS_ADMINS de cette installation. Adressez-vous à l’une d’elles.`,
};
