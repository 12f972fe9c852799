import { addDays } from "../days.ts";
import { inZone, type Moment, momentIn, type Zones } from "./moments.ts";
import type { RecurrenceRule } from "./recurrence.ts";

const FREQUENCIES = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;
const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** What a rule says, or why it says nothing: it recurs within a day, or what would bound or choose its days cannot be read. */
export type Rule =
  | {
      readonly rule: RecurrenceRule /** Parts that say nothing, and were left out. */;
      readonly idle: readonly string[];
    }
  | { readonly why: "tooOften" | "unread" };

type Parts = ReadonlyMap<string, string>;

/** The numbers of a part, which may be counted from the end; NaN among them where it cannot be read. */
function numbersIn(parts: Parts, name: string, most: number, least = 1): number[] {
  const text = parts.get(name);
  return text === undefined
    ? []
    : text.split(",").map((one) => {
        const number = /^\s*[+-]?\d{1,4}\s*$/.test(one) ? Number(one) : Number.NaN;
        return Math.abs(number) >= least && Math.abs(number) <= most ? number : Number.NaN;
      });
}

function weekdaysIn(parts: Parts): RecurrenceRule["weekdays"] {
  const text = parts.get("BYDAY");
  return text === undefined
    ? []
    : text.split(",").map((one) => {
        const [, nth = "", day = ""] = /^\s*([+-]?\d{0,2})\s*([A-Z]{2})\s*$/.exec(one) ?? [];
        return { nth: Number(nth), day: WEEKDAYS.includes(day) ? WEEKDAYS.indexOf(day) : Number.NaN };
      });
}

/** The last day on which a rule still holds, at the hour of the meeting; `unread` where it has one that cannot be read. */
function lastDay(until: string | undefined, start: Moment, zones: Zones): string | undefined {
  if (until === undefined) return undefined;
  const floating = start.clocks ? { ...zones, floating: start.clocks } : zones;
  const moment = momentIn(until, undefined, floating);
  if (!moment) return "unread";
  const { day, time } = inZone(moment, start.clocks);
  return time !== undefined && start.time !== undefined && time < start.time ? addDays(day, -1) : day;
}

const KNOWN =
  /^((FREQ|UNTIL|WKST|BYMONTH|BYWEEKNO|BYYEARDAY|BYMONTHDAY|BYDAY|BYSETPOS|BYHOUR|BYMINUTE|BYSECOND|X-.*)=.*|RSCALE=GREGORIAN|SKIP=OMIT|COUNT=-?\d*|INTERVAL=\d*)$/;

/** Days of an hour of its own are no days of the meeting as we know it. */
function isWithinDay(parts: Parts, { time }: Moment): boolean {
  const [hours, minutes] = [numbersIn(parts, "BYHOUR", 23, 0), numbersIn(parts, "BYMINUTE", 59, 0)];
  if (hours.length > 1 || minutes.length > 1 || numbersIn(parts, "BYSECOND", 60, 0).length > 1) return true;
  return (
    time !== undefined &&
    [...hours, ...minutes].some((number, index) => {
      const own = index < hours.length ? time.slice(0, 2) : time.slice(3);
      return number !== Number(own);
    })
  );
}

const partsOf = (text: string): Parts =>
  new Map(
    text
      .toUpperCase()
      .split(";")
      .filter((part) => part.trim() !== "")
      .map((part) => {
        const [name = "", ...value] = part.split("=");
        return [name.trim(), value.join("=").trim()];
      }),
  );

/** A number from 1 on; a rule stands without it where there is none. */
const counted = (parts: Parts, name: string): number | undefined => {
  const number = Number(parts.get(name) ?? Number.NaN);
  return Number.isInteger(number) && number > 0 ? number : undefined;
};

/** Reads a rule of recurrence (RFC 5545, 3.3.10) part by part. A part that would choose or bound days is never done without. */
export function ruleOf(text: string, start: Moment, zones: Zones): Rule {
  const parts = partsOf(text);
  const frequency = parts.get("FREQ") ?? "";
  const every = FREQUENCIES.find((one) => one === frequency);
  if (/^(HOURLY|MINUTELY|SECONDLY)$/.test(frequency) || isWithinDay(parts, start)) return { why: "tooOften" };
  const rule = {
    interval: counted(parts, "INTERVAL") ?? 1,
    count: counted(parts, "COUNT"),
    last: lastDay(parts.get("UNTIL"), start, zones),
    weekStart: Math.max(0, WEEKDAYS.indexOf(parts.get("WKST") ?? "MO")),
    months: numbersIn(parts, "BYMONTH", 12),
    weeks: numbersIn(parts, "BYWEEKNO", 53),
    yearDays: numbersIn(parts, "BYYEARDAY", 366),
    monthDays: numbersIn(parts, "BYMONTHDAY", 31),
    weekdays: weekdaysIn(parts),
    positions: numbersIn(parts, "BYSETPOS", 366),
  };
  const numbers = [rule.months, rule.weeks, rule.yearDays, rule.monthDays, rule.positions].flat();
  const isUnread =
    !every ||
    rule.last === "unread" ||
    ((every === "DAILY" || every === "WEEKLY") && rule.weekdays.some(({ nth }) => nth !== 0)) ||
    [...numbers, ...rule.weekdays.map(({ day }) => day)].some(Number.isNaN) ||
    [...parts].some(([name, value]) => !KNOWN.test(`${name}=${value}`));
  if (isUnread) return { why: "unread" };
  const idle = ["COUNT", "INTERVAL"].filter((name) => parts.has(name) && counted(parts, name) === undefined);
  return { rule: { every, ...rule }, idle };
}
