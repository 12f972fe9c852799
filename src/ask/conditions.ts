import type { Library } from "../library/library.ts";
import { parseWhen } from "../library/when.ts";
import { type Lexicon, VALUE_KEYS } from "../query/lexicon.ts";
import type { Chunk } from "./chunks.ts";
import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A condition on what is looked for, as it was said. */
export interface Value {
  readonly key: string;
  readonly id: string;
  readonly not: boolean;
  readonly at: number;
}

const NEGATED_WITHIN = 4;
const isNegation = ({ cues }: Chunk): boolean => cues.includes("not") || cues.includes("missing");
const isPlain = ({ cues, values, entries, known }: Chunk): boolean =>
  known && values.length === 0 && entries.length === 0 && cues.length > 0;

/** Whether a negation stands before a chunk, with nothing but small words in between. */
function isNegated(chunks: readonly Chunk[], at: number): boolean {
  for (let back = 1; back <= NEGATED_WITHIN; back++) {
    const chunk = chunks[at - back];
    if (!chunk) return false;
    if (isNegation(chunk)) return true;
    if (!isPlain(chunk) || chunk.cues.includes("and")) return false;
  }
  return false;
}

const UNWANTED_WITHIN = 3;
/** "summits I do not need": said behind. */
function isUnwanted(chunks: readonly Chunk[], at: number): boolean {
  const behind = chunks.slice(at + 1, at + 1 + UNWANTED_WITHIN);
  const found = behind.findIndex(({ cues }) => cues.includes("unwanted"));
  return found >= 0 && behind.slice(0, found).every((chunk) => isPlain(chunk) || !chunk.known);
}

/** "the summits with Korea" are a kind of meeting, "the EU-Korea summit" is a series. */
export interface Subject {
  /** The end of the ids of such series. */
  readonly called: string;
  readonly isPlural: boolean;
}
const PLURALS = /^(?:summits|dialogues|sommets|cyberdialogues|cyberdialoge|dialoge)$/;
const NAMED: ReadonlySet<string> = new Set(["partner", "series", "meeting"]);
const UNION = new Set(["eu", "ue"]);
/** Kinds of series that are named, also around a name: "dialogue UE-Canada sur la sécurité et la défense". */
export function subjectsIn(tokens: readonly Token[], chunks: readonly Chunk[], { phrases }: Vocabulary): Subject[] {
  const named = new Set(
    chunks.flatMap(({ from, to, entries: [entry] }) => (entry && NAMED.has(entry.kind) ? tokens.slice(from, to) : [])),
  );
  const own = chunks.flatMap(({ from, to }) => tokens.slice(from, to));
  const rest = own.filter((token) => !named.has(token) && !UNION.has(token.word));
  const found: Subject[] = [];
  for (let at = 0; at < rest.length; ) {
    const phrase = phrases.at(rest, at);
    const isPlural = rest.slice(at, at + (phrase?.count ?? 0)).some(({ word }) => PLURALS.test(word));
    if (phrase?.means.subject) found.push({ called: phrase.means.subject, isPlural });
    at += phrase?.count ?? 1;
  }
  return found;
}

const WITHOUT = /^(?:without|sans|ohne)$/i;
/** "besides Japan", "not Norway"; what is missing is no name. */
export function isLeftOut(chunks: readonly Chunk[], at: number): boolean {
  const isNot = (chunk: Chunk | undefined): boolean =>
    chunk !== undefined &&
    isPlain(chunk) &&
    (WITHOUT.test(chunk.text) || (chunk.cues.includes("not") && !chunk.cues.includes("missing")));
  const before = chunks[at - 1];
  return isNot(before) || (before !== undefined && isPlain(before) && isNot(chunks[at - 2]));
}

/** "an FPA yes, an SDP no" */
const isDenied = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at + 1]?.cues.includes("no") === true &&
  chunks.some(({ cues, text }) => cues.includes("ok") && /^(?:yes|oui|ja)$/i.test(text));

const splitValue = (value: string): [string, string] => {
  const at = value.indexOf(":");
  return [value.slice(0, at), value.slice(at + 1)];
};

/** A filter as the commands write it, among the words of a question. */
export function isFilter(word: string, { lexicon, library }: { lexicon: Lexicon; library: Library }): boolean {
  const [key, text] = splitValue(word.replace(/^-/, "").toLowerCase());
  if (key === "since" || key === "until") return !word.startsWith("-") && parseWhen(text)?.precision === "day";
  if (key === "with") return text.split(",").every((id) => library.byId.has(id));
  const valued = VALUE_KEYS.find((one) => one === key);
  return valued !== undefined && text.split(",").every((one) => lexicon.value(valued, one) !== undefined);
}

export const KEYED = /^-?\p{L}+:\S/u;

/** "neither an SDP nor an FPA": all that follow. */
const NEITHER = /^(?:neither|weder)$/i;
const BOTH = /^(?:both|either|les deux|beides|sowohl)$/i;

export function valuesIn(chunks: readonly Chunk[], free: (at: number) => boolean): Value[] {
  const neither = chunks.findIndex(
    ({ text, cues }, at) => NEITHER.test(text) || (cues.includes("missing") && BOTH.test(chunks[at + 1]?.text ?? "")),
  );
  return chunks.flatMap((chunk, at) =>
    free(at)
      ? chunk.values.map((value) => {
          const [key, id] = splitValue(value);
          return {
            key,
            id,
            not:
              isNegated(chunks, at) ||
              isUnwanted(chunks, at) ||
              isDenied(chunks, at) ||
              (key === "type" && neither >= 0 && at > neither),
            at,
          };
        })
      : [],
  );
}
