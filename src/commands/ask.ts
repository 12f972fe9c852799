import type { Action, Answer } from "../answer.ts";
import { type heading, list } from "../answer.ts";
import type { Entry } from "../library/library.ts";
import { nameOf } from "../library/titles.ts";
import type { Misunderstanding } from "../query/query.ts";
import { problem } from "../text/blocks.ts";
import { cutText } from "../text/plain.ts";
import { quoteWord } from "../words.ts";

/** So much of what somebody typed is said back. */
const SHOWN = 80;

export const KIND_NAMES: Readonly<Record<Entry["kind"], string>> = {
  partner: "partner",
  instrument: "instrument",
  series: "dialogue or forum",
  meeting: "meeting",
  operation: "mission or operation",
  term: "term",
};

const candidateLines = (entries: readonly Entry[]): ReturnType<typeof heading>[] =>
  entries.length > 0 ? [list(entries.map((entry) => [{ strong: nameOf(entry) }, ` – ${KIND_NAMES[entry.kind]}`]))] : [];

const showActions = (entries: readonly Entry[]): Action[] =>
  entries.map((entry) => ({ label: nameOf(entry), says: entry.record.id }));

/** Several records bear a name: the reader says which is meant. */
export const askWhich = (text: string, entries: readonly Entry[]): Answer =>
  problem(
    `Which “${text}” do you mean?`,
    ["Several records go by this name. Press the one you mean."],
    showActions(entries),
    candidateLines(entries),
  );

/** Nothing bears a name: the closest, if anything comes close. `actions` come first. */
export const notFound = (text: string, near: readonly Entry[], actions: readonly Action[] = []): Answer =>
  problem(
    `I know nothing called “${cutText(text, SHOWN)}”`,
    near.length > 0 || actions.length > 0
      ? ["The closest I have:"]
      : [
          "Try the name of a country or an organisation, a dialogue, or an acronym, or see ",
          { command: "help" },
          " for what I can do.",
        ],
    [...actions, ...showActions(near), { label: "Help", says: "help" }],
    candidateLines(near),
  );

/** The words with one phrase replaced, as a line. */
function lineWith(verb: string, words: readonly string[], phrase: string, instead: string): string {
  const line = words.join("\u0000");
  const wanted = phrase.split(" ").join("\u0000");
  const found = words.includes(phrase) ? phrase : wanted;
  const replaced = line.replace(found, () => instead).split("\u0000");
  return [verb, ...replaced.map(quoteWord)].join(" ");
}

/** A word that the vocabulary does not have, with a button for each word that could stand in its place. */
export const notUnderstood = (
  verb: string,
  words: readonly string[],
  { word, why, instead }: Misunderstanding,
): Answer =>
  problem(
    `I did not understand “${cutText(word, SHOWN)}”`,
    [why, ...(instead.length > 0 ? [" Press what you mean, or change the line."] : [])],
    [
      ...instead.map((one) => ({ label: one.label, says: lineWith(verb, words, word, one.word) })),
      { label: `Help with ${verb}`, says: `help ${verb}` },
    ],
  );
