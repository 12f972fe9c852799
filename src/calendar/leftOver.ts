import { type Dated, isRecurring, timeWordIn } from "../dates/read.ts";
import type { Words } from "../text/words.ts";
import type { Unclear } from "./line.ts";

type Moments = Words["moments"];

const DAY = /^([12]?\d|3[01])\.?$/;
/** Longer words are no "or" of any language. */
const SHORT = 4;

interface Left {
  readonly why: string;
  /** It says how often, and is no title. */
  readonly again?: true;
}

/** "12 марта 2027": a number and a word that is no month may be a day all the same. */
function unknownDay(before: readonly string[], { loose }: Dated, { wrong }: Moments): Left | undefined {
  const [number = "", word = ""] = before.slice(-2);
  if (!DAY.test(number) || !/^\p{L}+\.?$/u.test(word)) return undefined;
  if (loose) return { why: wrong.noMonth(word) };
  return word.length <= SHORT ? { why: wrong.leftOver(`${number} ${word}`) } : undefined;
}

function timeBeside(words: readonly string[], { wrong }: Moments): Left | undefined {
  const word = timeWordIn(words.join(" "));
  if (!word) return undefined;
  return isRecurring(word) ? { why: wrong.recurring(word.text), again: true } : { why: wrong.leftOver(word.text) };
}

const CONNECTS = /^(of|on|the|at|for|in|le|la|am|im|den|der|[-,;@])$/i;
/** The first word that does more than connect, with those in front of it. */
const opening = (words: readonly string[]): readonly string[] => {
  const index = words.findIndex((word) => !CONNECTS.test(word));
  return words.slice(0, index < 0 ? words.length : index + 1);
};

/** A word of time beside a date changes what is meant: it is neither dropped nor taken for a part of a title. */
export function leftBeside(
  before: readonly string[],
  after: readonly string[],
  dated: Dated,
  moments: Moments,
): Unclear | undefined {
  const problem =
    timeBeside(before.slice(-1), moments) ?? unknownDay(before, dated, moments) ?? timeBeside(opening(after), moments);
  if (problem === undefined) return undefined;
  const title = problem.again ? undefined : [before, after].find((words) => words.length > 0)?.join(" ");
  return { problem: problem.why, ...(title && { title }) };
}
