import type { privacy as chapter } from "../en/privacy.ts";
import { number, plural } from "./grammar.ts";

const many = (one: string, other: string) => (count: number) => `${number(count)} ${plural(count, { one, other })}`;
const rows = many("ligne", "lignes");

const tables: typeof chapter.tables = {
  rooms: many("adresse de conversation", "adresses de conversation"),
  settings: many("modification de réglages", "modifications de réglages"),
  workspaces: many(
    "modification des réglages de l’espace de travail",
    "modifications des réglages de l’espace de travail",
  ),
  meetings: many("modification d’une réunion", "modifications de réunions"),
  commitments: many("engagement", "engagements"),
  subscriptions: many("règle de rappel", "règles de rappel"),
  deliveries: many("message qui vous nomme", "messages qui vous nomment"),
  feeds: many("adresse de calendrier", "adresses de calendrier"),
  imports: many("calendrier lu", "calendriers lus"),
  audit: many("ligne du journal de l’espace de travail", "lignes du journal de l’espace de travail"),
  erasures: many("trace d’effacement", "traces d’effacement"),
};

export const privacy: typeof chapter = {
  tables,
  nobody: "un collègue",
  title: "Ce qui est conservé à votre sujet",
  nothing: "Rien dans cet espace de travail ne porte votre nom.",
  standsWith: "Dans cet espace de travail, votre nom et votre identifiant figurent dans :",
  notKept:
    "Vos questions ne sont pas conservées. Votre nom ne figure qu’avec ce que vous avez réglé, enregistré, partagé ou activé.",
  sendCopy: "M’envoyer une copie",
  takeOut: "Retirer mon nom",
  out: "Votre nom est retiré",
  nothingMore:
    "Plus rien dans cet espace de travail ne porte votre nom. Ce que vous ferez désormais sera de nouveau signé.",
  lookAgain: "Vérifier de nouveau",
  sendOnlyDirect: "Je ne l’envoie que dans nos messages directs",
  takeOnlyDirect: "Je ne le retire que dans nos messages directs",
  whyDirect:
    "Ce qui est conservé à votre sujet ne regarde personne d’autre. Redites-moi la même ligne dans nos messages directs.",
  back: "Ce qui est conservé à mon sujet",
  exportTitle: "Ce qui est conservé à votre sujet, en fichier",
  exportHolds: (count) => `Un fichier JSON de ${rows(count)}, telles qu’elles figurent dans la base de données.`,
  exportAlt: "Fichier JSON de ce qui est conservé à votre sujet dans cet espace de travail",
  sure: "Retirer votre nom partout ?",
  goesOut: (nobody) =>
    `Votre nom et votre identifiant disparaissent des règles, réglages, réunions et engagements de cet espace de travail ; « ${nobody} » y figure à la place. Ce que les conversations suivent et ont planifié leur reste acquis.`,
  deleted:
    "Les rappels, réglages et adresses de calendrier de ces messages directs sont supprimés. Ce que j’ai déjà publié reste où il est. Le journal de l’espace de travail conserve ce qui a été fait, sans dire par qui.",
  keepIt: "Conserver",
  lastEditor: "Vous êtes ailleurs la seule personne habilitée à modifier",
  nameSomebody: (count) => [
    plural(count, {
      one: "Dans une conversation, personne d’autre que vous ne peut modifier ce qui est suivi et réglé. Désignez-y quelqu’un avec ",
      other: `Dans ${count} conversations, personne d’autre que vous ne peut modifier ce qui est suivi et réglé. Désignez quelqu’un dans chacune avec `,
    }),
    { command: "settings editors @…" },
    ". Sinon, les personnes qui gèrent le canal y seront habilitées ; si la plateforme ne me les indique pas, celles qui gèrent l’espace de travail.",
  ],
  allTheSame: "Retirer mon nom malgré tout",
  log: {
    exported: "a fait établir une copie de ce qui est conservé à son sujet",
    takenOut: "a fait retirer son nom",
    mayNoLonger: (nobody) => `${nobody} ne peut plus modifier`,
    managersMay: "les gestionnaires du canal peuvent modifier",
    mayNoLongerInWorkspace: (nobody) => `${nobody} ne peut plus modifier ce qui relève de l’espace de travail`,
  },
};
