import MiniSearch from "minisearch";
import type { Action, Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import type { Entry, Naming } from "../library/library.ts";
import { understand } from "../query/understand.ts";
import { foldWord } from "../words.ts";
import { askWhich, notFound } from "./ask.ts";
import type { Command, Scene } from "./command.ts";
import { recordAnswer } from "./records/record.ts";
import { start } from "./start.ts";

const SMALL_TALK: ReadonlySet<string> = new Set([
  "hi",
  "hello",
  "hey",
  "bonjour",
  "good morning",
  "thanks",
  "thank you",
  "merci",
  "start",
  "menu",
]);

/** The verb that a first word may be a misspelling of. */
function verbsNear(commands: readonly Command[]): (word: string) => string | undefined {
  const index = new MiniSearch<{ id: string }>({ fields: ["id"] });
  index.addAll(commands.filter(({ typed }) => !typed).map(({ name }) => ({ id: name })));
  return (word) => (word.length < 4 ? undefined : index.search(word.slice(0, 20), { fuzzy: 0.3, prefix: true })[0]?.id);
}

/** Whether a line that begins with no verb asks for a list: an area or region alone, or several filters together. */
function asksForList(words: readonly string[], { library, lexicon, today }: Scene): boolean {
  if (library.names.exact(words.join(" ")).length > 0) return false;
  if (lexicon.bare(words.join(" "))) return true;
  const understood = understand(words, { lexicon, names: library.names, today });
  const filters = "query" in understood ? understood.query.filters : [];
  return filters.length > 1 && filters.some(({ key }) => key !== "who");
}

const isOne = (naming: Naming): naming is { found: Entry } =>
  "found" in naming && naming.found.kind !== "partner" && naming.found.kind !== "term";

/** Whether a record is found without the first word as well, which may then be a verb with a slip in it. */
function isSpare([first = "", ...rest]: readonly string[], { record }: Entry, { library: { names } }: Scene): boolean {
  if (rest.length === 0 || names.exact([first, ...rest].join(" ")).length > 0) return false;
  const naming = names.find(rest.join(" "));
  return "found" in naming && naming.found.record.id === record.id;
}

/** A look-up that may not have been meant as one: the line that was meant comes first. */
function doubted(answer: Answer, meant: readonly Action[]): Answer {
  const lines = meant.map(({ says }) => ({ command: says }));
  if (lines.length === 0) return answer;
  return {
    ...answer,
    blocks: [prose("I took this for a look-up. If you meant a command, it is: ", ...lines), ...answer.blocks],
    actions: [...meant, ...(answer.actions ?? [])],
  };
}

/**
 * Shows what bears a name; where nothing does, lists what the words ask for. `nxet norway` names nothing, but is offered
 * as `next norway`; `norway next` is the same said the other way round.
 */
export function lookUp(
  commands: readonly Command[],
): (words: readonly string[], scene: Scene) => Answer | Promise<Answer> {
  const verbNear = verbsNear(commands);
  const verbs = new Map<string, Command>(commands.map((command) => [command.name, command]));
  const meant = ([first = "", ...rest]: readonly string[]): Action[] => {
    const verb = verbNear(first);
    const line = verb && [verb, ...rest].join(" ");
    return line ? [{ label: line, says: line }] : [];
  };
  const shown = (words: readonly string[], found: Entry, scene: Scene): Answer => {
    const answer = recordAnswer(found, scene);
    return isSpare(words, found, scene) ? doubted(answer, meant(words)) : answer;
  };
  return (words, scene) => {
    const text = words.join(" ");
    if (SMALL_TALK.has(foldWord(text))) return start(scene);
    const last = words.length > 1 ? verbs.get(foldWord(words.at(-1) ?? "")) : undefined;
    if (last && scene.library.names.exact(text).length === 0) return last.run(words.slice(0, -1), scene);
    const naming = scene.library.names.find(text);
    const list = verbs.get("find");
    if (list && !isOne(naming) && asksForList(words, scene)) return list.run(words, scene);
    if ("found" in naming) return shown(words, naming.found, scene);
    return "tie" in naming ? askWhich(text, naming.tie) : notFound(text, naming.near, meant(words));
  };
}
