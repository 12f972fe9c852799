import type { Answer, Block, Line } from "../answer.ts";
import { heading, list, prose } from "../answer.ts";
import { VALUE_KEYS } from "../query/lexicon.ts";
import { foldWord } from "../words.ts";
import type { Command, Scene } from "./command.ts";

const example = (line: string): { label: string; says: string } => ({ label: line, says: line });

const values = ({ lexicon }: Scene): Block[] => [
  heading("Values"),
  {
    kind: "facts",
    facts: VALUE_KEYS.map((key) => ({
      label: key,
      value: [
        lexicon
          .values(key)
          .map(({ id }) => id)
          .join(", "),
      ],
    })),
  },
];

const FILTERING: ReadonlySet<string> = new Set(["find", "next"]);

const aboutOne = (command: Command, scene: Scene): Answer => ({
  title: `Help: ${command.name}`,
  blocks: [
    prose(`${command.summary}.`),
    prose({ command: command.usage }),
    ...command.details.map((line): Block => ({ kind: "prose", text: line })),
    heading("Try"),
    list(command.examples.map((line): Line => [{ command: line }])),
    ...(FILTERING.has(command.name) ? values(scene) : []),
  ],
  actions: [...command.examples.slice(0, 3).map(example), { label: "All commands", says: "help" }],
  audience: "asker",
});

const aboutAll = (commands: readonly Command[]): Answer => ({
  title: "What you can ask me",
  blocks: [
    prose(
      "Type the name of a partner, a text, a dialogue, a meeting, a mission or an acronym, in any EU language, and I show what is known and where it stands.",
    ),
    list([
      [{ command: "moldavie" }, " – anything by its name"],
      ...commands.map(({ usage, summary }): Line => [{ command: usage }, ` – ${summary}`]),
    ]),
    prose(
      "Only you see my answers; press Share here to show one to everybody. Every fact has its source, every date is as exact as it is known.",
    ),
  ],
  actions: [
    example("moldavie"),
    ...commands
      .flatMap(({ examples }) => examples.slice(0, 1))
      .slice(0, 4)
      .map(example),
  ],
  audience: "asker",
});

/** Explains the commands of a table, itself included. */
export function helpFor(commands: () => readonly Command[]): Command {
  return {
    name: "help",
    outside: true,
    usage: "help [command]",
    summary: "What I can do, and how to ask",
    examples: ["help", "help find"],
    details: [["Name a command to see all it understands."]],
    run: (words, scene) => {
      const wanted = foldWord(words[0] ?? "");
      const command = commands().find(({ name }) => name === wanted);
      return command ? aboutOne(command, scene) : aboutAll(commands());
    },
  };
}
