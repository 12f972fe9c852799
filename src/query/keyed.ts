import { spanSaid } from "../dates/span.ts";
import type { Entry, Missing, Names } from "../library/library.ts";
import { sayPlace } from "../library/places.ts";
import { nameOf } from "../library/titles.ts";
import type { Why, Words } from "../text/words.ts";
import { foldWord } from "../words.ts";
import { choicesFor, FURTHER_KEYS, type FurtherKey, furtherValue } from "./further.ts";
import { type Lexicon, sayValue, VALUE_KEYS, type ValueKey } from "./lexicon.ts";
import type { Filter, Misunderstanding, Query } from "./query.ts";

export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly names: Names;
  /** ISO day from which horizons such as `30d` count. */
  readonly today: string;
}

export type AskedSpan = NonNullable<Query["span"]>;
/** What a piece of a line means. */
export type Clause =
  | { readonly filter: Filter }
  | { readonly span: AskedSpan }
  | { readonly problem: Misunderstanding };

/** A key, by the words that people use for it. */
export const KEY_WORDS: ReadonlyMap<string, ValueKey | FurtherKey | "since" | "until" | "who"> = new Map([
  ...VALUE_KEYS.map((key) => [key, key] as const),
  ...FURTHER_KEYS.map((key) => [key, key] as const),
  ["city", "place"],
  ["toolkit", "kind"],
  ["topic", "area"],
  ["instrument", "type"],
  ["since", "since"],
  ["from", "since"],
  ["after", "since"],
  ["until", "until"],
  ["before", "until"],
  ["who", "who"],
  ["with", "who"],
  ["partner", "who"],
]);

export const misread = (word: string, why: Why, instead: Misunderstanding["instead"] = []): Clause => ({
  problem: { word, why, instead },
});

function keyedValues(word: string, key: ValueKey, text: string, not: boolean, { lexicon }: Vocabulary): Clause {
  const values: string[] = [];
  for (const one of text.split(",").filter(Boolean)) {
    const value = lexicon.value(key, one);
    if (!value) {
      const near = lexicon.near(key, one);
      const offered = (near.length > 0 ? near : lexicon.values(key)).slice(0, 5);
      const sign = not ? "-" : "";
      const instead = offered.map((one) => ({
        label: (say: Words) => sayValue(one, say),
        word: `${sign}${key}:${one.id}`,
      }));
      return misread(word, ({ queries }) => queries.noValue(key, one), instead);
    }
    values.push(value.id);
  }
  if (values.length === 0)
    return misread(word, ({ queries }) => queries.valueMissing(key, lexicon.values(key)[0]?.id ?? ""));
  return { filter: { key, not, values } };
}

/** What is asked for since a day lies behind as often as ahead: without a year it is not known which is meant. */
const isOpen = (key: "since" | "until", text: string, start: string, today: string): boolean =>
  key === "since" && start > today && /\d/.test(text) && !/\d{4}/.test(text) && !/^\d+[dwmy]$/i.test(text);

const twoYears = (key: "since" | "until", text: string, day: string): Clause => {
  const days = [`${Number(day.slice(0, 4)) - 1}${day.slice(4)}`, day];
  return misread(
    `${key}:${text}`,
    ({ queries }) => queries.twoDays(text),
    days.map((one) => ({ label: () => one, word: `${key}:${one}` })),
  );
};

export function keyedDay(
  word: string,
  key: "since" | "until",
  text: string,
  not: boolean,
  { today }: Vocabulary,
): Clause {
  const read = not ? undefined : spanSaid(text, today);
  if (read && "span" in read && isOpen(key, text, read.span.start, today)) return twoYears(key, text, read.span.start);
  if (read && "span" in read)
    return { filter: { key, not: false, day: key === "since" ? read.span.start : read.span.end } };
  const instead = read?.instead?.map((day) => ({ label: () => day, word: `${key}:${day}` })) ?? [];
  const noDay: Why = ({ queries }) => (not ? queries.noMinus(key) : queries.noDate(key, text));
  return misread(word, read?.problem ?? noDay, instead);
}

/** Why a name names no record: what it is instead, if that is known. */
export const notNamed =
  (text: string, { near, place }: Missing): Why =>
  (say) => {
    if (!place) return say.queries.unknown(text);
    const { title, note } = sayPlace(text, place, near, say);
    return [`${title}.`, ...(note === undefined ? [] : [note])].join(" ");
  };

/** What bears a name; several series or meetings of one name are taken together. */
export function named(text: string, not: boolean, { names }: Vocabulary): Clause {
  const naming = names.find(text);
  if ("found" in naming) return { filter: { key: "who", not, entries: [naming.found] } };
  if ("tie" in naming && naming.tie.every(({ kind }) => kind === "series" || kind === "meeting"))
    return { filter: { key: "who", not, entries: naming.tie } };
  const candidates: readonly Entry[] = "tie" in naming ? naming.tie : naming.near;
  const sign = not ? "-" : "";
  const instead = candidates.map((entry) => ({ label: () => nameOf(entry), word: `${sign}${entry.record.id}` }));
  return misread(
    `${sign}${text}`,
    "tie" in naming ? ({ queries }) => queries.ambiguous(text) : notNamed(text, naming),
    instead,
  );
}

/** One name or several, with commas between them. */
function keyedNames(text: string, not: boolean, vocabulary: Vocabulary): Clause {
  const entries: Entry[] = [];
  for (const one of text.split(",").filter(Boolean)) {
    const part = named(one, false, vocabulary);
    if (!("filter" in part) || part.filter.key !== "who") return part;
    entries.push(...part.filter.entries);
  }
  return entries.length > 0
    ? { filter: { key: "who", not, entries } }
    : misread(text, ({ queries }) => queries.nameMissing);
}

function keyedFurther(word: string, key: FurtherKey, text: string, not: boolean, { lexicon }: Vocabulary): Clause {
  const asked = text.split(",").filter(Boolean);
  const values = asked.flatMap((one) => furtherValue(key, one, lexicon) ?? []);
  if (asked.length > 0 && values.length === asked.length) return { filter: { key, not, values } };
  const choices = choicesFor(key, lexicon).slice(0, 5);
  return misread(
    word,
    ({ queries }) => (asked.length > 0 ? queries.noValue(key, text) : queries.valueMissing(key, choices[0] ?? "")),
    choices.map((one) => ({ label: () => `${key}:${one}`, word: `${not ? "-" : ""}${key}:${one}` })),
  );
}

/** `key:value`, with a minus in front or without. */
export function keyed(word: string, vocabulary: Vocabulary): Clause {
  const not = word.startsWith("-");
  const colon = word.indexOf(":");
  const key = KEY_WORDS.get(foldWord(word.slice(not ? 1 : 0, colon)));
  const text = word.slice(colon + 1);
  switch (key) {
    case undefined:
      return misread(word, ({ queries }) =>
        queries.noFilter(word.slice(0, colon), [...VALUE_KEYS, ...FURTHER_KEYS, "since", "until"]),
      );
    case "since":
    case "until":
      return keyedDay(word, key, text, not, vocabulary);
    case "who":
      return keyedNames(text, not, vocabulary);
    case "candidate":
    case "having":
    case "place":
    case "date":
      return keyedFurther(word, key, text, not, vocabulary);
    default:
      return keyedValues(word, key, text, not, vocabulary);
  }
}

export const isKeyed = (word: string): boolean => /^-?\p{L}+:/u.test(word);
