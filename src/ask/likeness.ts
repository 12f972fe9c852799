import { examplesIn } from "./examples.ts";
import type { Heard } from "./hear.ts";
import type { Intent } from "./lines.ts";
import type { Around } from "./slots.ts";
import { exampleSymbols, type Symbols, symbolsOf } from "./symbols.ts";
import { fold } from "./tokens.ts";
import type { Tongue } from "./tongue.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** What was wanted where the words were like these: naive Bayes over words, pairs of words, cues and what is named. */
interface Model {
  readonly intents: readonly Intent[];
  /** By intent: how often it is wanted, and what a feature costs that it was never said with. */
  readonly base: readonly number[];
  readonly perFeature: readonly number[];
  /** Words, cues and what is named, as numbers from 1 on. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By feature: intents, each followed by what the feature adds to it. */
  readonly gains: ReadonlyMap<number, readonly number[]>;
}

const SMOOTHING = 0.1;
/** Words that stand together speak for the same, and not as often as there are of them. */
const DAMPING = 0.4;
const PRIOR = 0.5;
const STEM = 5;

/** More words than any language has examples of. A pair is a number beyond those of single words. */
const MOST_WORDS = 2 ** 16;
const pair = (first: number, second: number, apart: number): number =>
  first === 0 || second === 0 ? 0 : ((apart + 1) * MOST_WORDS + first) * MOST_WORDS + second;
const NEXT = 0;
const ONE_BETWEEN = 1;
const CUE_AND_NAME = 2;

const isNamed = (word: string): boolean => word.startsWith("{");

/** The features of a text as numbers, 0 for what was never seen. */
function featuresOf({ words, cues }: Symbols, numberOf: (word: string) => number): number[] {
  const framed = ["^", ...words, "$"].map(numberOf);
  const signs = cues.map(numberOf);
  const named = [...new Set(words.filter(isNamed))].map(numberOf);
  const stems = words
    .filter((word) => word.length > STEM && !isNamed(word))
    .map((word) => numberOf(`${word.slice(0, STEM)}*`));
  const features = [...signs, ...stems, ...framed.slice(1, -1)];
  for (const sign of signs) for (const name of named) features.push(pair(sign, name, CUE_AND_NAME));
  for (const [at, number] of framed.entries()) {
    features.push(pair(framed[at - 1] ?? 0, number, NEXT), pair(framed[at - 2] ?? 0, number, ONE_BETWEEN));
  }
  return features;
}

const PAST: ReadonlySet<string> = new Set([
  "last",
  "changes",
  "find",
  "timeline",
  "outbox",
  "cadence",
  "history",
  "log",
  "following",
]);

/** What is asked of the past is mostly said with a time that has passed. */
const inThePast = ({ words, cues }: Symbols): Symbols => ({
  words: words.map((word) => (word === "{time}" ? "{past}" : word)),
  cues,
});

/** Counts what each intent was said with. */
function counter() {
  const numbers = new Map<string, number>();
  const said = new Map<number, number[]>();
  const totals: number[] = [];
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size + 1;
    numbers.set(word, number);
    return number;
  };
  return {
    numbers,
    said,
    totals,
    learn: (intent: number, symbols: Symbols): void => {
      for (const feature of featuresOf(symbols, numberOf)) {
        if (feature === 0) continue;
        totals[intent] = (totals[intent] ?? 0) + 1;
        const intents = said.get(feature);
        if (intents) intents.push(intent);
        else said.set(feature, [intent]);
      }
    },
  };
}

/** Intents with a gain for each, of intents as often as each was said with a feature. */
function gainsOf(said: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const intent of said) counts.set(intent, (counts.get(intent) ?? 0) + 1);
  return [...counts].flatMap(([intent, count]) => [intent, DAMPING * Math.log((count + SMOOTHING) / SMOOTHING)]);
}

function train(tongue: Tongue): Model {
  const vocabulary = vocabularyOf(tongue);
  const { numbers, said, totals, learn } = counter();
  const intents: Intent[] = [];
  const examples: number[] = [];
  const all = examplesIn(tongue.code);
  for (const { intent, text } of all) {
    if (intents.at(-1) !== intent) intents.push(intent);
    const at = intents.length - 1;
    examples[at] = (examples[at] ?? 0) + 1;
    const symbols = exampleSymbols(text, vocabulary);
    learn(at, symbols);
    if (PAST.has(intent) && symbols.words.includes("{time}")) learn(at, inThePast(symbols));
  }
  return {
    intents,
    numbers,
    base: examples.map((count) => PRIOR * Math.log(count / all.length)),
    perFeature: totals.map((total) => -DAMPING * Math.log(total + SMOOTHING * said.size)),
    gains: new Map([...said].map(([feature, by]) => [feature, gainsOf(by)])),
  };
}

const trained = new WeakMap<Tongue, Model>();
const modelOf = (tongue: Tongue): Model => {
  const known = trained.get(tongue) ?? train(tongue);
  trained.set(tongue, known);
  return known;
};

/** Whether people who wanted it used this word. */
export const isFamiliar = (text: string, intent: Intent, tongue: Tongue): boolean => {
  const { intents, gains, numbers } = modelOf(tongue);
  const by = gains.get(numbers.get(fold(text)) ?? 0) ?? [];
  return by.some((at, index) => index % 2 === 0 && intents[at] === intent);
};

/** How likely each intent is, from 0 to 1, as people put things who wanted it. */
export function likeness(heard: Heard, around: Around): ReadonlyMap<Intent, number> {
  const { intents, base, perFeature, gains, numbers } = modelOf(heard.tongue);
  const scores = [...base];
  let seen = 0;
  for (const feature of featuresOf(symbolsOf(heard, around), (word) => numbers.get(word) ?? 0)) {
    const by = gains.get(feature);
    if (!by) continue;
    seen++;
    for (let at = 0; at < by.length; at += 2) scores[by[at] ?? 0] = (scores[by[at] ?? 0] ?? 0) + (by[at + 1] ?? 0);
  }
  const sums = scores.map((score, at) => score + seen * (perFeature[at] ?? 0));
  const top = Math.max(...sums);
  const weights = sums.map((score) => Math.exp(score - top));
  const sum = weights.reduce((a, b) => a + b, 0);
  return new Map(intents.map((intent, at) => [intent, (weights[at] ?? 0) / sum]));
}
