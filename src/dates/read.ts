import { asking, type Phrase, RANKS, type Rule, type Said, type TimeLine } from "./line.ts";
import { dateAt, phraseAt } from "./several.ts";
import { type Token, tokensIn } from "./tokens.ts";

/** What a text says of days, and from where to where it stands. */
export interface Dated {
  readonly said: Said;
  readonly from: number;
  readonly to: number;
  /** No more than a year or a month by itself. */
  readonly loose: boolean;
}

interface Placed extends Phrase {
  readonly at: number;
}

/** Longer texts hold no more dates, and to read them would keep everybody waiting. */
const MOST_TOKENS = 64;
/** A phrase has said within so many tokens that it is about time. */
const OPENING = /^[oip,]{0,4}[^Xoip,]/;

function placesIn(line: TimeLine, rule: Rule): Placed[] {
  const all: Placed[] = [];
  for (let at = 0; at < line.tokens.length; ) {
    const phrase = OPENING.test(line.letters.slice(at, at + 5)) ? rule(line, at) : undefined;
    if (phrase) all.push({ ...phrase, at });
    at = phrase ? phrase.to : at + 1;
  }
  return all;
}

/** Titles come first and may have dates of their own: of several phrases the surest is meant, and of those the last. */
function meant(all: readonly Placed[]): Placed | undefined {
  const surest = Math.max(...all.map(({ rank }) => rank));
  const [...sure] = all.filter(({ rank }) => rank === surest);
  const last = sure.at(-1);
  const days = new Set(sure.flatMap(({ said }) => ("when" in said ? [said.when.start] : [])));
  return last && surest === RANKS.dated && days.size > 1
    ? { ...last, said: asking((_, wrong) => wrong.severalDays([...days].join(", ")), []) }
    : last;
}

const lineOf = (tokens: readonly Token[], today: string): TimeLine => ({
  tokens,
  letters: tokens.map(({ letter }) => letter).join(""),
  today,
});

/** Finds the date that a text is about, in any official language of the Union. `today`: ISO day. */
export function findDate(text: string, today: string): Dated | undefined {
  const line = lineOf(tokensIn(text).slice(-MOST_TOKENS), today);
  const phrase = meant(placesIn(line, phraseAt));
  const [first, last] = [line.tokens[phrase?.at ?? 0], line.tokens[(phrase?.to ?? 0) - 1]];
  if (!phrase || !first || !last) return undefined;
  return { said: phrase.said, from: first.start, to: last.end, loose: phrase.rank === RANKS.loose };
}

/** What a text says that is a date from its first to its last sign: nothing is looked for behind the first phrase. */
export function wholeDate(text: string, today: string): Said | undefined {
  const line = lineOf(tokensIn(text), today);
  const { tokens, letters } = line;
  if (tokens.length > MOST_TOKENS || tokens[0]?.start !== 0 || tokens.at(-1)?.end !== text.length) return undefined;
  const phrase = OPENING.test(letters.slice(0, 5)) ? phraseAt(line, 0) : undefined;
  return phrase?.to === tokens.length ? phrase.said : undefined;
}

/** Signs and words that only connect say nothing of time. */
const CONNECTS = /^[Xoipa,]$/;

const isTime = ({ letter, text }: Token): boolean => !CONNECTS.test(letter) && !/^[-/&,]$/.test(text);

/** A date in a question. `letters`: what it is made of. */
export interface DateInQuestion {
  readonly said: Said;
  readonly from: number;
  readonly to: number;
  readonly letters: string;
}

/** All dates of a text, without the words in front of them that only connect. */
export function datesIn(text: string, today: string): DateInQuestion[] {
  const line = lineOf(tokensIn(text), today);
  return placesIn(line, dateAt).map(({ said, at, to }) => {
    const first = at + (/^[oip,]*/.exec(line.letters.slice(at))?.[0].length ?? 0);
    const [from, until] = [line.tokens[first]?.start ?? 0, line.tokens[to - 1]?.end ?? 0];
    return { said, from, to: until, letters: line.letters.slice(first, to) };
  });
}

/** Whether each piece of a word may belong to a date. */
export const saysTime = (word: string): boolean => tokensIn(word).every(({ letter }) => letter !== "X");

/** The first word of time in a text that is not a date: it may not be dropped, nor be a part of a title. */
export const timeWordIn = (text: string): Token | undefined => tokensIn(text).find(isTime);

/** Whether some words begin like what happens again and again. */
export const isRecurring = ({ letter }: Token): boolean => letter === "e" || letter === "R";
