import type { Form } from "./answer.ts";

/** Longer lines are refused: nobody types more, and what was cut off might have changed what the rest means. */
export const LINE_LIMIT = 1000;

/** What is so long is refused, whatever it comes to: cleaning a book would keep everybody waiting. */
const MOST_CLEANED = 4 * LINE_LIMIT;

const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** What was meant by what was pasted: plain quotes, dashes and spaces, nothing invisible. It may be longer than is read. */
export function cleanLine(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length > MOST_CLEANED) return trimmed;
  return trimmed
    .normalize("NFC")
    .replace(/[\s\p{Zs}]+/gu, " ")
    .replace(INVISIBLE, "")
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(DASHES, "-")
    .trim();
}

/** Whether a clean line is longer than is read. */
export const isTooLong = (line: string): boolean => line.length > LINE_LIMIT;

/** The words of a clean line. Double quotes keep words together, also after a key: `with:"South Korea"`. */
export function splitWords(line: string): string[] {
  const words: string[] = [];
  let word = "";
  let quoted = false;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    else if (sign === " " && !quoted) {
      if (word) words.push(word);
      word = "";
    } else word += sign;
  }
  return word ? [...words, word] : words;
}

/** A word as it has to be typed to stay one word. */
export const quoteWord = (word: string): string => (word.includes(" ") ? `"${word}"` : word);

/** What was filled into a form, by field name. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** The line that a filled form says. */
export function sayForm(form: Form, values: FormValues): string {
  const keyed = Map.groupBy(form.fields, ({ name, before }) => before || name);
  const said = [...keyed.values()].flatMap((fields) => {
    const filled = fields.map(({ name }) =>
      [values[name] ?? []]
        .flat()
        .map((value) => cleanLine(value).replaceAll('"', ""))
        .filter((value) => value !== ""),
    );
    const before = fields[0]?.before ?? "";
    if (before === "") return filled.flat();
    // Several values of one field are alternatives, written with commas on every platform.
    const word = filled.flatMap((some) => (some.length > 0 ? [some.join(",")] : [])).join(" ");
    return word === "" ? [] : [`${before}${quoteWord(word)}`];
  });
  return [form.says, ...said].join(" ");
}

/** Letters that lose no mark and become others. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  đ: "d",
  ł: "l",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  þ: "th",
  ð: "d",
};

export const foldLetters = (text: string): string =>
  text.replace(/[øđłßæœıþð]/g, (letter) => WHOLE_LETTERS[letter] ?? letter);

/** A word or phrase without case, accents and punctuation, for comparing what people type. */
export const foldWord = (text: string): string =>
  foldLetters(
    text
      .normalize("NFD")
      .replace(/[\p{M}.'’]/gu, "")
      .toLowerCase(),
  )
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
