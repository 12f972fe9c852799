import type { Action, Answer, Block } from "../answer.ts";
import { prose } from "../answer.ts";
import { type Act, KEPT } from "../messages/acts/act.ts";
import { readSaving, type Saving } from "../proposals/saving.ts";
import { refusedTo } from "../rights/refusal.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";

/** Runs for those only who may change what belongs to the conversation. `words`: without `now` at their end. */
export const changing =
  (
    run: (words: readonly string[], context: CommandContext, saving: Saving) => Answer | Promise<Answer>,
  ): Command["run"] =>
  async (said, context) => {
    const { words, saving } = readSaving(said);
    return (await refusedTo(context)) ?? run(words, context, saving);
  };

export const undoing = ({ id }: Act, { say }: Pick<CommandContext, "say">): Action => ({
  label: say.common.undo,
  says: `undo ${id}`,
});

export const notedBy = ({ person, say }: Pick<CommandContext, "person" | "say">): Block =>
  prose(...say.reminders.notedBy({ person }));

/** Where to go once something was done to what is heard here. */
export const outboxAndRules = ({ say }: Pick<CommandContext, "say">): Action[] => [
  { label: say.following.outbox, says: "outbox" },
  { label: say.common.followedHere, says: "following" },
];

/** Whoever pressed on a card that will tell of it needs no answer besides; anybody else does. */
export function onItsCard({ onCard, ...answer }: Answer, { card, now }: CommandContext): Answer {
  const tells = card && card.kind !== "shared" && (card.sentAt ?? 0) > now.getTime() - KEPT;
  return onCard && tells ? { ...answer, onCard } : answer;
}
