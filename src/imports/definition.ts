import { addDays } from "../days.ts";
import type { Definition } from "./blocks.ts";
import { type Clocks, clocksAhead } from "./clocks.ts";
import { type Property, readLine } from "./line.ts";
import { type Moment, momentsIn, UTC, type Zones } from "./moments.ts";
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
const NOWHERE: Zones = { meant: () => UTC, shown: undefined, floating: UTC, own: [], disputed: () => false };

/** `+0100`, `-03:30`, `+010203`: milliseconds. */
function offsetIn(properties: readonly Property[], name: string): number | undefined {
  const text = properties.find((one) => one.name === name)?.value ?? "";
  const [, sign, hours, minutes, seconds = "0"] = /^([+-]?)(\d\d):?(\d\d):?(\d\d)?$/.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const all = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return (sign === "-" ? -all : all) * 1000;
}

/** The days around some time on which an observance begins: by its rule, and the last one of a rule that has ended. */
function onsetDays(text: string, start: Moment, { from, until }: Span, budget: { days: number }): readonly string[] {
  const read = ruleOf(text, start, NOWHERE);
  if (!("rule" in read)) return [];
  const { last } = read.rule;
  const early = addDays(last !== undefined && last < from ? last : from, -YEAR);
  return recurring(read.rule, start.day, { from: early, until: addDays(until, YEAR), most: 100 }, budget).days;
}

function changesOf(lines: readonly string[], span: Span, budget: { days: number }): Change[] {
  const properties = lines.flatMap((line) => readLine(line) ?? []);
  const named = (name: string): Property[] => properties.filter((one) => one.name === name);
  const read = (name: string): Moment[] =>
    named(name).flatMap((one) => momentsIn(one, NOWHERE).filter((moment) => moment !== undefined));
  const [start] = read("DTSTART");
  const to = offsetIn(properties, "TZOFFSETTO");
  if (!start || to === undefined) return [];
  const from = offsetIn(properties, "TZOFFSETFROM") ?? to;
  const days = named("RRULE").flatMap(({ value }) => onsetDays(value, start, span, budget));
  return [start, ...read("RDATE"), ...days.map((day) => ({ ...start, day }))].map(({ day, time = "00:00" }) => ({
    at: UTC.instantOf(day, time).getTime() - from,
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
