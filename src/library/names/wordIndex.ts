import type { NamedRecord } from "./rows.ts";
import { slipIndex } from "./slips.ts";

/** Rows that have a word, and how well: 1 for the very word in a name. */
type Hits = ReadonlyMap<number, number>;

/** Which rows have a word in their names or in what they are about; or one that begins so, or is a slip away. */
export type WordIndex = (word: string) => Hits;

const IN_NAME = 1;
const ABOUT = 0.5;
const BEGINS = 0.75;
const SLIPPED = 0.6;
const SHORTEST_BEGINNING = 4;

/** How many letters of one word may be wrong: it says less than a whole name, so it has to be nearer. */
const slipsIn = (word: string): number => (word.length < 6 ? 0 : word.length < 10 ? 1 : 2);

/** A name of several words is often typed as one. */
const unspaced = (name: string): string => name.replaceAll(" ", "");

type Posted = Map<string, Map<number, number>>;

function post(posted: Posted, word: string, row: number, weight: number): void {
  const hits = posted.get(word);
  if (!hits) posted.set(word, new Map([[row, weight]]));
  else if ((hits.get(row) ?? 0) < weight) hits.set(row, weight);
}

function postings(rows: readonly NamedRecord[]): Posted {
  const posted: Posted = new Map();
  const postAll = (texts: readonly string[], row: number, weight: number): void => {
    for (const text of texts) for (const word of text.split(" ")) post(posted, word, row, weight);
  };
  for (const [row, { names, codes, about }] of rows.entries()) {
    postAll(names, row, IN_NAME);
    postAll(names.map(unspaced), row, IN_NAME);
    postAll(codes, row, IN_NAME);
    postAll(about, row, ABOUT);
  }
  return posted;
}

/** The place of the first of some sorted words that is not before a text. */
export function placeOf(sorted: readonly string[], text: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? "") < text) from = middle + 1;
    else to = middle;
  }
  return from;
}

export function wordIndex(rows: readonly NamedRecord[]): WordIndex {
  const posted = postings(rows);
  const sorted = [...posted.keys()].sort();
  const acronyms = new Set(rows.flatMap(({ acronyms }) => acronyms));
  const slips = slipIndex(sorted.filter((word) => !acronyms.has(word)));
  const beginning = (word: string): string[] => {
    const words: string[] = [];
    for (let at = placeOf(sorted, word); sorted[at]?.startsWith(word); at++) words.push(sorted[at] ?? "");
    return words;
  };
  const merged = (words: readonly string[], share: number, into: Map<number, number>): Map<number, number> => {
    for (const word of words)
      for (const [row, weight] of posted.get(word) ?? []) into.set(row, Math.max(into.get(row) ?? 0, weight * share));
    return into;
  };
  return (word) => {
    const exact = posted.get(word);
    if (acronyms.has(word)) return exact ?? new Map();
    const begun = word.length < SHORTEST_BEGINNING ? [] : beginning(word);
    if (!exact && begun.length === 0) {
      const near = /\d/.test(word) ? [] : slips(word, slipsIn(word));
      return merged(
        near.map(({ name }) => name),
        SLIPPED,
        new Map(),
      );
    }
    return begun.length === 0 ? (exact ?? new Map()) : merged(begun, BEGINS, new Map(exact));
  };
}
