import { DAY } from "../calendar/days.ts";
import { dayOf } from "../clock.ts";
import { type Claimed, type Desk, idsOf } from "./batch.ts";
import { roomKey } from "./context.ts";
import { delivery } from "./delivery.ts";

const MONTH = 30 * DAY;

/**
 * A room takes nothing for now: what is due there waits, and whoever set it up hears of it, once a day at most. The notice
 * is written down first, so that a crash leaves nobody in silence.
 */
export async function hold(desk: Desk, { view, rows }: Claimed, why: string, now: number): Promise<void> {
  const { store } = desk.beat;
  const [row] = rows;
  if ((await store.room(view.where))?.suspended === null)
    await store.addDeliveries([
      delivery(view.where, {
        id: `${roomKey(view.where)}@suspended@${dayOf(new Date(now), view.settings.zone)}`,
        kind: "notice",
        subscription: row?.subscription ?? null,
        detail: { title: why },
        due: now,
        expires: now + MONTH,
      }),
    ]);
  await store.suspendRoom(view.where, why, now);
  await store.settle(idsOf(rows), desk.token, { state: "held", why, message: null });
}
