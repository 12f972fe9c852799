import type { desk as chapter } from "../en/desk.ts";
import { thisChannel } from "./common.ts";
import { plural } from "./grammar.ts";

export const desk: typeof chapter = {
  title: "Votre bureau",
  follows: (rules, next) => [
    `${plural(rules, { one: "Un sujet est suivi", other: `${rules} sujets sont suivis` })}. `,
    ...(next ? ["Prochain message : ", ...next, "."] : ["Aucun message n’a encore de date."]),
  ],
  empty: ["Rien n’est encore suivi. Commencez par l’une de ces tâches."],
  followed: "Sujets suivis",
  here: "Ici",
  aChannel: "Un de vos canaux",
  rule: (room, name, paused) => [{ strong: room }, ` : ${name}`, ...(paused.length > 0 ? [" ; ", ...paused] : [])],
  onlyOpen: "Parmi les canaux, seulement ceux que tout membre peut lire et où vous avez mis un suivi en place.",
  posts: "Prochains messages",
  post: (room, post) => [{ strong: room }, " : ", ...post],
  week: "Les sept prochains jours",
  noneDated: "Aucune réunion n’a de date dans les sept prochains jours.",
  overdue: "Engagements en retard",
  edit: "Modifier ou suspendre",
  calendar: "Mon calendrier",
  mine: "Mon bureau",
  hello: {
    title: "Bonjour, je suis Aide",
    headline: (direct) =>
      direct
        ? "Interrogez-moi ici, en langage courant, sur les partenariats de l’UE en matière de paix, de sécurité et de défense."
        : "Je rappelle dans ce canal les réunions des partenariats de l’UE en matière de paix, de sécurité et de défense, et j’en prépare les notes.",
    how: (direct) =>
      direct
        ? [
            "Écrivez un nom ou une question ; chaque fait est accompagné de sa source. Vos questions restent entre nous et ne sont pas conservées.",
          ]
        : [
            "Mentionnez-moi avec un nom ou une question : vous seul(e) voyez la réponse, jusqu’à ce que vous la partagiez. Rien n’est publié sans que quelqu’un ici l’ait demandé.",
          ],
    never: (direct) => `Je n’écoute jamais : je lis ce qui m’est adressé, et rien d’autre dans ${thisChannel(direct)}.`,
  },
};
