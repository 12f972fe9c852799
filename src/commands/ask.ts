import type { Action, Answer, Block } from "../answer.ts";
import { list, quiet } from "../answer.ts";
import type { Entry, Missing } from "../library/library.ts";
import { sayPlace } from "../library/places.ts";
import { nameOf } from "../library/titles.ts";
import type { Misunderstanding, Query } from "../query/query.ts";
import { understand } from "../query/understand.ts";
import { problem } from "../text/blocks.ts";
import { cutText } from "../text/plain.ts";
import type { Words } from "../text/words.ts";
import { quoteWord } from "../words.ts";
import type { CommandContext } from "./context.ts";

/** So much of what somebody typed is said back. */
const SHOWN = 80;

const candidates = (entries: readonly Entry[], { lookup }: Words): Block[] =>
  entries.length > 0
    ? [list(entries.map((entry) => [{ strong: nameOf(entry) }, ` – ${lookup.kinds[entry.kind]}`]))]
    : [];

export const showAction = (entry: Entry): Action => ({ label: nameOf(entry), says: entry.record.id });

/** What was said could not be read: it may be a question. */
export const unread = (answer: Answer): Answer => ({ ...answer, unread: true });

/** Several records bear a name: the reader says which is meant. */
export const askWhich = (text: string, entries: readonly Entry[], say: Words): Answer =>
  unread(problem(say.lookup.which(text), [say.lookup.several], entries.map(showAction), candidates(entries, say)));

/** No record bears a name: what else does, or the closest, if anything comes close. `actions` come first. */
export function notFound(text: string, { near, place }: Missing, actions: readonly Action[], say: Words): Answer {
  const shown = cutText(text, SHOWN);
  const help = { label: say.common.help, says: "help" };
  if (place) {
    const said = sayPlace(shown, place, near, say);
    const note = said.note === undefined ? [] : [quiet(said.note)];
    return unread(problem(said.title, said.text, [...near.map(showAction), help], note));
  }
  return unread(
    problem(
      say.lookup.unknown(shown),
      near.length > 0 || actions.length > 0 ? [say.lookup.closest] : say.lookup.tryNames,
      [...actions, ...near.map(showAction), help],
      candidates(near, say),
    ),
  );
}

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
  say: Words,
): Answer =>
  unread(
    problem(
      say.lookup.notUnderstood(cutText(word, SHOWN)),
      [why(say), ...(instead.length > 0 ? [say.lookup.pressInstead] : [])],
      [
        ...instead.map((one) => ({ label: one.label(say), says: lineWith(verb, words, word, one.word) })),
        { label: say.lookup.helpWith(verb), says: `help ${verb}` },
      ],
    ),
  );

/** What the words of a command ask for, or the answer to what could not be understood. `typed`: all of its words. */
export function readQuery(
  verb: string,
  words: readonly string[],
  { lexicon, library, today, say }: Pick<CommandContext, "lexicon" | "library" | "today" | "say">,
  typed = words,
): { readonly query: Query } | { readonly problem: Answer } {
  const understood = understand(words, { lexicon, names: library.names, today });
  return "problem" in understood ? { problem: notUnderstood(verb, typed, understood.problem, say) } : understood;
}

/** The record that a text names, or the answer that asks which, or says what comes near. `kinds` narrows the search. */
export function resolveName(
  text: string,
  { library, say }: Pick<CommandContext, "library" | "say">,
  kinds?: readonly Entry["kind"][],
): { readonly found: Entry } | { readonly problem: Answer } {
  const naming = library.names.find(text, kinds);
  if ("found" in naming) return naming;
  return { problem: "tie" in naming ? askWhich(text, naming.tie, say) : notFound(text, naming, [], say) };
}
