import { addDays, daysFrom, mondayOf, WEEK, weekdayOf } from "../days.ts";
import { MONTH, MONTHS, monthNumber, readWeekday, WEEKDAY } from "../library/dateNames.ts";
import { parseWhen } from "../library/when.ts";
import type { Words } from "../text/words.ts";
import { around, type Found, type Searched, type Unclear } from "./line.ts";

const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const YEAR = "(?:,? \\d{4}(?!\\d))?";
const WRITTEN = `(?:\\d{4}-\\d\\d-\\d\\d|${DAY} (?:of )?${MONTH}\\b\\.?${YEAR}|${MONTH}\\b\\.? ${DAY}\\b${YEAR})`;
const NAMED = `(?:\\b${WEEKDAY}\\.?,? )?(?:the )?`;
const SINGLE = new RegExp(`${NAMED}(?<![\\w-])${WRITTEN}(?![\\d-])`, "gi");
const RANGE = new RegExp(
  `(?<![\\w-])(?:from )?(?<from>${WRITTEN}|${DAY}) ?(?:-|/|to|until|and|&) ?(?<to>${WRITTEN}|${DAY}${YEAR})(?![\\d-])`,
  "gi",
);

/** A day as it was written, with what was left out. */
interface Parts {
  readonly day: string;
  readonly month?: string;
  readonly year?: string;
}

function partsOf(text: string): Parts {
  const [iso, isoYear, isoMonth, isoDay] = /(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
  if (iso && isoYear && isoMonth && isoDay) return { day: isoDay, month: isoMonth, year: isoYear };
  const year = /\d{4}/.exec(text)?.[0];
  const name = new RegExp(`${MONTH}\\b`, "i").exec(text.replace(/^\w+day,? /i, ""))?.[0];
  return {
    day: (/\d{1,2}/.exec(text)?.[0] ?? "").padStart(2, "0"),
    ...(name && { month: monthNumber(name) }),
    ...(year && { year }),
  };
}

const isDay = (text: string): boolean => parseWhen(text)?.precision === "day";

const inWords = ({ day, month = "", year }: Parts): string => {
  const name = MONTHS[Number(month) - 1];
  return name === undefined
    ? [year, month, day].filter(Boolean).join("-")
    : [String(Number(day)), name, year].filter(Boolean).join(" ");
};

const noSuchDay = (parts: Parts, { moments }: Words): Unclear => ({ problem: moments.wrong.noSuchDay(inWords(parts)) });

/** A leap day is at most eight years away. */
const YEARS = 9;

/** The ISO day itself, or without a year its next occurrence. */
function isoOf({ day, month = "", year }: Parts, today: string): string | undefined {
  const first = Number(today.slice(0, 4));
  const years = year ? [year] : Array.from({ length: YEARS }, (_, more) => String(first + more));
  return years.map((one) => `${one}-${month}-${day}`).find((one) => isDay(one) && (year || one >= today));
}

/** The weekday that was named with a day that is another one. */
function wrongWeekday(text: string, iso: string, { moments }: Words): Unclear | undefined {
  const said = readWeekday(/^(mon|tue|wed|thu|fri|sat|sun)/i.exec(text)?.[0] ?? "");
  const real = weekdayOf(iso);
  return said === undefined || said === real
    ? undefined
    : { problem: moments.wrong.weekday(inWords(partsOf(iso)), real, said) };
}

/** The last one is meant, and one with a year rather than one without: titles come first and may have dates of their own. */
const meant = (all: readonly RegExpExecArray[]): RegExpExecArray | undefined =>
  all.findLast(([found]) => /\d{4}/.test(found)) ?? all.at(-1);

function single(line: Searched): Found | Unclear | undefined {
  const match = meant([...line.seen.matchAll(SINGLE)]);
  if (!match) return undefined;
  const parts = partsOf(match[0]);
  const iso = isoOf(parts, line.today);
  if (iso === undefined) return noSuchDay(parts, line.say);
  const when = parseWhen(iso);
  return wrongWeekday(match[0], iso, line.say) ?? (when && { when, ...around(line, match.index, match[0].length) });
}

/** Both ends with what either of them says for both. */
function ends(match: RegExpExecArray): { from: Parts; to: Parts } | undefined {
  const [from, to] = [partsOf(match.groups?.["from"] ?? ""), partsOf(match.groups?.["to"] ?? "")];
  const month = to.month ?? from.month;
  if (month === undefined) return undefined;
  return { from: { month, ...from }, to: { month, ...to } };
}

/** 30 December – 2 January 2027 begins in the year before. */
function firstYear(from: Parts, to: Parts, last: string): string {
  if (from.year) return from.year;
  const turns = (from.month ?? "") > (to.month ?? "") && to.month === "01" && from.month === "12";
  return turns ? String(Number(last) - 1) : last;
}

function lastYear({ from, to }: { from: Parts; to: Parts }, today: string): string {
  const said = to.year ?? from.year;
  if (said) return said;
  return (isoOf(to, today) ?? today).slice(0, 4);
}

function range(line: Searched): Found | Unclear | undefined {
  const match = meant([...line.seen.matchAll(RANGE)].filter((one) => ends(one) !== undefined));
  const both = match && ends(match);
  if (!match || !both) return undefined;
  const last = { ...both.to, year: lastYear(both, line.today) };
  const first = { ...both.from, year: firstYear(both.from, both.to, last.year) };
  const [start, end] = [first, last].map(({ year, month, day }) => `${year}-${month}-${day}`);
  if (start === undefined || !isDay(start)) return noSuchDay(first, line.say);
  if (end === undefined || !isDay(end)) return noSuchDay(last, line.say);
  if (end < start) return { problem: line.say.moments.wrong.before(end, start) };
  const when = parseWhen(start === end ? start : `${start}/${end}`);
  return when && { when, ...around(line, match.index, match[0].length) };
}

/** Days that are written out, one or several: 12 March 2027, March 12, 12–13 March, 2027-03-12. */
export const written = (line: Searched): Found | Unclear | undefined => range(line) ?? single(line);

/** The days from a Monday to a Friday: this week, or the next. */
export function weekOf(which: string, today: string): string[] {
  const monday = addDays(mondayOf(today), which === "this" ? 0 : WEEK);
  return daysFrom(monday, 5).filter((day) => day >= today);
}
