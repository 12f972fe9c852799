import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { addDays } from "../calendar/days.ts";
import { parseWhen } from "../library/when.ts";
import { understand } from "../query/understand.ts";
import { problem } from "../text/blocks.ts";
import { sayWhen } from "../text/when.ts";
import { quoteWord } from "../words.ts";
import { notUnderstood } from "./ask.ts";
import { told } from "./changes/list.ts";
import { type Since, sinceIn } from "./changes/since.ts";
import type { Command, Scene } from "./command.ts";

/** Days that are looked back where no date is named. */
const USUAL = 30;

const lineOf = (day: string, rest: readonly string[]): string =>
  ["changes since", day, ...rest.map(quoteWord)].join(" ");

const backActions = (rest: readonly string[], today: string): { label: string; says: string }[] =>
  [7, USUAL].map((days) => ({ label: `Last ${days} days`, says: lineOf(addDays(today, -days), rest) }));

/** What was meant stands where the unclear words stood. */
function unclear(words: readonly string[], since: Extract<Since, { problem: string }>, scene: Scene): Answer {
  const line = words.map((word) => word.replace(/^(since|from|after):/i, "since ")).join(" ");
  const meant = since.words.join(" ");
  return problem(
    "Since when?",
    [`${since.problem} Write for example `, { command: "changes since 1 June 2026" }, "."],
    [
      ...since.instead.map((day) => ({ label: day, says: `changes ${line.replace(meant, () => day)}` })),
      ...(since.instead.length > 0 ? [] : backActions(since.rest, scene.today)),
      { label: "Help with changes", says: "help changes" },
    ],
  );
}

function toCome(day: string, rest: readonly string[], { today, settings }: Scene): Answer {
  const when = parseWhen(day);
  return {
    title: "That day is still to come",
    blocks: [
      prose(
        `Nothing can have changed since ${when ? sayWhen(when, settings) : day}: it lies ahead. How far back shall I look?`,
      ),
    ],
    actions: [
      ...backActions(rest, today),
      { label: "What is coming", says: ["next", ...rest.map(quoteWord)].join(" ") },
    ],
    audience: "asker",
  };
}

function answer(words: readonly string[], scene: Scene): Answer | Promise<Answer> {
  const { lexicon, library, today } = scene;
  const since = sinceIn(words, scene);
  if ("problem" in since) return unclear(words, since, scene);
  const day = since.day ?? addDays(today, -USUAL);
  if (day > today) return toCome(day, since.rest, scene);
  const understood = understand(since.rest, { lexicon, names: library.names, today });
  return "problem" in understood
    ? notUnderstood("changes", words, understood.problem)
    : told(day, { filters: understood.query.filters }, scene);
}

export const changes: Command = {
  name: "changes",
  outside: true,
  run: answer,
};
