import { cards as english } from "../../en/help/cards.ts";
import { retold } from "../../help.ts";

export const cards = retold(english, {
  unfollow: {
    summary: "Arrête des rappels ici",
    details: [
      [
        "Plus rien n’est publié à partir de là ; les cartes déjà publiées restent corrigées quand une réunion est déplacée.",
      ],
    ],
  },
  pause: {
    summary: "Suspend les rappels ici pour un temps",
    details: [
      ["Sans nom, tout ce que le canal suit est suspendu ; sans date, pour deux semaines."],
      ["Ce qui arrive à échéance entre-temps est omis, et non gardé pour plus tard."],
    ],
  },
  resume: {
    summary: "Reprend les rappels après une suspension",
    details: [["Sans nom, tout ce qui était suspendu reprend."]],
  },
  mute: {
    summary: "Met un partenaire, un dialogue ou une réunion en sourdine",
    details: [["Sans date, la sourdine dure jusqu’à ", { command: "unmute" }, "."]],
  },
  unmute: {
    summary: "Met fin à une sourdine",
    details: [["Les rappels à ce sujet reviennent dans ce canal."]],
  },
  undo: {
    summary: "Annule ce que quelqu’un a fait sur une carte",
    details: [
      [
        "S’utilise par le bouton d’une carte ou d’une ligne qui indique qui a arrêté, mis en sourdine, suspendu ou remis quelque chose ici : l’état antérieur est rétabli.",
      ],
    ],
  },
  done: {
    summary: "Plus de rappels d’une réunion déjà préparée",
    details: [
      [
        "S’utilise par le bouton d’un rappel : ce canal n’en a plus besoin pour cette réunion. La suivante sera de nouveau rappelée.",
      ],
    ],
  },
  snooze: {
    summary: "Remet un rappel à plus tard",
    details: [["Le rappel revient dans ce canal à 09:00 ce jour-là, tant que la réunion est encore à venir."]],
  },
  skip: {
    summary: "Omet un message à venir",
    details: [
      ["Par le bouton de la liste ", { command: "outbox" }, " : ce seul message est omis, tous les autres paraissent."],
      ["Par le bouton d’un rappel : le prochain rappel de cette réunion est omis."],
    ],
  },
  why: {
    summary: "Pourquoi un rappel a été publié ici",
    details: [["S’utilise par le bouton d’un rappel."]],
  },
});
