import { addDays } from "../days.ts";
import { parseWhen } from "../library/when.ts";
import { type DayParts, dayAt, dayIn } from "./days.ts";
import { asking, over, RANKS, type Reason, type Rule, type Said, scan, type TimeLine } from "./line.ts";
import { inNumbers } from "./numbers.ts";
import { yearOf } from "./reckon.ts";

/** A day of which the month may be said by the other end. */
interface End {
  readonly parts: DayParts;
  readonly to: number;
}
const NUMBER = over("(?:(?<w>[Ws]),?)?o*(?<d>[Nn])(?![cKDBFQVA])(?:,?o*(?<y>Y))?");
const ISO = over("(?:[Ws],?)?o*(?<i>I)");
const DOTTED = over("(?:[Ws],?)?o*(?<i>d)");

function isoEnd(line: TimeLine, at: number): End | undefined {
  const found = scan(line, at, ISO);
  const [year = 0, month = 0, day = 0] = (found?.one("i")?.text ?? "").split(/[-/.]/).map(Number);
  return found && month > 0 ? { parts: { day, months: [month], year }, to: found.to } : undefined;
}

/** Numbers are an end only where they can be read in one way. */
function dottedEnd(line: TimeLine, at: number): End | undefined {
  const found = scan(line, at, DOTTED);
  const text = found?.one("i")?.text ?? "";
  const said = found && inNumbers(text, line);
  if (!found || !said || !("when" in said)) return undefined;
  const [year = 0, month = 0, day = 0] = said.when.start.split("-").map(Number);
  return { parts: { day, months: [month], ...(/\d{4}/.test(text) && { year }) }, to: found.to };
}

function numberEnd(line: TimeLine, at: number): End | undefined {
  const found = scan(line, at, NUMBER);
  if (!found) return undefined;
  const [day, weekday, year] = ["d", "w", "y"].map((name) => found.one(name)?.value);
  return { parts: { day: day ?? 0, months: [], weekday, year }, to: found.to };
}

const endAt = (line: TimeLine, at: number): End | undefined =>
  dayAt(line, at) ?? isoEnd(line, at) ?? dottedEnd(line, at) ?? numberEnd(line, at);

/** Days with what stands between each and the one before. */
interface Listed {
  readonly days: readonly DayParts[];
  readonly joints: string;
  readonly to: number;
}
const JOINT = /[,]?[o]*(?:[-/&ru]|,)[oi-]*/y;
const SEVERAL = 5;

function listAt(line: TimeLine, at: number): Listed | undefined {
  const first = endAt(line, at);
  if (!first) return undefined;
  const ends = [first];
  let joints = "";
  for (let to = first.to; ends.length < SEVERAL; ) {
    JOINT.lastIndex = to;
    const [joint] = JOINT.exec(line.letters) ?? [];
    const next = joint === undefined ? undefined : endAt(line, to + joint.length);
    if (joint === undefined || !next) break;
    joints += joint.replace(/[^-/&ru,]/g, "").replace(/^,(?=[&r])/, "")[0] ?? "";
    ends.push(next);
    to = next.to;
  }
  const last = ends.at(-1);
  return ends.length < 2 || !last ? undefined : { days: ends.map(({ parts }) => parts), joints, to: last.to };
}

/** Each with the month and year that the others say; 30 December – 2 January 2027 begins in the year before. */
function completed(days: readonly DayParts[]): readonly DayParts[] | undefined {
  const months = days.findLast((one) => one.months.length > 0)?.months;
  const opening = days.find((one) => one.months.length > 0)?.months;
  const year = days.findLast((one) => one.year !== undefined)?.year;
  const yearAt = days.findIndex((one) => one.year !== undefined);
  // 12 March 2027 to 14 has no end that can be read.
  if (!months || !opening || days.some((one, at) => yearAt >= 0 && at > yearAt && one.months.length === 0))
    return undefined;
  let known = opening;
  return days.map((one) => {
    known = one.months.length > 0 ? one.months : known;
    const turns = one.months[0] === 12 && months[0] === 1;
    return { ...one, months: known, year: one.year ?? (year !== undefined && turns ? year - 1 : year) };
  });
}

/** The days in turn: what has no year is the next after the one before it. */
function saidInTurn(days: readonly DayParts[], line: TimeLine): Said[] {
  const all = days.map((one) => dayIn(one, line));
  const [first] = all;
  if (!first || !("when" in first)) return all;
  return all.map((one, index) => {
    const parts = days[index];
    const isBefore = "when" in one && one.when.start < first.when.start;
    return isBefore && parts?.year === undefined && parts
      ? dayIn({ ...parts, year: yearOf(first.when.start) + 1 }, line)
      : one;
  });
}

const oneOfThem: Reason = (text, wrong) => wrong.severalDays(text);
const backwards =
  (end: string, start: string): Reason =>
  (_, wrong) =>
    wrong.before(end, start);

/** A span of days, or days of which one may be meant. */
function spanOrChoice(said: readonly Said[], joints: string): Said {
  const refused = said.find((one) => "reason" in one);
  if (refused) return refused;
  const days = said.flatMap((one) => ("when" in one ? [one.when.start] : []));
  const [start = "", end = ""] = [days[0], days.at(-1)];
  const inTurn = days.every((day, index) => index === 0 || day === addDays(days[index - 1] ?? "", 1));
  const isSpan = days.length === 2 && /^[-/u]$/.test(joints);
  if (isSpan && end < start) return asking(backwards(end, start), []);
  if (!isSpan && !(inTurn && /^,*&$/.test(joints))) return asking(oneOfThem, days);
  const when = parseWhen(start === end ? start : `${start}/${end}`);
  return when ? { when } : asking(oneOfThem, days);
}

/** 12–13 March, from 30 March to 2 April; 8 or 9 March; 12 March and 14 April. */
export const listed: Rule = (line, at) => {
  const opening = /^o*(?:f|r)?o*/.exec(line.letters.slice(at))?.[0].length ?? 0;
  const found = listAt(line, at + opening);
  const days = found && completed(found.days);
  if (!found || !days) return undefined;
  return { said: spanOrChoice(saidInTurn(days, line), found.joints), to: found.to, rank: RANKS.dated };
};
