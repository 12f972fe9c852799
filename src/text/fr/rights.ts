import type { rights as chapter } from "../en/rights.ts";
import { either } from "./grammar.ts";

/** Who may do what here, and why somebody may not. */
export const rights: typeof chapter = {
  hidden: "une réunion visible de sa seule conversation",
  takenOut: "l’application a été retirée de cette conversation",
  mayNotHere: "Vous ne pouvez pas modifier cela ici",
  here: (who) => `Qui peut modifier ce qui est suivi, programmé et réglé dans cette conversation : ${who}.`,
  mayNot: "Vous ne pouvez pas modifier cela",
  elsewhere: (who) => `Ce qui a été créé dans une autre conversation garde ses droits. Qui peut le modifier : ${who}.`,
  notEstablished: (why) => ` Je n’ai pas pu établir si vous en faites partie : ${why}.`,
  askOne: " Adressez-vous à l’une de ces personnes.",
  managers: "les gestionnaires du canal",
  named: (names) => either(names),
  or: (who, others) => `${who}, ou ${others}`,
  lostRoom: "je ne sais plus où se trouve ce canal",
  notSetUp: "cette plateforme n’est pas configurée ici",
  guest: "Vous êtes ici en tant qu’invité(e)",
  stranger: "Vous appartenez à une autre organisation",
  unknown: (why) => `Je n’ai pas pu établir si vous faites partie de cet espace de travail (${why})`,
  publicOnly: (reason) => `${reason} ; cette réponse repose donc uniquement sur les données publiques.`,
  forMembers: "Réservé aux membres de l’espace de travail",
  askMember: (reason) =>
    `${reason} ; je ne vous montre donc que les données publiques et ne modifie rien. Demandez à un membre de le faire`,
  orLater: ", ou réessayez dans une minute.",
  nowhere: {
    title: "Je ne sais pas de quel espace de travail vient votre question",
    text: "Votre client ne l’a pas indiqué, et je garde séparé ce qui appartient à chaque espace de travail. Veuillez réessayer depuis un canal ou un message direct de votre espace de travail.",
  },
};
