import { addDays } from "../days.ts";
import { writeWhen } from "../library/when.ts";
import { DAYS } from "./days.ts";
import { FEAST_RULES } from "./feasts.ts";
import {
  asking,
  longest,
  once,
  over,
  type Phrase,
  RANKS,
  type Reason,
  type Rule,
  scan,
  type TimeLine,
} from "./line.ts";
import { NUMBERS } from "./numbers.ts";
import { LOOSE, PERIODS, periodAt } from "./periods.ts";
import { onOrAfter, shifted } from "./reckon.ts";
import { RECKONED_RULES } from "./reckoned.ts";
import { listed } from "./spans.ts";
import { WEEK_RULES } from "./weeks.ts";

const single = once(
  longest([...DAYS, ...PERIODS, ...WEEK_RULES, ...FEAST_RULES, ...NUMBERS, ...RECKONED_RULES, listed]),
);
/** One date or span, where it is sure that one is said. */
const sure = longest([single, periodAt]);

const choice: Reason = (text, wrong) => wrong.severalDays(text);
const bound: Reason = (text, wrong) => wrong.bound(text);
const recurring: Reason = (text, wrong) => wrong.recurring(text);

const daysIn = ({ said }: Phrase): readonly string[] => ("when" in said ? [writeWhen(said.when)] : said.days);
const yearIn = ({ said }: Phrase): number | undefined =>
  "when" in said ? Number(said.when.start.slice(0, 4)) : undefined;

const JOINT = /[,o]*(?:r[oi]*|[-/&][oi-]*|,[oi]*)/y;
const SEVERAL = 6;

/** The phrases that follow one another with "or", "and" or a dash between them. */
function chain(line: TimeLine, at: number): Phrase[] {
  const all: Phrase[] = [];
  const opening = /^r?[oi]*/.exec(line.letters.slice(at))?.[0].length ?? 0;
  for (let from = at + opening; all.length < SEVERAL; ) {
    const phrase = sure(line, from);
    if (!phrase) break;
    all.push(phrase);
    JOINT.lastIndex = phrase.to;
    const [joint] = JOINT.exec(line.letters) ?? [];
    if (joint === undefined) break;
    from = phrase.to + joint.length;
  }
  return all;
}

/** March or April 2027, Monday or Tuesday, 12 March and 14 April: whatever has no year has that of the last. */
const alternatives: Rule = (line, at) => {
  const all = chain(line, at);
  const last = all.at(-1);
  if (!last || all.length < 2) return undefined;
  const year = last.rank === RANKS.dated || last.rank === RANKS.vague ? yearIn(last) : undefined;
  const again = year === undefined ? all : chain({ ...line, year }, at);
  return { said: asking(choice, again.flatMap(daysIn)), to: last.to, rank: Math.max(...all.map(({ rank }) => rank)) };
};

const BOUND = over("[oip-]*[!<>ufLz][!<>ufLzoip-]*");
const LENGTH = over("(?<n>[NC])(?<u>[DKFBQVA])");
const BOUNDED = over("[oip]*L+[oi]*");
const BETWEEN = over("[&-][oi-]*");

/** "within two weeks" */
function lengthAt(line: TimeLine, at: number): Phrase | undefined {
  const found = scan(line, at, LENGTH);
  const day = found && shifted(line.today, found.one("n")?.value ?? 1, found.one("u")?.letter ?? "");
  return found && day ? { said: asking(bound, [day]), to: found.to, rank: RANKS.reckoned } : undefined;
}

const dated = once(longest([single, periodAt, alternatives]));
/** Not before, after, by, until, between: a limit is no date. */
const bounded: Rule = (line, at) => {
  const opening = scan(line, at, BOUND);
  const first = opening && (dated(line, opening.to) ?? lengthAt(line, opening.to));
  if (!opening || !first) return undefined;
  const and = scan(line, first.to, BETWEEN);
  const second = and && dated(line, and.to);
  const days = [...daysIn(first), ...(second ? daysIn(second) : [])];
  const closing = scan(line, (second ?? first).to, BOUNDED);
  return { said: asking(bound, days), to: (closing ?? second ?? first).to, rank: Math.max(first.rank, RANKS.vague) };
};

/** "12 March at the latest" */
const boundedAfter: Rule = (line, at) => {
  const first = dated(line, at);
  const closing = first && scan(line, first.to, BOUNDED);
  return (
    first && closing && { said: asking(bound, daysIn(first)), to: closing.to, rank: Math.max(first.rank, RANKS.vague) }
  );
};

const EVERY = [over("o*e[oOxnNC]*(?<u>[WRDKFBQVAE])(?:[,r&o]*[WE])*"), over("(?<u>R)(?:o*W)?")];
/** Every Monday: the first of them may be meant. */
const every: Rule = (line, at) => {
  for (const pattern of EVERY) {
    const found = scan(line, at, pattern);
    const unit = found?.one("u");
    if (!found || !unit) continue;
    const isDay = unit.letter === "W" || (unit.letter === "R" && unit.value > 0);
    const days = isDay ? [onOrAfter(addDays(line.today, 1), unit.value)] : [];
    return { said: asking(recurring, days), to: found.to, rank: RANKS.reckoned };
  }
  return undefined;
};

/** A date, or dates to choose from: limits and what happens again and again are read by who asks. */
export const dateAt = longest([single, alternatives]);

const EVERYTHING = longest([single, alternatives, bounded, boundedAfter, every]);
const loose = longest(LOOSE);

/** What is said of days at a place, as much of it as belongs together. */
export const phraseAt: Rule = (line, at) => EVERYTHING(line, at) ?? loose(line, at);
