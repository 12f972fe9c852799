import type { Answer, Block, Line } from "../answer.ts";
import { heading, list, prose } from "../answer.ts";
import { VALUE_KEYS } from "../query/lexicon.ts";
import type { Help } from "../text/help.ts";
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

const aboutOne = ({ name }: Command, scene: Scene): Answer => {
  const { usage, summary, examples, details } = scene.say.help[name];
  return {
    title: `Help: ${name}`,
    blocks: [
      prose(`${summary}.`),
      prose({ command: usage }),
      ...details.map((line): Block => ({ kind: "prose", text: line })),
      heading("Try"),
      list(examples.map((line): Line => [{ command: line }])),
      ...(FILTERING.has(name) ? values(scene) : []),
    ],
    actions: [...examples.slice(0, 3).map(example), { label: "All commands", says: "help" }],
    audience: "asker",
  };
};

const aboutAll = (explained: readonly Help[]): Answer => ({
  title: "What you can ask me",
  blocks: [
    prose(
      "Type the name of a partner, a text, a dialogue, a meeting, a mission or an acronym, in any EU language, and I show what is known and where it stands.",
    ),
    list([
      [{ command: "moldavie" }, " – anything by its name"],
      ...explained.map(({ usage, summary }): Line => [{ command: usage }, ` – ${summary}`]),
    ]),
    prose(
      "Only you see my answers; press Share here to show one to everybody. Every fact has its source, every date is as exact as it is known.",
    ),
  ],
  actions: [
    example("moldavie"),
    ...explained
      .flatMap(({ examples }) => examples.slice(0, 1))
      .slice(0, 4)
      .map(example),
  ],
  audience: "asker",
});

/** Explains the commands of a table, itself included. */
export const helpFor = (commands: () => readonly Command[]): Command => ({
  name: "help",
  outside: true,
  run: (words, scene) => {
    const wanted = foldWord(words[0] ?? "");
    const command = commands().find(({ name }) => name === wanted);
    return command ? aboutOne(command, scene) : aboutAll(commands().map(({ name }) => scene.say.help[name]));
  },
});
