import type { Chunk } from "./chunks.ts";
import { type Heard, part } from "./hear.ts";
import type { Intent } from "./lines.ts";
import { scoresOf } from "./score.ts";
import type { Around } from "./slots.ts";
import type { Cue } from "./tongue.ts";

/** So well does an intent fit that stands for a request of its own. */
const OWN = 2.4;
/** Words: of a longer text nobody knows where one request ends. */
const LONGEST = 40;
/** So many places are tried. */
const MOST_CUTS = 3;
/** These say nothing that a second request could be asked beside. */
const ALONE: ReadonlySet<Intent> = new Set([
  "schedule",
  "commit",
  "thanks",
  "hello",
  "ok",
  "no",
  "praise",
  "bye",
  "compare",
  "done",
  "pause",
  "position",
  "opinion",
  "mail",
  "which-rule",
  "help",
  "define",
]);

/** Cues that ask for something of those who were named before. */
const ASKING: readonly Cue[] = [
  "short",
  "page",
  "file",
  "brief",
  "timeline",
  "map",
  "remind",
  "changed",
  "coming",
  "past",
  "when",
  "signed",
];

const wanted = (heard: Heard, around: Around): Intent | undefined => {
  const [first] = scoresOf(heard, around);
  return first && first.score >= OWN && !ALONE.has(first.intent) ? first.intent : undefined;
};

const namesIn = (chunks: readonly Chunk[]): Chunk[] =>
  chunks.filter(({ entries, values }) => entries.length > 0 || values.some((value) => value.startsWith("region:")));

/** Two requests in one line, each with its own cue; the second takes the names of the first if it has none. */
export function splitClauses(whole: Heard, around: Around): readonly Heard[] | undefined {
  const { chunks, tokens, taken } = whole;
  if (tokens.length > LONGEST) return undefined;
  // "between the 10th and the 20th" is one time.
  const isTime = (at: number): boolean => taken.some(({ from, to }) => at > from && at < to);
  const cuts = chunks.flatMap(({ cues, entries }, at) =>
    at > 0 && at < chunks.length - 1 && cues.includes("and") && entries.length === 0 && !isTime(at) ? [at] : [],
  );
  for (const cut of cuts.slice(0, MOST_CUTS)) {
    const first = part(whole, chunks.slice(0, cut));
    const rest = chunks.slice(cut + 1);
    const isNamed = rest.some(
      ({ entries, country, values }) =>
        entries.length > 0 || country !== undefined || values.some((value) => value.startsWith("region:")),
    );
    const names = namesIn(chunks.slice(0, cut));
    const second = isNamed ? part(whole, rest) : part(whole, [...rest, ...names], true);
    const own = isNamed ? second : part(whole, rest);
    const isOwn = ASKING.some((cue) => own.cues.has(cue)) || wanted(own, around) !== undefined;
    const before = names.length > 0 ? first : part(whole, [...chunks.slice(0, cut), ...namesIn(rest)], true);
    const [one, other] = [wanted(before, around), isOwn ? wanted(second, around) : undefined];
    if (one && other && one !== other) return [before, second];
  }
  return undefined;
}
