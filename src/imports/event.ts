import ICAL from "ical.js";
import { addDays, daysBetween } from "../days.ts";
import type { Block } from "./blocks.ts";
import { inZone, type Moment, momentsIn, type Zones } from "./moments.ts";
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
  readonly status: string;
  readonly isPrivate: boolean;
  readonly start: Moment;
  /** How many days it goes on after the first. */
  readonly further: number;
  readonly rule: RecurrenceRule | undefined;
  /** It recurs within a day. */
  readonly tooOften: boolean;
  /** ISO days on which it does not take place, and others on which it does. */
  readonly without: readonly string[];
  readonly also: readonly Moment[];
  /** The day of the occurrence for which this one stands. */
  readonly insteadOf: string | undefined;
}

/** Minutes. */
const DAY = 1440;
/** Nothing that goes on for longer is a meeting. */
const MOST_DAYS = 3660;

const pad = (number: number): string => String(number).padStart(2, "0");

const textIn = (event: ICAL.Component, name: string): string => {
  const value: unknown = event.getFirstPropertyValue(name);
  return value === null || value === undefined ? "" : String(value);
};

const minutesIn = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** When it ends, as the calendar says it: the day after a whole day, and midnight after an evening. */
function endOf(event: ICAL.Component, start: Moment, zones: Zones): Moment | undefined {
  const [given] = momentsIn(event, "dtend", zones);
  if (given) return inZone(given, start.zone);
  const duration: unknown = event.getFirstPropertyValue("duration");
  if (!(duration instanceof ICAL.Duration)) return undefined;
  const minutes = minutesIn(start.time ?? "00:00") + Math.round(duration.toSeconds() / 60);
  const days = Math.floor(minutes / DAY);
  if (Math.abs(days) > MOST_DAYS) return undefined;
  const time = `${pad(Math.floor((minutes - days * DAY) / 60))}:${pad((minutes - days * DAY) % 60)}`;
  return { day: addDays(start.day, days), ...(start.time !== undefined && { time }) };
}

/** How many days a meeting goes on after the first. What lasts a few hours after midnight is still of the evening. */
function furtherDays(start: Moment, end: Moment | undefined): number {
  if (!end) return 0;
  const days = daysBetween(start.day, end.day);
  if (start.time === undefined || end.time === undefined) return Math.max(0, days - 1);
  const lasts = days * DAY + minutesIn(end.time) - minutesIn(start.time);
  if (lasts <= DAY / 2) return 0;
  return Math.max(0, end.time === "00:00" ? days - 1 : days);
}

/** Many programs leave out `VALUE=DATE` where there is only a day. */
const dated = (line: string): string =>
  line.replace(/^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE):(\d{8}(?:,\d{8})*)\s*$/i, "$1;VALUE=DATE:$2");

/** Reads one event. Nothing is returned where it says no day, or cannot be understood. */
export function eventIn(block: Block, zones: Zones): Event | undefined {
  let event: ICAL.Component;
  try {
    event = new ICAL.Component(ICAL.parse(["BEGIN:VEVENT", ...block.lines.map(dated), "END:VEVENT"].join("\r\n")));
    const [start] = momentsIn(event, "dtstart", zones);
    if (!start) return undefined;
    const recur: unknown = event.getFirstPropertyValue("rrule");
    const isRule = recur instanceof ICAL.Recur;
    const rule = isRule ? ruleOf(recur, start, zones) : undefined;
    const [insteadOf] = momentsIn(event, "recurrence-id", zones);
    return {
      uid: textIn(event, "uid"),
      sequence: Number.parseInt(textIn(event, "sequence"), 10) || 0,
      modified: textIn(event, "last-modified"),
      title: textIn(event, "summary"),
      place: textIn(event, "location"),
      url: textIn(event, "url"),
      status: textIn(event, "status").toUpperCase(),
      isPrivate: /^(private|confidential)$/i.test(textIn(event, "class")),
      start,
      further: furtherDays(start, endOf(event, start, zones)),
      rule,
      tooOften: isRule && !rule,
      without: momentsIn(event, "exdate", zones).map((one) => inZone(one, start.zone).day),
      also: momentsIn(event, "rdate", zones),
      insteadOf: insteadOf && inZone(insteadOf, start.zone).day,
    };
  } catch {
    // What one event gets wrong does not spoil the others: it is counted and said.
    return undefined;
  }
}
