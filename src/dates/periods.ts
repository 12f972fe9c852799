import { parseWhen } from "../library/when.ts";
import {
  asking,
  longest,
  over,
  type Part,
  RANKS,
  type Reason,
  type Rule,
  rule,
  type Said,
  type Scan,
  scan,
  type TimeLine,
} from "./line.ts";
import { inComingYear, monthOf, two, unitIn, yearOf } from "./reckon.ts";

const isPeriod: Reason = (text, wrong) => wrong.noPeriod(text);

export const period = (notation: string | undefined): Said | undefined => {
  if (notation === undefined) return undefined;
  const when = parseWhen(notation);
  return when ? { when } : asking(isPeriod, []);
};

/** In the year that is said, or in the next in which it is not over. */
function inYear(found: Scan, { today, year: other }: TimeLine, of: (year: number) => string): string {
  const year = found.one("y");
  const relative = found.one("rel");
  const on = { x: 1, t: 0, l: -1 }[relative?.letter ?? ""];
  const said = year
    ? year.letter === "y"
      ? 2000 + year.value
      : year.value
    : on === undefined
      ? other
      : yearOf(today) + on;
  if (said !== undefined) return of(said);
  return (
    inComingYear(today, (one) => {
      const when = parseWhen(of(one));
      return when && when.end < today ? undefined : of(one);
    }) ?? ""
  );
}

const severalMonths: Reason = (text, wrong) => wrong.severalDays(text);

function monthSaid(found: Scan, line: TimeLine): Said | undefined {
  const months = found.one("m")?.months ?? [];
  const all = months.map((month) => inYear(found, line, (year) => `${year}-${two(month)}`));
  return all.length > 1 ? asking(severalMonths, all) : period(all[0]);
}

const QUARTERS = 4;
const part = (letter: string, found: Scan, line: TimeLine): Said | undefined => {
  const number = (found.one("n") ?? found.one("o"))?.value ?? (found.one("l") ? (letter === "Q" ? QUARTERS : 2) : 0);
  return number === 0 ? undefined : period(inYear(found, line, (year) => `${year}-${letter}${number}`));
};

const on = (found: Scan): number => {
  const which = found.one("x") ?? found.one("t") ?? found.one("l");
  return which?.letter === "x" ? which.value : which?.letter === "l" ? -1 : 0;
};

const YEAR = "(?:[,oi]*(?<y>[Yy])a*|[oi]*(?<rel>[xtl])o*A|[oi]*A(?<rel2>[xl]))?";
const UNIT = "(?<u>[BQVA])";

/** Next May may be this one or that of the year after. */
function nextMonth(found: Scan, { today }: TimeLine): Said | undefined {
  const month = found.one("m")?.value ?? 0;
  const year = yearOf(today) + (month > monthOf(today) ? 0 : 1);
  const all = [`${year}-${two(month)}`, `${year + 1}-${two(month)}`];
  return month > monthOf(today) ? asking(severalMonths, all) : period(all[0]);
}

/** Months with a year, quarters, half-years, and those that are next or this one. */
const NAMED: readonly Rule[] = [
  rule(RANKS.vague, `[oi]*(?<m>M)[,oi]*(?<y>[Yy])a*`, (found, _, line) => monthSaid(found, line)),
  rule(RANKS.vague, `[oi]*(?<m>M)[oi]*(?<rel>[xtl])o*A`, (found, _, line) => monthSaid(found, line)),
  rule(RANKS.vague, "[oi]*(?<n>N)[-/](?<y>Y)", (found) =>
    period(`${found.one("y")?.value}-${two(found.one("n")?.value ?? 0)}`),
  ),
  rule(RANKS.vague, `[oi]*(?<y>Y)[oa]*(?<m>M)`, (found, _, line) => monthSaid(found, line)),
  rule(RANKS.vague, `[oi]*x(?<m>M)|[oi]*(?<m2>M)x`, (found, _, line) => nextMonth(found, line)),
  rule(RANKS.vague, `[oi]*(?<j>J)`, (found) => period(found.one("j")?.text)),
  rule(RANKS.vague, `[oi]*(?<n>q)[-/]?${YEAR}`, (found, _, line) => part("Q", found, line)),
  rule(RANKS.vague, `[oi]*(?<y>Y)[-/]?(?<n>q)`, (found, _, line) => part("Q", found, line)),
  rule(RANKS.vague, `[oi]*(?<n>h)[-/]?${YEAR}`, (found, _, line) => part("H", found, line)),
  rule(RANKS.vague, `[oi]*(?<y>Y)[-/]?(?<n>h)`, (found, _, line) => part("H", found, line)),
  rule(RANKS.vague, `[oi]*(?:(?<o>[On])|(?<l>l))o*Q${YEAR}`, (found, _, line) => part("Q", found, line)),
  rule(RANKS.vague, `[oi]*(?:(?<o>[On])|(?<l>l))o*V(?:-?A)?${YEAR}`, (found, _, line) => part("H", found, line)),
  rule(RANKS.vague, `[oi]*(?:(?<x>x)|(?<t>t)|(?<l>l))o*${UNIT}`, (found, today) =>
    period(unitIn(today, found.one("u")?.letter ?? "", on(found))),
  ),
  rule(RANKS.vague, `[oi]*${UNIT}(?:(?<x>x)|(?<l>l))`, (found, today) =>
    period(unitIn(today, found.one("u")?.letter ?? "", on(found))),
  ),
  rule(RANKS.vague, `[oi]*${UNIT}o*>o*x`, (found, today) => period(unitIn(today, found.one("u")?.letter ?? "", 2))),
];

const bareMonth: Rule = rule(RANKS.loose, "[oi]*(?<m>M)", (found, _, line) => monthSaid(found, line));
const bareYear: Rule = rule(RANKS.loose, "[oi]*(?<y>Y)", (found) => period(found.one("y")?.text));
/** "the end of year review" is a title. */
const unitItself: Rule = rule(RANKS.vague, `[oi]*${UNIT}(?!X)`, (found, today) =>
  period(unitIn(today, found.one("u")?.letter ?? "", 0)),
);

export const periodAt = longest([...NAMED, bareMonth, bareYear]);
/** Where something else says that a period is meant: "end of the month". */
export const unitAt = longest([...NAMED, bareMonth, bareYear, unitItself]);

const OPENING = over("o*(?:(?<part>P)|(?<half>[On])o*Vo+)[oi-]*");
const partOf = (value: number | undefined): Part => (value === 1 || value === 3 ? value : 2);

/** "early March", "end of the quarter": kept as the whole period, and that is said. */
const partly: Rule = (line, at) => {
  const opening = scan(line, at, OPENING);
  const found = opening && unitAt(line, opening.to);
  if (!opening || !found || !("when" in found.said)) return found && { ...found, rank: RANKS.vague };
  const half = opening.one("half");
  const part = half ? (half.value === 1 ? 1 : 3) : partOf(opening.one("part")?.value);
  return { said: { when: found.said.when, part }, to: found.to, rank: RANKS.vague };
};

export const PERIODS: readonly Rule[] = [...NAMED, partly];

/** A year or a month by itself is a date only where nothing else can be meant: as the last word, or after "in". */
export const LOOSE: readonly Rule[] = [bareMonth, bareYear].map(
  (one): Rule =>
    (line, at) => {
      const found = one(line, at);
      return found && (found.to === line.tokens.length || /^[oi]*i/.test(line.letters.slice(at))) ? found : undefined;
    },
);
