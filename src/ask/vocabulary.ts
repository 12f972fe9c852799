import { type Phrases, phrases } from "./phrases.ts";
import { TIME_LETTERS, TIME_VALUES, type TimeWord } from "./timeWords.ts";
import { fold } from "./tokens.ts";
import type { Cue, Gap, Tongue } from "./tongue.ts";

/** All that a phrase may mean; which of it holds is for what stands around it to say. */
export interface Meaning {
  cues: Cue[];
  /** `key:id`. */
  values: string[];
  /** The end of the ids of series that are called so. */
  subject?: string;
  /** A letter for the patterns of times, and what it comes to. */
  times: { letter: string; value: number }[];
  /** Words: those of time at the end of a cue, as in "nothing until", are left to the time. */
  takes: number;
}

export interface Vocabulary {
  readonly tongue: Tongue;
  readonly phrases: Phrases<Meaning>;
  /** With what a question begins. */
  readonly asking: Phrases<true>;
  /** Phrases around others, by their first word. */
  readonly gaps: ReadonlyMap<string, readonly Gap[]>;
}

/** German is often typed without its dots: naechster, Europaeischer. */
const undotted = (text: string): string =>
  text.replace(/[äöü]/gi, (letter) => `${letter === "ä" ? "a" : letter === "ö" ? "o" : "u"}e`);

const GAP = " .. ";
/** The phrases around others of a table of cues. */
function gapsOf(cues: Tongue["cues"]): Map<string, Gap[]> {
  const gaps = new Map<string, Gap[]>();
  for (const [cue, text] of Object.entries(cues))
    for (const phrase of text.split(",").filter((one) => one.includes(GAP))) {
      const [before = "", after = ""] = phrase.split(GAP);
      for (const opening of listed(before))
        for (const closing of listed(after)) {
          const [first = ""] = opening;
          gaps.set(first, [...(gaps.get(first) ?? []), { opening, closing, cue: cue as Cue }]);
        }
    }
  return gaps;
}

/** The phrases of a text that stand between commas, each as its words. */
export const listed = (text: string): string[][] =>
  text.split(",").flatMap((phrase) => {
    if (phrase.includes(GAP)) return [];
    const ways = new Set([phrase, undotted(phrase)]);
    return [...ways].map((way) =>
      way
        .trim()
        .split(/\s+/)
        .flatMap((word) =>
          word === "=" || word === "-" || /^\p{Extended_Pictographic}/u.test(word)
            ? [word]
            : fold(word.replace("*", ""))
                .split(" ")
                .map((part, index, all) => (word.endsWith("*") && index === all.length - 1 ? `${part}*` : part)),
        )
        .filter(Boolean),
    );
  });

/** "Good morning" says no time. */
const WISHES: ReadonlySet<Cue> = new Set(["hello", "bye"]);
function leaveTimes(words: readonly string[], means: Meaning, known: ReadonlyMap<string, Meaning>): void {
  if (means.times.length > 0 || means.values.length > 0 || means.subject !== undefined) return;
  if (means.cues.some((cue) => WISHES.has(cue))) return;
  // "quoi de neuf" is no nine.
  const isTime = (word = ""): boolean => known.get(word)?.times.some(({ letter }) => letter !== "N") === true;
  while (means.takes > 1 && isTime(words[means.takes - 1])) means.takes--;
  // "every Monday" leaves the day, and is no less every one of them.
  if (means.takes === words.length) return;
  const taken = known.get(words.slice(0, means.takes).join(" "))?.times ?? [];
  means.times.push(...taken.filter(({ letter }) => letter === TIME_LETTERS.every));
}

function build(tongue: Tongue): Vocabulary {
  const known = new Map<string, Meaning>();
  const index = phrases<Meaning>();
  const meaning = (words: readonly string[]): Meaning => {
    const key = words.join(" ");
    const found = known.get(key);
    if (found) return found;
    const made: Meaning = { cues: [], values: [], times: [], takes: words.length };
    known.set(key, made);
    index.add(words, made);
    return made;
  };
  const each = (table: Readonly<Record<string, string>>, put: (into: Meaning, key: string) => void): void => {
    for (const [key, text] of Object.entries(table)) for (const words of listed(text)) put(meaning(words), key);
  };
  const numbered = (text: string, letter: string, valueAt = (at: number): number => at + 1): void =>
    text.split(",").forEach((some, at) => {
      for (const word of some.trim().split(/\s+/))
        for (const words of listed(word)) meaning(words).times.push({ letter, value: valueAt(at) });
    });
  each(tongue.cues, (into, key) => into.cues.push(key as Cue));
  each(tongue.values, (into, key) => into.values.push(key));
  each(tongue.subjects, (into, key) => {
    into.subject = key;
  });
  each(tongue.times, (into, key) => {
    const word = key as TimeWord;
    into.times.push({ letter: TIME_LETTERS[word], value: TIME_VALUES[word] ?? 0 });
  });
  numbered(tongue.months, "C");
  numbered(tongue.weekdays, "W");
  numbered(tongue.weeklies, "M");
  numbered(tongue.numbers, "N");
  numbered(tongue.tens, "N", (at) => 10 * (at + 3));
  numbered(tongue.ordinals, "O");
  for (const [key, means] of known) leaveTimes(key.split(" "), means, known);
  const asking = phrases<true>();
  for (const words of listed(tongue.asking)) asking.add(words, true);
  return { tongue, phrases: index, asking, gaps: gapsOf(tongue.cues) };
}

const built = new WeakMap<Tongue, Vocabulary>();
/** What a language knows, indexed once. */
export function vocabularyOf(tongue: Tongue): Vocabulary {
  const known = built.get(tongue) ?? build(tongue);
  built.set(tongue, known);
  return known;
}
