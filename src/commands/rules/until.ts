import type { Answer } from "../../answer.ts";
import { beforeUntil, readUntil, type Until } from "../../subscriptions/until.ts";
import { problem } from "../../text/blocks.ts";
import { quoteWord } from "../../words.ts";
import { unread } from "../ask.ts";
import type { CommandContext } from "../context.ts";

/** Until when, as `readUntil` reads it; an answer says what is wrong. */
export function untilIn(verb: string, words: readonly string[], context: CommandContext): Until | Answer {
  const read = readUntil(words, context);
  if ("rest" in read) return read;
  const { untils } = context.say.reminders;
  const line = (said: readonly string[]): string => [verb, ...said.map(quoteWord)].join(" ");
  return unread(
    problem(
      untils.when,
      [untils.example(read.why, verb)],
      [
        ...(read.instead ?? []).map((one) => ({
          label: one,
          says: line(words).replace(read.word ?? "", () => one),
        })),
        { label: untils.twoWeeks, says: `${line(beforeUntil(words))} 2w` },
        { label: untils.help(verb), says: `help ${verb}` },
      ],
    ),
  );
}
