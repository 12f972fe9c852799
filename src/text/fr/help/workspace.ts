import { workspace as english } from "../../en/help/workspace.ts";
import { retold } from "../../help.ts";

export const workspace = retold(english, {
  settings: {
    summary: "Fuseau, heures calmes, jours non ouvrés, droits",
    details: [
      [
        { command: "settings zone Europe/Oslo" },
        " règle l’heure des rappels et des horaires affichés ; un nom de ville suffit.",
      ],
      [
        { command: "settings quiet 20:00-07:00" },
        " (heures calmes) ou ",
        { strong: "off" },
        " ; ",
        { command: "settings workdays mon-fri" },
        " (jours ouvrés) ; ",
        { command: "settings holidays EU,NO" },
        " (jours fériés) ou ",
        { strong: "none" },
        " ; ",
        { command: "settings clock 12" },
        " (horloge).",
      ],
      [
        { command: "settings editors everyone" },
        " (tout le monde), ",
        { strong: "managers" },
        " (les gestionnaires), ",
        { strong: "me" },
        " (moi) ou des personnes que vous mentionnez : qui peut suivre, programmer et régler ici.",
      ],
      [{ command: "settings log" }, " montre qui a changé quoi, et quand."],
    ],
  },
  privacy: {
    summary: "Ce qui est conservé à votre sujet : voir, copier, retirer",
    details: [
      [{ command: "privacy export" }, " vous envoie, par message direct, un fichier avec tout ce qui porte votre nom."],
      [
        { command: "privacy erase" },
        " retire votre nom et votre identifiant de tout ce que conserve cet espace de travail, et supprime ce que suit notre message direct.",
      ],
    ],
  },
  workspace: {
    summary: "Ce qui vaut pour tout l’espace de travail",
    details: [
      [
        "Les réunions d’équipe et les engagements appartiennent à la conversation où ils ont été créés : quiconque peut y modifier les choses peut les modifier, où que ce soit. ",
        { command: "workspace editors @Anna" },
        " désigne d’autres personnes ; ",
        { strong: "everyone" },
        " désigne tous les membres, ",
        { strong: "none" },
        " y met fin.",
      ],
      [
        { command: "workspace log" },
        " montre par message direct qui a fait quoi ; ",
        { command: "workspace keep 400d" },
        " fixe la durée de conservation de ce journal, ",
        { command: "workspace keep versions 730d" },
        " celle des versions antérieures des réunions, engagements et réglages.",
      ],
      [
        { command: "workspace export" },
        " envoie par message direct un fichier avec tout ce qui est conservé de l’espace de travail ; ",
        { command: "workspace revoke @Anna" },
        " révoque les adresses de calendrier qu’une personne a créées.",
      ],
      [
        { command: "workspace erase" },
        " explique par message direct comment effacer tout ce que je conserve de cet espace de travail. L’effacement prend trente jours, pendant lesquels ",
        { command: "workspace restore" },
        " l’annule.",
      ],
      [
        "Réservé à celles et ceux qui administrent l’espace de travail : dans Slack, ses administrateurs et propriétaires ; dans Teams, les personnes que désigne le réglage TEAMS_ADMINS.",
      ],
    ],
  },
});
