import MiniSearch from "minisearch";
import type { Action, Answer } from "../answer.ts";
import { askWhich, notFound } from "./ask.ts";
import type { Command, Scene } from "./command.ts";
import { recordAnswer } from "./records/record.ts";

/** The verb that a first word may be a misspelling of. */
function verbsNear(commands: readonly Command[]): (word: string) => string | undefined {
  const index = new MiniSearch<{ id: string }>({ fields: ["id"] });
  index.addAll(commands.map(({ name }) => ({ id: name })));
  return (word) => (word.length < 4 ? undefined : index.search(word.slice(0, 20), { fuzzy: 0.3 })[0]?.id);
}

/** Shows what bears a name. `nxet norway` bears none, but is offered as `next norway`. */
export function lookUp(commands: readonly Command[]): (words: readonly string[], scene: Scene) => Answer {
  const verbNear = verbsNear(commands);
  const meant = ([first = "", ...rest]: readonly string[]): Action[] => {
    const verb = verbNear(first);
    const line = verb && [verb, ...rest].join(" ");
    return line ? [{ label: line, says: line }] : [];
  };
  return (words, scene) => {
    const text = words.join(" ");
    const naming = scene.library.names.find(text);
    if ("found" in naming) return recordAnswer(naming.found, scene);
    return "tie" in naming ? askWhich(text, naming.tie) : notFound(text, naming.near, meant(words));
  };
}
