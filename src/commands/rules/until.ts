import type { Answer, When } from "../../answer.ts";
import { readMoment } from "../../calendar/moment.ts";
import { readSpan } from "../../library/span.ts";
import { parseWhen } from "../../library/when.ts";
import { problem } from "../../text/blocks.ts";
import { sayWhen } from "../../text/when.ts";
import { quoteWord } from "../../words.ts";
import type { Scene } from "../command.ts";

/** An ISO day, or none; and the words before it. */
export interface Until {
  readonly until?: string;
  readonly rest: readonly string[];
}
interface Unread {
  readonly why: string;
  /** Words that could stand in the place of `word`. */
  readonly word?: string;
  readonly instead?: readonly string[];
}

const HORIZON = /^\d{1,9}[dwmy]$/i;
const UNIT = /^(d|w|m|y)(ays?|eeks?|onths?|ears?)$/i;
const NUMBER = /^\d{1,4}$/;

/** `for 2 weeks` as `2w`. */
function shortened(words: readonly string[]): readonly string[] {
  const [number = "", word = ""] = words.slice(-2);
  const [, unit] = UNIT.exec(word) ?? [];
  const short = unit && NUMBER.test(number) ? [...words.slice(0, -2), `${number}${unit.toLowerCase()}`] : words;
  return HORIZON.test(short.at(-1) ?? "") && short.at(-2)?.toLowerCase() === "for"
    ? [...short.slice(0, -2), short.at(-1) ?? ""]
    : short;
}

const passed = (when: When, { settings }: Scene): Unread => ({
  why: `${sayWhen(when, settings)} is not ahead of us. Name a day to come.`,
});

function fromDate(words: readonly string[], rest: readonly string[], scene: Scene): Until | Unread {
  const { now, today, settings } = scene;
  const moment = readMoment(words, { now, zone: settings.zone });
  const text = words.join(" ").slice(0, 60);
  if (!moment) return { why: text ? `I found no date in “${text}”.` : "After until comes a date." };
  if ("problem" in moment)
    return {
      why: moment.problem,
      ...(moment.word && { word: moment.word }),
      ...(moment.instead && { instead: moment.instead }),
    };
  if (moment.rest.length > 0) return { why: `I did not understand “${moment.rest.join(" ").slice(0, 60)}”.` };
  return moment.when.start > today ? { until: moment.when.start, rest } : passed(moment.when, scene);
}

/** A day at the end of a line, without `until` before it. */
function bareDay(words: readonly string[], scene: Scene): Until {
  for (const count of [3, 1]) {
    const [day, rest] = [words.slice(-count), words.slice(0, -count)];
    if (words.length < count || !/\d/.test(day.join("")) || (count === 1 && !parseWhen(day[0] ?? ""))) continue;
    const read = fromDate(day, rest, scene);
    if ("rest" in read && read.until) return read;
  }
  return { rest: words };
}

function read(all: readonly string[], scene: Scene): Until | Unread {
  const words = shortened(all);
  const last = words.at(-1) ?? "";
  if (HORIZON.test(last)) {
    const span = readSpan(last.toLowerCase(), scene.today);
    return span && "span" in span
      ? { until: span.span.end, rest: words.slice(0, -1) }
      : { why: span?.problem ?? `“${last}” is no time.` };
  }
  const index = words.findIndex((word) => /^(until|till)$/i.test(word));
  return index < 0 ? bareDay(words, scene) : fromDate(words.slice(index + 1), words.slice(0, index), scene);
}

/** How long: `2w`, `for 2 weeks`, `until 1 March 2027`, or nothing; an answer says what is wrong. */
export function untilIn(verb: string, words: readonly string[], scene: Scene): Until | Answer {
  const found = read(words, scene);
  if ("rest" in found) return found;
  const { why, word, instead = [] } = found;
  const before = words.slice(
    0,
    words.findIndex((one) => /^(until|till)$/i.test(one) || HORIZON.test(one)),
  );
  return problem(
    "Until when?",
    [`${why} Write for example ${verb} norway 2w, or ${verb} norway until 1 March 2027.`],
    [
      ...instead.map((one) => ({
        label: one,
        says: [verb, ...words.map((said) => quoteWord(said === word ? one : said))].join(" "),
      })),
      { label: "For 2 weeks", says: [verb, ...before.map(quoteWord), "2w"].join(" ") },
      { label: `Help with ${verb}`, says: `help ${verb}` },
    ],
  );
}
