import { clockIn, instantOf } from "../clock.ts";
import { type Dated, findDate } from "../dates/read.ts";
import type { When } from "../runs.ts";
import { sayClock, sayPeriod } from "../text/when.ts";
import type { Words } from "../text/words.ts";
import { type Hour, hourAfter, hourBefore } from "./hour.ts";
import { leftBeside } from "./leftOver.ts";
import type { Unclear } from "./line.ts";
import { zoneOn } from "./zones.ts";

export type { Unclear };

type Moments = Words["moments"];

/** A date found in a line, and the words that had nothing to do with it. */
export interface Moment {
  readonly when: When;
  /** The words that say the day. */
  readonly said: string;
  /** The city whose clock was named. */
  readonly city?: string;
  readonly rest: readonly string[];
  /** What should be known about it before it is saved. */
  readonly notes: readonly string[];
  /** It is the end of the period that was said. */
  readonly atEnd?: true;
}

/** `zone`: in which a time without one is meant. */
export interface Here {
  readonly now: Date;
  readonly zone: string;
  readonly say: Words;
}

/** One way of writing `2027-03-12T10:00Z` and `1030Z`. */
const plain = (words: readonly string[]): string =>
  words
    .join(" ")
    .replace(
      /\b(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?(?!\S)/g,
      (_, day, time, zone = "") => `${day} ${time} ${zone}`.trim(),
    )
    .replace(/(?<!\S)(\d\d:?\d\d)Z(?!\S)/g, "$1 UTC");

/** What daylight saving makes of a wall time. */
function saved(when: When & { time: string; zone: string }, say: Words): { when: When; note?: string } {
  const { start, end, time, zone } = when;
  const instant = instantOf(start, time, zone);
  const shown = clockIn(instant, zone);
  const [day = start, clock = time] = shown.split(" ");
  if (shown !== `${start} ${time}`)
    return {
      when: { ...when, start: day, end: end < day ? day : end, time: clock },
      note: say.moments.notes.forward(sayClock(time, zone, say), clock),
    };
  const twice = [30, 60].some((minutes) => clockIn(new Date(instant.getTime() + minutes * 60_000), zone) === shown);
  return twice ? { when, note: say.moments.notes.twice(sayClock(time, zone, say)) } : { when };
}

/** `10:30 CET` as that of the city that it is on that day. */
const placed = (text: string, { precision, start }: When): string =>
  precision === "day" ? text.replace(/(?<!\S)[A-Z]{3,4}(?!\S)/g, (word) => zoneOn(word, start) ?? word) : text;

interface Found {
  readonly when: When;
  readonly notes: readonly string[];
}

/** A date with its hour, if it has one. */
function timed({ when, notes }: Found, hour: Hour, zone: string, say: Words): Found {
  const { time } = hour;
  const { notes: kinds } = say.moments;
  if (time === undefined) return { when, notes };
  if (when.precision !== "day") return { when, notes: [...notes, kinds.noDay] };
  const { when: made, note } = saved({ ...when, time, zone: hour.zone ?? zone }, say);
  const taken = kinds.ownZone(sayClock(time, zone, say));
  return { when: made, notes: [...notes, ...hour.notes, ...(hour.zone ? [] : [taken]), ...(note ? [note] : [])] };
}

const wordsIn = (text: string): string[] => text.split(" ").filter((word) => word !== "" && word !== ",");

/** What is said of the hour on both sides of a date, and what is left of either side. */
interface Around {
  readonly hour: Hour;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Where the words in front of a date are but a city, that is whose clock is meant. */
function hourAround(front: string, behind: string, moments: Moments): Around | Unclear {
  const before = hourBefore(wordsIn(front), moments);
  if ("problem" in before) return before;
  const after = hourAfter(wordsIn(behind), moments, before.time);
  if ("problem" in after) return after;
  const first = hourAfter(before.rest, moments);
  const alone = !("problem" in first) && first.rest.length === 0 && !after.zone && !before.zone ? first : undefined;
  const rest = alone ? [] : before.rest;
  const hour = {
    ...before,
    ...alone,
    ...after,
    notes: [...before.notes, ...after.notes],
    rest: [...rest, ...after.rest],
  };
  return { hour, before: rest, after: after.rest };
}

const unclear = (text: string, { said }: Dated, { moments }: Words): Unclear | undefined =>
  "reason" in said
    ? { problem: said.reason(text, moments.wrong), ...(said.days.length > 0 && { word: text, instead: said.days }) }
    : undefined;

/** The date as it can be kept, and what was said more exactly. */
function kept(text: string, { said }: Dated, { moments, dates }: Words): Found | undefined {
  if (!("when" in said)) return undefined;
  return {
    when: said.when,
    notes: said.part !== undefined ? [moments.notes.vaguer(text, sayPeriod(said.when, dates))] : [],
  };
}

const trimmed = (text: string): string => text.replace(/^(on|the|in|of) /i, "");

/** Finds a date in a line, never guessing between day and month. Nothing is returned where there is none. */
export function readMoment(words: readonly string[], { now, zone, say }: Here): Moment | Unclear | undefined {
  const [today = ""] = clockIn(now, zone).split(" ");
  const text = plain(words);
  const dated = findDate(text, today);
  if (!dated) return undefined;
  const phrase = trimmed(text.slice(dated.from, dated.to));
  const found = kept(phrase, dated, say);
  if (!found) return unclear(phrase, dated, say);
  const { from, to } = dated;
  const around = hourAround(placed(text.slice(0, from), found.when), placed(text.slice(to), found.when), say.moments);
  if ("problem" in around) return around;
  const { hour, before, after } = around;
  const left = leftBeside(before, after, dated, say.moments);
  if (left) return left;
  const atEnd = "part" in dated.said && dated.said.part === 3;
  const more = { ...(hour.city && { city: hour.city }), ...(atEnd && { atEnd }) };
  return { ...timed(found, hour, zone, say), ...more, said: phrase, rest: hour.rest };
}
