import { saysTime } from "../dates/read.ts";
import { spanSaid } from "../dates/span.ts";
import { readSpan } from "../library/span.ts";
import { AROUND_QUERIES } from "../text/en/typed.ts";
import { foldWord } from "../words.ts";
import {
  type AskedSpan,
  type Clause,
  isKeyed,
  KEY_WORDS,
  keyed,
  keyedDay,
  misread,
  named,
  type Vocabulary,
} from "./keyed.ts";
import type { Filter, Understanding } from "./query.ts";
import { runLength } from "./run.ts";

const LONGEST_PHRASE = 6;

/** The name of a country that is no partner, or of some other place, is no other name with words around it. */
const elsewhere = (phrase: string, not: boolean, vocabulary: Vocabulary): Clause | undefined => {
  const place = vocabulary.names.place(phrase);
  const isName = place?.is === "country" || place?.is === "disputed" || (phrase.includes(" ") && place !== undefined);
  return isName ? named(phrase, not, vocabulary) : undefined;
};

/** What may be a week, a quarter or a day in words. Every run of words of a line is looked at, so that it has to be told at once. */
const SPOKEN_DATE = /^(?:(?:kw|cw|week|semaine) \d{1,2}(?: \d{4})?|[qht][1-4]|\d{1,2}\.? \p{L}{3,}(?: \d{4})?)$/iu;

/** What a phrase means that is no name: a value of a vocabulary or a span of time. */
function known(phrase: string, not: boolean, vocabulary: Vocabulary): Clause | undefined {
  const { lexicon, names, today } = vocabulary;
  const [entry] = names.exact(phrase);
  const value = lexicon.bare(phrase);
  if (value && (entry === undefined || entry.kind === "term" || value.key === "type"))
    return { filter: { key: value.key, not, values: [value.id] } };
  if (entry?.kind === "term") return misread(phrase, ({ queries }) => queries.term(phrase));
  if (entry) return { filter: { key: "who", not, entries: [entry] } };
  const read = not ? undefined : SPOKEN_DATE.test(phrase) ? spanSaid(phrase, today) : readSpan(phrase, today);
  if (!read) return elsewhere(phrase, not, vocabulary);
  if ("span" in read) return { span: { ...read.span, text: phrase } };
  return misread(
    phrase,
    read.problem,
    read.instead?.map((day) => ({ label: () => day, word: day })),
  );
}

interface Taken {
  readonly part: Clause;
  readonly count: number;
}

/** How many words, from the first, may be one phrase: a filter with a key is none. */
function barePhrase(words: readonly string[]): number {
  const most = Math.min(words.length, LONGEST_PHRASE);
  for (let count = 0; count < most; count++) if (isKeyed(words[count] ?? "")) return count;
  return most;
}

/** The longest beginning of some words that means something. */
function longestKnown(words: readonly string[], vocabulary: Vocabulary): Taken | undefined {
  const not = words[0]?.startsWith("-") ?? false;
  for (let count = barePhrase(words); count > 0; count--) {
    const phrase = words
      .slice(0, count)
      .join(" ")
      .slice(not ? 1 : 0);
    const part = phrase === "" ? undefined : known(phrase, not, vocabulary);
    if (part) return { part, count };
  }
  return undefined;
}

/** Words that mean nothing one by one are taken for one name, up to the next word that means something. */
function unknownRun(words: readonly string[], vocabulary: Vocabulary): Taken {
  const count = runLength(
    words,
    (at) => isKeyed(words[at] ?? "") || longestKnown(words.slice(at, at + LONGEST_PHRASE), vocabulary) !== undefined,
  );
  const not = words[0]?.startsWith("-") ?? false;
  const text = words
    .slice(0, count)
    .join(" ")
    .slice(not ? 1 : 0);
  return { part: named(text, not, vocabulary), count };
}

const NEGATIONS: ReadonlySet<string> = new Set(["without", "not", "no", "except", "but"]);

const HORIZON = /^\d+[dwmy]$/i;
/** How many words, from the first, may be one date. */
function timeRun(words: readonly string[]): number {
  const end = words.findIndex(
    (word) => KEY_WORDS.has(foldWord(word)) || isKeyed(word) || !(saysTime(word) || HORIZON.test(word)),
  );
  return end < 0 ? words.length : end;
}

/** "since 2024", "until March 2027": as people say it. */
function dated(words: readonly string[], vocabulary: Vocabulary): Taken | undefined {
  const key = KEY_WORDS.get(foldWord(words[0] ?? ""));
  if (key !== "since" && key !== "until") return undefined;
  for (let count = timeRun(words.slice(1, 1 + LONGEST_PHRASE)); count > 0; count--) {
    const text = words.slice(1, 1 + count).join(" ");
    if (spanSaid(text, vocabulary.today))
      return { part: keyedDay(text, key, text, false, vocabulary), count: count + 1 };
  }
  return undefined;
}

function take(words: readonly string[], vocabulary: Vocabulary): Taken {
  const [word = ""] = words;
  const day = dated(words, vocabulary);
  if (day) return day;
  if (isKeyed(word)) return { part: keyed(word, vocabulary), count: 1 };
  return longestKnown(words, vocabulary) ?? unknownRun(words, vocabulary);
}

const isFiller = (words: readonly string[], vocabulary: Vocabulary): boolean => {
  const folded = foldWord(words[0] ?? "");
  return (folded === "" || AROUND_QUERIES.has(folded)) && (longestKnown(words, vocabulary)?.count ?? 0) < 2;
};

/** Reads the words after a verb: filters, names and spans of time, in any order. */
export function understand(words: readonly string[], vocabulary: Vocabulary): Understanding {
  const filters: Filter[] = [];
  let span: AskedSpan | undefined;
  let rest = words.map((word) => word.replace(/,+$/, "")).filter(Boolean);
  while (rest.length > 0) {
    const [word = "", following, ...further] = rest;
    if (NEGATIONS.has(foldWord(word)) && following !== undefined) {
      rest = [`-${following.replace(/^-/, "")}`, ...further];
      continue;
    }
    if (isFiller(rest, vocabulary)) {
      rest = rest.slice(1);
      continue;
    }
    const { part, count } = take(rest, vocabulary);
    if ("problem" in part) return part;
    if ("span" in part) span = part.span;
    else filters.push(part.filter);
    rest = rest.slice(count);
  }
  return { query: span ? { filters, span } : { filters } };
}
