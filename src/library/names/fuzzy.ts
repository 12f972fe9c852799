import { distance } from "fastest-levenshtein";
import MiniSearch, { type Query } from "minisearch";
import type { Entry } from "../library.ts";
import { type Row, rankOf } from "./rows.ts";

const LONGEST_QUERY = 120;
const LONGEST_GUESS = 40;
const MOST_WORDS = 12;
const CANDIDATES = 40;

/** How many letters may be wrong. Short words are too near one another. */
const slipsIn = (text: string): number => (text.length < 4 ? 0 : text.length < 6 ? 1 : 2);

/** One word alone says less than a whole name: it has to be nearer. */
const slipsInWord = (word: string): number => Math.max(0, slipsIn(word) - (word.length < 9 ? 1 : 0));

/** A name of several words is often typed as one. */
const unspaced = (name: string): string => name.replaceAll(" ", "");

export interface Fuzzy {
  /** Records with a name that differs by a slip or two, the nearest first. `others`: names that must not be nearer. */
  readonly misspelt: (folded: string) => readonly { readonly entry: Entry; readonly slips: number }[];
  /** Records that have every word, in their names or in what they are about. */
  readonly all: (words: readonly string[]) => readonly Entry[];
  /** Records that have some of the words, the best first; then those whose names are the fewest letters away. */
  readonly closest: (words: readonly string[], limit: number) => readonly Entry[];
}

const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** A wrong digit is another year, not a slip. */
const best = (folded: string, row: Row): number =>
  Math.min(
    ...[...row.names, ...row.codes]
      .filter(
        (name) => Math.abs(name.length - folded.length) <= 2 && name.length > 3 && digitsOf(name) === digitsOf(folded),
      )
      .map((name) => distance(folded, name)),
    99,
  );

/** Partners by the number of letters that would have to change. */
function fewestLetters(folded: string, rows: readonly Row[]): Entry[] {
  if (folded === "" || folded.length > LONGEST_GUESS) return [];
  return rows
    .filter(({ entry }) => entry.kind === "partner")
    .map(({ entry, names }) => ({ entry, letters: Math.min(...names.map((name) => distance(folded, name))) }))
    .sort((a, b) => a.letters - b.letters)
    .map(({ entry }) => entry);
}

export function fuzzyIndex(rows: readonly Row[]): Fuzzy {
  const index = new MiniSearch<{ id: number; names: string; about: string }>({
    fields: ["names", "about"],
    tokenize: (text) => text.split(" ").filter(Boolean),
    processTerm: (term) => term,
  });
  index.addAll(
    rows.map(({ names, codes, about }, id) => ({
      id,
      names: [...names, ...codes, ...names.map(unspaced)].join(" "),
      about: about.join(" "),
    })),
  );
  const found = (query: Query, options: { combineWith: "AND" | "OR" }): Row[] =>
    index
      .search(query, {
        combineWith: options.combineWith,
        fuzzy: (term) => (options.combineWith === "AND" ? slipsInWord(term) : slipsIn(term)),
        prefix: (term) => term.length > 3,
        boost: { names: 2 },
      })
      .flatMap(({ id }) => rows[Number(id)] ?? []);
  const search = (words: readonly string[], combineWith: "AND" | "OR"): Entry[] =>
    found(words.slice(0, MOST_WORDS).join(" "), { combineWith }).map(({ entry }) => entry);
  return {
    misspelt: (folded) => {
      if (folded.length > LONGEST_QUERY) return [];
      return found(folded, { combineWith: "OR" })
        .slice(0, CANDIDATES)
        .map((row) => ({ entry: row.entry, slips: best(folded, row) }))
        .filter(({ slips }) => slips <= slipsIn(folded))
        .sort((a, b) => a.slips - b.slips || rankOf(a.entry) - rankOf(b.entry));
    },
    all: (words) => search(words, "AND"),
    closest: (words, limit) => {
      const hits = search(words, "OR").slice(0, limit);
      return hits.length < limit
        ? [...new Set([...hits, ...fewestLetters(words.join(" "), rows)])].slice(0, limit)
        : hits;
    },
  };
}
