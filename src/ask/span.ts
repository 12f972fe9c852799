import { addDays } from "../days.ts";
import { parseWhen } from "../library/when.ts";
import { saidSpan } from "./datesSaid.ts";
import type { Direction, Role, Time, Timed, Which, YearSaid } from "./times.ts";
import {
  dayOf,
  monthSpan,
  partSpan,
  type Span,
  seasonIn,
  shifted,
  two,
  unitSpan,
  weekdayOf,
  yearIn,
  yearSpan,
} from "./units.ts";

/** The year in which something without a year lies: the next one to come, or the last that has begun. */
function yearFor(starts: (year: number) => Span | undefined, direction: Direction, today: string): Span | undefined {
  const year = yearIn(today);
  const here = starts(year);
  if (!here) return starts(year + 1) ?? starts(year - 1);
  if (direction === "ahead") return here.end >= today ? here : starts(year + 1);
  return here.start <= today ? here : starts(year - 1);
}

function weekday(number: number, which: Which, direction: Direction, today: string): Span | undefined {
  const ahead = (number - weekdayOf(today) + 7) % 7 || 7;
  const back = ahead - 7 || -7;
  return dayOf(addDays(today, direction === "back" || which < 0 ? back : ahead));
}

function lengthSpan(time: Extract<Time, { kind: "length" }>, direction: Direction, today: string): Span {
  const { number, unit } = time;
  if (time.which < 0 || (time.which === 0 && direction === "back"))
    return { start: shifted(today, -number, unit), end: today };
  const letter = { D: "d", A: "d", K: "w", F: "w", B: "m", V: "m", H: "m", J: "y", h: "d" }[unit];
  const times = { V: 3, H: 6, F: 2 }[unit as "V"] ?? 1;
  return { start: today, end: shifted(today, number, unit), word: `${number * times}${letter}` };
}

const towards = (which: Which | undefined, direction: Direction): Direction =>
  which === undefined || which === 0 ? direction : which > 0 ? "ahead" : "back";

/** In the year that was said, else in the nearest. */
function inYear(
  of: (year: number) => Span | undefined,
  { year, yearsOn }: YearSaid,
  direction: Direction,
  today: string,
): Span | undefined {
  if (year !== undefined) return of(year);
  return yearsOn === undefined ? yearFor(of, direction, today) : of(yearIn(today) + yearsOn);
}

function dateIn({ day, last, month }: Extract<Time, { kind: "date" }>, year: number): Span | undefined {
  const of = (one: number): string => `${year}-${two(month)}-${two(one)}`;
  const [start, end] = [of(day), of(last ?? day)];
  return parseWhen(start) && parseWhen(end) ? { start, end, ...(start === end && { word: start }) } : undefined;
}

/** Weeks begin on Monday. */
function weekWith(day: string): Span {
  const monday = addDays(day, 1 - weekdayOf(day));
  return { start: monday, end: addDays(monday, 6) };
}

/** The first is that in which a month begins, the last that in which it ends. */
function weekOf(year: number, month: number, number: number): Span {
  const first = `${year}-${two(month)}-01`;
  return weekWith(number < 0 ? (monthSpan(year, month)?.end ?? first) : addDays(first, 7 * (number - 1)));
}

/** Saturday and Sunday of this week or another. */
function weekend(which: Which, today: string): Span {
  const { end } = weekWith(addDays(today, 7 * which));
  return { start: addDays(end, -1), end };
}

function weekAround(day: Time, direction: Direction, today: string): Span | undefined {
  const span = resolve(day, direction, today);
  return span && weekWith(span.start);
}

/** The nearest day of that number. */
function dayOfMonth(day: number, direction: Direction, today: string): Span | undefined {
  const step = direction === "ahead" ? 1 : -1;
  const days = [0, 1, 2].flatMap(
    (on) => dayOf(`${shifted(`${today.slice(0, 7)}-01`, on * step, "B").slice(0, 7)}-${two(day)}`) ?? [],
  );
  return days.find(({ start }) => (step > 0 ? start > today : start < today));
}

function seasons(
  { first, last }: { readonly first: number; readonly last: number },
  direction: Direction,
  today: string,
): Span | undefined {
  const from = yearFor((year) => seasonIn(first, year), direction, today);
  const to = from && yearFor((year) => seasonIn(last, year), "ahead", from.end);
  return from && to && { start: from.start, end: to.end };
}

/** From the one to the other, in the next year where it comes before. */
function months({ first, last }: { readonly first: number; readonly last: number }, year: number): Span | undefined {
  const [from, to] = [monthSpan(year, first), monthSpan(last < first ? year + 1 : year, last)];
  return from && to && { start: from.start, end: to.end };
}

/** The days that were meant; nothing for what is no day of the calendar. */
export function resolve(time: Time, direction: Direction, today: string): Span | undefined {
  switch (time.kind) {
    case "iso":
      return dayOf(time.day);
    case "date":
      return inYear((year) => dateIn(time, year), time, direction, today);
    case "month":
      return inYear((year) => monthSpan(year, time.month), time, towards(time.which, direction), today);
    case "part":
      return inYear((year) => partSpan(year, time.part, time.number), time, direction, today);
    case "season":
      return inYear((year) => seasonIn(time.season, year), time, towards(time.which, direction), today);
    case "seasons":
      return seasons(time, direction, today);
    case "months":
      return inYear((year) => months(time, year), time, direction, today);
    case "week":
      return inYear((year) => weekOf(year, time.month, time.number), time, direction, today);
    case "weekOf":
      return weekAround(time.day, direction, today);
    case "weekend":
      return weekend(time.which, today);
    case "dayOfMonth":
      return dayOfMonth(time.day, direction, today);
    case "year":
      return yearSpan(time.year);
    case "unit":
      return unitSpan(time.unit, time.which, today);
    case "length":
      return lengthSpan(time, direction, today);
    case "ago":
      return dayOf(shifted(today, -time.number, time.unit));
    case "weekday":
      return weekday(time.weekday, time.which, direction, today);
    case "relative":
      return dayOf(addDays(today, time.days));
    case "said":
      return saidSpan(time.text, direction, today);
    case "unclear":
      return undefined;
  }
}

/** `since` and `until` of what was said, and one word where the language has one. */
export interface Bounds {
  readonly since?: string;
  readonly until?: string;
  readonly word?: string;
}

const bounded = (span: Span, role: Role): Bounds => {
  switch (role) {
    case "since":
      return { since: span.start };
    case "after":
      return { since: addDays(span.end, 1) };
    case "before":
      return { until: addDays(span.start, -1) };
    case "until":
      return { until: span.end };
    case "end":
      return { until: span.end };
    case "in":
      return { since: span.start, until: span.end, ...(span.word && { word: span.word }) };
  }
};

const NEW_YEAR = 6;
const CHRISTMAS = 5;
const EASTER = 7;

/** "from March to June": what follows a beginning is an end. */
const inTurn = (all: readonly Timed[]): Timed[] =>
  all.map((one, at) => (one.role === "in" && all[at - 1]?.role === "since" ? { ...one, role: "until" } : one));

/** A season of the year, and no day that has a name. */
const isSeason = (time: Time): boolean => time.kind === "season" && time.season < CHRISTMAS;

/** What is not bounded as others are: seasons, which one is before, over or in. */
function seasonal(span: Span, role: Role, time: Time): Bounds | undefined {
  if (time.kind !== "season") return undefined;
  // "in the new year" is from then on.
  if (role === "in" && time.season === NEW_YEAR) return { since: span.start };
  // Of Friday to Monday it is the Sunday that is meant.
  if (role === "before" && time.season === EASTER) return { until: addDays(span.end, -2) };
  // "before the summer" and "until Christmas" are until it begins.
  if (role === "before" || (role === "until" && time.season <= CHRISTMAS)) return { until: span.start };
  return undefined;
}

/** "before March" ends where March begins; "by March" where it ends. */
export function boundsOf(all: readonly Timed[], direction: Direction, today: string): Bounds {
  let bounds: Bounds = {};
  for (const { time, role } of inTurn(all)) {
    const span = resolve(time, role === "since" && time.kind !== "year" ? "back" : direction, today);
    if (!span) continue;
    // "since the summer" begins when it is over.
    const isOver = role === "since" && isSeason(time) && span.end < today;
    const own = isOver ? { since: addDays(span.end, 1) } : (seasonal(span, role, time) ?? bounded(span, role));
    bounds = { ...bounds, ...own };
  }
  return bounds;
}
