import type { Action } from "../../answer.ts";
import type { SubscriptionRow } from "../../store/store.ts";
import { nameOfRule } from "../../subscriptions/say.ts";
import type { Scene } from "../command.ts";

/** The button that stops a rule, once whoever presses it has agreed. */
export const stopping = (
  row: Pick<SubscriptionRow, "id" | "rule">,
  scene: Scene,
  label = scene.say.following.stop,
): Action => ({
  label,
  says: `unfollow #${row.id}`,
  style: "danger",
  asks: scene.say.asks.stopping(nameOfRule(row, scene), scene.place.direct),
});
