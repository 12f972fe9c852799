import type { last as chapter } from "../en/last.ts";
import { plural } from "./grammar.ts";

/** What was held. */
export const last: typeof chapter = {
  title: "Réunions tenues",
  none: (span) => `Aucune réunion correspondante n’est répertoriée comme tenue${span ? ` ${span}` : ""}.`,
  newest: (title, when) => ["Dernière : ", { when }, ` – ${title}.`],
  nothing: "C’est ce que disent les sources publiques ; cela ne signifie pas qu’aucune n’a eu lieu.",
  found: (count, order, page) => {
    const said = plural(count, { one: "Une réunion tenue", other: `${count} réunions tenues` });
    return `${said}${order || (count > 1 ? ", de la plus récente à la plus ancienne" : "")}.${page}`;
  },
  unrecorded: (count) =>
    plural(count, {
      one: "Une autre réunion était prévue ; rien n’indique encore qu’elle ait eu lieu.",
      other: `${count} autres réunions étaient prévues ; rien n’indique encore qu’elles aient eu lieu.`,
    }),
  outcome: (outcome) => [` Résultat : ${outcome}`],
};
