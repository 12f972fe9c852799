import { cityNamed } from "../library/cities.ts";
import type { Words } from "../text/words.ts";
import { type ClockSaid, clockIn } from "./clockWords.ts";
import type { Unclear } from "./line.ts";
import { readTime } from "./time.ts";
import { zoneCalled } from "./zoneNames.ts";
import { zoneNamed, zonesMeant, zonesNear } from "./zones.ts";

type Moments = Words["moments"];

/** What was said about the hour beside a date, and the words that were not about it. */
export interface Hour {
  readonly time?: string;
  readonly zone?: string;
  readonly city?: string;
  readonly notes: readonly string[];
  readonly rest: readonly string[];
}

interface Taken {
  readonly count: number;
  readonly part: { readonly time?: string; readonly zone?: string; readonly city?: string; readonly note?: string };
}

const bare = (word: string): string => word.replace(/^[(]|[),;]+$/g, "");

/** `10:00-12:00`: only the beginning is kept. */
function begins({ from, to }: Extract<ClockSaid, { from: string }>, count: number, moments: Moments): Taken | Unclear {
  const time = readTime(from);
  const end = readTime(to);
  if (!time) return noHour(from, moments);
  if (!end) return noHour(to, moments);
  if (end <= time) return { problem: moments.wrong.endsBefore(end, time), word: `${from}-${to}` };
  return { count, part: { time, note: moments.notes.onlyBegins(time) } };
}

const noHour = (word: string, { wrong }: Moments): Unclear => ({ problem: wrong.noHour(word), word });

/** An hour at the beginning of some words. */
function hourIn(words: readonly string[], moments: Moments): Taken | Unclear | undefined {
  const found = clockIn(words.map(bare));
  if (!found) return undefined;
  const { said, count } = found;
  if ("from" in said) return begins(said, count, moments);
  const text = words.slice(0, count).join(" ");
  if ("times" in said) return { problem: moments.wrong.severalHours(text), word: text, instead: said.times };
  if (!said.sure && count < words.length && zoneIn(words.slice(count)) === undefined) return undefined;
  return said.time === undefined ? noHour(said.word, moments) : { count, part: { time: said.time } };
}

/** Words: `E. South America Standard Time`. */
const LONGEST_NAME = 5;

/** What is no zone although it looks like one. */
function noZone(word: string, isLast: boolean, { wrong }: Moments): Unclear | undefined {
  const meant = zonesMeant(word);
  if (meant) return { problem: wrong.noPlace(word), word, instead: meant };
  if (/^(utc|gmt)?[+-]\d{1,2}(:?\d\d)?$/i.test(word)) return { problem: wrong.offset(word), word };
  if (/^(zone:)?[a-z]+\/[a-z_]+(\/[a-z_]+)?$/i.test(word))
    return { problem: wrong.noZone(word), word, instead: zonesNear(word) };
  const near = isLast && word.length > 3 ? zonesNear(word) : [];
  return near.length > 0 ? { problem: wrong.noCity(word), word, instead: near } : undefined;
}

/** A zone or a city at the beginning of some words. */
function zoneIn(words: readonly string[]): Taken | undefined {
  const skipped = /^in$/i.test(words[0] ?? "") ? 1 : 0;
  for (let count = LONGEST_NAME; count > 0; count--) {
    if (skipped + count > words.length) continue;
    const given = words
      .slice(skipped, skipped + count)
      .map(bare)
      .join(" ");
    const name = given.replace(/^(zone|city):/i, "");
    const zone = /^zone:/i.test(given) ? zoneCalled(name) : zoneNamed(name);
    if (!zone) continue;
    const city = cityNamed(name);
    const more = /^time$/i.test(bare(words[skipped + count] ?? "")) ? 1 : 0;
    return { count: skipped + count + more, part: { zone, ...(city && { city }) } };
  }
  return undefined;
}

const CONNECTING = /^(on|from|the|for|in|-|,|;|@)$/i;
const LEADING = /^(on|for|-|,|;|@)$/i;

/** Without an hour a city is one only if it cannot be the beginning of a title. */
const isPlain = (words: readonly string[], { count }: Taken, moments: Moments): boolean =>
  /^(in|zone:.*|city:.*)$/i.test(words[0] ?? "") ||
  count === words.length ||
  hourIn(words.slice(count), moments) !== undefined;

/** The next thing about the hour that some words begin with. */
function next(
  words: readonly string[],
  { time, zone }: Omit<Hour, "rest">,
  moments: Moments,
): Taken | Unclear | undefined {
  const timed = time === undefined ? hourIn(words, moments) : undefined;
  if (timed || zone !== undefined) return timed;
  const placed = zoneIn(words);
  return placed && (time !== undefined || isPlain(words, placed, moments)) ? placed : undefined;
}

const afterLeading = (words: readonly string[]): readonly string[] =>
  words.slice(
    Math.max(
      0,
      words.findIndex((word) => !LEADING.test(word)),
    ),
  );

/** Hour and zone at the beginning of the words after a date, in either order. `known`: the hour, if it is known already. */
export function hourAfter(words: readonly string[], moments: Moments, known?: string): Hour | Unclear {
  let rest = afterLeading(words);
  let hour: Omit<Hour, "rest"> = { notes: [], ...(known && { time: known }) };
  for (let taken = next(rest, hour, moments); taken; taken = next(rest, hour, moments)) {
    if ("problem" in taken) return taken;
    const { note, ...part } = taken.part;
    hour = { ...hour, ...part, notes: [...hour.notes, ...(note ? [note] : [])] };
    rest = afterLeading(rest.slice(taken.count));
  }
  const isOpen = hour.time !== undefined && hour.zone === undefined;
  return (isOpen ? noZone(bare(rest[0] ?? ""), rest.length === 1, moments) : undefined) ?? { ...hour, rest };
}

const LONGEST_HOUR = 6;

/** The same in front of a date: `at 10:00 on …`, `10:00 Oslo on …`. What comes before it is left. */
export function hourBefore(words: readonly string[], moments: Moments): Hour | Unclear {
  const all = words.slice(0, words.findLastIndex((word) => !CONNECTING.test(word)) + 1);
  for (let length = Math.min(LONGEST_HOUR, all.length); length > 0; length--) {
    const tail = all.slice(-length);
    const hour = hourIn(tail, moments) ? hourAfter(tail, moments) : undefined;
    if (hour && "problem" in hour) return hour;
    if (hour?.rest.length === 0) return { ...hour, rest: all.slice(0, -length) };
  }
  return { notes: [], rest: all };
}
