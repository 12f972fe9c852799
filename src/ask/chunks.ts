import { distance } from "fastest-levenshtein";
import type { Entry } from "../library/library.ts";
import { placeNamed } from "../library/names/countries.ts";
import type { Named, NameIndex } from "./names.ts";
import type { Token } from "./tokens.ts";
import type { Cue } from "./tongue.ts";
import { tongues } from "./tongues.ts";
import { type Meaning, type Vocabulary, vocabularyOf } from "./vocabulary.ts";

/** Some words that mean something together, or one that means nothing. `from` and `to` count tokens. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly cues: readonly Cue[];
  readonly values: readonly string[];
  readonly subject?: string;
  readonly times: readonly { readonly letter: string; readonly value: number }[];
  readonly entries: readonly Entry[];
  /** ISO code of a country that is no partner. */
  readonly country?: string;
  /** It was nearly written so. */
  readonly slip: boolean;
  readonly known: boolean;
}

const NOTHING = { cues: [], values: [], times: [], entries: [], slip: false, known: false } as const;
/** Shorter words are too near to one another for a slip to be told from another word. */
const SHORTEST_SLIP = 5;
/** In a shorter one a wrong letter makes another word: "projet", "promet". */
const SHORTEST_WRONG = 7;

const isShouted = (tokens: readonly Token[]): boolean => tokens.every(({ raw }) => raw === raw.toUpperCase());
/** An abbreviation that is also a word of the language is a name only in capitals: "us" and "US". */
const isNamedSo = (word: Token, shouted: boolean): boolean =>
  word.raw.length > 1 && word.raw === word.raw.toUpperCase() && !shouted;

/** Numbers and dates by how they are written. */
function numeric(word: string): { letter: string; value: number }[] {
  if (!/\d/.test(word)) return [];
  if (/^\d{4}-\d\d-\d\d$/.test(word)) return [{ letter: "I", value: 0 }];
  if (/^\d{4}-\d\d$/.test(word)) return [{ letter: "j", value: 0 }];
  if (/^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(word)) return [{ letter: "d", value: 0 }];
  if (/^\d{1,2}[./]\d{1,2}$/.test(word)) return [{ letter: "X", value: 0 }];
  if (/^\d{1,2}[:h]\d\d( ?[ap]m)?$|^\d{1,2}([ap]m|h|uhr)$/.test(word)) return [{ letter: "c", value: 0 }];
  if (/^\d{1,2}-\d{1,2}$/.test(word)) return [{ letter: "r", value: 0 }];
  if (/^(19|20)\d\d$/.test(word)) return [{ letter: "Y", value: Number(word) }];
  if (/^\d{1,3}$/.test(word)) return [{ letter: "N", value: Number(word) }];
  if (/^\d{1,3}(st|nd|rd|th|er|ere|e|eme|ter)$/.test(word))
    return ["O", "n"].map((letter) => ({ letter, value: Number.parseInt(word, 10) }));
  if (/^\d{1,3}(d|w|m|y|wd)$|^leads?:\d/.test(word)) return [{ letter: "z", value: 0 }];
  if (/^[qt][1-4]$/.test(word)) return [{ letter: "q", value: Number(word[1]) }];
  if (/^[hs][12]$/.test(word)) return [{ letter: "y", value: Number(word[1]) }];
  return [];
}

export interface Hearing {
  readonly vocabulary: Vocabulary;
  readonly names: NameIndex;
}

type Found = Omit<Chunk, "from" | "to" | "text"> & { readonly count: number };

const ofMeaning = ({ cues, values, subject, times }: Meaning): Omit<Found, "count" | "slip"> => ({
  cues,
  values,
  times,
  entries: [],
  known: true,
  ...(subject && { subject }),
});
const ofName = ({ entries, country }: Named): Omit<Found, "count" | "slip"> => ({
  cues: [],
  values: [],
  times: [],
  entries,
  known: true,
  ...(country && entries.length === 0 && { country }),
});

/** Of a name and a word of the language that begin at one place, the longer; a name in a far language gives way. */
function nameWins(
  name: { count: number; means: Named; open: boolean },
  word: { count: number; open: boolean } | undefined,
  token: Token,
  shouted: boolean,
): boolean {
  if (!word) return true;
  if (name.count !== word.count) return name.count > word.count;
  if (name.means.afar && !word.open) return false;
  return token.word.length > 3 || isNamedSo(token, shouted);
}

function take(
  tokens: readonly Token[],
  at: number,
  { vocabulary, names }: Hearing,
  shouted: boolean,
): Found | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const times = numeric(token.word);
  const word = vocabulary.phrases.at(tokens, at);
  if (times.length > 0 && (word?.count ?? 0) < 2)
    return { ...NOTHING, known: true, times: [...times, ...(word?.means.times ?? [])], count: 1 };
  const name = names.phrases.at(tokens, at);
  const isRegion = word && name?.count === word.count && word.means.values.some((value) => value.startsWith("region:"));
  if (name && !isRegion && nameWins(name, word, token, shouted))
    return { ...ofName(name.means), slip: false, count: name.count };
  if (word) return { ...ofMeaning(word.means), slip: false, count: word.means.takes };
  return undefined;
}

/** The words of the other languages count where the one that is spoken has none: people mix. */
function borrowed(tokens: readonly Token[], at: number, { vocabulary }: Hearing): Found | undefined {
  for (const tongue of tongues) {
    if (tongue === vocabulary.tongue) continue;
    const word = vocabularyOf(tongue).phrases.at(tokens, at);
    if (word) return { ...ofMeaning(word.means), slip: false, count: word.means.takes };
  }
  return undefined;
}

/** One letter too many, too few or wrong, or two that changed places. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const slips = distance(a, b);
  if (slips === 1) return a.length !== b.length || a.length >= SHORTEST_WRONG;
  if (slips !== 2 || a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Words of an index by their length and first letter, which are seldom wrong at once. */
function rowsOf(single: ReadonlyMap<string, unknown>): Map<string, string[]> {
  const rows = new Map<string, string[]>();
  for (const known of single.keys()) {
    if (known.length < SHORTEST_SLIP - 1) continue;
    const key = `${known[0]}${known.length}`;
    const row = rows.get(key);
    if (row) row.push(known);
    else rows.set(key, [known]);
  }
  return rows;
}

interface Near {
  readonly rows: Map<string, string[]>;
  /** What was looked for before: people slip alike. */
  readonly found: Map<string, string | undefined>;
}
const KEPT = 2000;
const indexed = new WeakMap<object, Near>();

/** The word of an index that was nearly written. */
function near<M>(single: ReadonlyMap<string, M>, word: string): M | undefined {
  const { rows, found } = indexed.get(single) ?? { rows: rowsOf(single), found: new Map() };
  indexed.set(single, { rows, found });
  if (!found.has(word)) {
    if (found.size >= KEPT) found.clear();
    const like = [word.length, word.length + 1, word.length - 1].flatMap((size) => rows.get(`${word[0]}${size}`) ?? []);
    found.set(
      word,
      like.find((known) => isSlip(word, known)),
    );
  }
  const known = found.get(word);
  return known === undefined ? undefined : single.get(known);
}

function slipped(token: Token, { vocabulary, names }: Hearing): Found | undefined {
  if (token.word.length < SHORTEST_SLIP || /\d|:/.test(token.word)) return undefined;
  const word = near(vocabulary.phrases.single, token.word);
  if (word) return { ...ofMeaning(word), slip: true, count: 1 };
  const isName = token.word.length > SHORTEST_SLIP || /^\p{Lu}/u.test(token.raw);
  // What is spelt right is no slip: Indiana.
  const name = isName && !placeNamed(token.word) ? near(names.phrases.single, token.word) : undefined;
  if (!name || name.afar) return undefined;
  return { ...ofName(name), slip: true, count: 1 };
}

/** A phrase gives way to a longer one that begins inside it: "what are you", "are you going to send". */
function shortened(
  tokens: readonly Token[],
  at: number,
  taken: readonly (Found | undefined)[],
  hearing: Hearing,
  shouted: boolean,
): Found | undefined {
  const found = taken[at];
  if (!found || found.count < 2) return found;
  const inside = taken.slice(at + 1, at + found.count);
  const rival = inside.findIndex((one) => one !== undefined && one.count > found.count);
  return rival < 0 ? found : take(tokens.slice(0, at + 1 + rival), at, hearing, shouted);
}

/** Cuts a question into pieces that mean something, the longest first, and words that mean nothing. */
export function chunksOf(tokens: readonly Token[], hearing: Hearing): Chunk[] {
  const shouted = isShouted(tokens);
  const chunks: Chunk[] = [];
  const taken = tokens.map((_, at) => take(tokens, at, hearing, shouted));
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const found = shortened(tokens, at, taken, hearing, shouted) ??
      borrowed(tokens, at, hearing) ??
      slipped(token, hearing) ?? { ...NOTHING, count: 1 };
    const { count, ...chunk } = found;
    const words = tokens.slice(at, at + count);
    chunks.push({ ...chunk, from: at, to: at + count, text: words.map(({ raw }) => raw).join(" ") });
    at += count;
  }
  return chunks;
}

/** How many of some words each language knows. */
export const scoresOf = (tokens: readonly Token[]): { vocabulary: Vocabulary; score: number }[] =>
  tongues.map((tongue) => {
    const vocabulary = vocabularyOf(tongue);
    let score = 0;
    for (let at = 0; at < tokens.length; ) {
      const found = vocabulary.phrases.at(tokens, at);
      score += found ? found.count + (found.count > 1 ? 1 : 0) + (found.means.cues.includes("filler") ? 0.5 : 0) : 0;
      at += found?.count ?? 1;
    }
    return { vocabulary, score };
  });

/** The language of a question: the one that knows most of its words. */
export function languageOf(tokens: readonly Token[], fallback: Vocabulary): Vocabulary {
  const scores = scoresOf(tokens);
  const best = Math.max(...scores.map(({ score }) => score));
  const own = scores.find(({ vocabulary }) => vocabulary === fallback)?.score ?? 0;
  return own === best ? fallback : (scores.find(({ score }) => score === best)?.vocabulary ?? fallback);
}
