import { foldWord } from "../words.ts";
import { monthNamed, weekdayNamed } from "./names.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import { fr } from "./words/fr.ts";
import { others } from "./words/others.ts";

/** A piece of a text with the letter of what it means; `X` means nothing. `start` and `end` are where it stands. */
export interface Token {
  readonly letter: string;
  readonly value: number;
  /** A word means them all where languages disagree. */
  readonly months?: readonly number[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
type Meaning = Pick<Token, "letter" | "value" | "months">;

/** The first language that has a word has it; with accents before it is taken without. */
function lexicon(): ReadonlyMap<string, Meaning> {
  const all = new Map<string, Meaning>();
  const add = (word: string, meaning: Meaning): void => {
    if (!all.has(word)) all.set(word, meaning);
  };
  for (const language of [en, fr, de, others])
    for (const [letter, words = ""] of Object.entries(language))
      for (const one of words.split(" ")) {
        const [name = "", value = "0"] = one.split("=");
        const word = name.replaceAll("_", " ");
        const meaning = { letter, value: Number(value) };
        add(word, meaning);
        const folded = foldWord(word);
        if (folded.length > 1) add(folded, meaning);
      }
  return all;
}
const WORDS = lexicon();

/** The letter of a short name, which is a month only behind the number of a day. */
const SHORT_MONTH = "m";

function meaningOf(raw: string): Meaning | undefined {
  const word = raw.toLowerCase().replace(/[.]$/, "");
  const folded = foldWord(word);
  const known = WORDS.get(word) ?? (word.length > 1 ? WORDS.get(folded) : undefined);
  const month = folded.length > 2 && known === undefined ? monthNamed(folded) : undefined;
  if (month) return { letter: month.short ? SHORT_MONTH : "M", value: month.months[0] ?? 0, months: month.months };
  // "ago" is August on the Mediterranean.
  if (known?.letter === "G") return { ...known, months: monthNamed(folded)?.months ?? [] };
  if (known) return known;
  const weekday = folded.length > 2 ? weekdayNamed(folded) : undefined;
  return weekday === undefined ? undefined : { letter: "W", value: weekday };
}

const number = (letter: string, text: string): Meaning => ({ letter, value: Number(/\d+/.exec(text)?.[0] ?? 0) });
/** `10.30` is an hour rather than a day. */
const isNoDay = (word: string): boolean => /^\d{1,2}\.(\d{2})$/.test(word) && Number(word.slice(-2)) > 12;
/** What is written in digits, by its shape. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}([-/.])\d{1,2}\1\d{1,2}\.?$/, "I"],
  [/^(19|20|21)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/, "I"],
  [/^\d{4}-?w\d{2}-[1-7]$/i, "I"],
  [/^\d{4}-\d{2}$/, "J"],
  [/^\d{1,2}([./-])\d{1,2}\1(\d{4}|\d{2})\.?$/, "d"],
  [/^\d{1,2}[./]\d{1,2}\.?$/, "d"],
  [/^\d{1,2}([:.]\d{2}|[h]\d{0,2})([ap]m|h|hrs?|uhr|z)?$|^\d{1,2}[ap]m$|^\d{4}(h|hrs?|z)$/i, "H"],
  [/^(19|20|21)\d{2}\.?$/, "Y"],
  [/^\d{3,4}$/, "H"],
  [/^['’]\d{2}$/, "y"],
  [/^\d{1,2}$/, "N"],
  [/^\d{1,2}(\.|st|nd|rd|th|er|ère|ere|e|ème|eme|º|ª|:e|:a|-?го|-?ти|η|ste|de|ain|ú|-[éáa]n)$/i, "n"],
  [/^(kw|cw|wk|w|week)\d{1,2}$/i, "k"],
  [/^\d{4}-?w\d{2}$/i, "k"],
  [/^[qt][1-9]$/i, "q"],
  [/^[hs]\d$/i, "h"],
];

function inDigits(word: string): Meaning | undefined {
  if (!/\d/.test(word)) return undefined;
  const shape = SHAPES.find(([pattern, letter]) => pattern.test(word) && !(letter === "d" && isNoDay(word)));
  return (
    shape &&
    number(shape[1], shape[1] === "k" || shape[1] === "q" || shape[1] === "h" ? word.replace(/^\d{4}-?/, "") : word)
  );
}

const SIGNS: Readonly<Record<string, string>> = { "-": "-", "/": "/", "&": "&", ",": "," };
const PIECES =
  /\d{4}-\d\d-\d\d|\d{1,2}([./])\d{1,2}\1\d{2,4}|\p{L}+\d+|\d+(?:st|nd|rd|th|er|e)?\.?(?!\p{L})|\p{L}+['’]|\p{L}[\p{L}\p{M}]*\.?|[-/&]|\d+|./giu;

/** A word is taken apart only if each piece of it means something: "8./9.", "mi-mars", but not "EU-March". */
function pieces(word: string, start: number): Token[] | undefined {
  const all: Token[] = [];
  for (const { 0: text, index } of word.matchAll(PIECES)) {
    const sign = SIGNS[text];
    const meaning = sign ? { letter: sign, value: 0 } : (inDigits(text) ?? meaningOf(text));
    if (!meaning) return undefined;
    all.push({ ...meaning, text, start: start + index, end: start + index + text.length });
  }
  return all;
}

const isPairOf = (word: string): boolean => /^\d{1,2}[/-]\d{1,2}$/.test(word);

function wordTokens(raw: string, start: number, next: string): Token[] {
  const [, open = "", word = "", close = ""] = /^([("]*)(.*?)([,;)"!?]*)$/s.exec(raw) ?? [];
  const at = start + open.length;
  const whole = (meaning: Meaning): Token => ({ ...meaning, text: word, start: at, end: at + word.length });
  // 12/13 March is two days, 12/3 one of two.
  const isDays = isPairOf(word) && /^[Mm]$/.test(meaningOf(next.replace(/[,;]$/, ""))?.letter ?? "");
  const sign = SIGNS[word];
  const meaning = sign ? { letter: sign, value: 0 } : isDays ? undefined : (inDigits(word) ?? meaningOf(word));
  const read = meaning ? [whole(meaning)] : (pieces(word, at) ?? [whole({ letter: "X", value: 0 })]);
  const comma = /[,;]/.test(close)
    ? [{ letter: ",", value: 0, text: ",", start: at + word.length, end: at + word.length + 1 }]
    : [];
  return word === "" ? comma : [...read, ...comma];
}

const IRISH = /^(meán|deireadh|dé|mean|de) /i;
/** Two words that are one name: "good Friday", "Meán Fómhair", "Dé Luain". */
function pairAt(words: readonly RegExpExecArray[], at: number): Token | undefined {
  const [first, second] = [words[at], words[at + 1]];
  if (!first || !second) return undefined;
  const text = `${first[0]} ${second[0].replace(/[,;]$/, "")}`;
  const meaning = IRISH.test(text) ? meaningOf(text) : WORDS.get(text.toLowerCase());
  return meaning && { ...meaning, text, start: first.index, end: first.index + text.length };
}

/** Longer texts hold no more dates, and to read them would keep everybody waiting. */
const MOST_WORDS = 64;

/** The pieces of a text that may say something of time, and those between them. Of a long one the end is read. */
export function tokensIn(text: string): Token[] {
  const words = [...text.matchAll(/\S+/g)].slice(-MOST_WORDS);
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    const pair = pairAt(words, at);
    tokens.push(...(pair ? [pair] : wordTokens(word[0], word.index, words[at + 1]?.[0] ?? "")));
    if (pair) at++;
  }
  return tokens;
}

/** "ten", "dix", "zehn": 10. */
export const countNamed = (word: string): number | undefined => {
  const meaning = meaningOf(word);
  return meaning?.letter === "C" && meaning.value > 0 ? meaning.value : undefined;
};
