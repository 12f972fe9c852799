import type { Action } from "../../answer.ts";
import type { SubscriptionRow } from "../../store/store.ts";
import { beforeStopping } from "../asking.ts";
import type { Scene } from "../command.ts";
import { nameOfRule } from "./about.ts";
import { channel } from "./room.ts";

/** The button that stops a rule, once whoever presses it has agreed. */
export const stopping = (row: Pick<SubscriptionRow, "id" | "rule">, scene: Scene, label = "Stop"): Action => ({
  label,
  says: `unfollow #${row.id}`,
  style: "danger",
  asks: beforeStopping(nameOfRule(row, scene), channel(scene)),
});
