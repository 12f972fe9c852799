import type { Action } from "../../answer.ts";
import type { SubscriptionRow } from "../../store/store.ts";
import { nameOfRule } from "../../subscriptions/say.ts";
import type { CommandContext } from "../context.ts";

/** The button that stops a rule, once whoever presses it has agreed. */
export const stopping = (
  row: Pick<SubscriptionRow, "id" | "rule">,
  context: CommandContext,
  label = context.say.following.stop,
): Action => ({
  label,
  says: `unfollow #${row.id}`,
  style: "danger",
  asks: context.say.asks.stopping(nameOfRule(row, context), context.place.direct),
});
