import type { Entry, Library } from "../library/library.ts";
import type { Lexicon } from "../query/lexicon.ts";
import { type Chunk, chunksOf, languageOf } from "./chunks.ts";
import { isFilter, isLeftOut, KEYED, type Subject, subjectsIn, type Value, valuesIn } from "./conditions.ts";
import { withDates } from "./datesSaid.ts";
import { withGaps } from "./gaps.ts";
import { nameIndex } from "./names.ts";
import type { Language } from "./outcome.ts";
import { type Place, placesIn, withPlaces } from "./settle.ts";
import type { Leads, Timed } from "./times.ts";
import { type Found, timesIn } from "./timesIn.ts";
import { type Token, tokensOf } from "./tokens.ts";
import type { Cue, Tongue } from "./tongue.ts";
import { tongues } from "./tongues.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";

/** A question taken apart: what it names, when, which conditions, and which cues of an intent are in it. */
export interface Heard {
  readonly text: string;
  readonly language: Language;
  readonly tongue: Tongue;
  readonly tokens: readonly Token[];
  readonly chunks: readonly Chunk[];
  readonly cues: ReadonlySet<Cue>;
  readonly values: readonly Value[];
  readonly subjects: readonly Subject[];
  readonly entries: readonly Entry[];
  /** Named to be left out: "besides Japan". */
  readonly leftOut: readonly Entry[];
  /** The names are those of the request before. */
  readonly inherited: boolean;
  /** Cities where something is. */
  readonly places: readonly Place[];
  /** ISO codes of countries that are no partners. */
  readonly countries: readonly { readonly code: string; readonly at: number }[];
  readonly terms: readonly Entry[];
  readonly times: readonly Timed[];
  readonly leads: Leads | undefined;
  /** How far to look, as it is typed: `6m`. */
  readonly horizon: string | undefined;
  readonly clocks: readonly string[];
  /** ISO number of the day of the week, 0 for every day. */
  readonly recurring: number | undefined;
  readonly keyed: readonly string[];
  readonly url: string | undefined;
  readonly quoted: string | undefined;
  readonly isQuestion: boolean;
  readonly unknown: readonly Chunk[];
  readonly slips: number;
  readonly taken: readonly Found[];
  readonly cut: Cut;
}

/** Terms, and the words that name them. */
function termsIn(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  library: Library,
): { terms: Entry[]; inTerm: ReadonlySet<number> } {
  const index = nameIndex(library).terms;
  const found = chunks
    .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index))
    .flatMap((at) => {
      const term = index.at(tokens, at);
      return term ? [{ at, ...term }] : [];
    });
  return {
    terms: found.flatMap(({ means }) => means),
    inTerm: new Set(found.flatMap(({ at, count }) => Array.from({ length: count }, (_, index) => at + index))),
  };
}

/** Takes a text apart. `fallback`: the language where nothing tells which it is. */
/** `raw`: with what was pasted along. */
export function hear(
  text: string,
  raw: string,
  { library, lexicon }: Pick<Cut, "library" | "lexicon">,
  fallback: Language,
): Heard {
  const tokens = tokensOf(text);
  const base = vocabularyOf(tongues.find(({ code }) => code === fallback) ?? (tongues[0] as (typeof tongues)[number]));
  const vocabulary = languageOf(tokens, base);
  const cut = chunksOf(tokens, { vocabulary, names: nameIndex(library) });
  const places = placesIn(tokens, nameIndex(library).cities);
  const chunks = withPlaces(withGaps(cut, tokens, vocabulary.gaps), places);
  return heardIn({
    text,
    tokens,
    chunks,
    places,
    vocabulary,
    library,
    lexicon,
    url: /https?:\/\/[^\s>]+/.exec(raw)?.[0],
  });
}

/** A text, cut up. The tokens are those of the chunks, or more. */
interface Cut {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly chunks: readonly Chunk[];
  readonly vocabulary: Vocabulary;
  readonly library: Library;
  readonly lexicon: Lexicon;
  readonly url: string | undefined;
  readonly places: readonly Place[];
  readonly inherited?: boolean;
}

/** Some chunks of a question, as a question of their own. */
export const part = (whole: Heard, chunks: readonly Chunk[], inherited = false): Heard =>
  heardIn({ ...whole.cut, chunks, inherited });

function heardIn(cut: Cut): Heard {
  const { text, tokens, chunks, vocabulary, library } = cut;
  const taken = loosely(chunks, withDates(timesIn(chunks), cut)).slice(0, MOST_TIMES);
  const isTime = new Set(
    taken.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  );
  const free = (at: number): boolean => !isTime.has(at);
  const said = taken.map((one) => one.said);
  const own = chunks.flatMap(({ from, to }) => tokens.slice(from, to));
  const within = ({ from }: Place): boolean => chunks.some((chunk) => from >= chunk.from && from < chunk.to);
  const { terms, inTerm } = termsIn(tokens, chunks, library);
  const keyed = chunks
    .filter(({ text: word }) => KEYED.test(word) && isFilter(word, cut))
    .map(({ text: word }) => word.toLowerCase());
  const recurring = said.find((one) => one.kind === "recurring");
  return {
    cut,
    text,
    language: vocabulary.tongue.code,
    tongue: vocabulary.tongue,
    tokens,
    chunks,
    taken,
    cues: new Set(chunks.flatMap((chunk, at) => (free(at) ? chunk.cues : []))),
    values: valuesIn(chunks, free),
    subjects: subjectsIn(tokens, chunks, vocabulary),
    entries: chunks.flatMap(({ entries }, at) => (isLeftOut(chunks, at) ? [] : entries.slice(0, 1))),
    leftOut: chunks.flatMap(({ entries }, at) => (isLeftOut(chunks, at) ? entries.slice(0, 1) : [])),
    inherited: cut.inherited === true,
    places: cut.places.filter(within),
    countries: chunks.flatMap(({ country }, at) => (country ? [{ code: country, at }] : [])),
    terms,
    times: said.filter((one) => one.kind === "time"),
    horizon: said
      .flatMap((one) => (one.kind === "leads" && one.short ? one.leads : []))
      .find((one) => HORIZON.test(one)),
    leads: merged(said.filter((one) => one.kind === "leads")),
    clocks: clocksOf(said),
    recurring: recurring && (recurring.weekday ?? 0),
    keyed,
    url: cut.url,
    quoted: /"([^"]+)"/.exec(text)?.[1],
    isQuestion: text.includes("?") || INVERTED.test(text) || vocabulary.asking.at(own, 0) !== undefined,
    unknown: chunks.filter(
      (chunk, at) =>
        !inTerm.has(chunk.from) &&
        !chunk.known &&
        free(at) &&
        !keyed.includes(chunk.text.toLowerCase()) &&
        /[\p{L}]/u.test(chunk.text),
    ),
    slips: chunks.filter(({ slip }) => slip).length,
  };
}

/** "est-il", "a-t-on": an inverted verb asks. */
const INVERTED = /\p{L}-(?:t-)?(?:ils?|elles?|on|tu|je|ce)(?!\p{L})/iu;

/** Nobody says more. */
const MOST_TIMES = 10;
/** Chunks between "before" and what it is before: "before I go on leave on the 18th". */
const LOOSE = 7;
function loosely(chunks: readonly Chunk[], found: readonly Found[]): Found[] {
  const isFree = (at: number): boolean => !found.some(({ from, to }) => at >= from && at < to);
  const opens = chunks.findIndex(
    ({ times, text }, at) => isFree(at) && text !== "out" && times.some(({ letter }) => letter === "b"),
  );
  return found.map((one) => {
    const { said, from } = one;
    const isAfter = opens >= 0 && from > opens && from - opens <= LOOSE;
    return isAfter && said.kind === "time" && said.role === "in" ? { ...one, said: { ...said, role: "before" } } : one;
  });
}

/** An hour before a part of the day: "tomorrow morning at 8". */
function clocksOf(said: readonly Found["said"][]): string[] {
  const all = said.filter((one) => one.kind === "clock");
  const exact = all.filter(({ rough }) => !rough);
  return (exact.length > 0 ? exact : all).map(({ at }) => at);
}

const HORIZON = /^[1-9]\d{0,2}[dwmy]$/;
/** What a rule may have: a number that counts, and a unit. */
const LEAD = /^[1-9]\d{0,2}(wd|d|w|m|h)$/;
const merged = (all: readonly Leads[]): Leads | undefined => {
  if (all.length === 0) return undefined;
  const at = all.find((one) => one.at !== undefined)?.at;
  const short = all.every((one) => one.short);
  const leads = [...new Set(all.flatMap((one) => one.leads))].filter((one) => LEAD.test(one));
  if (leads.length === 0) return undefined;
  return { kind: "leads", leads, ...(at !== undefined && { at }), ...(short && { short }) };
};
