import { calendars as english } from "../../en/help/calendars.ts";
import { retold } from "../../help.ts";

export const calendars = retold(english, {
  calendar: {
    summary: "Les mêmes réunions dans Outlook, Google ou autre",
    details: [
      [
        { command: "calendar" },
        " donne une adresse avec tout ce qui est suivi ici ; ",
        { command: "calendar norway" },
        " une adresse pour un partenaire, un dialogue, une réunion ou des filtres quelconques.",
      ],
      [
        { strong: "alarm:1d,2h" },
        " sonne avant chaque réunion, jusqu’à cinq fois ; pour une réunion sans heure, les jours sonnent à neuf heures du matin et les heures ne sonnent pas. ",
        { strong: "vague:yes" },
        " montre aussi les réunions dont le jour n’est pas connu, comme provisoires, au premier jour possible.",
      ],
      [
        "Ce qui est annoncé, attendu ou non confirmé est provisoire ; ce qui est annulé reste 90 jours avec cette mention ; ce qui a eu lieu reste douze mois.",
      ],
      [
        "Google actualise environ toutes les 8 à 24 heures, Outlook toutes les quelques heures et, sur le web, environ toutes les trois heures ou plus, sans garantie.",
      ],
      [
        "Quiconque possède une adresse peut la lire. ",
        { command: "calendar list" },
        " montre toutes celles de cette conversation, ",
        { command: "calendar revoke norway" },
        " en supprime une, ",
        { command: "calendar renew norway" },
        " la remplace.",
      ],
    ],
  },
  import: {
    summary: "Lire les réunions d’autres calendriers",
    details: [
      [
        "Je lis les fichiers iCalendar (",
        { strong: ".ics" },
        ") à des adresses https sans mot de passe, ainsi que les listes de réunions du Conseil. Un calendrier est montré en entier avant d’être repris.",
      ],
      [
        { command: "import" },
        " énumère ce qui est lu ici et son ancienneté. ",
        { command: "import review" },
        " montre ce que les calendriers indiquent et qui n’est pas connu ici : acceptez-le ou écartez-le.",
      ],
      [
        "Rien ne change tant que personne n’accepte ; la réunion reçoit alors cette date pour cet espace de travail, et les rappels suivent. La fiche publique reste inchangée.",
      ],
      [
        "Quand les dates d’un calendrier changent, je le signale ici une fois. Un calendrier en échec est conservé tel qu’il a été lu la dernière fois.",
      ],
      ["Les entrées privées sont ignorées. Les liens d’appel et l’adresse du calendrier ne sont jamais affichés."],
    ],
  },
});
