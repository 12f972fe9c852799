import { distance } from "fastest-levenshtein";
import MiniSearch from "minisearch";
import type { Entry } from "../library.ts";
import { type NamedRecord, rankOf } from "./rows.ts";
import { slipIndex } from "./slips.ts";

const LONGEST_GUESS = 40;
const MOST_WORDS = 12;

/** How many letters may be wrong. Short words are too near one another. */
const slipsIn = (text: string): number => (text.length < 4 ? 0 : text.length < 6 ? 1 : 2);

/** One word alone says less than a whole name: it has to be nearer. */
const slipsInWord = (word: string): number => Math.max(0, slipsIn(word) - (word.length < 9 ? 1 : 0));

/** A name of several words is often typed as one. */
const unspaced = (name: string): string => name.replaceAll(" ", "");

export interface Fuzzy {
  /** Records with a name that differs by a slip or two, the nearest first. */
  readonly misspelt: (folded: string) => readonly { readonly entry: Entry; readonly slips: number }[];
  /** Records that have every word, in their names or in what they are about. */
  readonly all: (words: readonly string[]) => readonly Entry[];
  /** Records that have some of the words, the best first; then those whose names are the fewest letters away. */
  readonly closest: (words: readonly string[], limit: number) => readonly Entry[];
}

const digitsOf = (text: string): string => text.replace(/\D/g, "");

const SHORTEST_MISSPELT = 4;

/** Records by the names that are so long that a slip in them can be told from another word. */
function misspellings(rows: readonly NamedRecord[]): Fuzzy["misspelt"] {
  const byName = new Map<string, Entry[]>();
  for (const { entry, names, codes } of rows)
    for (const name of new Set([...names, ...codes]))
      if (name.length >= SHORTEST_MISSPELT) byName.set(name, [...(byName.get(name) ?? []), entry]);
  const slipsFrom = slipIndex(byName.keys());
  return (folded) => {
    const least = new Map<Entry, number>();
    // A wrong digit is another year, not a slip.
    const near = slipsFrom(folded, slipsIn(folded)).filter(({ name }) => digitsOf(name) === digitsOf(folded));
    for (const { name, slips } of near)
      for (const entry of byName.get(name) ?? []) least.set(entry, Math.min(slips, least.get(entry) ?? slips));
    return [...least]
      .map(([entry, slips]) => ({ entry, slips }))
      .sort((a, b) => a.slips - b.slips || rankOf(a.entry) - rankOf(b.entry));
  };
}

/** Partners by the number of letters that would have to change. */
function fewestLetters(folded: string, rows: readonly NamedRecord[]): Entry[] {
  if (folded === "" || folded.length > LONGEST_GUESS) return [];
  return rows
    .filter(({ entry }) => entry.kind === "partner")
    .map(({ entry, names }) => ({ entry, letters: Math.min(...names.map((name) => distance(folded, name))) }))
    .sort((a, b) => a.letters - b.letters)
    .map(({ entry }) => entry);
}

export function fuzzyIndex(rows: readonly NamedRecord[]): Fuzzy {
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
  const search = (words: readonly string[], combineWith: "AND" | "OR"): Entry[] =>
    index
      .search(words.slice(0, MOST_WORDS).join(" "), {
        combineWith,
        fuzzy: (term) => (combineWith === "AND" ? slipsInWord(term) : slipsIn(term)),
        prefix: (term) => term.length > 3,
        boost: { names: 2 },
      })
      .flatMap(({ id }) => rows[Number(id)]?.entry ?? []);
  return {
    misspelt: misspellings(rows),
    all: (words) => search(words, "AND"),
    closest: (words, limit) => {
      const hits = search(words, "OR").slice(0, limit);
      return hits.length < limit
        ? [...new Set([...hits, ...fewestLetters(words.join(" "), rows)])].slice(0, limit)
        : hits;
    },
  };
}
