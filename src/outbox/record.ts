import type { DeliveryRow } from "../store/store.ts";
import { type DeliveryContext, idsOf } from "./context.ts";
import type { Outcome } from "./messenger.ts";
import { QUARANTINE, tryAgainAt } from "./retry.ts";
import { suspend } from "./suspend.ts";

/** Writes down what came of an attempt. Whether it was posted. */
export async function record(
  context: DeliveryContext,
  rows: readonly DeliveryRow[],
  outcome: Outcome,
): Promise<boolean> {
  const { outbox, batch, room } = context;
  const { store, meter, log } = outbox;
  const now = outbox.clock().getTime();
  const settle = (how: Parameters<typeof store.settle>[2]) => store.settle(idsOf(rows), batch.token, how);
  const tries = Math.max(...rows.map((row) => row.tries)) + 1;
  if ("sent" in outcome) {
    await batch.sent(rows, outcome.sent);
    return true;
  }
  if ("later" in outcome) {
    const tryAt = tryAgainAt(now, tries, outcome.after, outbox.random());
    meter.failed("later");
    await settle({ state: "due", tryAt, tries, why: outcome.later });
  } else if ("gone" in outcome) {
    meter.failed("gone");
    await suspend(context, rows, outcome.gone, now);
  } else if ("lost" in outcome) {
    meter.failed("lost");
    await settle({ state: "failed", why: outcome.lost });
  } else if ("bug" in outcome) {
    const reference = outbox.newId().slice(0, 8);
    log.error({ reference, code: outcome.bug }, "a reminder was refused by the platform as wrong");
    meter.failed("bug");
    await settle({ state: "failed", why: room.say.deliveries.ourFault(reference) });
  } else {
    meter.failed("unknown");
    await settle({ state: "unknown", tryAt: now + QUARANTINE, tries, why: outcome.unknown });
  }
  return false;
}
