import { addDays } from "../days.ts";
import { asking, dayOf, over, RANKS, type Reason, type Rule, type Scan, scan, type TimeLine } from "./line.ts";
import { unitAt } from "./periods.ts";
import { nthWeekday, workdaysFrom, yearOf } from "./reckon.ts";

export const workday: Reason = (text, wrong) => wrong.workday(text);
export const value = (found: Scan, name: string): number => found.one(name)?.value ?? 0;
export const letter = (found: Scan, name: string): string => found.one(name)?.letter ?? "";

const nthWorkday = (start: string, end: string, nth: number): string =>
  nth > 0 ? workdaysFrom(addDays(start, -1), nth) : workdaysFrom(addDays(end, 1), -1);
/** "the first days of March" are no day. */
const isSeveral = (found: Scan): boolean => letter(found, "w") === "D" && /s$|tage/i.test(found.one("w")?.text ?? "");

const NTH = over("[oi]*(?:(?<o>[On])|(?<l>l))o*(?<w>[WDg])[oi]*");
/** The day of that number and weekday in the period that follows, and where the period ends. */
function nthIn(found: Scan, line: TimeLine): { readonly day: string | undefined; readonly to: number } | undefined {
  const period = unitAt(line, found.to);
  if (!period || !("when" in period.said) || isSeveral(found)) return undefined;
  const { start, end } = period.said.when;
  const nth = found.one("o")?.value ?? -1;
  if (letter(found, "w") === "W") return { day: nthWeekday(start, end, nth, value(found, "w")), to: period.to };
  const day = letter(found, "w") === "g" ? nthWorkday(start, end, nth) : nth > 0 ? addDays(start, nth - 1) : end;
  return { day: day > end ? undefined : day, to: period.to };
}

/** First Monday in February, last day of March. Without a year it is the next that is not over. */
export const nthOf: Rule = (line, at) => {
  const found = scan(line, at, NTH);
  const here = found && nthIn(found, line);
  if (!found || !here) return undefined;
  const isOver = here.day === undefined || here.day < line.today;
  const { day } = (isOver && nthIn(found, { ...line, year: yearOf(line.today) + 1 })) || here;
  const sure = letter(found, "w") === "g" ? asking(workday, [day ?? ""]) : dayOf(day ?? "");
  const said = day === undefined ? asking((text, wrong) => wrong.noSuchDay(text), []) : sure;
  return { said, to: here.to, rank: RANKS.vague };
};

const NUMBERED = over("[oi]*(?:[Ws],?o*)?(?<d>[nN])[oi]*(?=[xtl]?o*B)");
/** The 15th of next month. */
export const numberedOf: Rule = (line, at) => {
  const found = scan(line, at, NUMBERED);
  const month = found && unitAt(line, found.to);
  if (!found || !month || !("when" in month.said)) return undefined;
  const day = addDays(month.said.when.start, value(found, "d") - 1);
  return day > month.said.when.end ? undefined : { said: dayOf(day), to: month.to, rank: RANKS.reckoned };
};
