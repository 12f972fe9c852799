import type { Action, Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { type Since, sinceIn } from "../changes/since.ts";
import { addDays, WEEK } from "../days.ts";
import { problem } from "../text/blocks.ts";
import { quoteWord } from "../words.ts";
import { readQuery } from "./ask.ts";
import { told } from "./changes/list.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";

/** Days that are looked back where no date is named. */
const USUAL = 30;

const lineOf = (day: string, rest: readonly string[]): string =>
  ["changes since", day, ...rest.map(quoteWord)].join(" ");

const backActions = (rest: readonly string[], { today, say }: CommandContext): Action[] =>
  [WEEK, USUAL].map((days) => ({
    label: say.changes.answer.lastDays(days),
    says: lineOf(addDays(today, -days), rest),
  }));

/** What was meant stands where the unclear words stood. */
function unclear(
  words: readonly string[],
  since: Extract<Since, { problem: string }>,
  context: CommandContext,
): Answer {
  const { answer } = context.say.changes;
  const line = words.map((word) => word.replace(/^(since|from|after):/i, "since ")).join(" ");
  const meant = since.words.join(" ");
  return problem(answer.when, answer.example(since.problem), [
    ...since.instead.map((day) => ({ label: day, says: `changes ${line.replace(meant, () => day)}` })),
    ...(since.instead.length > 0 ? [] : backActions(since.rest, context)),
    { label: context.say.lookup.helpWith("changes"), says: "help changes" },
  ]);
}

function toCome(day: string, rest: readonly string[], context: CommandContext): Answer {
  const { changes, common, dates } = context.say;
  return {
    title: changes.answer.ahead,
    blocks: [prose(changes.answer.aheadWhy(dates.days(day, day)))],
    actions: [
      ...backActions(rest, context),
      { label: common.coming, says: ["next", ...rest.map(quoteWord)].join(" ") },
    ],
    audience: "asker",
  };
}

function run(words: readonly string[], context: CommandContext): Answer | Promise<Answer> {
  const { library, now, today, settings, say } = context;
  const since = sinceIn(words, { now, today, zone: settings.zone, names: library.names, say });
  if ("problem" in since) return unclear(words, since, context);
  const day = since.day ?? addDays(today, -USUAL);
  if (day > today) return toCome(day, since.rest, context);
  const read = readQuery("changes", since.rest, context, words);
  return "problem" in read ? read.problem : told(day, { filters: read.query.filters }, context);
}

export const changes: Command = {
  name: "changes",
  outside: true,
  run,
};
