import type { Action, Answer, Line } from "../answer.ts";
import { prose } from "../answer.ts";
import { problem } from "../text/blocks.ts";
import type { Words } from "../text/words.ts";
import type { Saving } from "./saving.ts";

/** Why nothing was saved where somebody was faster, and what to press then. */
export interface Overtaken {
  readonly why: Line;
  readonly actions: readonly Action[];
}

/** A change that is saved as soon as it is said. */
export interface Mutation {
  /** Stands for what would be saved over; nothing where nothing can be lost. */
  readonly seen?: string;
  /** It stands like that already: saving it once more takes nothing from anybody. */
  readonly isSo?: boolean;
  /** Why whoever says it may not, unless that was asked before. Asked before anything is shown. */
  readonly refused?: () => Promise<Answer | undefined>;
  /** Saves it over what was seen and says so; nothing where somebody saved something else at the same moment. */
  readonly save: () => Promise<Answer | undefined>;
  readonly overtaken: Overtaken;
}

/** A change before it is an act: shown in full first, then saved over what was seen, or discarded. */
export interface Proposal extends Mutation {
  /** Proposes the same again. */
  readonly line: string;
  /** `saves`: the line of the button that saves it. */
  readonly preview: (saves: string) => Answer | Promise<Answer>;
}

export const faster = ({ why, actions }: Overtaken, { proposals }: Words): Answer =>
  problem(proposals.faster, why, [...actions]);

/** Nothing came of it. `actions`: where to go from there. */
export const discarded = ({ proposals }: Words, actions: readonly Action[]): Answer => ({
  title: proposals.discarded,
  blocks: [prose(proposals.nothingSaved)],
  actions,
  audience: "asker",
});

/** Saves a change, unless it would undo what its button had not seen. */
export async function save(mutation: Mutation, seen: string | undefined, say: Words): Promise<Answer> {
  const isStale = !mutation.isSo && seen !== undefined && seen !== mutation.seen;
  return (
    (await mutation.refused?.()) ?? (isStale ? undefined : await mutation.save()) ?? faster(mutation.overtaken, say)
  );
}

/** Shows a change, or saves it. */
export async function propose(proposal: Proposal, { now, seen }: Saving, say: Words): Promise<Answer> {
  if (now) return save(proposal, seen, say);
  const saves = [proposal.line, proposal.seen, "now"].filter(Boolean).join(" ");
  return (await proposal.refused?.()) ?? { ...(await proposal.preview(saves)), audience: "asker" };
}
