import { addDays, daysBetween } from "../days.ts";
import type { Block } from "./blocks.ts";
import { offTitle } from "./cancelled.ts";
import { minutesOf } from "./duration.ts";
import { type Property, readLine, textOf } from "./line.ts";
import { inZone, type Moment, momentsIn, tzidOf, type Zones } from "./moments.ts";
import type { RecurrenceRule } from "./recurrence.ts";
import { ruleOf } from "./rule.ts";
import { type Lasting, wholeDays } from "./wholeDays.ts";

/** One VEVENT, understood, before it recurs. */
export interface Event {
  readonly uid: string;
  readonly sequence: number;
  readonly modified: string;
  readonly title: string;
  readonly place: string;
  readonly url: string;
  readonly status: "announced" | "scheduled" | "cancelled";
  readonly isPrivate: boolean;
  readonly start: Moment;
  /** How many days it goes on after the first. */
  readonly further: number;
  readonly rules: readonly RecurrenceRule[];
  /** Of days on which it does not take place. */
  readonly exceptRules: readonly RecurrenceRule[];
  /** When it does not take place, and when else it does. */
  readonly without: readonly Moment[];
  readonly also: readonly Moment[];
  /** The occurrence for which this one stands, and whether for all that follow as well. */
  readonly insteadOf: Moment | undefined;
  readonly onwards: boolean;
  readonly doubts: Doubts;
}

/** What could not be taken from an entry as it stands. */
export interface Doubts {
  /** It recurs within a day. */
  readonly tooOften: boolean;
  /** Its rule cannot be read, so that only the first day is known. */
  readonly ruleUnread: boolean;
  /** Names of properties, and of parts of its rule, that cannot be read. */
  readonly lines: readonly string[];
  /** The name of the zone in which it begins, where nobody can know what it means; or that it has none. */
  readonly zone: { readonly unknown: string } | { readonly disputed: string } | "none" | undefined;
}

/** Minutes. */
const DAY = 1440;
/** Nothing that goes on for longer is a meeting. */
const MOST_DAYS = 3660;

const pad = (number: number): string => String(number).padStart(2, "0");
const minutesIn = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The lines of an entry by name. `unread`: the names of those that cannot be read, so far. */
interface Entry {
  readonly named: (name: string) => readonly Property[];
  readonly zones: Zones;
  readonly unread: Set<string>;
}

function entryOf({ lines }: Block, zones: Zones): Entry {
  const properties = Map.groupBy(
    lines.flatMap((line) => readLine(line) ?? []),
    ({ name }) => name,
  );
  return { named: (name) => properties.get(name) ?? [], zones, unread: new Set() };
}

const valueIn = ({ named }: Entry, name: string): string => named(name)[0]?.value ?? "";
const textIn = (entry: Entry, name: string): string => textOf(valueIn(entry, name));

const momentsOf = ({ named, zones, unread }: Entry, name: string): Moment[] =>
  named(name)
    .flatMap((property) => momentsIn(property, zones))
    .flatMap((moment) => {
      if (!moment) unread.add(name);
      return moment ?? [];
    });

/** When it ends, as the calendar says it: the day after a whole day, and midnight after an evening. */
function endOf(entry: Entry, start: Moment): Moment | undefined {
  const [given] = momentsOf(entry, "DTEND");
  if (given) return inZone(given, start.clocks);
  const duration = valueIn(entry, "DURATION");
  const lasts = minutesOf(duration);
  if (duration !== "" && lasts === undefined) entry.unread.add("DURATION");
  if (lasts === undefined) return undefined;
  const minutes = minutesIn(start.time ?? "00:00") + lasts;
  const days = Math.floor(minutes / DAY);
  if (Math.abs(days) > MOST_DAYS) return undefined;
  const time = `${pad(Math.floor((minutes - days * DAY) / 60))}:${pad((minutes - days * DAY) % 60)}`;
  return { ...start, day: addDays(start.day, days), ...(start.time !== undefined && { time }) };
}

/** How many days a meeting goes on after the first. What lasts a few hours after midnight is still of the evening. */
function furtherDays({ start, end }: Lasting): number {
  if (!end) return 0;
  const days = daysBetween(start.day, end.day);
  if (days > MOST_DAYS) return 0;
  if (start.time === undefined || end.time === undefined) return Math.max(0, days - 1);
  const lasts = days * DAY + minutesIn(end.time) - minutesIn(start.time);
  if (lasts <= DAY / 2) return 0;
  return Math.max(0, end.time === "00:00" ? days - 1 : days);
}

function lastingOf(entry: Entry): Lasting | undefined {
  const [start] = momentsOf(entry, "DTSTART");
  if (!start) return undefined;
  const lasting = { start, end: endOf(entry, start) };
  const isMarked = /^true$/i.test(
    valueIn(entry, "X-MICROSOFT-CDO-ALLDAYEVENT") || valueIn(entry, "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT"),
  );
  const { shown, floating, own } = entry.zones;
  return isMarked ? wholeDays(lasting, [start.clocks, shown, ...own, floating]) : lasting;
}

/** What its beginning leaves open about the zone, if it has an hour. */
function zoneDoubt({ named, zones }: Entry, start: Moment): Doubts["zone"] {
  const property = named("DTSTART").find(({ value }) => /T/i.test(value));
  if (!property || /(Z|[+-]\d\d:?\d\d)$/i.test(property.value)) return undefined;
  const tzid = tzidOf(property);
  if (tzid === undefined) return start.time === undefined ? undefined : "none";
  if (!zones.meant(tzid)) return { unknown: tzid };
  return start.time !== undefined && zones.disputed(tzid, start) ? { disputed: tzid } : undefined;
}

interface Rules {
  readonly rules: readonly RecurrenceRule[];
  readonly why: ReadonlySet<string>;
}

function rulesOf({ named, zones, unread }: Entry, name: string, start: Moment): Rules {
  const why = new Set<string>();
  const rules = named(name).flatMap(({ value }) => {
    if (value === "") return [];
    const read = ruleOf(value, start, zones);
    if ("why" in read) {
      why.add(read.why);
      return [];
    }
    for (const part of read.idle) unread.add(part);
    return read.rule;
  });
  return { rules, why };
}

/** When it was changed, for comparing. */
function modifiedIn(entry: Entry): string {
  const [at] = momentsOf(entry, "LAST-MODIFIED");
  return at ? `${at.day} ${at.time ?? ""} ${valueIn(entry, "LAST-MODIFIED").slice(-3)}` : "";
}

function sequenceIn(entry: Entry): number {
  const text = valueIn(entry, "SEQUENCE");
  if (text !== "" && !/^\d{1,9}$/.test(text)) entry.unread.add("SEQUENCE");
  return Number.parseInt(text, 10) || 0;
}

function statusIn(entry: Entry, { calendar: { method } }: Block, isOff: boolean): Event["status"] {
  const status = textIn(entry, "STATUS");
  if (isOff || method === "CANCEL" || offTitle(`${status}: `) !== undefined) return "cancelled";
  return /^tentative$/i.test(status) || method === "COUNTER" ? "announced" : "scheduled";
}

/** The title of an entry of which nothing else can be told. */
export const titleIn = ({ lines }: Block): string =>
  textOf(lines.flatMap((line) => readLine(line) ?? []).find(({ name }) => name === "SUMMARY")?.value ?? "");

/** Reads one event, each of its lines by itself. Nothing is returned where it says no day. */
export function eventIn(block: Block, zones: Zones): Event | undefined {
  const entry = entryOf(block, zones);
  const lasting = lastingOf(entry);
  if (!lasting) return undefined;
  const { start } = lasting;
  const [rules, exceptRules] = [rulesOf(entry, "RRULE", start), rulesOf(entry, "EXRULE", start)];
  if (exceptRules.why.size > 0) entry.unread.add("EXRULE");
  const [insteadOf] = momentsOf(entry, "RECURRENCE-ID");
  const said = textIn(entry, "SUMMARY");
  const title = offTitle(said);
  return {
    uid: textIn(entry, "UID"),
    sequence: sequenceIn(entry),
    modified: modifiedIn(entry),
    title: title ?? said,
    place: textIn(entry, "LOCATION"),
    url: textIn(entry, "URL"),
    status: statusIn(entry, block, title !== undefined),
    isPrivate: /^(private|confidential)$/i.test(textIn(entry, "CLASS")),
    start,
    further: furtherDays(lasting),
    rules: rules.rules,
    exceptRules: exceptRules.rules,
    without: momentsOf(entry, "EXDATE").map((one) => inZone(one, start.clocks)),
    also: momentsOf(entry, "RDATE").map((one) => inZone(one, start.clocks)),
    insteadOf,
    onwards: /^THISANDFUTURE$/i.test(entry.named("RECURRENCE-ID")[0]?.params.get("RANGE") ?? ""),
    doubts: {
      tooOften: rules.why.has("tooOften"),
      ruleUnread: rules.why.has("unread"),
      lines: [...entry.unread].filter((name) => name !== "DTSTART"),
      zone: zoneDoubt(entry, start),
    },
  };
}
