import { addMonths } from "../days.ts";
import { MONTH, monthNumber } from "../library/dateNames.ts";
import { parseWhen } from "../library/when.ts";
import type { When } from "../runs.ts";
import { sayPeriod } from "../text/when.ts";
import { around, type Found, type Searched, type Unclear } from "./line.ts";
import { weekOf } from "./written.ts";

const ORDINALS = ["first", "second", "third", "fourth"];
const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const ordinal = (word: string): number => Number(/\d/.exec(word)?.[0] ?? ORDINALS.indexOf(word) + 1);
const number = (word: string): number =>
  word === "a" ? 1 : Number(/^\d+$/.exec(word)?.[0] ?? NUMBERS.indexOf(word) + 1);

/** The notation of the month that lies some months after today. */
const monthsOn = (today: string, months: number): string => addMonths(`${today.slice(0, 7)}-01`, months).slice(0, 7);

/** "this quarter", "next year": calendar units. */
function unitOn(which: string, unit: string, today: string): string {
  const more = which === "this" ? 0 : 1;
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (unit === "year") return String(year + more);
  if (unit === "month") return monthsOn(today, more);
  const part = Math.ceil(month / 3) + more;
  return part > 4 ? `${year + 1}-Q1` : `${year}-Q${part}`;
}

interface Period {
  readonly pattern: RegExp;
  /** Our own notation for what was found. */
  readonly notation: (words: readonly string[], today: string) => string;
}
const NUMBERED = "1st|2nd|3rd|4th|first|second|third|fourth";
const PERIODS: readonly Period[] = [
  { pattern: /\b([qh]\d)[ /-]?(\d{4})\b/gi, notation: ([part = "", year]) => `${year}-${part.toUpperCase()}` },
  { pattern: /\b(\d{4})[ /-]?([qh]\d)\b/gi, notation: ([year, part = ""]) => `${year}-${part.toUpperCase()}` },
  {
    pattern: new RegExp(`\\b(${NUMBERED}) (quarter|half)(?:-year)?(?: of)? (\\d{4})\\b`, "gi"),
    notation: ([which = "", part = "", year]) => `${year}-${part[0]?.toUpperCase()}${ordinal(which.toLowerCase())}`,
  },
  {
    pattern: new RegExp(`\\b(${MONTH})\\b\\.?,?(?: of)? (\\d{4})\\b`, "gi"),
    notation: ([name = "", year]) => `${year}-${monthNumber(name)}`,
  },
  { pattern: /(?<![\d-])(\d{4}-\d\d)(?![\d-])/g, notation: ([text = ""]) => text },
  {
    pattern: /\b(this|next|coming) (month|quarter|year)\b/gi,
    notation: ([a = "", b = ""], today) => unitOn(a, b, today),
  },
  {
    pattern: new RegExp(`\\bin (a|\\d{1,2}|${NUMBERS.join("|")}) months?\\b`, "gi"),
    notation: ([many = ""], today) => monthsOn(today, number(many.toLowerCase())),
  },
];
/** A year or a month by itself is a date only where nothing else can be meant: as the last word, or after "in". */
const LOOSE: readonly Period[] = [
  { pattern: /(?:\bin )?\b(\d{4})\.?$/g, notation: ([year = ""]) => year },
  {
    pattern: new RegExp(`(?:^|\\b(?:in|until|of) )(${MONTH})\\.?$`, "gi"),
    notation: ([name = ""], today) => {
      const month = monthNumber(name);
      return `${Number(today.slice(0, 4)) + (month < today.slice(5, 7) ? 1 : 0)}-${month}`;
    },
  },
];

const PART = /\b(early|mid|middle of|late|end of|beginning of|start of)[ -](?:the )?$/i;

/** "early March 2027" is kept as March 2027, and that is said. */
function found(line: Searched, match: RegExpExecArray, when: When): Found {
  const { before, after } = around(line, match.index, match[0].length);
  const part = PART.exec(before)?.[0];
  if (part === undefined) return { when, before, after };
  const { moments, dates } = line.say;
  const note = moments.notes.vaguer(`${part}${match[0]}`, sayPeriod(when, dates));
  return { when, before: before.slice(0, -part.length), after, notes: [note] };
}

function inPeriods(line: Searched, periods: readonly Period[]): Found | Unclear | undefined {
  for (const { pattern, notation } of periods) {
    const match = [...line.seen.matchAll(pattern)].at(-1);
    if (!match) continue;
    const when = parseWhen(notation(match.slice(1), line.today));
    return when ? found(line, match, when) : { problem: line.say.moments.wrong.noPeriod(match[0]) };
  }
  return undefined;
}

const SEASONS: Readonly<Record<string, (year: number) => readonly string[]>> = {
  spring: (year) => [`Q2 ${year}`, `H1 ${year}`],
  summer: (year) => [`Q3 ${year}`, `July ${year}`],
  autumn: (year) => [`Q4 ${year}`, `H2 ${year}`],
  fall: (year) => [`Q4 ${year}`, `H2 ${year}`],
  winter: (year) => [`Q1 ${year}`, `December ${year}`],
};

/** Seasons begin on other days in other places; a week has seven. */
function tooVague({ seen, today, say: { moments } }: Searched): Unclear | undefined {
  const [season, name = "", year = ""] = /\b(spring|summer|autumn|fall|winter),?(?: of)? (\d{4})\b/i.exec(seen) ?? [];
  if (season)
    return {
      problem: moments.wrong.season(season),
      word: season,
      instead: SEASONS[name.toLowerCase()]?.(Number(year)) ?? [],
    };
  const [week, which = ""] = /\b(this|next|coming) week\b/i.exec(seen) ?? [];
  if (!week) return undefined;
  return { problem: moments.wrong.week(week), word: week, instead: weekOf(which.toLowerCase(), today) };
}

/** Months, quarters, half-years and years that are named in full. */
export const vague = (line: Searched): Found | Unclear | undefined => tooVague(line) ?? inPeriods(line, PERIODS);

/** A month or a year by itself. */
export const loose = (line: Searched): Found | Unclear | undefined => inPeriods(line, LOOSE);
