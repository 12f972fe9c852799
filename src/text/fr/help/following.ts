import { following as english } from "../../en/help/following.ts";
import { retold } from "../../help.ts";

export const following = retold(english, {
  follow: {
    summary: "Des rappels pour ce canal, tenus à jour",
    details: [
      [
        "Les filtres sont ceux de ",
        { command: "find" },
        " : un partenaire, une région, un domaine, un type, un niveau ; un signe moins exclut.",
      ],
      [
        "Les délais se comptent à rebours à partir de la réunion : ",
        { strong: "30d,7d,1d" },
        " (jours), ",
        { strong: "2w" },
        " (semaines), ",
        { strong: "1m" },
        " (mois), ",
        { strong: "2h" },
        ", ",
        { strong: "30min" },
        ", et ",
        { strong: "10wd" },
        " pour des jours ouvrés où ni les institutions de l’UE ni le partenaire ne sont fermés.",
      ],
      [
        "Les rappels arrivent à l’heure que vous indiquez, dans le fuseau du canal. Ce qui tombe pendant les heures calmes ou un jour non ouvré est décalé, sauf si vous ajoutez ",
        { strong: "anytime" },
        ".",
      ],
      [
        { strong: "weekly mon 08:30" },
        " ou ",
        { strong: "daily 08:30" },
        " donne un récapitulatif, et rien lorsqu’il n’y a rien à signaler. Plusieurs rappels dus en même temps forment un seul message.",
      ],
      [
        "À partir du niveau des hauts fonctionnaires, le dernier rappel prend la forme d’une note d’une page. ",
        { strong: "brief:page" },
        " la demande avant chaque réunion, ",
        { strong: "brief:none" },
        " la supprime.",
      ],
      [
        { command: "follow radar norway" },
        " publie une fois par semaine les points de vigilance : réunions en retard, périodes qui s’achèvent, conflits de dates.",
      ],
      [
        "Avant l’enregistrement s’affichent la règle, ses prochains messages et le nombre qu’elle en aurait donné sur l’année écoulée. Suivre deux fois le même sujet ne fait qu’une règle ; ",
        { strong: "now" },
        " à la fin enregistre aussitôt.",
      ],
      [
        "Une date qui n’est pas connue au jour près ne donne lieu à aucun compte à rebours. Elle est surveillée : je signale si elle reste à confirmer.",
      ],
      [
        "Quand une réunion est déplacée ou annulée, les rappels à venir suivent et les cartes déjà publiées sont corrigées, avec un bref avis.",
      ],
      ["Ce qui est garanti et ce qui ne l’est pas : ", { command: "help outbox" }, "."],
    ],
  },
  following: {
    summary: "Ce que suit ce canal : modifier, suspendre, arrêter",
    details: [
      ["Nommez un sujet pour voir sa règle, ses prochains messages et ses boutons : Modifier, Suspendre et Arrêter."],
      [
        { command: "pause norway until 1 March 2027" },
        ", ",
        { command: "resume norway" },
        " et ",
        { command: "unfollow norway" },
        " suspendent, reprennent et arrêtent ; sans nom, les deux premières valent pour tout.",
      ],
      [
        { command: "mute moldova 2w" },
        " met en sourdine ici un partenaire, un dialogue ou une réunion ; ",
        { command: "unmute moldova" },
        " y met fin.",
      ],
      ["Les règles appartiennent au canal, non à qui les a créées."],
    ],
  },
  remind: {
    summary: "Des rappels pour une réunion",
    details: [
      ["Nommez une réunion, ou un partenaire ou un dialogue : il s’agit alors de la prochaine réunion le concernant."],
      ["Les délais s’écrivent comme pour ", { command: "follow" }, "."],
    ],
  },
  outbox: {
    summary: "Ce qui sera publié ici, quand et pourquoi, et ce qui l’a été",
    details: [
      [
        "Montre chaque message à venir avec sa raison et permet de l’omettre ou de tout suspendre ; au-dessous, ce qui a été publié, corrigé, omis, retenu ou refusé, et pourquoi. C’est l’essai à blanc de ce qui est suivi ici : la consultation ne publie rien.",
      ],
      [
        { strong: "Garanti : " },
        "un message paraît dans les 60 secondes suivant l’heure prévue, 99 fois sur 100 ; au moins une fois, et presque toujours une seule. Sa pertinence est vérifiée au moment de la publication : rien ne paraît sur une réunion déplacée ou annulée.",
      ],
      [
        { strong: "Non garanti : " },
        "tout ce qui tombe pendant un arrêt de la machine ou un refus de la plateforme. Ensuite je rattrape le retard tant que c’est utile, en le signalant, et sinon j’indique une fois ce qui a été manqué. Après une panne au milieu d’une publication, ou si la plateforme n’a pas répondu clairement, un message peut paraître deux fois ; il le dit alors.",
      ],
      [
        "Là où je ne peux pas publier (canal archivé, application retirée), les messages sont retenus jusqu’à ce que ce soit de nouveau possible.",
      ],
    ],
  },
});
