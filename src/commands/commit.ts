import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { problem } from "../text/blocks.ts";
import { foldWord } from "../words.ts";
import type { Command, Scene } from "./command.ts";
import { aimAt } from "./commitments/aim.ts";
import { type Doubt, draftCommitment } from "./commitments/draft.ts";
import { commitmentForm } from "./commitments/form.ts";
import { isKeyed, readSaid, type Said, writeSaid } from "./commitments/said.ts";
import { isTurn, preview, save, type Turn, turn } from "./commitments/save.ts";
import { refusedTo } from "./permission.ts";
import { readSeen } from "./seen.ts";

const discarded: Answer = {
  title: "Discarded",
  blocks: [prose("Nothing was saved.")],
  actions: [
    { label: "Commitments", says: "commitments" },
    { label: "Note another", says: "commit" },
  ],
  audience: "asker",
};

/** What a line does not say clearly, with what could be meant, and a form that holds what was typed. */
const notClear = ({ problem: why, field, instead }: Doubt, said: Said): Answer =>
  problem(
    "I need that more exactly",
    [why],
    [
      ...instead.map(({ label, value }) => ({ label, says: `commit ${writeSaid({ ...said, [field]: value })}` })),
      { label: "Fill in a form", says: `commit form ${writeSaid(said)}` },
      { label: "Help with commit", says: "help commit" },
    ],
  );

/** `now`: without asking. `seen`: what stood there when it was looked at. */
interface Saving {
  readonly now: boolean;
  readonly seen: string | undefined;
}

async function note(said: Said, { now, seen }: Saving, scene: Scene): Promise<Answer> {
  const drafted = draftCommitment(said, scene);
  if ("missing" in drafted) return commitmentForm(said, drafted.missing);
  if ("doubt" in drafted) return notClear(drafted.doubt, said);
  return now ? save(drafted.draft, seen, scene) : preview(drafted.draft, scene);
}

async function tick(verb: Turn, text: string, scene: Scene): Promise<Answer> {
  const aimed = await aimAt(verb, text, scene);
  return "title" in aimed ? aimed : turn(verb, aimed, scene);
}

const EMPTY: Said = { what: "", by: "", due: "", of: "", source: "" };

async function run(all: readonly string[], scene: Scene): Promise<Answer> {
  const [first = "", ...rest] = all;
  const verb = foldWord(first);
  if (all.length === 0) return commitmentForm(EMPTY, []);
  if (verb === "form") return commitmentForm(readSaid(rest), []);
  if (verb === "discard" && rest.length === 0) return discarded;
  if (isTurn(verb) && !rest.some(isKeyed)) return tick(verb, rest.join(" "), scene);
  const refused = await refusedTo(scene);
  if (refused) return refused;
  const { words, seen } = readSeen(all);
  const now = words.length > 1 && words.at(-1)?.toLowerCase() === "now";
  return note(readSaid(now ? words.slice(0, -1) : words), { now, seen }, scene);
}

export const commit: Command = {
  name: "commit",
  minor: true,
  usage:
    'commit "what was promised" by:<us | partner | function> due:<date | next-round> of:<meeting> | done | drop <id>',
  summary: "Notes who promised what, for the next briefing",
  examples: [
    "commit",
    'commit "share the draft roadmap" by:partner due:30 June 2027 of:eu-norway dialogue',
    'commit "send the list of experts" by:"political director" due:next-round of:schuman forum',
    'commit done "draft roadmap"',
  ],
  details: [
    [
      "It is shown in full first and saved by one press of ",
      { strong: "Save" },
      "; the same line with ",
      { strong: "now" },
      " at its end saves at once.",
    ],
    [
      { strong: "by:" },
      " is a side or a function, never a name: ",
      { strong: "us" },
      ", ",
      { strong: "partner" },
      ", ",
      { strong: 'by:"political director"' },
      ".",
    ],
    [
      { strong: "due:" },
      " is as exact as it is: 30 June 2027, June 2027, Q2 2027, or ",
      { strong: "next-round" },
      ". ",
      { strong: "source:" },
      " takes an address.",
    ],
    [
      { command: "commit done" },
      " ticks one, ",
      { command: "commit drop" },
      " takes it away, ",
      { command: "commit reopen" },
      " puts it back: by its id, or by words of its text.",
    ],
    [
      "Only this workspace sees commitments; on a meeting that only this conversation sees, only this conversation. They stand in briefings until they are ticked.",
    ],
    ["Whoever may change things in the conversation in which one was noted may tick it, wherever it is said."],
  ],
  run,
};
