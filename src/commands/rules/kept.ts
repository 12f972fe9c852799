import type { Answer } from "../../answer.ts";
import { findRule } from "../../subscriptions/find.ts";
import type { Subscription } from "../../subscriptions/subscription.ts";
import { problem } from "../../text/blocks.ts";
import type { CommandContext } from "../context.ts";
import { titleOfRule } from "./about.ts";

/** So many are offered. */
const OFFERED = 10;

function whichOne(
  words: readonly string[],
  verb: string,
  all: readonly Subscription[],
  context: CommandContext,
): Answer {
  const { following } = context.say;
  return problem(
    words.length > 0 ? following.notFollowed(context.place.direct) : following.which,
    [...(words[0]?.startsWith("#") ? [following.wasStopped] : []), following.pressMeant(verb)],
    [
      ...all.slice(0, OFFERED).map((row) => ({ label: titleOfRule(row, context), says: `${verb} #${row.id}` })),
      { label: following.all, says: "following" },
    ],
  );
}

export const followsNothing = ({ say: { following }, place }: Pick<CommandContext, "say" | "place">): Answer =>
  problem(following.none(place.direct), following.oneLine, [{ label: following.follow, says: "follow" }]);

/** The subscription that `#id` or the words of its filters mean; without words the only one, or an answer that asks. */
export async function keptRule(
  words: readonly string[],
  verb: string,
  context: CommandContext,
): Promise<{ readonly row: Subscription } | { readonly answer: Answer }> {
  const all = await context.store.subscriptions(context.place);
  const row = findRule(words, all, context);
  if (row) return { row };
  return { answer: all.length === 0 ? followsNothing(context) : whichOne(words, verb, all, context) };
}
