import type { counts as chapter } from "../en/counts.ts";
import { number, plural } from "./grammar.ts";

const counted = (one: string, other: string) => (count: number) =>
  plural(count, { one: `${number(count)} ${one}`, other: `${number(count)} ${other}` });

/** How many there are, inside a sentence or alone: « 1 réunion », « 3 réunions ». */
export const counts: typeof chapter = {
  partner: counted("partenaire", "partenaires"),
  instrument: counted("texte", "textes"),
  series: counted("dialogue ou forum", "dialogues et forums"),
  meeting: counted("réunion", "réunions"),
  operation: counted("mission ou opération", "missions et opérations"),
  term: counted("terme", "termes"),
  change: counted("changement", "changements"),
  post: counted("message", "messages"),
  row: counted("ligne", "lignes"),
  source: counted("source", "sources"),
  commitment: counted("engagement", "engagements"),
};
