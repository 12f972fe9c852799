import { scoresOf } from "./chunks.ts";
import type { Language } from "./outcome.ts";
import { tokensOf } from "./tokens.ts";

/** So many more of its words must be of one language than of any other, and it must be a sentence. */
const AHEAD = 2;
const SHORTEST = 3;

/** What is quoted is a title or a name. */
const QUOTED = /"[^"]*"/g;

/** The language in which a sentence is asked; nothing where that is not certain. */
export function languageSpoken(text: string): Language | undefined {
  const tokens = tokensOf(text.replace(QUOTED, " "));
  if (tokens.length < SHORTEST) return undefined;
  const [first, second] = scoresOf(tokens)
    .map(({ vocabulary, score }) => ({ code: vocabulary.tongue.code, score }))
    .sort((a, b) => b.score - a.score);
  return first && first.score - (second?.score ?? 0) >= AHEAD ? first.code : undefined;
}
