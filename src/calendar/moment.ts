import { clockIn, instantOf } from "../clock.ts";
import { FRENCH_MONTHS, MONTH } from "../library/dateNames.ts";
import type { When } from "../runs.ts";
import type { Words } from "../text/words.ts";
import { type Hour, hourAfter, hourBefore, isHour } from "./hour.ts";
import type { Found, Searched, Unclear } from "./line.ts";
import { inNumbers, NUMERIC } from "./numbers.ts";
import { relative } from "./relative.ts";
import { loose, vague } from "./vague.ts";
import { written } from "./written.ts";

export type { Unclear };

type Moments = Words["moments"];

/** A date found in a line, and the words that had nothing to do with it. */
export interface Moment {
  readonly when: When;
  /** The city whose clock was named. */
  readonly city?: string;
  readonly rest: readonly string[];
  /** What should be known about it before it is saved. */
  readonly notes: readonly string[];
}

/** `zone`: in which a time without one is meant. */
export interface Here {
  readonly now: Date;
  readonly zone: string;
  readonly say: Words;
}

const FRENCH_MONTH = new RegExp(
  `\\b(?:(\\d{1,2})(?:er)? )?(${[...FRENCH_MONTHS.keys()].join("|")})(?!\\p{L})( \\d{4})?`,
  "giu",
);
const IS_MONTH = new RegExp(`^${MONTH}\\b`, "i");

/** One way of writing what can be written in several: `2027-03-12T10:00Z`, `12 mars`. */
const plain = (words: readonly string[]): string =>
  words
    .join(" ")
    .replace(
      /\b(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?(?!\S)/g,
      (_, day, time, zone = "") => `${day} ${time} ${zone}`.trim(),
    )
    .replace(FRENCH_MONTH, (found, day = "", name: string, year = "") =>
      day || year ? `${day} ${FRENCH_MONTHS.get(name.toLowerCase())}${year}`.trim() : found,
    );

/** Hides hours and 04/12, which no parser of dates is to guess at. */
function searched(text: string, today: string, say: Words): Searched {
  const words = text.split(" ");
  const seen = words.map((word, index) => {
    const isDays = /^\d{1,2}\/\d{1,2}$/.test(word) && IS_MONTH.test(words[index + 1] ?? "");
    const hidden = isHour(word) || (NUMERIC.test(word.replace(/,$/, "")) && !isDays);
    return hidden ? "§".repeat(word.length) : word;
  });
  return { text, seen: seen.join(" "), today, say };
}

/** The first that finds something: what is written in full comes before what has to be reckoned. */
function find(line: Searched, clock: string): Found | Unclear | undefined {
  return written(line) ?? vague(line) ?? inNumbers(line) ?? relative(line, clock) ?? loose(line);
}

/** What daylight saving makes of a wall time. */
function saved(when: When & { time: string; zone: string }, { notes }: Moments): { when: When; note?: string } {
  const { start, end, time, zone } = when;
  const instant = instantOf(start, time, zone);
  const shown = clockIn(instant, zone);
  const [day = start, clock = time] = shown.split(" ");
  if (shown !== `${start} ${time}`)
    return {
      when: { ...when, start: day, end: end < day ? day : end, time: clock },
      note: notes.forward(time, zone, clock),
    };
  const twice = [30, 60].some((minutes) => clockIn(new Date(instant.getTime() + minutes * 60_000), zone) === shown);
  return twice ? { when, note: notes.twice(time, zone) } : { when };
}

/** A date with its hour, if it has one. */
function timed(
  { when, notes = [] }: Found,
  hour: Hour,
  zone: string,
  moments: Moments,
): Pick<Moment, "when" | "notes"> {
  const { time } = hour;
  if (time === undefined) return { when, notes };
  if (when.precision !== "day") return { when, notes: [...notes, moments.notes.noDay] };
  const { when: made, note } = saved({ ...when, time, zone: hour.zone ?? zone }, moments);
  const taken = moments.notes.ownZone(time, zone);
  return { when: made, notes: [...notes, ...hour.notes, ...(hour.zone ? [] : [taken]), ...(note ? [note] : [])] };
}

const wordsIn = (text: string): string[] => text.split(" ").filter((word) => word !== "" && word !== ",");

/** Where the words in front of a date are but a city, that is whose clock is meant. */
function hourAround(found: Found, moments: Moments): Hour | Unclear {
  const before = hourBefore(wordsIn(found.before), moments);
  if ("problem" in before) return before;
  const after = hourAfter(wordsIn(found.after), moments, before.time ?? found.time);
  if ("problem" in after) return after;
  const first = hourAfter(before.rest, moments);
  const alone = !("problem" in first) && first.rest.length === 0 && !after.zone && !before.zone ? first : undefined;
  return {
    ...before,
    ...alone,
    ...after,
    notes: [...before.notes, ...after.notes],
    rest: [...(alone ? [] : before.rest), ...after.rest],
  };
}

/** Finds a date in a line, never guessing between day and month. Nothing is returned where there is none. */
export function readMoment(words: readonly string[], { now, zone, say }: Here): Moment | Unclear | undefined {
  const [today = "", clock = ""] = clockIn(now, zone).split(" ");
  const found = find(searched(plain(words), today, say), clock);
  if (!found || "problem" in found) return found;
  const hour = hourAround(found, say.moments);
  if ("problem" in hour) return hour;
  return { ...timed(found, hour, zone, say.moments), ...(hour.city && { city: hour.city }), rest: hour.rest };
}
