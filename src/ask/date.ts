import { hourBefore } from "../calendar/hour.ts";
import { readMoment } from "../calendar/moment.ts";
import { findDate, timeWordIn } from "../dates/read.ts";
import { parseWhen } from "../library/when.ts";
import type { When } from "../runs.ts";
import { sayPeriod } from "../text/when.ts";
import { wordsIn } from "../text/words.ts";
import { sayDay } from "./written.ts";

/** A date in a sentence, as a line says it, and from where to where it stands. */
export interface DateSaid {
  readonly day: string;
  readonly time?: string;
  /** Whose clock was named, if not a city's. */
  readonly zone?: string;
  /** Which may be meant, where it is no single date. */
  readonly days?: readonly string[];
  readonly from: number;
  readonly to: number;
}

const say = wordsIn();
/** Stands for the zone that was not said. */
const UNSAID = "Etc/UTC";

const written = (when: When): string => {
  if (when.precision !== "day") return sayPeriod(when, say.dates);
  return when.start === when.end ? sayDay(when.start) : `${when.start}/${when.end}`;
};

/** A word of time in front of a date changes it; "to", "now" and their like do not, nor does an hour. */
const UNCHANGING = /^[-u@]$/;
function isChanged({ rest }: { readonly rest: readonly string[] }): boolean {
  const word = timeWordIn(rest.at(-1) ?? "");
  return word !== undefined && !UNCHANGING.test(word.letter);
}

const wordsOf = (text: string): string[] => text.split(" ").filter(Boolean);

/** "trag … ein": what is parted from a verb in German stands last. */
const PARTED = / (?:ein|an|ab|vor|bitte|please|svp)[.!]*$/i;

/**
 * The date that a sentence gives a meeting. What is no single date stays as it was said, for the command to ask about;
 * `unclear` is what leaves words of time over.
 */
export function dateSaid(sentence: string, today: string): DateSaid | "unclear" | undefined {
  const text = sentence.replace(/"[^"]*"/g, (quoted) => "_".repeat(quoted.length)).replace(PARTED, "");
  const dated = findDate(text, today);
  if (!dated) return undefined;
  const { from, to, said } = dated;
  if ("reason" in said) return { day: text.slice(from, to), days: said.days, from, to };
  const before = hourBefore(wordsOf(text.slice(0, from)), say.moments);
  const read = readMoment(wordsOf(text.slice(from)), { now: new Date(`${today}T12:00:00Z`), zone: UNSAID, say });
  if (!read || "problem" in read || "problem" in before || isChanged(before)) return "unclear";
  const time = read.when.time ?? before.time;
  const zone = read.when.zone === UNSAID ? undefined : read.when.zone;
  return {
    day: written(read.when),
    ...(time !== undefined && { time }),
    ...(zone !== undefined && { zone }),
    from,
    to,
  };
}

/** Until when something is promised: a limit is as good as its day. */
export function dueSaid(sentence: string, today: string): string | "unclear" | undefined {
  const date = dateSaid(sentence, today);
  if (date === undefined || date === "unclear") return date;
  const [only = "", ...others] = date.days ?? [];
  const when = others.length === 0 ? parseWhen(only) : undefined;
  return when ? written(when) : date.day;
}
