import { createHash } from "node:crypto";
import type { Action, Answer } from "../answer.ts";
import { problem } from "../text/blocks.ts";

const SEEN = /^seen:[\w-]{1,12}$/;

/** Stands for what there was when somebody looked, so that saving later does not undo what a colleague saved meanwhile. */
export const seenOf = (value: string | undefined): string =>
  `seen:${value === undefined ? "none" : createHash("sha256").update(value).digest("base64url").slice(0, 10)}`;

/** A line without what its button had seen, which stands before `now`. */
export function readSeen(words: readonly string[]): { readonly words: readonly string[]; readonly seen?: string } {
  const seen = words.at(-2);
  if (seen === undefined || !SEEN.test(seen) || words.at(-1)?.toLowerCase() !== "now") return { words };
  return { words: words.toSpliced(-2, 1), seen };
}

export const fasterThan = (what: string, actions: readonly Action[]): Answer =>
  problem(
    "Somebody was faster",
    [`A colleague changed ${what} after you looked at it. Nothing was saved; look at it again.`],
    [...actions],
  );
