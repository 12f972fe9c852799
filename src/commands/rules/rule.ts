import type { Action, Answer } from "../../answer.ts";
import { stopAction } from "../../messages/actions.ts";
import type { Known } from "../../subscriptions/agenda.ts";
import { findRule } from "../../subscriptions/find.ts";
import { nameOfRule } from "../../subscriptions/say.ts";
import type { Subscription } from "../../subscriptions/subscription.ts";
import { problem } from "../../text/blocks.ts";
import { capital } from "../../text/grammar.ts";
import type { CommandContext } from "../context.ts";

export const knownOf = async (context: Pick<CommandContext, "library" | "lexicon" | "holidays">): Promise<Known> => ({
  ...context,
  holidays: await context.holidays(),
});

/** What a kept rule is about where that stands by itself: on a button, or at the beginning of a line. */
export const titleOfRule = (row: Pick<Subscription, "rule">, context: CommandContext): string =>
  capital(nameOfRule(row, context));

/** The button that stops a rule. */
export const stopping = (row: Subscription, context: CommandContext): Action =>
  stopAction({ id: row.id, name: nameOfRule(row, context) }, context.place.direct, context.say);

/** So many are offered. */
export const OFFERED = 10;

/** A button for each of some rules, which says a line with its id. */
export const ruleButtons = (verb: string, all: readonly Subscription[], context: CommandContext): Action[] =>
  all.slice(0, OFFERED).map((row) => ({ label: titleOfRule(row, context), says: `${verb} #${row.id}` }));

export const followsNothing = ({ say: { following }, place }: CommandContext): Answer =>
  problem(following.none(place.direct), following.oneLine, [{ label: following.follow, says: "follow" }]);

/** The subscription that `#id` or the words of its filters mean; without words the only one, or an answer that asks. */
export async function keptRule(
  words: readonly string[],
  verb: string,
  context: CommandContext,
): Promise<{ readonly row: Subscription } | { readonly answer: Answer }> {
  const { store, place, say } = context;
  const { following } = say;
  const all = await store.subscriptions(place);
  const row = findRule(words, all, context);
  if (row) return { row };
  if (all.length === 0) return { answer: followsNothing(context) };
  const why = [...(words[0]?.startsWith("#") ? [following.wasStopped] : []), following.pressMeant(verb)];
  const actions = [...ruleButtons(verb, all, context), { label: following.all, says: "following" }];
  return { answer: problem(words.length > 0 ? following.notFollowed(place.direct) : following.which, why, actions) };
}
