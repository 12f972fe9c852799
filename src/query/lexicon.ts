import MiniSearch from "minisearch";
import type { LibraryData } from "../library/library.ts";
import { oncePer } from "../remembered.ts";
import { en } from "../text/en/index.ts";
import type { Label } from "../text/en/vocabulary.ts";
import type { Words } from "../text/words.ts";
import { foldWord } from "../words.ts";

/** The keys whose values come from a controlled vocabulary. */
export const VALUE_KEYS = ["type", "kind", "area", "region", "level", "status", "confidence"] as const;
export type ValueKey = (typeof VALUE_KEYS)[number];

export interface Value {
  readonly key: ValueKey;
  readonly id: string;
  readonly label: string;
}

/** The values of the vocabularies, by the words under which people ask for them. */
export interface Lexicon {
  readonly value: (key: ValueKey, word: string) => Value | undefined;
  /** What a word without a key means: a type before a kind, an area, a region, a level, a status. */
  readonly bare: (word: string) => Value | undefined;
  /** Values of a key that come near a word, best first. */
  readonly near: (key: ValueKey, word: string) => readonly Value[];
  readonly values: (key: ValueKey) => readonly Value[];
}

type Topics = Pick<LibraryData, "areas" | "regions">;

interface WordedValue extends Value {
  readonly words: readonly string[];
}

type LabelledKey = Exclude<ValueKey, "area" | "region">;

/** Areas and regions are called by the words of the data. */
const labelsIn = ({ vocabulary: said }: Words): Readonly<Record<LabelledKey, Readonly<Record<string, Label>>>> => ({
  type: said.instrumentTypes,
  kind: said.toolkit,
  level: said.levels,
  status: { ...said.instrumentStatuses, ...said.meetingStatuses },
  confidence: said.confidences,
});

const labelOf = ({ key, id }: Value, say: Words): Label | undefined =>
  key === "area" || key === "region" ? undefined : labelsIn(say)[key][id];

/** What a value is called. */
export const sayValue = (value: Value, say: Words): string => labelOf(value, say)?.label ?? value.label;

/** The same inside a sentence. A region is a name. */
export function sayValueInside(value: Value, say: Words): string {
  if (value.key === "region") return value.label;
  if (value.key === "status" && value.id === "unknown") return say.filters.unknownStatus;
  return labelOf(value, say)?.inside ?? say.vocabulary.topicInside(value.label);
}

/** The values of a key as the choices of a form. */
export const choicesOf = (key: ValueKey, lexicon: Lexicon, say: Words): { label: string; value: string }[] =>
  lexicon.values(key).map((value) => ({ label: sayValue(value, say), value: value.id }));

const rowsOf = (key: ValueKey, labels: Readonly<Record<string, Label>>): WordedValue[] =>
  Object.entries(labels).map(([id, { label, plural, words }]) => ({
    key,
    id,
    label,
    words: [id, label, plural, ...words],
  }));

const topicRows = (key: ValueKey, topics: LibraryData["areas"]): WordedValue[] =>
  topics.map(({ id, label, words }) => ({ key, id, label, words: [id, label, ...words] }));

/** What people type is read in English. */
const rows = (topics: Topics): WordedValue[] =>
  VALUE_KEYS.flatMap((key) => {
    if (key === "area") return topicRows(key, topics.areas);
    return key === "region" ? topicRows(key, topics.regions) : rowsOf(key, labelsIn(en)[key]);
  });

function nearIndex(all: readonly WordedValue[]): (key: ValueKey, word: string) => readonly Value[] {
  const index = new MiniSearch<{ id: number; words: string }>({ fields: ["words"], processTerm: foldWord });
  index.addAll(all.map(({ words }, id) => ({ id, words: words.join(" ") })));
  return (key, word) =>
    index
      .search(word, { fuzzy: 0.34, prefix: true })
      .flatMap(({ id }) => all[Number(id)] ?? [])
      .filter((row) => row.key === key);
}

function readTopics(topics: Topics): Lexicon {
  const all = rows(topics);
  const byWord = new Map<string, WordedValue>();
  const byKey = new Map<string, WordedValue>();
  for (const row of all)
    for (const word of row.words.map(foldWord)) {
      if (!byWord.has(word)) byWord.set(word, row);
      if (!byKey.has(`${row.key}:${word}`)) byKey.set(`${row.key}:${word}`, row);
    }
  return {
    value: (key, word) => byKey.get(`${key}:${foldWord(word)}`),
    bare: (word) => byWord.get(foldWord(word)),
    near: nearIndex(all),
    values: (key) => all.filter((row) => row.key === key),
  };
}

/** By the areas that a data set has: its regions come out of the same file. */
const read = oncePer<Topics["areas"], Lexicon>();

export const lexicon = (topics: Topics): Lexicon => read(topics.areas, "", () => readTopics(topics));
