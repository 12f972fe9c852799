import type { Action, Answer, Block, Line } from "../answer.ts";
import { heading, list, prose, quiet } from "../answer.ts";
import { VALUE_KEYS } from "../query/lexicon.ts";
import { foldWord } from "../words.ts";
import { commandAliased } from "./aliases.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { allCommands, taskActions, taskItems } from "./tasks.ts";

export const example = (line: string): Action => ({ label: line, says: line });

const values = ({ lexicon, say }: CommandContext): Block[] => [
  heading(say.lookup.help.values),
  {
    kind: "facts",
    facts: VALUE_KEYS.map((key) => {
      const ids = lexicon.values(key).map(({ id }) => id);
      return { label: key, value: [ids.join(", ")] };
    }),
  },
];

const FILTERING: ReadonlySet<string> = new Set(["find", "next"]);

function aboutOne({ name }: Command, context: CommandContext): Answer {
  const { lookup, help } = context.say;
  const { usage, summary, examples, details } = help[name];
  return {
    title: lookup.help.title(name),
    headline: [lookup.help.sentence(summary)],
    blocks: [
      prose({ command: usage }),
      ...details.map((line) => prose(...line)),
      heading(lookup.help.try),
      list(examples.map((line): Line => [{ command: line }])),
      ...(FILTERING.has(name) ? values(context) : []),
    ],
    actions: [...examples.slice(0, 3).map(example), allCommands(context)],
    audience: "asker",
  };
}

function aboutAll(commands: readonly Command[], { say: { lookup, help } }: CommandContext): Answer {
  return {
    title: lookup.help.allCommands,
    headline: [lookup.help.names],
    blocks: [
      list([
        [{ command: "moldavie" }, lookup.help.anythingByName],
        ...commands.map(({ name }): Line => [{ command: help[name].usage }, ` – ${help[name].summary}`]),
      ]),
      prose(lookup.help.sharing),
    ],
    actions: ["help next", "help find", "help follow"].map(example),
    audience: "asker",
  };
}

/** What people come for; the commands stand behind a button. */
const aboutTasks = (context: CommandContext): Answer => ({
  title: context.say.tasks.title,
  headline: context.say.tasks.headline,
  blocks: [list(taskItems(context)), quiet(...context.say.tasks.reach)],
  actions: [...taskActions(context), allCommands(context)],
  audience: "asker",
});

/** Explains the commands of a table, itself included. */
export const helpFor = (commands: () => readonly Command[]): Command => ({
  name: "help",
  outside: true,
  run: (words, context) => {
    const wanted = commandAliased(words.join(" ")) ?? foldWord(words[0] ?? "");
    // "help all" is help with all commands.
    const command = wanted === "all" ? undefined : commands().find(({ name }) => name === wanted);
    if (command) return aboutOne(command, context);
    return wanted === "" ? aboutTasks(context) : aboutAll(commands(), context);
  },
});
