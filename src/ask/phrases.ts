import type { Token } from "./tokens.ts";

interface Phrase<M> {
  /** A star at the end of a word: the word only begins so. */
  readonly words: readonly string[];
  readonly means: M;
  readonly open: boolean;
}

/** The longest phrase that begins at a word. `open`: only the beginning of a word was given. */
export interface Match<M> {
  readonly count: number;
  readonly means: M;
  readonly open: boolean;
}

/** Phrases by their first word, so that a long line costs no more than its words. */
export interface Phrases<M> {
  readonly add: (words: readonly string[], means: M) => void;
  readonly at: (tokens: readonly Token[], from: number) => Match<M> | undefined;
  /** Words that stand alone and are given in full. */
  readonly single: ReadonlyMap<string, M>;
}

const BEGINNING = 3;
const fits = (wanted: string, word: string): boolean =>
  wanted.endsWith("*") ? word.startsWith(wanted.slice(0, -1)) : wanted === word;

/** What is given in full comes before what only begins so, and the longer beginning before the shorter. */
function isBetter<M>(one: Phrase<M>, best: Phrase<M> | undefined): boolean {
  if (!best || one.words.length !== best.words.length) return one.words.length > (best?.words.length ?? 0);
  if (one.open !== best.open) return best.open;
  return one.open && one.words.join("").length > best.words.join("").length;
}

export function phrases<M>(): Phrases<M> {
  const byWord = new Map<string, Phrase<M>[]>();
  const single = new Map<string, M>();
  return {
    single,
    add: (words, means) => {
      const [first = ""] = words;
      if (first === "") return;
      const key = first.endsWith("*") ? `${first.slice(0, BEGINNING)}*` : first;
      const open = words.some((word) => word.endsWith("*"));
      const alike = byWord.get(key) ?? [];
      byWord.set(key, alike);
      alike.push({ words, means, open });
      if (words.length === 1 && !open && !single.has(first)) single.set(first, means);
    },
    at: (tokens, from) => {
      const word = tokens[from]?.word ?? "";
      let best: Phrase<M> | undefined;
      for (const key of [word, `${word.slice(0, BEGINNING)}*`])
        for (const phrase of byWord.get(key) ?? [])
          if (isBetter(phrase, best) && phrase.words.every((one, at) => fits(one, tokens[from + at]?.word ?? "")))
            best = phrase;
      return best && { count: best.words.length, means: best.means, open: best.open };
    },
  };
}
