import { readSpan } from "../library/span.ts";
import { parseWhen } from "../library/when.ts";
import { around, type Found, type Searched, type Unclear } from "./line.ts";

/** What may be a day in numbers alone. */
export const NUMERIC = /^\d{1,2}([./])\d{1,2}(?:\1(?:\d{4}|\d{2}))?\.?$/;

const isSameEitherWay = ([day, month]: readonly string[]): boolean => Number(day) === Number(month);

/** A readable form for which both orders are looked at. */
function asked(word: string): string {
  const parts = word.replace(/\.$/, "").split(/[./]/);
  const [day = "", month = "", year] = parts;
  const full = year?.length === 2 ? `20${year}` : year;
  const clear = word.includes(".") && (Number(month) > 12 || Number(day) > 12 || isSameEitherWay(parts));
  return [day, month, full].filter(Boolean).join(clear ? "." : "/");
}

/** `10.30` is an hour rather than a day. */
const isNoDay = (word: string): boolean => {
  const [, month = "", year] = word.replace(/\.$/, "").split(".");
  return word.includes(".") && !year && Number(month) > 12;
};

/** A day in numbers: never taken for one of two that it may be. */
export function inNumbers(line: Searched): Found | Unclear | undefined {
  const match = [...line.text.matchAll(/[^\s,]+/g)].find(([word]) => NUMERIC.test(word) && !isNoDay(word));
  if (!match) return undefined;
  const [word] = match;
  const { wrong } = line.say.moments;
  const read = readSpan(asked(word), line.today);
  if (!read) return { problem: wrong.noDate(word), word };
  if ("problem" in read)
    return read.instead
      ? { problem: wrong.twoDays(word), word, instead: read.instead }
      : { problem: read.problem(line.say), word };
  const { start } = read.span;
  if (/^\d+.\d+.\d{2}$/.test(word)) return { problem: wrong.shortYear(word, start), word, instead: [start] };
  const when = parseWhen(start);
  return when && { when, ...around(line, match.index, word.length) };
}
