import type { find as chapter } from "../en/find.ts";
import { the } from "./articles.ts";
import { plural } from "./grammar.ts";

/** Who has what. */
export const find: typeof chapter = {
  title: (filters) => `Recherche · ${filters}`,
  nothing: {
    partner: "Aucun partenaire répertorié ne répond à tous ces critères.",
    instrument: "Aucun texte répertorié ne répond à tous ces critères.",
    series: "Aucun dialogue ni forum répertorié ne répond à tous ces critères.",
    meeting: "Aucune réunion répertoriée ne répond à tous ces critères.",
  },
  found: (count, order, page) => `${count}${order}.${page}`,
  headline: (count, counts, filters) => `${[count, counts.join(", ")].filter(Boolean).join(" : ")} – ${filters}.`,
  statuses: {
    signed: (count) => plural(count, { one: `${count} signé`, other: `${count} signés` }),
    published: (count) => plural(count, { one: `${count} publié`, other: `${count} publiés` }),
    negotiating: (count) => `${count} en cours de négociation`,
    announced: (count) => plural(count, { one: `${count} annoncé`, other: `${count} annoncés` }),
    expired: (count) => plural(count, { one: `${count} expiré`, other: `${count} expirés` }),
    unknown: (count) => plural(count, { one: `${count} incertain`, other: `${count} incertains` }),
  },
  haveAll: (count, order, page) =>
    `${plural(count, { one: `${count} partenaire réunit`, other: `${count} partenaires réunissent` })} tous ces textes${order}.${page}`,
  verdicts: {
    has: (partner) => `Oui. Un tel texte est conclu avec ${the(partner)}.`,
    negotiating: (partner) =>
      `Non. Aucun texte n’est signé avec ${the(partner)} ; un texte est en cours de négociation.`,
    announced: (partner) => `Non. Aucun texte n’est signé avec ${the(partner)} ; un texte est annoncé.`,
    expired: (partner) =>
      `Non. Aucun texte n’est plus applicable avec ${the(partner)} ; celui qui est répertorié a expiré.`,
    unknown: (partner) =>
      `Non. Aucun texte signé avec ${the(partner)} n’est répertorié ; l’état du dossier n’est pas connu.`,
    none: (partner) => `Non. Aucun texte signé avec ${the(partner)} n’est répertorié.`,
  },
  form: {
    title: "Que cherchez-vous ?",
    text: "Choisissez un ou plusieurs critères. Plusieurs valeurs d’un même critère sont des alternatives ; chaque critère de plus restreint la liste.",
    type: "Type de texte",
    area: "Domaine de coopération",
    region: "Région",
    kind: "Type de dialogue",
    since: "Depuis",
    sinceHint: "Une année, un mois (2024-06) ou un jour (2024-06-15)",
    submit: "Chercher",
  },
};
