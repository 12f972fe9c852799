import type { Answer } from "../../answer.ts";
import { beforeUntil, readUntil, type Until } from "../../subscriptions/until.ts";
import { problem } from "../../text/blocks.ts";
import { quoteWord } from "../../words.ts";
import type { Scene } from "../command.ts";

/** Until when, as `readUntil` reads it; an answer says what is wrong. */
export function untilIn(verb: string, words: readonly string[], scene: Scene): Until | Answer {
  const read = readUntil(words, scene);
  if ("rest" in read) return read;
  const { untils } = scene.say.reminders;
  const line = (said: readonly string[]): string => [verb, ...said.map(quoteWord)].join(" ");
  return problem(
    untils.when,
    [untils.example(read.why, verb)],
    [
      ...(read.instead ?? []).map((one) => ({
        label: one,
        says: line(words.map((said) => (said === read.word ? one : said))),
      })),
      { label: untils.twoWeeks, says: `${line(beforeUntil(words))} 2w` },
      { label: untils.help(verb), says: `help ${verb}` },
    ],
  );
}
