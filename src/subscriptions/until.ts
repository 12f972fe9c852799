import type { When } from "../answer.ts";
import { readMoment } from "../calendar/moment.ts";
import { readSpan } from "../library/span.ts";
import { parseWhen } from "../library/when.ts";
import type { Settings } from "../settings/settings.ts";
import { sayWhen } from "../text/when.ts";
import type { Words } from "../text/words.ts";

/** An ISO day, or none; and the words before it. */
export interface Until {
  readonly until?: string;
  readonly rest: readonly string[];
}
/** Why there is no such day, and words that could stand in the place of `word`. */
interface Unread {
  readonly why: string;
  readonly word?: string;
  readonly instead?: readonly string[];
}

interface UntilContext {
  readonly now: Date;
  readonly today: string;
  readonly settings: Settings;
  readonly say: Words;
}

const HORIZON = /^\d{1,9}[dwmy]$/i;
const UNIT = /^(d|w|m|y)(ays?|eeks?|onths?|ears?)$/i;
const NUMBER = /^\d{1,4}$/;
const isUntil = (word: string): boolean => /^(until|till)$/i.test(word);

/** `2w`, as it is typed. */
export const isHorizon = (word: string): boolean => HORIZON.test(word);

/** The words before those that say until when. */
export const beforeUntil = (words: readonly string[]): readonly string[] =>
  words.slice(
    0,
    words.findIndex((word) => isUntil(word) || isHorizon(word)),
  );

/** `for 2 weeks` as `2w`. */
function shortened(words: readonly string[]): readonly string[] {
  const [number = "", word = ""] = words.slice(-2);
  const [, unit] = UNIT.exec(word) ?? [];
  const short = unit && NUMBER.test(number) ? [...words.slice(0, -2), `${number}${unit.toLowerCase()}`] : words;
  return isHorizon(short.at(-1) ?? "") && short.at(-2)?.toLowerCase() === "for"
    ? [...short.slice(0, -2), short.at(-1) ?? ""]
    : short;
}

const passed = (when: When, { settings, say }: UntilContext): Unread => ({
  why: say.reminders.untils.notAhead(sayWhen(when, settings)),
});

function fromDate(words: readonly string[], rest: readonly string[], today: UntilContext): Until | Unread {
  const { untils } = today.say.reminders;
  const moment = readMoment(words, { now: today.now, zone: today.settings.zone, say: today.say });
  if (!moment) return { why: untils.noDate(words.join(" ").slice(0, 60)) };
  if ("problem" in moment) {
    const { problem: why, word, instead } = moment;
    return { why, ...(word && { word }), ...(instead && { instead }) };
  }
  if (moment.rest.length > 0) return { why: untils.notRead(moment.rest.join(" ").slice(0, 60)) };
  const { start, end } = moment.when;
  const until = moment.atEnd ? end : start;
  return until > today.today ? { until, rest } : passed(moment.when, today);
}

/** A day at the end of a line, without `until` before it. */
function bareDay(words: readonly string[], today: UntilContext): Until {
  for (const count of [3, 1]) {
    const [day, rest] = [words.slice(-count), words.slice(0, -count)];
    if (words.length < count || !/\d/.test(day.join("")) || (count === 1 && !parseWhen(day[0] ?? ""))) continue;
    const read = fromDate(day, rest, today);
    if ("rest" in read && read.until) return read;
  }
  return { rest: words };
}

/** How long: `2w`, `for 2 weeks`, `until 1 March 2027`, or nothing. */
export function readUntil(all: readonly string[], today: UntilContext): Until | Unread {
  const words = shortened(all);
  const last = words.at(-1) ?? "";
  if (isHorizon(last)) {
    const span = readSpan(last.toLowerCase(), today.today);
    return span && "span" in span
      ? { until: span.span.end, rest: words.slice(0, -1) }
      : { why: span?.problem(today.say) ?? today.say.reminders.untils.noTime(last) };
  }
  const index = words.findIndex(isUntil);
  return index < 0 ? bareDay(words, today) : fromDate(words.slice(index + 1), words.slice(0, index), today);
}
