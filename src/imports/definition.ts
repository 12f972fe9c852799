import { addDays } from "../days.ts";
import type { Definition } from "./blocks.ts";
import { type Clocks, clocksAhead } from "./clocks.ts";
import { type Property, readLine } from "./line.ts";
import { type Moment, momentsIn, type Zones } from "./moments.ts";
import { recurring } from "./recurrence.ts";
import { ruleOf } from "./rule.ts";

/** From an instant on, clocks are so far ahead of UTC; `from`: and were until then. Milliseconds. */
interface Change {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The days for which clocks are wanted, both included. */
interface Span {
  readonly from: string;
  readonly until: string;
}

const YEAR = 366;
/** How many days all rules of a zone together may take to work out. */
const BUDGET = 100_000;
/** More than any zone has in so many years. */
const MOST_ONSETS = 100;
/** Where a time without a zone goes by the clocks that were in force until then. */
const before = (local: Clocks): Zones => ({
  meant: () => local,
  shown: undefined,
  floating: local,
  own: [],
  disputed: () => false,
});

/** `+0100`, `-03:30`, `+010203`: milliseconds. */
function offsetIn(properties: readonly Property[], name: string): number | undefined {
  const text = properties.find((one) => one.name === name)?.value ?? "";
  const [, sign, hours, minutes, seconds = "0"] = /^([+-]?)(\d\d):?(\d\d):?(\d\d)?$/.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const all = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return (sign === "-" ? -all : all) * 1000;
}

/** The days around some time on which an observance begins: by its rule, and the last one of a rule that has ended. */
function onsetDays(text: string, start: Moment, span: Span, zones: Zones, budget: { days: number }): readonly string[] {
  const read = ruleOf(text, start, zones);
  if (!("rule" in read)) return [];
  const { last } = read.rule;
  const early = addDays(last !== undefined && last < span.from ? last : span.from, -YEAR);
  const window = { from: early, until: addDays(span.until, YEAR), most: MOST_ONSETS };
  return recurring(read.rule, start.day, window, budget).days;
}

function changesOf(lines: readonly string[], span: Span, budget: { days: number }): Change[] {
  const properties = lines.flatMap((line) => readLine(line) ?? []);
  const named = (name: string): Property[] => properties.filter((one) => one.name === name);
  const to = offsetIn(properties, "TZOFFSETTO");
  if (to === undefined) return [];
  const from = offsetIn(properties, "TZOFFSETFROM") ?? to;
  const local = clocksAhead(() => from);
  const zones = before(local);
  const read = (name: string): Moment[] =>
    named(name).flatMap((one) => momentsIn(one, zones).filter((moment) => moment !== undefined));
  const [start] = read("DTSTART");
  if (!start) return [];
  const days = named("RRULE").flatMap(({ value }) => onsetDays(value, start, span, zones, budget));
  const onsets = [start, ...read("RDATE"), ...days.map((day) => ({ ...start, day }))];
  return onsets.map(({ day, time = "00:00", clocks = local }) => ({
    at: clocks.instantOf(day, time).getTime(),
    from,
    to,
  }));
}

/** Clocks that go forward every year and never back: half of the rules is missing. */
const isHalf = (changes: readonly Change[]): boolean =>
  changes.length > 2 && new Set(changes.map(({ to }) => to)).size === 1 && changes.some(({ from, to }) => from !== to);

/** The clocks by which the zone goes that a calendar defines itself (RFC 5545, 3.6.5); nothing where it cannot be read. */
export function clocksDefined({ observances }: Definition, span: Span): Clocks | undefined {
  const budget = { days: BUDGET };
  const changes = observances.flatMap((lines) => changesOf(lines, span, budget)).sort((a, b) => a.at - b.at);
  const [first] = changes;
  if (!first || budget.days < 0 || isHalf(changes)) return undefined;
  return clocksAhead((instant) => changes.findLast(({ at }) => at <= instant)?.to ?? first.from);
}
