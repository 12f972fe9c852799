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
  run,
};
