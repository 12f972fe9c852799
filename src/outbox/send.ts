import type { Answer } from "../answer.ts";
import type { DeliveryRow } from "../store/store.ts";
import { begin } from "./batch.ts";
import { mayCall, post } from "./calls.ts";
import { type DeliveryContext, idsOf } from "./context.ts";
import { record } from "./record.ts";

/**
 * Posts one message for some rows, when it is its turn, and writes down what came of it. `told`: what it says, so that a
 * later change of it is seen. Whether it was posted.
 */
export async function send(
  context: DeliveryContext,
  rows: readonly DeliveryRow[],
  told: string | null,
  compose: () => Answer,
): Promise<boolean> {
  if (!(await mayCall(context, ["post"], { ids: idsOf(rows), state: "due" }))) return false;
  const id = context.outbox.newId();
  return (await begin(context, rows, id, told)) && record(context, rows, await post(context, compose(), { id }));
}

/** It may have been posted before. */
export const isRepeat = (rows: readonly DeliveryRow[]): boolean => rows.some(({ doubts }) => doubts > 0);
