import type { Chunk } from "./chunks.ts";
import type { Heard } from "./hear.ts";
import { type Around, isPast } from "./slots.ts";
import type { Found } from "./timesIn.ts";
import { type Token, tokensOf } from "./tokens.ts";
import type { Cue } from "./tongue.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A text for comparing: words as they are, names, times and conditions as what they are, and the cues that are in it. */
export interface Symbols {
  readonly words: readonly string[];
  readonly cues: readonly string[];
}

const CONDITIONS: Readonly<Record<string, string>> = {
  region: "{region}",
  area: "{area}",
  kind: "{kind}",
  level: "{level}",
  type: "{text}",
};
const NAMES: Readonly<Record<string, string>> = {
  partner: "{partner}",
  operation: "{mission}",
  instrument: "{text}",
  term: "{term}",
  series: "{series}",
  meeting: "{series}",
};

const condition = ([value = ""]: readonly string[]): string | undefined => CONDITIONS[value.split(":")[0] ?? ""];

const cuesOf = (all: Iterable<Cue>): string[] =>
  [...new Set(all)]
    .filter((cue) => cue !== "filler")
    .map((cue) => `#${cue}`)
    .sort();

function timeSymbol({ said }: Found, today: string): string {
  if (said.kind === "time") return isPast(said, today) ? "{past}" : "{time}";
  return { leads: "{lead}", clock: "{clock}", recurring: "{every}" }[said.kind];
}

const nameSymbol = ({ entries: [entry], country }: Chunk): string | undefined =>
  entry ? NAMES[entry.kind] : country && "{country}";

/** A question as symbols. */
export function symbolsOf({ chunks, tokens, taken }: Heard, { today }: Around): Symbols {
  const within = (at: number): Found | undefined => taken.find(({ from, to }) => at >= from && at < to);
  const words = chunks.flatMap((chunk, at) => {
    const time = within(at);
    if (time) return time.from === at ? [timeSymbol(time, today)] : [];
    const known = nameSymbol(chunk) ?? condition(chunk.values);
    return known ? [known] : tokens.slice(chunk.from, chunk.to).map(({ word }) => word);
  });
  return { words, cues: cuesOf(chunks.flatMap(({ cues }, at) => (within(at) ? [] : cues))) };
}

const placeholder = (text: string): Token => ({ raw: text, word: text, start: 0, end: 0 });

/** An example as symbols. */
export function exampleSymbols(text: string, { phrases }: Vocabulary): Symbols {
  const tokens = text
    .split(/(\{\w+\})/)
    .flatMap((part) => (part.startsWith("{") ? [placeholder(part)] : tokensOf(part)));
  const words: string[] = [];
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { count = 1, means } = phrases.at(tokens, at) ?? {};
    cues.push(...(means?.cues ?? []));
    const known = condition(means?.values ?? []);
    words.push(...(known ? [known] : tokens.slice(at, at + count).map(({ word }) => word)));
    at += count;
  }
  return { words, cues: cuesOf(cues) };
}
