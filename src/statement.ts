import type { Block, Line, Source } from "./answer.ts";
import { list } from "./answer.ts";
import type { Citations } from "./text/citations.ts";

/** One thing that sources say. Notes are numbered where it is drawn, because each place draws other statements. */
export interface Statement {
  readonly text: Line;
  /** The best one first; never empty. */
  readonly sources: readonly Source[];
  /** The ids of the records that it is about. */
  readonly about: readonly string[];
}

/** What a statement comes to where there is little room: the name may be cut, the state never, `more` is left out first. */
export interface Short {
  readonly name: string;
  readonly state: Line;
  readonly more?: string;
}

/** A statement of a section. */
export interface Point extends Statement {
  readonly short: Short;
  /** The same in a row of a table, under the columns of its section. */
  readonly cells: readonly Line[];
}

/** With its notes, at most `most` of them. */
export const citedLine = ({ text, sources }: Statement, { cite }: Citations, most = 1): Line => [
  ...text,
  ...cite(sources, most),
];

/** Statements below each other, and what stands under them. */
export const citedList = (all: readonly Statement[], cited: Citations, more: readonly Line[] = []): Block =>
  list([...all.map((one) => citedLine(one, cited)), ...more]);

/** Institutions and partners speak for themselves; copies and newspapers come after them. */
const OFFICIAL = /^(EEAS|Council|European|EUR-Lex|Official Journal|NATO|United Nations|UN)\b/;

/** Sources that say that they carry a field come before the others, and official ones before copies and newspapers. */
export function supporting(sources: readonly Source[], ...fields: readonly string[]): readonly Source[] {
  const weight = ({ supports = "", publisher, url }: Source): number =>
    (url === undefined ? 4 : 0) +
    (fields.some((field) => supports.includes(field)) ? 2 : 0) +
    (OFFICIAL.test(publisher) ? 1 : 0);
  return [...sources].sort((a, b) => weight(b) - weight(a));
}
