import type { Action } from "../../answer.ts";
import { nameOfRule } from "../../subscriptions/say.ts";
import type { Subscription } from "../../subscriptions/subscription.ts";
import type { CommandContext } from "../context.ts";

/** The button that stops a rule, once whoever presses it has agreed. */
export const stopping = (
  row: Pick<Subscription, "id" | "rule">,
  context: CommandContext,
  label = context.say.following.stop,
): Action => ({
  label,
  says: `unfollow #${row.id}`,
  style: "danger",
  asks: context.say.asks.stopping(nameOfRule(row, context), context.place.direct),
});
