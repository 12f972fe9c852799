import type { When } from "../../answer.ts";
import { type Moment, readMoment, type Unclear } from "../../calendar/moment.ts";
import { clockIn, instantOf } from "../../clock.ts";
import { sayWhen } from "../../text/when.ts";
import { foldWord } from "../../words.ts";
import type { Scene } from "../command.ts";
import { type Keys, keysOf } from "./keys.ts";

/** Longer titles break cards and tell nothing more. */
const LONGEST_TITLE = 150;

export const isPast = (when: When, { today }: Scene): boolean => when.end < today;

export const passed = (when: When, { settings }: Scene): Unclear => ({
  problem: `${sayWhen(when, settings)} has passed. Name a day to come; what was held is noted with schedule close.`,
});

/** An hour that daylight saving skips is the one that the clocks show instead. */
function shownHour(when: When): When {
  if (!when.time || !when.zone) return when;
  const [day = when.start, time = when.time] = clockIn(instantOf(when.start, when.time, when.zone), when.zone).split(
    " ",
  );
  return day === when.start ? { ...when, time } : when;
}

/** A new day with the hour that a meeting had, unless another is named or the day is not known. */
export function withHour(when: When, { time, zone }: When): { when: When; note?: string } {
  if (when.precision !== "day" || when.time || !time || !zone) return { when };
  const shown = shownHour({ ...when, time, zone });
  return {
    when: shown,
    note:
      shown.time === time
        ? `The hour stays ${time} ${zone}.`
        : `The clocks go forward then: there is no ${time} in ${zone}, so I take ${shown.time}.`,
  };
}

/** A date out of words, or what is wrong with it. */
export function momentOf(words: readonly string[], scene: Scene): ReturnType<typeof readMoment> {
  const read = readMoment(words, { now: scene.now, zone: scene.settings.zone });
  return read && "when" in read ? { ...read, when: shownHour(read.when) } : read;
}

export interface Worded {
  readonly title: string;
  readonly moment: Moment;
  readonly keys: Keys;
}

const tooLong = (title: string): Unclear | undefined =>
  title.length > LONGEST_TITLE
    ? { problem: `The title has ${title.length} characters; ${LONGEST_TITLE} fit. Shorten it and say it again.` }
    : undefined;

const NO_DATE =
  "I found no date. Write it as 12 March 2027 10:00 Oslo, March 2027 or Q1 2027; or begin with move, confirm, postpone, cancel or close.";

export const notRead = (words: readonly string[], hour: string | undefined): Unclear => {
  const text = words.join(" ").slice(0, 80);
  return hour
    ? {
        problem: `I know no city or time zone “${text}”. Write the zone after the hour, as in ${hour} Asia/Tokyo; and the city as city:Kyoto.`,
      }
    : { problem: `I did not understand “${text}”.` };
};

/** Title, date and keys out of a line, or what is wrong with them. */
export function worded(words: readonly string[], scene: Scene): Worded | Unclear {
  const { keys, rest } = keysOf(words);
  const [first = "", ...others] = rest;
  const quoted = keys.title === undefined && first.includes(" ");
  const long = tooLong(keys.title ?? (quoted ? first : ""));
  if (long) return long;
  const moment = momentOf(keys.on?.split(" ") ?? (quoted ? others : rest), scene);
  if (!moment) return { problem: NO_DATE };
  if ("problem" in moment) return moment;
  const title = (keys.title ?? (quoted ? first : moment.rest.join(" "))).trim();
  const left = keys.title !== undefined || quoted ? moment.rest : [];
  return left.length > 0 ? notRead(left, moment.when.time) : { title, moment, keys };
}

/** What is wrong with a title. */
export const wrongTitle = (title: string): Unclear | undefined =>
  foldWord(title) === ""
    ? { problem: 'The meeting has no title. Put it in quotes: schedule "EU-Norway SDD" 12 March 2027.' }
    : tooLong(title);

/** What is wrong with a title, or with the day. */
export const wrongIn = ({ title, moment }: Worded, scene: Scene): Unclear | undefined =>
  wrongTitle(title) ?? (isPast(moment.when, scene) ? passed(moment.when, scene) : undefined);
