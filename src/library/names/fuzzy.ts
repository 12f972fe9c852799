import type { Entry } from "../library.ts";
import { type NamedRecord, rankOf } from "./rows.ts";
import { slipIndex, slipsBetween } from "./slips.ts";
import { wordIndex } from "./wordIndex.ts";

const MOST_WORDS = 12;
/** Of more words nobody knows which were meant. */
const MOST_WORDS_NEAR = 6;

/** How many letters may be wrong. Short words are too near one another. */
const slipsIn = (text: string): number => (text.length < 4 ? 0 : text.length < 9 ? 1 : 2);
/** Of so many words each may have as many slips as it could have alone. */
const slippedEvenly = (name: string, folded: string): boolean => {
  const ours = name.split(" ");
  const theirs = folded.split(" ");
  return (
    ours.length !== theirs.length ||
    ours.every((word, at) => {
      const other = theirs[at] ?? "";
      return word === other || slipsBetween(word, other) <= slipsIn(word.length < other.length ? word : other);
    })
  );
};
/** How many may be wrong in what is only offered. */
const slipsOffered = (text: string): number => (text.length < 4 ? 0 : text.length < 6 ? 1 : 2);

export interface Misspelt {
  readonly entry: Entry;
  readonly slips: number;
}

export interface Fuzzy {
  /** Records with a name that differs by a slip or two, the nearest first. */
  readonly misspelt: (folded: string) => readonly Misspelt[];
  /** The same by their own names alone, as the data has them. */
  readonly misspeltOwn: (folded: string) => readonly Misspelt[];
  /** Records that have every word, in their names or in what they are about, the best first. Of partners none. */
  readonly all: (words: readonly string[]) => readonly Entry[];
  /** Records whose names are a few letters away, then those that have most of what was written. */
  readonly closest: (words: readonly string[], limit: number) => readonly Entry[];
}

const digitsOf = (text: string): string => text.replace(/\D/g, "");

const SHORTEST_MISSPELT = 4;

type Nearby = (folded: string, most: number, loosely: boolean) => readonly Misspelt[];

/** Records by the names that are so long that a slip in them can be told from another word. */
function misspellings(
  rows: readonly NamedRecord[],
  namesOf: (row: NamedRecord) => readonly string[] = ({ names, codes }) => [...names, ...codes],
): Nearby {
  const byName = new Map<string, Entry[]>();
  for (const row of rows)
    for (const name of new Set(namesOf(row))) {
      if (name.length < SHORTEST_MISSPELT) continue;
      const known = byName.get(name);
      if (known) known.push(row.entry);
      else byName.set(name, [row.entry]);
    }
  const slipsFrom = slipIndex(byName.keys());
  const acronyms = new Set(rows.flatMap((row) => row.acronyms));
  /** A slip in an acronym is another acronym, and a wrong digit is another year. */
  const isSame = (name: string, words: ReadonlySet<string>): boolean =>
    name.split(" ").every((word) => words.has(word) || !acronyms.has(word));
  return (folded, most, loosely) => {
    const words = new Set(folded.split(" "));
    const least = new Map<Entry, number>();
    for (const { name, slips } of slipsFrom(folded, most)) {
      if (digitsOf(name) !== digitsOf(folded)) continue;
      if (!loosely && !(isSame(name, words) && slippedEvenly(name, folded))) continue;
      for (const entry of byName.get(name) ?? []) least.set(entry, Math.min(slips, least.get(entry) ?? slips));
    }
    return [...least]
      .map(([entry, slips]) => ({ entry, slips }))
      .sort((a, b) => a.slips - b.slips || rankOf(a.entry) - rankOf(b.entry));
  };
}

const lettersIn = (words: readonly string[]): number => words.reduce((sum, { length }) => sum + length, 0);

export function fuzzyIndex(rows: readonly NamedRecord[]): Fuzzy {
  const having = wordIndex(rows);
  const nearby = misspellings(rows);
  let own: Nearby | undefined;
  const ranked = (weights: ReadonlyMap<number, number>): Entry[] =>
    [...weights]
      .flatMap(([row, weight]) => {
        const entry = rows[row]?.entry;
        return entry ? [{ entry, weight }] : [];
      })
      .sort((a, b) => b.weight - a.weight || rankOf(a.entry) - rankOf(b.entry))
      .map(({ entry }) => entry);
  const all = (words: readonly string[]): Entry[] => {
    const [fewest, ...others] = words
      .slice(0, MOST_WORDS)
      .map(having)
      .sort((a, b) => a.size - b.size);
    const weights = new Map<number, number>();
    for (const [row, weight] of fewest ?? []) {
      const more = others.map((hits) => hits.get(row) ?? 0);
      if (!more.includes(0))
        weights.set(
          row,
          more.reduce((sum, one) => sum + one, weight),
        );
    }
    return ranked(weights).filter(({ kind }) => kind !== "partner");
  };
  /** Records with at least half of the letters. */
  const half = (words: readonly string[]): Entry[] => {
    if (words.length > MOST_WORDS_NEAR) return [];
    const letters = new Map<number, number>();
    for (const word of words)
      for (const [row, weight] of having(word)) letters.set(row, (letters.get(row) ?? 0) + weight * word.length);
    const least = lettersIn(words) / 2;
    return ranked(new Map([...letters].filter(([, some]) => some > least)));
  };
  return {
    misspelt: (folded) => nearby(folded, slipsIn(folded), false),
    misspeltOwn: (folded) => {
      own ??= misspellings(rows, ({ names }) => names);
      return own(folded, slipsIn(folded), false);
    },
    all,
    closest: (words, limit) => {
      const folded = words.join(" ");
      const slipped = nearby(folded, slipsOffered(folded), true).map(({ entry }) => entry);
      return [...new Set([...slipped, ...half(words)])].slice(0, limit);
    },
  };
}
