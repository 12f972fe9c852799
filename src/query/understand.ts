import type { Entry, Names } from "../library/library.ts";
import { readSpan } from "../library/span.ts";
import { nameOf } from "../library/titles.ts";
import { foldWord } from "../words.ts";
import { type Lexicon, VALUE_KEYS, type ValueKey } from "./lexicon.ts";
import type { Filter, Misunderstanding, Query, Understanding } from "./query.ts";

export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly names: Names;
  /** ISO day from which horizons such as `30d` count. */
  readonly today: string;
}

type AskedSpan = NonNullable<Query["span"]>;
type Part = { readonly filter: Filter } | { readonly span: AskedSpan } | { readonly problem: Misunderstanding };

const LONGEST_PHRASE = 6;
const KEY_WORDS: Readonly<Record<string, ValueKey | "since" | "until" | "who">> = {
  ...Object.fromEntries(VALUE_KEYS.map((key) => [key, key])),
  toolkit: "kind",
  topic: "area",
  instrument: "type",
  since: "since",
  from: "since",
  after: "since",
  until: "until",
  before: "until",
  who: "who",
  with: "who",
  partner: "who",
};

const misread = (word: string, why: string, instead: Misunderstanding["instead"] = []): Part => ({
  problem: { word, why, instead },
});

function keyedValues(word: string, key: ValueKey, text: string, not: boolean, { lexicon }: Vocabulary): Part {
  const values: string[] = [];
  for (const one of text.split(",").filter(Boolean)) {
    const value = lexicon.value(key, one);
    if (!value) {
      const near = lexicon.near(key, one);
      const offered = (near.length > 0 ? near : lexicon.values(key)).slice(0, 5);
      const sign = not ? "-" : "";
      const instead = offered.map(({ id, label }) => ({ label, word: `${sign}${key}:${id}` }));
      return misread(word, `I know no ${key} called “${one}”.`, instead);
    }
    values.push(value.id);
  }
  if (values.length === 0)
    return misread(word, `After ${key}: comes a value, for example ${key}:${lexicon.values(key)[0]?.id}.`);
  return { filter: { key, not, values } };
}

function keyedDay(word: string, key: "since" | "until", text: string, not: boolean, { today }: Vocabulary): Part {
  const read = not ? undefined : readSpan(text, today);
  if (read && "span" in read)
    return { filter: { key, not: false, day: key === "since" ? read.span.start : read.span.end } };
  const instead = read?.instead?.map((day) => ({ label: day, word: `${key}:${day}` })) ?? [];
  const why = not
    ? `A minus before ${key}: has no meaning; use since: and until: instead.`
    : (read?.problem ?? `“${text}” is no date. Write ${key}:2023, ${key}:2023-06 or ${key}:2023-06-15.`);
  return misread(word, why, instead);
}

function named(text: string, not: boolean, { names }: Vocabulary): Part {
  const naming = names.find(text);
  if ("found" in naming) return { filter: { key: "who", not, entries: [naming.found] } };
  if ("tie" in naming && naming.tie.every(({ kind }) => kind === "series" || kind === "meeting"))
    return { filter: { key: "who", not, entries: naming.tie } };
  const candidates: readonly Entry[] = "tie" in naming ? naming.tie : naming.near;
  const sign = not ? "-" : "";
  const instead = candidates.map((entry) => ({ label: nameOf(entry), word: `${sign}${entry.record.id}` }));
  return misread(
    `${sign}${text}`,
    "tie" in naming ? `“${text}” can mean several things.` : `I know nothing called “${text}”.`,
    instead,
  );
}

/** One name or several, with commas between them. */
function keyedNames(text: string, not: boolean, vocabulary: Vocabulary): Part {
  const entries: Entry[] = [];
  for (const one of text.split(",").filter(Boolean)) {
    const part = named(one, false, vocabulary);
    if (!("filter" in part) || part.filter.key !== "who") return part;
    entries.push(...part.filter.entries);
  }
  return entries.length > 0
    ? { filter: { key: "who", not, entries } }
    : misread(text, "After with: comes a name, for example with:norway.");
}

function keyed(word: string, vocabulary: Vocabulary): Part {
  const not = word.startsWith("-");
  const colon = word.indexOf(":");
  const key = KEY_WORDS[foldWord(word.slice(not ? 1 : 0, colon))];
  const text = word.slice(colon + 1);
  switch (key) {
    case undefined:
      return misread(
        word,
        `I know no filter “${word.slice(0, colon)}:”. Filters are ${VALUE_KEYS.join(":, ")}:, since: and until:.`,
      );
    case "since":
    case "until":
      return keyedDay(word, key, text, not, vocabulary);
    case "who":
      return keyedNames(text, not, vocabulary);
    default:
      return keyedValues(word, key, text, not, vocabulary);
  }
}

const isKeyed = (word: string): boolean => /^-?\p{L}+:/u.test(word);

/** What a phrase means that is no name: a value of a vocabulary or a span of time. */
function known(phrase: string, not: boolean, { lexicon, names, today }: Vocabulary): Part | undefined {
  const [entry] = names.exact(phrase);
  const value = lexicon.bare(phrase);
  if (value && (entry === undefined || entry.kind === "term" || value.key === "type"))
    return { filter: { key: value.key, not, values: [value.id] } };
  if (entry?.kind === "term") return misread(phrase, `“${phrase}” is a term, not something to filter by.`, []);
  if (entry) return { filter: { key: "who", not, entries: [entry] } };
  const read = not ? undefined : readSpan(phrase, today);
  if (!read) return undefined;
  if ("span" in read) return { span: { ...read.span, text: phrase } };
  return misread(
    phrase,
    read.problem,
    read.instead?.map((day) => ({ label: day, word: day })),
  );
}

interface Taken {
  readonly part: Part;
  readonly count: number;
}

/** The longest beginning of some words that means something. */
function longestKnown(words: readonly string[], vocabulary: Vocabulary): Taken | undefined {
  const not = words[0]?.startsWith("-") ?? false;
  for (let count = Math.min(words.length, LONGEST_PHRASE); count > 0; count--) {
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
  let count = 1;
  while (count < words.length && !isKeyed(words[count] ?? "") && !longestKnown(words.slice(count), vocabulary)) count++;
  const not = words[0]?.startsWith("-") ?? false;
  const text = words
    .slice(0, count)
    .join(" ")
    .slice(not ? 1 : 0);
  return { part: named(text, not, vocabulary), count };
}

/** Words that name nothing, unless they begin a longer name. */
const FILLERS: ReadonlySet<string> = new Set(
  "a an and with the in of for eu on by to all any our me show list please who has have do does we when what whats is are there meeting meetings partner partners text texts country countries coming".split(
    " ",
  ),
);
const NEGATIONS: ReadonlySet<string> = new Set(["without", "not", "no", "except", "but"]);

/** "since 2024", "until March 2027": as people say it. */
function dated(words: readonly string[], vocabulary: Vocabulary): Taken | undefined {
  const key = KEY_WORDS[foldWord(words[0] ?? "")];
  if (key !== "since" && key !== "until") return undefined;
  for (const count of [2, 1]) {
    const text = words.slice(1, 1 + count).join(" ");
    if (words.length > count && readSpan(text, vocabulary.today))
      return { part: keyedDay(text, key, text, false, vocabulary), count: count + 1 };
  }
  return undefined;
}

function take(words: readonly string[], vocabulary: Vocabulary): Taken {
  const [word = ""] = words;
  const day = dated(words, vocabulary);
  if (day) return day;
  if (isKeyed(word)) return { part: keyed(word, vocabulary), count: 1 };
  const upToKey = words.findIndex(isKeyed);
  const bare = upToKey < 0 ? words : words.slice(0, upToKey);
  return longestKnown(bare, vocabulary) ?? unknownRun(bare, vocabulary);
}

const isFiller = (words: readonly string[], vocabulary: Vocabulary): boolean => {
  const folded = foldWord(words[0] ?? "");
  return (folded === "" || FILLERS.has(folded)) && (longestKnown(words, vocabulary)?.count ?? 0) < 2;
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
