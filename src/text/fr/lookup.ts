import type { lookup as chapter } from "../en/lookup.ts";

/** Naming things: what is found, what is not, and the first answers that anybody sees. */
export const lookup: typeof chapter = {
  kinds: {
    partner: "partenaire",
    instrument: "texte",
    series: "dialogue ou forum",
    meeting: "réunion",
    operation: "mission ou opération",
    term: "terme",
  },
  which: (text) => `« ${text} » : qu’entendez-vous par là ?`,
  several: "Plusieurs fiches portent ce nom. Choisissez celle que vous cherchez.",
  unknown: (text) => `Je ne connais rien sous le nom « ${text} »`,
  closest: "Ce qui s’en rapproche le plus :",
  tryNames: [
    "Essayez le nom d’un pays, d’une organisation ou d’un dialogue, ou un sigle ; ",
    { command: "aide" },
    " montre ce que je sais faire.",
  ],
  notUnderstood: (word) => `Je n’ai pas compris « ${word} »`,
  pressInstead: " Cliquez sur ce que vous voulez dire, ou modifiez la ligne.",
  helpWith: (verb) => `Aide : ${verb}`,
  tookForLookUp: "Je l’ai pris pour une recherche par nom. S’il s’agissait d’une commande, la voici : ",
  start: {
    title: "aide-mémoire",
    ask: "Interrogez-moi sur les partenariats de l’UE en matière de paix, de sécurité et de défense : tapez un nom ou une question, ou choisissez ce qui vous amène.",
    nothingComing: "Aucune réunion à venir n’est connue.",
    asOf: (when) => ["D’après des sources publiques ; données arrêtées au ", when, "."],
  },
  help: {
    title: (command) => `Aide : ${command}`,
    sentence: (summary) => `${summary}.`,
    values: "Valeurs",
    try: "Exemples",
    allCommands: "Toutes les commandes",
    names:
      "Tapez le nom d’un partenaire, d’un texte, d’un dialogue, d’une réunion ou d’une mission, ou un sigle, dans n’importe quelle langue de l’UE : je montre ce qui est connu et où en est le dossier.",
    anythingByName: " – tout, par son nom",
    sharing:
      "Vous seul(e) voyez mes réponses ; cliquez sur « Partager ici » pour en montrer une à tous. Chaque fait a sa source, chaque date est aussi précise qu’elle est connue.",
  },
};
