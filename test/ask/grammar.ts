import { readOptions } from "../../src/feeds/options.ts";
import type { Library } from "../../src/library/library.ts";
import { readSpan } from "../../src/library/span.ts";
import type { Lexicon } from "../../src/query/lexicon.ts";
import { splitWords } from "../../src/words.ts";

/** What the commands accept, as far as a question can lead to it. */
export interface Grammar {
  readonly library: Library;
  readonly lexicon: Lexicon;
  readonly today: string;
}

const DAY = /^\d{1,2} [A-Z][a-z]+ \d{4}$/;
const LEADS = /^\d+(wd|d|w|m|h)(,\d+(wd|d|w|m|h))*$/;
const CLOCK = /^([01]\d|2[0-4]):[0-5]\d$/;
const MONTHS = /^(january|february|march|april|may|june|july|august|september|october|november|december)$/;

const isId = (word: string, { library }: Grammar): boolean =>
  library.byId.has(word) || library.names.exact(word).length > 0;
const isIds = (text: string, grammar: Grammar): boolean => text.split(",").every((id) => grammar.library.byId.has(id));

/** One filter, name or span; the words of the commands to come stand here as well. */
function isCondition(word: string, grammar: Grammar): boolean {
  const bare = word.replace(/^-/, "");
  const [, key = "", text = ""] = /^([a-z-]+):(.+)$/.exec(bare) ?? [];
  if (key === "since" || key === "until") return /^\d{4}-\d\d-\d\d$/.test(text);
  if (key === "with" || key === "of") return isIds(text, grammar);
  if (key === "hosted-by") return isId(text, grammar) || /^[a-z]{2}$/.test(text);
  if (key === "candidate") return text === "yes";
  if (key === "place") return /^[a-z-]+$/.test(text);
  if (key === "kind" && (text === "military" || text === "civilian")) return true;
  if (key !== "") return grammar.lexicon.value(key as "kind", text) !== undefined;
  return isId(bare, grammar) || grammar.lexicon.bare(bare) !== undefined || readSpan(bare, grammar.today) !== undefined;
}

const isConditions = (words: readonly string[], grammar: Grammar): boolean =>
  words.every((word, at) => isCondition(word, grammar) || isTwoWords(words, at, grammar));
/** "december 2026", "q1 2027", "first 3". */
const isTwoWords = (words: readonly string[], at: number, { today }: Grammar): boolean =>
  readSpan(`${words[at]} ${words[at + 1]}`, today) !== undefined ||
  readSpan(`${words[at - 1]} ${words[at]}`, today) !== undefined ||
  words[at] === "oldest" ||
  (words[at] === "first" && /^\d+$/.test(words[at + 1] ?? "")) ||
  (words[at - 1] === "first" && /^\d+$/.test(words[at] ?? "")) ||
  MONTHS.test(words[at] ?? "");

const withoutRhythm = (words: readonly string[]): string[] =>
  words
    .join(" ")
    .replace(/lead:\S+/g, (lead) => (LEADS.test(lead.slice(5)) ? "" : lead))
    .replace(/ at \d\d:\d\d| weekly [a-z]{3} \d\d:\d\d| daily \d\d:\d\d|radar|everything/g, "")
    .split(" ")
    .filter(Boolean);
const until = (words: readonly string[]): string[] =>
  words
    .join(" ")
    .replace(/(?:^| )(?:until \d{1,2} [A-Z][a-z]+ \d{4}|\d+[dwmy])$/, "")
    .split(" ")
    .filter(Boolean);

const isSchedule = ([first = "", ...rest]: readonly string[], grammar: Grammar): boolean => {
  if (/^(move|confirm|postpone|cancel|history|retitle)$/.test(first))
    return rest.length > 0 && (isId(rest[0] ?? "", grammar) || (rest[0] ?? "") !== "");
  return first !== "" && rest.length > 0;
};

const CALENDAR = /^(revoke|renew|here|alarm:.*)$/;
const isAlarm = (word: string): boolean =>
  !word.startsWith("alarm:") ||
  !("refused" in readOptions(new URLSearchParams({ alarm: word.slice("alarm:".length) })));

type Check = (words: readonly string[], grammar: Grammar) => boolean;
const nothing: Check = (words) => words.length === 0;
const one: Check = (words, grammar) => words.length < 2 && isConditions(words, grammar);
const VERBS: Readonly<Record<string, Check>> = {
  next: isConditions,
  last: isConditions,
  find: (words, grammar) => isConditions(words[0] === "operations" ? words.slice(1) : words, grammar),
  brief: (words, grammar) =>
    /^(short|page|file|week)$/.test(words.at(-1) ?? "") && isConditions(words.slice(0, -1), grammar),
  compare: (words, grammar) => words.length > 0 && words.every((word) => grammar.library.byId.has(word)),
  changes: (words, grammar) =>
    words[0] === "since"
      ? /^\d{4}-\d\d-\d\d$/.test(words[1] ?? "") && isConditions(words.slice(2), grammar)
      : isConditions(words, grammar),
  radar: (words, grammar) =>
    isConditions(
      words.filter((word) => !/^(clashes|overdue|texts|mandates)$/.test(word)),
      grammar,
    ),
  map: isConditions,
  timeline: one,
  cadence: isConditions,
  calendar: (words, grammar) =>
    words.every(isAlarm) &&
    isConditions(
      words.filter((word) => !CALENDAR.test(word)),
      grammar,
    ),
  import: (words) => words.length < 2,
  follow: (words, grammar) => isConditions(withoutRhythm(words), grammar),
  following: isConditions,
  unfollow: (words, grammar) => words[0] === "everything" || isConditions(words, grammar),
  remind: ([meeting = "", ...words], grammar) =>
    isId(meeting, grammar) && words.every((word) => LEADS.test(word) || word === "at" || CLOCK.test(word)),
  pause: (words, grammar) => isConditions(until(words), grammar),
  resume: isConditions,
  mute: (words, grammar) => isConditions(until(words), grammar),
  unmute: one,
  done: one,
  skip: one,
  snooze: (words, grammar) => isConditions(until(words), grammar),
  why: nothing,
  undo: nothing,
  about: nothing,
  outbox: (words) => words.every((word) => /^\d+[dwmy]$/.test(word)),
  schedule: (words, grammar) => words.length === 0 || isSchedule(words, grammar),
  // Alone it opens its form.
  commit: (words) => words.length !== 1,
  commitments: (words, grammar) =>
    isConditions(
      words.filter((word) => word !== "overdue"),
      grammar,
    ),
  settings: (words) => words.length < 3 || DAY.test(words.join(" ")) || words.length < 5,
  privacy: (words) => words.every((word) => /^(export|erase)$/.test(word)),
  workspace: (words) => words.every((word) => /^(export|erase|log|editors)$/.test(word)),
  help: (words) => words.length < 2,
};

/** Whether each request of a line is one that the commands read. A line without a verb is a name. */
export const parses = (line: string, grammar: Grammar): boolean =>
  line.split(" && ").every((request) => {
    const [verb = "", ...words] = splitWords(request);
    const check = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
    return check ? check(words, grammar) : isConditions([verb, ...words], grammar) && verb !== "";
  });
