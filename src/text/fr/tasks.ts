import type { tasks as chapter } from "../en/tasks.ts";

/** Ce pour quoi l’on vient : les boutons de l’aide, de la première réponse et du mot d’accueil. */
export const tasks: typeof chapter = {
  title: "Ce que je peux faire pour vous",
  headline: ["Écrivez un nom ou une question en langage courant, ou choisissez l’une de ces cinq tâches."],
  lookUp: {
    label: "Rechercher",
    what: "un partenaire, un texte, un dialogue ou un sigle, par son nom",
    line: "moldova",
  },
  next: { label: "Prochaines réunions", what: "les réunions à venir", line: "next nato" },
  brief: {
    label: "Préparer une note",
    what: "l’essentiel avant une réunion, en cinq lignes, une page ou un fichier",
    line: "brief moldova",
  },
  remind: {
    label: (direct) => (direct ? "Rappels ici" : "Rappels dans ce canal"),
    what: "des rappels tenus à jour de ce que vous nommez",
    line: "follow norway 7d,1d",
  },
  schedule: {
    label: "Ajouter une réunion",
    what: "une réunion propre à votre équipe",
    line: 'schedule "Réunion avec Oslo" 11 December 2026 10:00',
  },
  item: (label, what, line) => [{ strong: label }, ` – ${what} : `, { command: line }],
  all: "Toutes les commandes",
  reach: [
    "Une erreur, un manque ? ",
    { command: "support" },
    " et ",
    { command: "feedback" },
    " indiquent à qui s’adresser.",
  ],
  support: {
    title: "À qui demander de l’aide",
    headline: (contact) => ["La personne qui me gère peut être jointe à l’adresse ", ...contact, "."],
    nobody: ["Adressez-vous aux responsables de Slack ou de Teams dans votre service : ils savent qui me gère."],
    how: [
      "Indiquez ce que vous avez écrit ou choisi, et quand. Si j’ai donné une référence, indiquez-la également : elle permet de retrouver l’erreur dans le journal.",
    ],
  },
  feedback: {
    title: "Comment signaler une erreur ou un manque",
    headline: (contact) => ["Écrivez à la personne qui me gère, à l’adresse ", ...contact, "."],
    nobody: ["Signalez-le aux responsables de Slack ou de Teams dans votre service : ils savent qui me gère."],
    how: [
      "Pour un fait : la réponse où il figure, et une source publique qui dit autre chose. Pour le reste : ce que vous avez écrit, et ce que vous attendiez. Rien de ce que vous m’écrivez ici n’est conservé ni transmis.",
    ],
  },
  about: "À propos des données",
};
