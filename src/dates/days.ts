import { addDays, weekdayOf } from "../days.ts";
import { MONTHS } from "../library/dateNames.ts";
import {
  asking,
  dayOf,
  oneOf,
  over,
  RANKS,
  type Reason,
  type Rule,
  rule,
  type Said,
  type Scan,
  scan,
  type TimeLine,
} from "./line.ts";
import { after, inComingYear, isoDay, isoWeek, lastBefore, two, yearOf } from "./reckon.ts";

/** A day as it was written, with what was left out. `months`: all that its name may mean. */
export interface DayParts {
  readonly day: number;
  readonly months: readonly number[];
  readonly year?: number | undefined;
  readonly weekday?: number | undefined;
}

const noSuchDay = (year: number | undefined, month: number, day: number): Reason => {
  const name = MONTHS[month - 1];
  const said =
    name === undefined
      ? [year, two(month), two(day)].join("-")
      : [day, name, year].filter((one) => one !== undefined).join(" ");
  return (_, wrong) => wrong.noSuchDay(said);
};

/** The day itself, or without a year its next occurrence. */
function isoIn({ day, year }: DayParts, month: number, { today, year: other }: TimeLine): string | undefined {
  const said = year ?? other;
  if (said !== undefined) return isoDay(said, month, day);
  return inComingYear(today, (one) => {
    const iso = isoDay(one, month, day);
    return iso !== undefined && iso >= today ? iso : undefined;
  });
}

const twoMonths: Reason = (text, wrong) => wrong.severalDays(text);

/** What a day that is written out comes to. */
export function dayIn(parts: DayParts, line: TimeLine): Said {
  const [month = 0] = parts.months;
  const days = parts.months.flatMap((one) => isoIn(parts, one, line) ?? []);
  const [iso] = days;
  if (iso === undefined) return asking(noSuchDay(parts.year, month, parts.day), []);
  const { weekday } = parts;
  const named = days.filter((one) => weekday === undefined || weekday === weekdayOf(one));
  return weekday === undefined || named.length > 0 ? oneOf(twoMonths, named) : misnamed(iso, weekday, line);
}

/** A day that was given the name of another. */
export function misnamed(iso: string, weekday: number, { today }: TimeLine): Said {
  const said = `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
  const near = [iso, lastBefore(iso, weekday), after(iso, weekday)].filter((one) => one >= today);
  return asking((_, wrong) => wrong.weekday(said, weekdayOf(iso), weekday), near);
}

const YEAR = "a*(?:[,oi]*(?<y>[Yy])a*|[oi]*(?<rel>[xtl])o*A)?";
const NAMED = "(?:(?<w>[Ws])[,o]*)?o*";
const WRITTEN = [
  `${NAMED}(?<d>[Nn])[,oas]*(?<m>[MmG])${YEAR}`,
  // The first of March; but a first March is none.
  `${NAMED}(?:(?<=o)(?<d>O)o*|(?<d2>O)o+)(?<m>M)${YEAR}`,
  `${NAMED}(?<m>M)o*(?<d>[Nn])(?![oi]*[Mm]|c)(?:[,o]*(?<y>[Yy]))?`,
  `(?<y>Y)[oa]*(?<m>[Mm])o*(?<d>[Nn])a*`,
  `${NAMED}(?<y>Y)a+(?<d>[Nn])(?<m>[Mm])`,
  `${NAMED}(?<d>[Nn])[-/](?<m>[Mm])[-/](?<y>[YN])`,
  `${NAMED}(?<m>M)[-/](?<d>N)[-/](?<y>Y)`,
].map((pattern) => over(`${pattern}(?:[,o]*(?<w2>W))?`));
const SHORT_YEAR = over(`${NAMED}(?<d>[Nn])o*(?<m>[Mm])o*(?<y>N)(?![oi]*[Mm]|[c-])`);
/** A number below it behind a day may as well be an hour. */
const HOURS = 24;
const CENTURY = 2000;
const FARTHEST = 10;

const yearSaid = (found: Scan, today: string): number | undefined => {
  const year = found.one("y");
  if (year) return year.letter === "Y" ? year.value : CENTURY + year.value;
  const relative = found.one("rel");
  if (!relative) return undefined;
  return yearOf(today) + (relative.letter === "x" ? relative.value : relative.letter === "l" ? -1 : 0);
};

const partsIn = (found: Scan, today: string): DayParts => ({
  day: (found.one("d") ?? found.one("d2"))?.value ?? 0,
  months: found.one("m")?.months ?? [],
  year: yearSaid(found, today),
  weekday: (found.one("w") ?? found.one("w2"))?.value,
});

/** 12 March 28 has a year, 12 March 10 may have an hour. */
function shortYear(line: TimeLine, at: number): Scan | undefined {
  const found = scan(line, at, SHORT_YEAR);
  const year = found?.one("y")?.value ?? 0;
  const ahead = CENTURY + year - yearOf(line.today);
  return year > HOURS && ahead >= 0 && ahead <= FARTHEST ? found : undefined;
}

interface Written {
  readonly parts: DayParts;
  readonly to: number;
}
const longer = (a: Scan | undefined, b: Scan | undefined): Scan | undefined => (!a || (b && b.to > a.to) ? b : a);

/** A day with its month at some place. */
export function dayAt(line: TimeLine, at: number): Written | undefined {
  const found = WRITTEN.map((pattern) => scan(line, at, pattern)).reduce(longer, shortYear(line, at));
  return found && { parts: partsIn(found, line.today), to: found.to };
}

const ISO_WEEKDAY = /^(\d{4})-?w(\d{2})-(\d)$/i;
const written = (text: string): string[] =>
  /^\d{8}$/.test(text) ? [text.slice(0, 4), text.slice(4, 6), text.slice(6)] : text.split(/[-/.]/);

function isoSaid(text: string): Said {
  const [, ofYear, week, weekday = ""] = ISO_WEEKDAY.exec(text) ?? [];
  const monday = weekday === "" ? undefined : isoWeek(Number(ofYear), Number(week));
  if (monday !== undefined) return dayOf(addDays(monday, Number(weekday) - 1));
  const [year = 0, month = 0, day = 0] = written(text).map(Number);
  const iso = isoDay(year, month, day);
  return iso === undefined ? asking(noSuchDay(year, month, day), []) : dayOf(iso);
}

const inFull: Rule = (line, at) => {
  const found = dayAt(line, at);
  return (
    found && {
      said: dayIn(found.parts, line),
      to: found.to,
      rank: found.parts.year === undefined ? RANKS.written : RANKS.dated,
    }
  );
};

/** Days that are written out: 12 March 2027, March 12, 2027-03-12. */
export const DAYS: readonly Rule[] = [
  inFull,
  rule(RANKS.dated, `${NAMED}(?<i>I)`, (found) => isoSaid(found.one("i")?.text ?? "")),
];
