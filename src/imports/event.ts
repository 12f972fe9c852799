import type { Block } from "./blocks.ts";
import { offTitle } from "./cancelled.ts";
import { type Entry, entryOf, momentsOf, textIn, valueIn } from "./entry.ts";
import { furtherDays, lastingOf, likeStart } from "./lasting.ts";
import { readLine, textOf } from "./line.ts";
import { inZone, type Moment, tzidOf, type Zones } from "./moments.ts";
import type { RecurrenceRule } from "./recurrence.ts";
import { ruleOf } from "./rule.ts";

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
  const range = entry.named("RECURRENCE-ID")[0]?.params.get("RANGE")?.toUpperCase() ?? "";
  const onwards = range === "THISANDFUTURE";
  if (range !== "" && !onwards) entry.unread.add("RANGE");
  const [replaced] = momentsOf(entry, "RECURRENCE-ID");
  const insteadOf = replaced && start.time === undefined ? likeStart([replaced], start, entry)[0] : replaced;
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
    without: likeStart(momentsOf(entry, "EXDATE"), start, entry),
    also: momentsOf(entry, "RDATE").map((one) => inZone(one, start.clocks)),
    insteadOf,
    onwards,
    doubts: {
      tooOften: rules.why.has("tooOften"),
      // What stands for one occurrence has no rule of its own.
      ruleUnread: rules.why.has("unread") || (insteadOf !== undefined && rules.rules.length > 0),
      lines: [...entry.unread].filter((name) => name !== "DTSTART"),
      zone: zoneDoubt(entry, start),
    },
  };
}
