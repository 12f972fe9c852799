import { en } from "chrono-node";
import { clockIn, dayOf, instantOf } from "../clock.ts";
import { readSpan } from "../library/span.ts";
import { parseWhen, type When } from "../library/when.ts";
import { readTime } from "../reminders/rule.ts";
import { zoneNamed, zonesNear } from "./zones.ts";

/** A date found in a line, and the words that had nothing to do with it. */
export interface Moment {
  readonly when: When;
  /** The city whose clock was named. */
  readonly city?: string;
  readonly rest: readonly string[];
  /** What should be known about it before it is saved. */
  readonly notes: readonly string[];
}
export interface Unclear {
  readonly problem: string;
  /** Words that could stand in the place of `word`. */
  readonly word?: string;
  readonly instead?: readonly string[];
}

/** `zone`: in which a time without one is meant. */
export interface Here {
  readonly now: Date;
  readonly zone: string;
}

const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const DAY_AND_MONTH = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (${MONTH})\\b(?: (\\d{4}))?`, "i");
const MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NUMERIC = /^\d{1,2}[./]\d{1,2}([./]\d{2,4})?\.?$/;
const HORIZON = /^\d{1,9}[dwmy]$/i;

const pad = (value: number): string => String(value).padStart(2, "0");

/** `31 February 2027` is said to be no day, rather than taken for another one. */
function impossibleDay(text: string): Unclear | undefined {
  const [, day = "", name = "", year = "2024"] = DAY_AND_MONTH.exec(text) ?? [];
  if (day === "") return undefined;
  const month = MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (parseWhen(`${year}-${pad(month)}-${pad(Number(day))}`)) return undefined;
  return {
    problem: `There is no ${Number(day)} ${name}${year === "2024" ? "" : ` ${year}`}. Check the day and the month.`,
  };
}

const RANGE = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/;

function backwards(words: readonly string[]): Unclear | undefined {
  const [, start = "", end = ""] = words.map((word) => RANGE.exec(word)).find(Boolean) ?? [];
  return end < start ? { problem: `${end} comes before ${start}: the end lies before the beginning.` } : undefined;
}

/** A span as the date that it is, as precise as it is. */
function whenOf({ start, end }: { start: string; end: string }): When | undefined {
  const [year = "", month = ""] = start.split("-");
  const number = Number(month);
  const notations = [
    start,
    `${year}-${month}`,
    `${year}-Q${Math.ceil(number / 3)}`,
    `${year}-H${number > 6 ? 2 : 1}`,
    year,
  ];
  const exact = notations.map(parseWhen).find((when) => when?.start === start && when.end === end);
  return exact ?? parseWhen(`${start}/${end}`);
}

interface Found {
  readonly when: When;
  readonly rest: readonly string[];
  readonly time?: string;
}

function ambiguous(words: readonly string[], today: string): Found | Unclear | undefined {
  const word = words.find((one) => NUMERIC.test(one));
  if (word === undefined) return undefined;
  const read = readSpan(word, today);
  if (!read || "problem" in read)
    return {
      problem: read?.problem ?? `“${word}” is no date. Write 12 March 2027 or 2027-03-12.`,
      word,
      ...(read?.instead && { instead: read.instead }),
    };
  const when = whenOf(read.span);
  return when && { when, rest: words.filter((one) => one !== word) };
}

/** Days in words, by chrono: 12 March 2027, 12–13 March, next Tuesday, in three weeks, with an hour or without. */
function inWords(words: readonly string[], { now, zone }: Here): Found | Unclear | undefined {
  const text = words.join(" ");
  const here = clockIn(now, zone).split(" ");
  const [result] = en.GB.parse(text, new Date(`${here[0]}T${here[1]}:00`), { forwardDate: true });
  if (!result) return undefined;
  const known = (name: "day" | "weekday" | "month" | "hour"): boolean => result.start.isCertain(name);
  if (!known("weekday") && !(known("day") && known("month"))) return undefined;
  const dayIn = (part: typeof result.start): string =>
    `${part.get("year")}-${pad(part.get("month") ?? 1)}-${pad(part.get("day") ?? 1)}`;
  const start = dayIn(result.start);
  const end = result.end && !result.end.isCertain("hour") ? dayIn(result.end) : start;
  if (end < start) return backwards([`${start}/${end}`]);
  const when = parseWhen(start === end ? start : `${start}/${end}`);
  if (!when) return undefined;
  const rest = `${text.slice(0, result.index)} ${text.slice(result.index + result.text.length)}`;
  return {
    when,
    rest: rest.split(" ").filter(Boolean),
    ...(known("hour") && { time: `${pad(result.start.get("hour") ?? 0)}:${pad(result.start.get("minute") ?? 0)}` }),
  };
}

/** Every run of some words, the longest first from each place. */
const runsOf = (words: readonly string[], longest: number): { phrase: string; rest: readonly string[] }[] =>
  words.flatMap((_, index) =>
    Array.from({ length: Math.min(longest, words.length - index) }, (_unused, less) => {
      const end = index + Math.min(longest, words.length - index) - less;
      return { phrase: words.slice(index, end).join(" "), rest: [...words.slice(0, index), ...words.slice(end)] };
    }),
  );

/** ISO days and vague dates, in our own notation. */
function notated(words: readonly string[], today: string): Found | Unclear | undefined {
  for (const { phrase, rest } of runsOf(words, 4)) {
    const range = parseWhen(phrase);
    const read = range ? { span: range } : HORIZON.test(phrase) ? undefined : readSpan(phrase, today);
    if (read && "problem" in read) return { problem: read.problem };
    const when = read && whenOf(read.span);
    if (when) return { when, rest };
  }
  return undefined;
}

const TIME = /^(\d{1,2}[:.h]\d{2}|\d{1,2} ?(am|pm))$/i;

interface Clocked {
  readonly time?: string;
  readonly zone?: string;
  readonly city?: string;
  readonly rest: readonly string[];
}

function timeIn(words: readonly string[]): { time?: string; rest: readonly string[] } | Unclear {
  const index = words.findIndex((word) => TIME.test(word));
  if (index < 0) return { rest: words };
  const word = words[index] ?? "";
  const time = readTime(word);
  if (!time) return { problem: `“${word}” is no time of day: hours go from 00:00 to 23:59.`, word };
  const from = words[index - 1]?.toLowerCase() === "at" ? index - 1 : index;
  return { time, rest: [...words.slice(0, from), ...words.slice(index + 1)] };
}

function zoneIn(words: readonly string[]): Clocked | Unclear {
  for (const { phrase, rest } of runsOf(words, 3)) {
    const name = phrase.replace(/^(in |zone:|city:)/i, "");
    const zone = zoneNamed(name);
    if (zone) return { zone, ...(!name.includes("/") && zone !== "UTC" && { city: name }), rest };
  }
  const wrong = words.find((word) => /^(zone:)?[A-Za-z]+\/[A-Za-z_]+$/.test(word));
  if (wrong === undefined) return { rest: words };
  return {
    problem: `I know no time zone “${wrong}”. Name a city or an IANA zone such as Europe/Oslo.`,
    word: wrong,
    instead: zonesNear(wrong),
  };
}

/** What daylight saving makes of a wall time. */
function savingNotes(day: string, time: string, zone: string): string[] {
  const instant = instantOf(day, time, zone);
  const shown = clockIn(instant, zone);
  if (shown !== `${day} ${time}`)
    return [`The clocks go forward that night: there is no ${time} in ${zone}, so I take ${shown.slice(11)}.`];
  const hourLater = new Date(instant.getTime() + 3_600_000);
  return clockIn(hourLater, zone) === shown
    ? [`The clocks go back that night: ${time} occurs twice in ${zone}, and I take the first.`]
    : [];
}

function complete(found: Found, here: Here): Moment | Unclear {
  const timed = found.time ? { time: found.time, rest: found.rest } : timeIn(found.rest);
  if ("problem" in timed) return timed;
  const placed = zoneIn(timed.rest);
  if ("problem" in placed) return placed;
  const { time } = timed;
  const zone = placed.zone ?? here.zone;
  const isTimed = time !== undefined && found.when.precision === "day";
  const notes = isTimed
    ? [
        ...(placed.zone ? [] : [`You named no city, so ${time} is taken in this conversation’s zone, ${zone}.`]),
        ...savingNotes(found.when.start, time, zone),
      ]
    : time !== undefined
      ? [`The hour is left out, because the day is not known.`]
      : [];
  return {
    when: isTimed ? { ...found.when, time, zone } : found.when,
    ...(placed.city && { city: placed.city }),
    rest: placed.rest.filter((word) => !/^(on|at|in|from|the)$/i.test(word)),
    notes,
  };
}

/** Finds a date in a line, never guessing between day and month. Nothing is returned where there is none. */
export function readMoment(words: readonly string[], here: Here): Moment | Unclear | undefined {
  const today = dayOf(here.now, here.zone);
  const wrong = impossibleDay(words.join(" ")) ?? backwards(words);
  if (wrong) return wrong;
  const found = ambiguous(words, today) ?? inWords(words, here) ?? notated(words, today);
  if (!found || "problem" in found) return found;
  return complete(found, here);
}
