import { lookups as english } from "../../en/help/lookups.ts";
import { retold } from "../../help.ts";

export const lookups = retold(english, {
  next: {
    summary: "Ce qui est à venir, avec des dates telles que connues",
    details: [
      [
        "Nommez un partenaire, un dialogue, une région, un domaine ou un type de réunion ; plusieurs critères restreignent la liste.",
      ],
      [
        "Indiquez jusqu’où regarder : ",
        { strong: "30d" },
        ", ",
        { strong: "6m" },
        ", ",
        { strong: "2027" },
        ", ",
        { strong: "Q1 2027" },
        ", ",
        { strong: "March 2027" },
        ". Sans cela, je montre tout ce qui est connu.",
      ],
      ["Une date connue seulement au mois, au trimestre ou à l’année près est donnée comme telle."],
    ],
  },
  compare: {
    summary: "De deux à cinq partenaires côte à côte",
    details: [
      [
        "Les textes par type avec leurs dates, les dialogues, la dernière et la prochaine réunion, ainsi que les domaines communs ou propres à chacun.",
      ],
    ],
  },
  find: {
    summary: "Qui a quoi : textes, partenaires et dialogues par critère",
    details: [
      [
        "Les filtres sont ",
        { strong: "type:" },
        ", ",
        { strong: "kind:" },
        ", ",
        { strong: "area:" },
        ", ",
        { strong: "region:" },
        ", ",
        { strong: "level:" },
        ", ",
        { strong: "status:" },
        ", ",
        { strong: "confidence:" },
        ", ",
        { strong: "since:" },
        " et ",
        { strong: "until:" },
        " ; chacun restreint la liste. Des valeurs séparées par des virgules sont des alternatives.",
      ],
      [
        "Les mots seuls suffisent aussi : ",
        { strong: "sdp" },
        ", ",
        { strong: "fpa" },
        ", ",
        { strong: "soia" },
        ", ",
        { strong: "safe" },
        ", une région, un domaine, un partenaire.",
      ],
      [
        "Un signe moins exclut : ",
        { command: "find fpa -soia" },
        " donne les partenaires qui ont l’un sans l’autre. Deux types de texte, comme dans ",
        { command: "find fpa soia" },
        ", donnent les partenaires qui ont les deux.",
      ],
      [
        { strong: "oldest" },
        " inverse l’ordre d’une liste de textes, ",
        { strong: "first 3" },
        " n’en garde que le début. Pour un partenaire et un type de texte, la réponse commence par oui ou par non.",
      ],
      [
        "Pour les partenaires : ",
        { strong: "candidate:yes" },
        " (pays candidats), et ",
        { strong: "having:fpa" },
        " pour tout ce qui concerne ceux qui ont conclu un tel texte. Pour les réunions : ",
        { strong: "place:brussels" },
        ", ",
        { strong: "date:known" },
        " (date connue) ou ",
        { strong: "date:vague" },
        " (date approximative).",
      ],
      [
        { command: "find operations" },
        " énumère les missions et opérations de la PSDC : un partenaire y participe, ",
        { strong: "hosted-by:" },
        " désigne un pays hôte, ",
        { strong: "kind:" },
        " leur nature civile (civilian) ou militaire (military), ",
        { strong: "until:" },
        " la fin du mandat.",
      ],
    ],
  },
  last: {
    summary: "Ce qui a eu lieu, du plus récent au plus ancien",
    details: [
      ["Les filtres sont ceux de ", { command: "next" }, " ; chacun restreint la liste."],
      [
        "Une durée porte sur le passé : ",
        { strong: "6m" },
        " désigne les six mois écoulés. ",
        { strong: "oldest" },
        " inverse l’ordre de la liste, ",
        { strong: "first 3" },
        " n’en garde que le début.",
      ],
      ["Seulement ce qui a eu lieu selon une source ; ce qui était simplement prévu est compté au-dessous."],
    ],
  },
  map: {
    summary: "Les partenaires sur une carte du monde, par type de texte",
    details: [
      [
        "Les filtres sont ceux de ",
        { command: "find" },
        " ; chacun restreint la carte. Couleur, forme et motif disent la même chose.",
      ],
      [
        "Les organisations figurent à côté de la carte. Un signe creux indique un texte non conclu ou de statut inconnu.",
      ],
    ],
  },
  timeline: {
    summary: "Les textes et réunions d’un partenaire au fil des ans",
    details: [
      [
        "Les textes par type et les réunions par série, chacun à sa date. Une date connue seulement au mois ou à l’année près est une barre.",
      ],
      ["Ce qui est attendu est creux, ce qui a été annulé est barré. Le tableau sous l’image dit la même chose."],
    ],
  },
  cadence: {
    summary: "Les dialogues d’une année en image, mois par mois",
    details: [
      [
        "Les douze mois à venir, ou l’année, le semestre ou le trimestre indiqué. Les filtres sont ceux de ",
        { command: "next" },
        ".",
      ],
      ["Ce qui est attendu est creux ; une date connue seulement à un mois ou plus près est une barre."],
    ],
  },
  all: {
    summary: "Tout ce qui est répertorié sur un partenaire",
    details: [
      [
        "Un nom seul donne cinq lignes : où nous en sommes, la dernière et la prochaine réunion, les textes. Avec ",
        { strong: "all" },
        ", devant ou derrière le nom, vient la fiche entière.",
      ],
    ],
  },
  help: {
    summary: "Ce que je sais faire, et comment me le demander",
    details: [["Nommez une commande pour voir tout ce qu’elle comprend."]],
  },
  about: {
    summary: "Ce que je sais, depuis quand, et comment signaler une erreur",
    details: [["Le contenu des données, leur ancienneté, leur licence, et la façon de signaler une erreur."]],
  },
});
