import { meetings as english } from "../../en/help/meetings.ts";
import { retold } from "../../help.ts";

export const meetings = retold(english, {
  schedule: {
    summary: "Les réunions et dates propres à votre équipe",
    details: [
      [
        "Une modification s’affiche d’abord en entier et s’enregistre par le bouton ",
        { strong: "Enregistrer" },
        " ; la même ligne suivie de ",
        { strong: "now" },
        " l’enregistre aussitôt.",
      ],
      [
        "Les dates peuvent rester approximatives : un jour avec ou sans heure, ",
        { strong: "March 2027" },
        ", ",
        { strong: "Q1 2027" },
        ", ",
        { strong: "H1 2027" },
        ", ",
        { strong: "2027" },
        ". Une ville ou un fuseau IANA après l’heure indique de quelle heure locale il s’agit. Je ne devine jamais lequel est le jour et lequel le mois.",
      ],
      [
        "Un titre qui désigne une réunion seulement attendue donne à celle-ci sa date, pour votre équipe. Tout autre titre crée une réunion propre à votre équipe.",
      ],
      [
        { strong: "for:room" },
        " la montre dans cette conversation seulement, ",
        { strong: "for:workspace" },
        " dans tout l’espace de travail. Sans précision, ce qui est programmé dans un message direct, un canal privé ou une discussion de groupe y reste.",
      ],
      [
        "Quiconque peut modifier les choses dans la conversation où une réunion a été créée peut la modifier, où que ce soit ; ",
        { command: "workspace editors" },
        " désigne d’autres personnes.",
      ],
      [
        { command: "schedule move" },
        " (déplacer), ",
        { strong: "confirm" },
        " (confirmer), ",
        { strong: "postpone" },
        " (reporter) et ",
        { strong: "cancel" },
        " (annuler) désignent la réunion par son titre entre guillemets, son dialogue ou son identifiant. ",
        { strong: "confirm" },
        " rétablit aussi ce qui a été annulé ou reporté.",
      ],
      [
        { command: 'schedule close "EU-Norway SDD" "what came of it"' },
        " note que la réunion a eu lieu, et son résultat : le prochain rappel et la fiche le montrent.",
      ],
      [
        "Avant l’enregistrement, je signale les conflits : autres réunions avec le partenaire ou la présidence, journées du Conseil, jours de fermeture des institutions de l’UE, jours fériés sur place, fins de semaine.",
      ],
      [
        "Les rappels à venir suivent d’eux-mêmes une modification ; les cartes déjà publiées sont corrigées sur place, avec un bref avis.",
      ],
      [
        { command: 'schedule retitle "EU-Norway SDD" "EU-Norway dialogue"' },
        " renomme une réunion propre à votre équipe.",
      ],
      [{ command: 'schedule history "EU-Norway SDD"' }, " montre qui a changé quoi, et quand."],
    ],
  },
  commit: {
    summary: "Note qui a promis quoi, pour la prochaine note",
    details: [
      [
        "L’engagement s’affiche d’abord en entier et s’enregistre par le bouton ",
        { strong: "Enregistrer" },
        " ; la même ligne suivie de ",
        { strong: "now" },
        " l’enregistre aussitôt.",
      ],
      [
        { strong: "by:" },
        " est une partie ou une fonction, jamais un nom : ",
        { strong: "us" },
        " (nous), ",
        { strong: "partner" },
        " (le partenaire), ",
        { strong: 'by:"political director"' },
        ".",
      ],
      [
        { strong: "due:" },
        " est aussi précis que possible : 30 June 2027, June 2027, Q2 2027, ou ",
        { strong: "next-round" },
        " (la prochaine réunion). ",
        { strong: "source:" },
        " reçoit une adresse.",
      ],
      [
        { command: "commit done" },
        " en marque un comme tenu, ",
        { command: "commit drop" },
        " l’abandonne, ",
        { command: "commit reopen" },
        " le rouvre : par son identifiant, ou par des mots de son texte.",
      ],
      [
        "Seul cet espace de travail voit les engagements ; ceux qui portent sur une réunion visible de cette seule conversation ne se voient que dans celle-ci. Ils figurent dans les notes jusqu’à ce qu’ils soient tenus.",
      ],
      [
        "Quiconque peut modifier les choses dans la conversation où un engagement a été noté peut le marquer comme tenu, où que ce soit.",
      ],
    ],
  },
  commitments: {
    summary: "Qui a promis quoi, les retards d’abord",
    details: [["Seul cet espace de travail les voit. ", { command: "commit" }, " en note un nouveau."]],
  },
});
