import type { Action, Answer, Block, Line } from "../answer.ts";
import { heading, list, prose } from "../answer.ts";
import { VALUE_KEYS } from "../query/lexicon.ts";
import type { Help } from "../text/help.ts";
import { foldWord } from "../words.ts";
import { commandAliased } from "./aliases.ts";
import type { Command } from "./command.ts";
import type { LookContext } from "./context.ts";

export const example = (line: string): Action => ({ label: line, says: line });

const values = ({ lexicon, say }: LookContext): Block[] => [
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

function aboutOne({ name }: Command, context: LookContext): Answer {
  const { lookup, help } = context.say;
  const { usage, summary, examples, details } = help[name];
  return {
    title: lookup.help.title(name),
    blocks: [
      prose(lookup.help.sentence(summary)),
      prose({ command: usage }),
      ...details.map((line) => prose(...line)),
      heading(lookup.help.try),
      list(examples.map((line): Line => [{ command: line }])),
      ...(FILTERING.has(name) ? values(context) : []),
    ],
    actions: [...examples.slice(0, 3).map(example), { label: lookup.help.allCommands, says: "help" }],
    audience: "asker",
  };
}

function aboutAll(explained: readonly Help[], { say: { lookup } }: LookContext): Answer {
  const firsts = explained.flatMap(({ examples }) => examples.slice(0, 1));
  return {
    title: lookup.help.whatToAsk,
    blocks: [
      prose(lookup.help.names),
      list([
        [{ command: "moldavie" }, lookup.help.anythingByName],
        ...explained.map(({ usage, summary }): Line => [{ command: usage }, ` – ${summary}`]),
      ]),
      prose(lookup.help.sharing),
    ],
    actions: ["moldavie", ...firsts.slice(0, 4)].map(example),
    audience: "asker",
  };
}

/** Explains the commands of a table, itself included. */
export const helpFor = (commands: () => readonly Command[]): Command => ({
  name: "help",
  outside: true,
  run: (words, context) => {
    const wanted = commandAliased(words.join(" ")) ?? foldWord(words[0] ?? "");
    const command = commands().find(({ name }) => name === wanted);
    if (command) return aboutOne(command, context);
    const all = commands().map(({ name }) => context.say.help[name]);
    return aboutAll(all, context);
  },
});
