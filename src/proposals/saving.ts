import { createHash } from "node:crypto";
import { foldWord } from "../words.ts";

/** What a line says of saving what it proposes. */
export interface Saving {
  /** Saves without asking. */
  readonly now: boolean;
  /** Stands for what there was when somebody looked: see `seenOf`. */
  readonly seen?: string;
}

const SEEN = /^(seen|version):[\w-]{1,12}$/;
const isSeen = (word: string | undefined): boolean => word !== undefined && SEEN.test(word);

/**
 * `now` at the end of a line saves at once. What its button had seen stands before that; where a form says the line, which
 * ends with what was filled in, it stands first.
 */
export function readSaving(said: readonly string[]): { readonly words: readonly string[]; readonly saving: Saving } {
  const now = foldWord(said.at(-1) ?? "") === "now";
  const words = now ? said.slice(0, -1) : said;
  const at = now && isSeen(words.at(-1)) ? words.length - 1 : isSeen(words[0]) ? 0 : -1;
  const seen = words[at];
  return seen === undefined ? { words, saving: { now } } : { words: words.toSpliced(at, 1), saving: { now, seen } };
}

/** Stands for what there was when somebody looked, so that saving later does not undo what a colleague saved meanwhile. */
export const seenOf = (value: string | undefined): string =>
  `seen:${value === undefined ? "none" : createHash("sha256").update(value).digest("base64url").slice(0, 10)}`;

/** The same for what is kept in numbered versions; none yet is 0. `beside`: what stood beside it, if that matters. */
export const versionOf = (newest: { readonly version: number } | undefined, beside?: string): string => {
  const more = beside === undefined ? "" : `-${createHash("sha256").update(beside).digest("hex").slice(0, 4)}`;
  return `version:${newest?.version ?? 0}${more}`;
};
