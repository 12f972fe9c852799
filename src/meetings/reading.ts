import type { When } from "../answer.ts";
import { type Moment, readMoment, type Unclear } from "../calendar/moment.ts";
import { clockIn, instantOf } from "../clock.ts";
import { DAY, WEEK } from "../days.ts";
import { writeWhen } from "../library/when.ts";
import { sayClock, sayWhen } from "../text/when.ts";
import type { Words } from "../text/words.ts";
import { foldWord } from "../words.ts";
import type { Here } from "./here.ts";
import { type Keys, keysOf } from "./keys.ts";

/** Longer titles break cards and tell nothing more. */
const LONGEST_TITLE = 150;
/** So much of what was typed is said back. */
const SHOWN = 80;

export const isPast = (when: When, { today }: Pick<Here, "today">): boolean => when.end < today;

export const passed = (when: When, { settings, say }: Here): Unclear => ({
  problem: say.drafts.passed(sayWhen(when, settings)),
});

/** An hour that daylight saving skips is the one that the clocks show instead. */
function shownHour(when: When): When {
  if (!when.time || !when.zone) return when;
  const shown = clockIn(instantOf(when.start, when.time, when.zone), when.zone);
  const [day = when.start, time = when.time] = shown.split(" ");
  return day === when.start ? { ...when, time } : when;
}

/** A new day with the hour that a meeting had, unless another is named or the day is not known. */
export function withHour(when: When, { time, zone }: When, say: Words): { when: When; note?: string } {
  if (when.precision !== "day" || when.time || !time || !zone) return { when };
  const { drafts } = say;
  const shown = shownHour({ ...when, time, zone });
  const clock = sayClock(time, zone, say);
  const note = shown.time === time ? drafts.hourStays(clock) : drafts.hourSkipped(clock, shown.time);
  return { when: shown, note };
}

/** A date out of words, or what is wrong with it. */
export function momentOf(words: readonly string[], { now, settings, say }: Here): ReturnType<typeof readMoment> {
  const read = readMoment(words, { now, zone: settings.zone, say });
  return read && "when" in read ? { ...read, when: shownHour(read.when) } : read;
}

/** Words that mean another day tomorrow, and the day that they mean now. */
export interface Passing {
  readonly said: string;
  readonly day: string;
}

const LATER = [1, WEEK];
/** "tomorrow" would be another day by the time that somebody presses *Save*. */
export function passingIn({ when, said }: Moment, words: readonly string[], here: Here): Passing | undefined {
  const { now, settings, say } = here;
  const day = writeWhen(when);
  const isSame = LATER.every((days) => {
    const later = readMoment(words, { now: new Date(now.getTime() + days * DAY), zone: settings.zone, say });
    return later && "when" in later && writeWhen(later.when) === day;
  });
  return isSame ? undefined : { said, day };
}

export interface Worded {
  readonly title: string;
  readonly moment: Moment;
  readonly passing?: Passing | undefined;
  readonly keys: Keys;
}

const tooLong = (title: string, { drafts }: Words): Unclear | undefined =>
  title.length > LONGEST_TITLE ? { problem: drafts.titleTooLong(title.length, LONGEST_TITLE) } : undefined;

export const notRead = (words: readonly string[], hour: string | undefined, { drafts }: Words): Unclear => {
  const text = words.join(" ").slice(0, SHOWN);
  return { problem: hour ? drafts.noCity(text, hour) : drafts.notRead(text) };
};

/** The title that is quoted or has its key, and the words that are no part of it. Only what was quoted holds a space. */
export function titleIn(
  keyed: string | undefined,
  words: readonly string[],
): { title?: string; others: readonly string[] } {
  const at = keyed === undefined ? words.findIndex((word) => word.includes(" ")) : -1;
  const title = keyed ?? words[at];
  return { ...(title !== undefined && { title }), others: words.filter((_, index) => index !== at) };
}

/** What may be a title is offered in quotes. */
const quotable = ({ title, ...unclear }: Unclear): Unclear =>
  title === undefined ? unclear : { ...unclear, word: title, instead: [`"${title}"`] };

/** Where a title is given, or none is wanted, what is left over is no title. */
export const notTitle = ({ title, ...unclear }: Unclear, say: Words): Unclear =>
  title === undefined ? unclear : notRead(title.split(" "), undefined, say);

/** Title, date and keys out of a line, or what is wrong with them. */
export function worded(words: readonly string[], here: Here): Worded | Unclear {
  const { say } = here;
  const { keys, rest } = keysOf(words);
  const { title, others } = titleIn(keys.title, rest);
  const long = tooLong(title ?? "", say);
  if (long) return long;
  const dated = keys.on?.split(" ") ?? others;
  const moment = momentOf(dated, here);
  if (!moment) return { problem: say.drafts.noDate };
  if ("problem" in moment)
    return title === undefined && keys.on === undefined ? quotable(moment) : notTitle(moment, say);
  const passing = passingIn(moment, dated, here);
  const left = keys.on === undefined ? moment.rest : [...moment.rest, ...others];
  if (title === undefined && keys.on === undefined) return { title: left.join(" ").trim(), moment, passing, keys };
  if (title === undefined) return { title: others.join(" ").trim(), moment, passing, keys };
  return left.length > 0 ? notRead(left, moment.when.time, say) : { title: title.trim(), moment, passing, keys };
}

/** What is wrong with a title. */
export const wrongTitle = (title: string, say: Words): Unclear | undefined =>
  foldWord(title) === "" ? { problem: say.drafts.noTitle } : tooLong(title, say);

/** What is wrong with a title, or with the day. */
export const wrongIn = ({ title, moment }: Worded, here: Here): Unclear | undefined =>
  wrongTitle(title, here.say) ?? (isPast(moment.when, here) ? passed(moment.when, here) : undefined);
