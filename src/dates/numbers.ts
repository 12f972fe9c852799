import { weekdayOf } from "../days.ts";
import { misnamed } from "./days.ts";
import { asking, dayOf, RANKS, type Rule, rule, type Said, type Scan, type TimeLine } from "./line.ts";
import { inComingYear, isoDay } from "./reckon.ts";

const CENTURY = 2000;
const MONTHS = 12;

/** The day itself with a year, else its next occurrence. */
function dayFrom(day: number, month: number, year: number | undefined, { today, year: other }: TimeLine): string[] {
  const said = year ?? other;
  const found =
    said === undefined
      ? inComingYear(today, (one) => [isoDay(one, month, day)].find((iso) => iso !== undefined && iso >= today))
      : isoDay(said, month, day);
  return found === undefined ? [] : [found];
}

/** 27-03-12 may begin with its year. */
const yearFirst = ([year = "", month = "", day = ""]: readonly string[], line: TimeLine): string[] =>
  Number(year) > MONTHS ? dayFrom(Number(day), Number(month), CENTURY + Number(year), line) : [];

/** Every day that some numbers may be, in the order in which they are likely. */
function readings(text: string, line: TimeLine): string[] {
  const parts = text.replace(/\.$/, "").split(/[./-]/);
  const [first = "", second = "", last] = parts;
  const year = last === undefined ? undefined : last.length === 2 ? CENTURY + Number(last) : Number(last);
  // What is written like an ISO day may begin with its year.
  const isShort = text.includes("-") && last?.length === 2;
  const all = [
    ...dayFrom(Number(first), Number(second), year, line),
    ...dayFrom(Number(second), Number(first), year, line),
    ...(isShort ? yearFirst(parts, line) : []),
  ];
  const ahead = all.filter((day) => day >= line.today);
  return [...new Set(isShort && ahead.length > 0 ? ahead : all)];
}

/** A day in numbers: never taken for one of two that it may be, unless only one is the day of the week that was said. */
export function inNumbers(text: string, line: TimeLine, weekday?: number): Said {
  const all = readings(text, line);
  const named = all.filter((one) => weekday === undefined || weekdayOf(one) === weekday);
  const [day, ...others] = named.length > 0 ? named : all;
  if (day !== undefined && weekday !== undefined && named.length === 0 && others.length === 0)
    return misnamed(day, weekday, line);
  if (day === undefined) return asking((said, wrong) => wrong.noNumbers(said), []);
  if (others.length > 0) return asking((said, wrong) => wrong.twoDays(said), [day, ...others]);
  if (/^\d+\D\d+\D\d{2}$/.test(text)) return asking((said, wrong) => wrong.shortYear(said, day), [day]);
  return dayOf(day);
}

const spaced = (found: Scan): string =>
  found
    .all("n")
    .flatMap(({ value }) => (value > 0 ? [String(value)] : []))
    .join(".");

/** 04/12, 4.12.2026, 03-12-2027, 12. 3. 2027. */
export const NUMBERS: readonly Rule[] = [
  rule(RANKS.numeric, "o*(?:(?<w>[Ws])[,o]*)?o*(?<d>d)a*", (found, _, line) =>
    inNumbers(found.one("d")?.text ?? "", line, found.one("w")?.value),
  ),
  rule(RANKS.numeric, "o*(?:(?<w>[Ws])[,o]*)?o*(?<n>[Nn][-/]?[Nn][-/]?Y)", (found, _, line) =>
    inNumbers(spaced(found), line, found.one("w")?.value),
  ),
  rule(RANKS.numeric, "o*(?<n>N-N)", (found, _, line) => {
    const said = inNumbers(spaced(found), line);
    return "when" in said ? undefined : said;
  }),
];
