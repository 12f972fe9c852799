import { addDays, WEEK, weekdayOf } from "../days.ts";
import { DAYS } from "./days.ts";
import { FEAST_RULES } from "./feasts.ts";
import {
  asking,
  dayOf,
  longest,
  oneOf,
  over,
  RANKS,
  type Reason,
  type Rule,
  rule,
  type Said,
  type Scan,
  scan,
} from "./line.ts";
import { letter, nthOf, numberedOf, value, workday } from "./nth.ts";
import { NUMBERS } from "./numbers.ts";
import { period } from "./periods.ts";
import {
  after,
  inComingYear,
  isoDay,
  lastBefore,
  mondayIn,
  monthOf,
  onOrAfter,
  shifted,
  unitIn,
  workdaysFrom,
  yearOf,
} from "./reckon.ts";

const severalDays: Reason = (text, wrong) => wrong.severalDays(text);

const COUNT = "(?<n>[NC])";
const UNIT = "(?<u>[DKFBQVA])";
/** "quinze jours" is a fortnight, "acht Tage" a week, and either may be counted. */
const LOOSELY: Readonly<Record<string, number>> = {
  "quinze jours": 14,
  "huit jours": 7,
  "acht tage": 7,
  "acht tagen": 7,
};

const count = (found: Scan): number => (found.one("n") ? value(found, "n") : 1);

/** A day some units from another. */
function from(day: string, found: Scan, sign: 1 | -1 = 1): Said | undefined {
  const to = shifted(day, sign * count(found), letter(found, "u"));
  const loosely = LOOSELY[`${found.one("n")?.text} ${found.one("u")?.text}`.toLowerCase()];
  if (letter(found, "u") === "g") return asking(workday, [workdaysFrom(day, sign * count(found))]);
  if (to === undefined || count(found) === 0) return undefined;
  return loosely === undefined ? dayOf(to) : oneOf(severalDays, [addDays(day, sign * loosely), to]);
}

/** "in three months" is a month, "in three weeks" a day. */
const ahead = (found: Scan, today: string): Said | undefined =>
  "BQVA".includes(letter(found, "u")) ? period(unitIn(today, letter(found, "u"), count(found))) : from(today, found);

/** Today it may be today or in a week. */
const weekdayAhead = (weekday: number, today: string): string[] => {
  const next = onOrAfter(today, weekday);
  return next === today ? [today, addDays(today, WEEK)] : [next];
};

/** Next Thursday, said on a Tuesday, is in two days or in nine. */
function nextWeekday(found: Scan, today: string): Said {
  const weekday = value(found, "w") + value(found, "w2");
  const weeks = value(found, "x") + value(found, "x2");
  const inWeek = addDays(mondayIn(today, weeks), weekday - 1);
  const first = after(today, weekday);
  return weeks > 1 || first >= inWeek ? dayOf(inWeek) : asking(severalDays, [first, inWeek]);
}

/** The Monday after next is a week later than the next one. */
function weekdayAfterNext(found: Scan, today: string): Said {
  const next = nextWeekday(found, today);
  const days = "when" in next ? [next.when.start] : next.days;
  return oneOf(
    severalDays,
    days.map((day) => addDays(day, WEEK)),
  );
}

/** Monday in two weeks: of the calendar week, or counted from the next Monday. */
function weekdayInWeeks(found: Scan, today: string): Said | undefined {
  const weeks = { K: 1, F: 2 }[letter(found, "u")];
  if (weeks === undefined) return undefined;
  const [weekday, all] = [value(found, "w"), weeks * count(found)];
  return oneOf(severalDays, [addDays(mondayIn(today, all), weekday - 1), addDays(after(today, weekday), WEEK * all)]);
}

/** Friday the 13th: of this month or the next; farther away it is asked about. */
function numberedWeekday(found: Scan, today: string): Said | undefined {
  const [day, weekday] = [value(found, "d"), value(found, "w")];
  const next = nextNumbered(day, today);
  if (next === undefined) return undefined;
  if (weekdayOf(next) === weekday) return dayOf(next);
  const years = (year: number): string | undefined =>
    Array.from({ length: 12 }, (_, month) => isoDay(year, month + 1, day)).find(
      (iso) => iso !== undefined && iso >= today && weekdayOf(iso) === weekday,
    );
  const farther = inComingYear(today, years);
  return asking((text, wrong) => wrong.week(text), farther === undefined ? [] : [farther]);
}

/** The next day of that number. */
function nextNumbered(day: number, today: string): string | undefined {
  const first = yearOf(today) * 12 + monthOf(today) - 1;
  return [0, 1, 2]
    .map((more) => isoDay(Math.floor((first + more) / 12), ((first + more) % 12) + 1, day))
    .find((iso) => iso !== undefined && iso >= today);
}

const numbered = (found: Scan, today: string): Said | undefined =>
  [nextNumbered(value(found, "d"), today)].flatMap((day) => (day === undefined ? [] : [dayOf(day)]))[0];

const SIMPLE: readonly Rule[] = [
  rule(RANKS.reckoned, "o*(?<t>T)", (found, today) => dayOf(addDays(today, value(found, "t")))),
  rule(RANKS.reckoned, "[oi]*D>(?<t>T)", (found, today) => dayOf(addDays(today, value(found, "t") + 1))),
  rule(RANKS.reckoned, "[oi]*D<(?<t>T)", (found, today) => dayOf(addDays(today, value(found, "t") - 1))),
  rule(RANKS.reckoned, "[oi]*(?<w>W)", (found, today) => oneOf(severalDays, weekdayAhead(value(found, "w"), today))),
  rule(RANKS.reckoned, "[oi]*to*x?(?<w>W)", (found, today) => dayOf(onOrAfter(today, value(found, "w")))),
  rule(RANKS.reckoned, "[oi]*(?<x>x)o*(?<w>W)|[oi]*(?<w2>W)(?<x2>x)", (found, today) => nextWeekday(found, today)),
  rule(RANKS.reckoned, "[oi]*lo*(?<w>W)", (found, today) => dayOf(lastBefore(today, value(found, "w")))),
  rule(RANKS.reckoned, "[oi]*(?<w>W)l", (found, today) => dayOf(lastBefore(today, value(found, "w")))),
  rule(RANKS.reckoned, "[oi]*(?<w>W)o*(?<d>[Nn])(?![ch])", numberedWeekday),
  rule(RANKS.reckoned, "o+(?<d>n)", numbered),
];

const RECKONED: readonly Rule[] = [
  rule(RANKS.reckoned, `i${COUNT}${UNIT}a?`, ahead),
  rule(RANKS.reckoned, `io*${UNIT.replace("DKFBQVA", "F")}`, ahead),
  rule(RANKS.reckoned, `${COUNT}${UNIT}f?o*@`, ahead),
  rule(RANKS.reckoned, `[io]*${COUNT}(?<u>g)`, (found, today) => from(today, found)),
  rule(RANKS.reckoned, "[oi]*(?<w>W)>o*(?<x>x)", weekdayAfterNext),
  rule(RANKS.reckoned, `o*${COUNT}${UNIT}[fo]*(?<t>T)`, (found, today) =>
    from(addDays(today, value(found, "t")), found),
  ),
  rule(RANKS.reckoned, `(?<t>T)i?${COUNT}${UNIT}`, (found, today) => from(addDays(today, value(found, "t")), found)),
  rule(RANKS.reckoned, "(?<t>T)(?<u>[KF])", (found, today) => from(addDays(today, value(found, "t")), found)),
  rule(RANKS.reckoned, `o*${COUNT}?(?<u>[KF])[fo]*(?<w>W)`, (found, today) => weeksFrom(found, today)),
  rule(RANKS.reckoned, "[oi]*(?<w>W)(?<u>[KF])", (found, today) => weeksFrom(found, today)),
  rule(RANKS.reckoned, "[oi]*(?<w>W)i(?<n>[NC])(?![DKFBQVAEgch])", (found, today) => weekdayInDays(found, today)),
  rule(RANKS.reckoned, `[oi]*(?<w>W)i?${COUNT}(?<u>[KF])`, weekdayInWeeks),
  rule(RANKS.reckoned, "[oi]*(?<w>W)io*(?<u>F)", weekdayInWeeks),
  rule(RANKS.reckoned, `i${COUNT}(?<u>[KF])o*(?<w>W)`, weekdayInWeeks),
  rule(RANKS.reckoned, `${COUNT}${UNIT}G`, (found, today) => from(today, found, -1)),
];

/** A week on Tuesday; Friday week, which said on a Friday is in a week. */
function weeksFrom(found: Scan, today: string): Said {
  const weeks = count(found) * (letter(found, "u") === "F" ? 2 : 1);
  return oneOf(severalDays, [addDays(onOrAfter(today, value(found, "w")), WEEK * weeks)]);
}

/** "vendredi en huit", "mardi en quinze" */
function weekdayInDays(found: Scan, today: string): Said | undefined {
  const weeks = { 8: 1, 15: 2 }[count(found)];
  return weeks === undefined ? undefined : dayOf(addDays(onOrAfter(today, value(found, "w")), WEEK * weeks));
}

const anchor = longest([...DAYS, ...FEAST_RULES, ...NUMBERS, ...SIMPLE, nthOf]);
const WEEKDAY_BESIDE = over("[oi]*(?<o>[On])?o*(?<w>W)(?<side>[><])o*");
/** The first Monday after 12 March. */
const weekdayFromAnchor: Rule = (line, at) => {
  const found = scan(line, at, WEEKDAY_BESIDE);
  const base = found && anchor(line, found.to);
  if (!found || !base) return undefined;
  if (!("when" in base.said)) return { ...base, rank: RANKS.vague };
  const weeks = (found.one("o")?.value ?? 1) - 1;
  const { start } = base.said.when;
  const isBefore = letter(found, "side") === "<";
  const day = isBefore ? lastBefore(start, value(found, "w")) : after(start, value(found, "w"));
  return { said: dayOf(addDays(day, WEEK * (isBefore ? -weeks : weeks))), to: base.to, rank: RANKS.vague };
};

const BESIDE = over(`[oi]*(?:${COUNT})?(?<u>[DKFBg])(?<side>[><f])o*`);
/** Two weeks after 12 March, the day before the first Monday of May. */
const fromAnchor: Rule = (line, at) => {
  const found = scan(line, at, BESIDE);
  const base = found && anchor(line, found.to);
  if (!found || !base || (letter(found, "u") !== "D" && !found.one("n"))) return undefined;
  const { said } = base;
  if (!("when" in said)) return { ...base, rank: RANKS.vague };
  const to = from(said.when.start, found, letter(found, "side") === "<" ? -1 : 1);
  return to && { said: to, to: base.to, rank: RANKS.vague };
};

/** Days that are reckoned from today, or from another day. */
export const RECKONED_RULES: readonly Rule[] = [
  ...SIMPLE,
  ...RECKONED,
  nthOf,
  numberedOf,
  fromAnchor,
  weekdayFromAnchor,
];
