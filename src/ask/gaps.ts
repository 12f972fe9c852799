import type { Chunk } from "./chunks.ts";
import type { Token } from "./tokens.ts";
import type { Cue, Gap } from "./tongue.ts";

/** Words: what belongs together stands no further apart. */
const WIDEST = 9;

const stands = (words: readonly string[], tokens: readonly Token[], from: number): boolean =>
  words.every((word, at) => {
    const said = tokens[from + at]?.word ?? "";
    return word.endsWith("*") ? said.startsWith(word.slice(0, -1)) : said === word;
  });

/** The phrases around others that begin at a word, and where each closes. */
function* found(
  tokens: readonly Token[],
  at: number,
  gaps: readonly Gap[],
): Generator<{ readonly cue: Cue; readonly closes: number }> {
  for (const { opening, closing, cue } of gaps) {
    if (!stands(opening, tokens, at)) continue;
    const first = at + opening.length;
    for (let closes = first; closes < Math.min(tokens.length, first + WIDEST); closes++)
      if (stands(closing, tokens, closes)) {
        yield { cue, closes };
        break;
      }
  }
}

const holding = (chunks: readonly Chunk[], token: number): number =>
  chunks.findIndex(({ from, to }) => token >= from && token < to);

/** The cues of phrases around others, given to the word that opens them. */
export function withGaps(
  chunks: readonly Chunk[],
  tokens: readonly Token[],
  gaps: ReadonlyMap<string, readonly Gap[]>,
): readonly Chunk[] {
  const more = new Map<number, Cue[]>();
  const add = (token: number, cue: Cue): void => {
    const at = holding(chunks, token);
    more.set(at, [...(more.get(at) ?? []), cue]);
  };
  for (const [at, { word }] of tokens.entries())
    for (const { cue, closes } of found(tokens, at, gaps.get(word) ?? [])) {
      add(at, cue);
      add(closes, "filler");
    }
  if (more.size === 0) return chunks;
  return chunks.map((chunk, at) => {
    const cues = more.get(at);
    return cues ? { ...chunk, cues: [...chunk.cues, ...cues], known: true } : chunk;
  });
}
