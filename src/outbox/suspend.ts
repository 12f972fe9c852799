import { dayOf } from "../clock.ts";
import { DAY } from "../days.ts";
import type { DeliveryRow } from "../store/store.ts";
import { type DeliveryContext, idsOf, roomKey } from "./context.ts";
import { delivery } from "./delivery.ts";

const MONTH = 30 * DAY;

/**
 * A room takes nothing for now: what is due there waits, and whoever set it up hears of it, once a day at most. The notice
 * is written down first, so that a crash leaves nobody in silence.
 */
export async function suspend(
  { outbox: { store }, batch, room }: DeliveryContext,
  rows: readonly DeliveryRow[],
  why: string,
  now: number,
): Promise<void> {
  const { where, reading } = room;
  if ((await store.room(where))?.suspended === null)
    await store.addDeliveries([
      delivery(where, {
        id: `${roomKey(where)}@suspended@${dayOf(new Date(now), reading.zone)}`,
        kind: "notice",
        subscription: rows[0]?.subscription ?? null,
        detail: { title: why },
        due: now,
        expires: now + MONTH,
      }),
    ]);
  await store.suspendRoom(where, why, now);
  await store.settle(idsOf(rows), batch.token, { state: "held", why, message: null });
}
