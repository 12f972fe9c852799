import { statements as english } from "../../en/help/statements.ts";
import { retold } from "../../help.ts";

export const statements = retold(english, {
  brief: {
    summary: "Ce qu’il faut savoir avant une réunion, avec les sources",
    details: [
      [
        { strong: "short" },
        " tient en cinq lignes pour un téléphone, ",
        { strong: "page" },
        " en un message, ",
        { strong: "file" },
        " donne un document Word et un PDF pour vous, que vous pouvez partager ici. Sans précision, je donne la page.",
      ],
      [
        "La prochaine réunion, la dernière et son résultat, les textes et leur état, les engagements en cours, les autres dates, les personnes par fonction. Uniquement des éléments sourcés : ce que personne n’a publié est signalé comme manquant.",
      ],
      [
        { command: "brief week" },
        " est l’aperçu du lundi : ce qui est à venir, ce que votre équipe a déplacé, ce qui reste à confirmer, ce qui est en retard. ",
        { command: "brief week norway" },
        " le restreint.",
      ],
      [
        "Une région, un domaine ou plusieurs partenaires donnent un paragraphe chacun : ",
        { command: "brief norway japan moldova" },
        ".",
      ],
    ],
  },
  changes: {
    summary: "Ce qui a changé dans les données et votre calendrier",
    details: [
      ["Ce qu’une mise à jour des données a ajouté, déplacé, corrigé ou retiré, avec la source de chaque changement."],
      ["Ce que votre équipe a ajouté, déplacé, confirmé ou annulé ici, par qui et quand."],
      [
        "Une date est un jour, un mois ou un trimestre, ",
        { strong: "yesterday" },
        " (hier), ",
        { strong: "last week" },
        " (la semaine dernière), ",
        { strong: "30d" },
        " (30 jours). Sans date, je remonte à 30 jours.",
      ],
      ["Nommez un partenaire, un dialogue, une région ou un domaine pour restreindre la liste."],
    ],
  },
  radar: {
    summary: "Ce qui dérape, se chevauche ou expire",
    details: [
      [
        "Sont signalés les semaines comptant plusieurs réunions d’un partenaire ou d’un niveau, les jours fériés et les semaines de Conseil européen, les périodes qui s’achèvent sans date, les séries en retard sur leur rythme, les réunions prévues restées sans nouvelles, ainsi que les mandats et textes qui prennent fin.",
      ],
      [
        "Une série est en retard lorsqu’elle dépasse son échéance d’un quart de son rythme, compté depuis le dernier jour où elle a pu se réunir. Celle qui se réunit selon les besoins ne l’est jamais.",
      ],
      [
        "Les filtres sont ceux de ",
        { command: "next" },
        " ; un mot tel que ",
        { strong: "overdue" },
        " (en retard) montre une seule catégorie.",
      ],
      [{ command: "radar" }, " seul examine tout ; nommez un partenaire, une région ou un type pour restreindre."],
    ],
  },
});
