import type { next as chapter } from "../en/next.ts";
import { plural } from "./grammar.ts";

const meetings = (count: number): string => plural(count, { one: "une réunion", other: `${count} réunions` });

/** What is coming. */
export const next: typeof chapter = {
  none: (span) => `Aucune réunion correspondante n’est connue${span ? ` ${span}` : ""}.`,
  noneDated: (span, count) =>
    `Aucune date n’est fixée ${span} ; ${meetings(count)} ${plural(count, { one: "pourrait", other: "pourraient" })} encore avoir lieu dans cette période.`,
  first: (dated, others, span, standing, title) => {
    if (dated === 0)
      return [`${others > 1 ? `${others} réunions, toutes sans date. ` : ""}Prochaine : `, ...standing, ` – ${title}.`];
    const fixed = `${plural(dated, { one: "Une réunion datée", other: `${dated} réunions datées` })}${span ? ` ${span}` : ""}`;
    const more = plural(others, {
      one: span ? " ; une autre pourrait y avoir lieu" : " ; une autre sans date",
      other: span ? ` ; ${others} autres pourraient y avoir lieu` : ` ; ${others} autres sans date`,
    });
    return [
      dated + others > 1 ? `${fixed}${others > 0 ? more : ""}. Prochaine : ` : "Prochaine : ",
      ...standing,
      ` – ${title}.`,
    ];
  },
  couldFall: "Pourraient encore avoir lieu dans cette période",
  noDay: "Jour non encore connu",
  nothing: "C’est ce que disent les sources publiques ; cela ne signifie pas qu’aucune n’est prévue.",
  about: (name) => `À propos : ${name}`,
  found: (count, dated, order, page) => {
    const fixed = plural(dated, { one: "dont une datée", other: `dont ${dated} datées` });
    const known = dated === 0 ? "sans date fixée" : dated === count ? "par ordre chronologique" : fixed;
    const said = plural(count, { one: "Une réunion", other: `${count} réunions` });
    return `${said}${order || (count === 1 ? "" : `, ${known}`)}.${page}`;
  },
  sixMonths: "Six prochains mois",
};
