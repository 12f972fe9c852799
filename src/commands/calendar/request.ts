import type { Answer } from "../../answer.ts";
import type { Giving } from "../../feeds/kept.ts";
import { type FeedOptions, readOptions } from "../../feeds/options.ts";
import { EVERYTHING } from "../../feeds/selection.ts";
import { narrowing } from "../../subscriptions/find.ts";
import { writeFilters } from "../../subscriptions/subscription.ts";
import { problem } from "../../text/blocks.ts";
import { foldWord, quoteWord } from "../../words.ts";
import { readQuery } from "../ask.ts";
import type { CommandContext } from "../context.ts";

/** Whoever looks after the calendar addresses of a conversation. */
export type CalendarContext = Giving & Pick<CommandContext, "people" | "settings" | "page" | "today" | "origin">;

/** Which calendar is meant, and what is chosen with its address. */
export interface FeedRequest {
  readonly rule: string;
  readonly options: FeedOptions;
}

const OPTION = /^(alarm|vague):(.*)$/i;

/** `alarm:1d,2h` and `vague:yes`, as they stand in an address, and the words without them. */
function optionsIn(words: readonly string[]): { rest: readonly string[]; query: URLSearchParams } {
  const query = new URLSearchParams();
  const rest = words.filter((word) => {
    const [, key, value] = OPTION.exec(word) ?? [];
    if (key !== undefined) query.append(key.toLowerCase(), value?.toLowerCase() ?? "");
    return key === undefined;
  });
  return { rest, query };
}

/** Reads `here`, `everything`, or whom and what a calendar is about. `verb`: what comes before these words. */
export function askedIn(verb: string, words: readonly string[], context: CalendarContext): FeedRequest | Answer {
  const { calendars } = context.say;
  const { rest, query } = optionsIn(words);
  const options = readOptions(query);
  if ("refused" in options)
    return problem(
      calendars.choicesUnclear,
      [calendars.refused[options.refused]],
      [{ label: calendars.withoutThem, says: [verb, ...rest.map(quoteWord)].join(" ") }],
    );
  const named = rest.filter((word) => foldWord(word) !== "here");
  const narrow = narrowing(named);
  if (narrow.length === 0) return { rule: named.length > 0 ? EVERYTHING : "", options };
  const read = readQuery(verb, narrow, context);
  if ("problem" in read) return read.problem;
  const { filters, span } = read.query;
  const rule = writeFilters(filters);
  if (span)
    return problem(
      calendars.goesOn,
      [calendars.spanNotNeeded(span.text)],
      [{ label: calendars.withoutIt, says: [verb, rule].filter(Boolean).join(" ") }],
    );
  return { rule, options };
}
