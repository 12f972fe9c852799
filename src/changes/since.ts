import { readMoment } from "../calendar/moment.ts";
import { saysTime } from "../dates/read.ts";
import type { Names } from "../library/library.ts";
import { readSpan } from "../library/span.ts";
import { parseWhen } from "../library/when.ts";
import type { Words } from "../text/words.ts";
import { foldWord } from "../words.ts";
import { back } from "./back.ts";

/** From where a day is looked for. `zone`: in which a time without one is meant. */
interface Seen {
  readonly now: Date;
  /** ISO day. */
  readonly today: string;
  readonly zone: string;
  readonly names: Names;
  readonly say: Words;
}

/** From which ISO day on changes are asked for, and the words that say of what; or what is unclear. */
export type Since =
  | { readonly day: string | undefined; readonly rest: readonly string[] }
  /** `instead`: ISO days that may be meant by the words. */
  | {
      readonly problem: string;
      readonly words: readonly string[];
      readonly instead: readonly string[];
      readonly rest: readonly string[];
    };

type Read = { readonly day: string } | { readonly problem: string; readonly instead: readonly string[] } | undefined;

const HORIZON = /^\d+[dwmy]$/i;
/** "the day before yesterday", "in the last 30 days": no date has more words. */
const LONGEST = 6;

const isDateWord = (word: string): boolean => HORIZON.test(word) || saysTime(word) || foldWord(word) === "over";

const hasYear = (text: string): boolean => /\d{4}/.test(text);
const isAhead = (text: string): boolean => /\b(tomorrow|next|coming|in)\b/i.test(text);

/** The same day in the last year in which it was not ahead. */
function lastOne(day: string, today: string): string {
  const years = Array.from({ length: 9 }, (_, back) => String(Number(today.slice(0, 4)) - back));
  return years.map((year) => `${year}${day.slice(4)}`).find((same) => same <= today && parseWhen(same)) ?? day;
}

/** The last time that what some words say without a year was not ahead. */
function lastSaid(text: string, { now, today, zone, say }: Seen): string | undefined {
  const years = Array.from({ length: 9 }, (_, back) => String(Number(today.slice(0, 4)) - back));
  for (const year of years) {
    const moment = readMoment([...text.split(" "), year], { now, zone, say });
    if (moment && "when" in moment && moment.rest.length === 0 && moment.when.start <= today) return moment.when.start;
  }
  return undefined;
}

/** What has changed has happened: a day without a year is the last of its name, not the next. */
const passed = (day: string, text: string, today: string): string =>
  day <= today || hasYear(text) || isAhead(text) ? day : lastOne(day, today);

function written(text: string, { now, today, zone, names, say }: Seen): Read {
  const span = readSpan(text, today);
  if (span && "span" in span) {
    const { start, end } = span.span;
    return { day: isAhead(text) ? end : passed(start, text, today) };
  }
  const moment = span ?? readMoment(text.split(" "), { now, zone, say });
  if (!moment) return undefined;
  if ("problem" in moment)
    return {
      problem: typeof moment.problem === "string" ? moment.problem : moment.problem(say),
      instead: moment.instead?.map((day) => passed(day, text, today)) ?? [],
    };
  if (moment.rest.length > 0) return undefined;
  const { start } = moment.when;
  const day =
    start <= today || hasYear(text) || isAhead(text) ? start : lastSaid(text, { now, today, zone, names, say });
  return day === undefined ? undefined : { day };
}

/** The longest run of words from a place on that is a day. */
function dayAt(
  words: readonly string[],
  at: number,
  seen: Seen,
): { read: NonNullable<Read>; count: number } | undefined {
  const run = words.slice(at, at + LONGEST);
  const end = run.findIndex((word) => !isDateWord(word));
  for (let count = end < 0 ? run.length : end; count > 0; count--) {
    const text = run.slice(0, count).join(" ");
    const day = back(text, seen.today);
    const read = day === undefined ? written(text, seen) : { day };
    if (read) return { read, count };
  }
  return undefined;
}

/** The day that stands at a place; the words from `from` up to it belong to it. */
function taken(words: readonly string[], from: number, at: number, seen: Seen): Since | undefined {
  const found = dayAt(words, at, seen);
  if (!found) return undefined;
  const { read, count } = found;
  const rest = [...words.slice(0, from), ...words.slice(at + count)];
  return "problem" in read ? { ...read, words: words.slice(at, at + count), rest } : { day: read.day, rest };
}

const SINCE = /^(since|from|after)$/i;

const noDate = (before: readonly string[], words: readonly string[], { say: { changes } }: Seen): Since => ({
  problem: words.length > 0 ? changes.answer.noDate(words.join(" ").slice(0, 60)) : changes.answer.dateMissing,
  words,
  instead: [],
  rest: [...before, ...words.filter((word) => !/\d/.test(word))],
});

/** Without "since" a day stands first or last, so that the year in the name of a text is left alone. */
function atAnEnd(words: readonly string[], seen: Seen): Since | undefined {
  if (seen.names.exact(words.join(" ")).length > 0) return undefined;
  const first = taken(words, 0, 0, seen);
  if (first) return first;
  for (let at = Math.max(1, words.length - LONGEST); at < words.length; at++) {
    const found = dayAt(words, at, seen);
    if (found && at + found.count === words.length) return taken(words, at, at, seen);
  }
  return undefined;
}

/** Finds the day in a line: `since 2026-06-01 norway`, `norway 30d`, `last week`. */
export function sinceIn(all: readonly string[], seen: Seen): Since {
  const words = all.flatMap((word) => {
    const [, key, value] = /^(since|from|after):(.*)$/i.exec(word) ?? [];
    return key && value !== undefined ? [key, ...value.split(" ").filter(Boolean)] : [word];
  });
  const index = words.findIndex((word) => SINCE.test(word));
  if (index < 0) return atAnEnd(words, seen) ?? { day: undefined, rest: words };
  return taken(words, index, index + 1, seen) ?? noDate(words.slice(0, index), words.slice(index + 1), seen);
}
