import { addDays, mondayOf, WEEK } from "../days.ts";
import { dayAt, dayIn } from "./days.ts";
import {
  asking,
  dayOf,
  over,
  type Phrase,
  RANKS,
  type Reason,
  type Rule,
  rule,
  type Said,
  type Scan,
  scan,
  type TimeLine,
} from "./line.ts";
import { unitAt } from "./periods.ts";
import { inComingYear, isoWeek, mondayIn, workdays, yearOf } from "./reckon.ts";

const whichDay: Reason = (text, wrong) => wrong.week(text);
const FRIDAY = 4;
const SUNDAY = 6;

/** A week is no day yet, but it is a span. */
const weekOf = (monday: string, today: string): Said => ({
  ...asking(whichDay, workdays(monday, today)),
  span: { start: monday, end: addDays(monday, SUNDAY) },
});

/** The week of that number in a year, else the next one. */
function numbered(found: Scan, today: string): string | undefined {
  const text = found.one("k")?.text ?? "";
  const [, ofYear] = /^(\d{4})-?w/i.exec(text) ?? [];
  const year = found.one("y")?.value ?? (ofYear === undefined ? undefined : Number(ofYear));
  const number = (found.one("k") ?? found.one("n"))?.value ?? 0;
  if (year !== undefined) return isoWeek(year, number);
  return inComingYear(today, (one) => {
    const monday = isoWeek(one, number);
    return monday !== undefined && addDays(monday, FRIDAY) >= today ? monday : undefined;
  });
}

const relative = (found: Scan, today: string): string =>
  mondayIn(today, found.one("after") ? 2 : (found.one("x")?.value ?? (found.one("l") ? -1 : 0)));

const YEAR = "(?:[,oi/-]*(?<y>Y)a*)?";
const WEEKS = (
  [
    ["[oi]*(?:(?<x>x)|(?<t>t)|(?<l>l))o*K", relative],
    ["[oi]*K(?:(?<x>x)|(?<l>l))", relative],
    ["[oi]*x?K(?<after>>)o*x", relative],
    [`[oi]*K(?<n>N)${YEAR}`, numbered],
    [`[oi]*(?<n>n)o*K${YEAR}`, numbered],
    [`[oi]*(?<k>k)${YEAR}`, numbered],
    ["[oi]*(?<y>Y)[-/,]?(?:K(?<n>N)|(?<k>k))", numbered],
  ] as const
).map(([pattern, monday]) => ({ pattern: over(pattern), monday }));

interface Week {
  /** Its Monday, if there is such a week. */
  readonly monday: string | undefined;
  readonly to: number;
}

/** "the week of 12 March" */
function weekOfDay(line: TimeLine, at: number): Week | undefined {
  const [opening = ""] = /^[oi]*K[of-]*/.exec(line.letters.slice(at)) ?? [];
  const day = opening === "" ? undefined : dayAt(line, at + opening.length);
  const said = day && dayIn(day.parts, line);
  return day && said && "when" in said ? { monday: mondayOf(said.when.start), to: day.to } : undefined;
}

/** The longest week that some place says. */
function weekAt(line: TimeLine, at: number): Week | undefined {
  let best = weekOfDay(line, at);
  for (const { pattern, monday } of WEEKS) {
    const found = scan(line, at, pattern);
    if (found && found.to > (best?.to ?? at)) best = { monday: monday(found, line.today), to: found.to };
  }
  return best;
}

const whole: Rule = (line, at) => {
  const found = weekAt(line, at);
  if (!found) return undefined;
  const { monday, to } = found;
  const said = monday === undefined ? asking((text, wrong) => wrong.noWeek(text), []) : weekOf(monday, line.today);
  return { said, to, rank: RANKS.vague };
};

const dayOfWeek = ({ monday, to }: Week, weekday: number): Phrase | undefined =>
  monday === undefined ? undefined : { said: dayOf(addDays(monday, weekday - 1)), to, rank: RANKS.vague };

const WEEKDAY = over("[oi]*(?<w>W)[,oi]*");
const WEEKDAY_BEHIND = over("[,oi]*(?<w>W)");
const dayFirst: Rule = (line, at) => {
  const found = scan(line, at, WEEKDAY);
  const week = found && weekAt(line, found.to);
  return found && week && dayOfWeek(week, found.one("w")?.value ?? 0);
};
const dayLast: Rule = (line, at) => {
  const week = weekAt(line, at);
  const day = week && scan(line, week.to, WEEKDAY_BEHIND);
  return week && day && dayOfWeek({ ...week, to: day.to }, day.one("w")?.value ?? 0);
};

const NTH_WEEK = over("[oi]*(?:(?<o>[On])|(?<l>l))o*K[oi-]*");
/** The second week of March: weeks begin on Monday, and the first is that in which the month begins. */
const ofPeriod: Rule = (line, at) => {
  const found = scan(line, at, NTH_WEEK);
  const period = found && unitAt(line, found.to);
  if (!found || !period || !("when" in period.said)) return undefined;
  const { start, end } = period.said.when;
  const nth = found.one("o")?.value;
  const monday = nth === undefined ? mondayOf(end) : addDays(mondayOf(start), WEEK * (nth - 1));
  return { said: weekOf(monday, line.today), to: period.to, rank: RANKS.vague };
};

const SATURDAY = 5;
const weekend = rule(RANKS.vague, "[oi]*(?:(?<x>x)|(?<t>t)|(?<l>l))?o*E(?:(?<x2>x)|(?<l2>l))?", (found, today) => {
  const more = found.one("x") || found.one("x2") ? 1 : found.one("l") || found.one("l2") ? -1 : 0;
  const saturday = addDays(mondayIn(today, more), SATURDAY);
  return asking(whichDay, [saturday, addDays(saturday, 1)]);
});

const SEASONS: Readonly<Record<number, (year: number) => readonly string[]>> = {
  1: (year) => [`Q2 ${year}`, `H1 ${year}`],
  2: (year) => [`Q3 ${year}`, `July ${year}`],
  3: (year) => [`Q4 ${year}`, `H2 ${year}`],
  4: (year) => [`Q1 ${year}`, `December ${year}`],
};
/** Seasons begin on other days in other places. */
const season = rule(RANKS.vague, "[oi]*[xt]?o*(?<s>S)[xt]?(?:[,o]*(?<y>Y))?", (found, today) => {
  const year = found.one("y")?.value ?? yearOf(today) + 1;
  return asking((text, wrong) => wrong.season(text), SEASONS[found.one("s")?.value ?? 0]?.(year) ?? []);
});

/** Weeks, and what else is no day yet; and the days of a week that are named. */
export const WEEK_RULES: readonly Rule[] = [whole, dayFirst, dayLast, ofPeriod, weekend, season];
