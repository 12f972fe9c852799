import { en } from "../../text/en/index.ts";
import { AROUND_NAMES } from "../../text/en/typed.ts";
import { foldWord } from "../../words.ts";
import type { Entry, LibraryData, Place } from "../library.ts";
import type { Exact } from "./exact.ts";

const LONGEST = 7;

export const wordsOf = (folded: string): string[] => folded.split(" ").filter(Boolean);

/** The words that carry meaning. */
export const meaningful = (words: readonly string[]): string[] => words.filter((word) => !AROUND_NAMES.has(word));

/** A name of a single short word inside a phrase is more often a word of the language: "no", "is", "in". */
const nameable = (words: readonly string[]): boolean => words.length > 1 || (words[0] ?? "").length > 2;

export interface Run {
  readonly entries: readonly Entry[];
  readonly rest: readonly string[];
  /** What the longest known name means, where it is that of no record. */
  readonly place?: Place;
}

/** The longest run of words that is a name, and the words around it. */
export function longestRun(
  words: readonly string[],
  exact: Exact,
  placeAt: (folded: string) => Place | undefined,
): Run | undefined {
  for (let count = Math.min(words.length, LONGEST); count > 0; count--)
    for (let from = 0; from + count <= words.length; from++) {
      const run = words.slice(from, from + count);
      const name = run.join(" ");
      if (!nameable(run) || AROUND_NAMES.has(name)) continue;
      const entries = exact(name);
      const place = entries.length > 0 ? undefined : placeAt(name);
      if (entries.length === 0 && !place) continue;
      const rest = [...words.slice(0, from), ...words.slice(from + count)];
      return { entries, rest, ...(place && { place }) };
    }
  return undefined;
}

const kindWords = (
  labels: Readonly<Record<string, { label: string; plural: string; words: readonly string[] }>>,
): Map<string, string> =>
  new Map(
    Object.entries(labels).flatMap(([id, { label, plural, words }]) =>
      [id, label, plural, ...words].map((word) => [foldWord(word), id] as const),
    ),
  );

const TYPES = kindWords(en.vocabulary.instrumentTypes);
const KINDS = kindWords(en.vocabulary.toolkit);
/** Said of any agreement or any meeting. */
const ANY_TEXT: ReadonlySet<string> = new Set(["agreement", "agreements", "treaty", "pact", "text", "texts"]);

/** What a partner and words for a kind of thing name together: "norway sdp", "EU-Norway dialogue". */
export function withKind(partner: string, rest: readonly string[], { instruments, series }: LibraryData): Entry[] {
  const said = rest.join(" ");
  const type = TYPES.get(said);
  const kind = KINDS.get(said);
  const texts = instruments.filter((one) => one.partner === partner && (one.type === type || ANY_TEXT.has(said)));
  const dialogues = series.filter((one) => one.partners.includes(partner) && one.kind === kind);
  const own = dialogues.filter((one) => one.partners.length === 1);
  return [
    ...(own.length > 0 ? own : dialogues).map((record): Entry => ({ kind: "series", record })),
    ...texts.map((record): Entry => ({ kind: "instrument", record })),
  ];
}

/** What a series and a year name together: "schuman forum 2026". */
export function meetingsIn({ kind, record }: Entry, rest: readonly string[], { meetings }: LibraryData): Entry[] {
  const [year, ...more] = meaningful(rest);
  if (kind !== "series" || year === undefined || more.length > 0 || !/^\d{4}$/.test(year)) return [];
  const held = meetings.filter((one) => one.series === record.id && one.when.start.startsWith(year));
  return held.map((meeting): Entry => ({ kind: "meeting", record: meeting }));
}
