import type { DeliveryRow } from "../store/store.ts";
import type { Batch } from "./context.ts";
import { type DeliveryContext, type Done, type Handler, idsOf, type Outbox, oneByOne, type Room } from "./context.ts";
import { reconcile } from "./reconcile.ts";

const inState = (rows: readonly DeliveryRow[], wanted: string): DeliveryRow[] =>
  rows.filter(({ state }) => state === wanted);

/** Nothing can be posted there: what is due waits until it can. What may have been posted keeps its message. */
async function wait({ store }: Outbox, { token }: Batch, { closed, say }: Room, rows: readonly DeliveryRow[]) {
  const why = closed ?? say.deliveries.notConfigured;
  const [doubted, due] = [inState(rows, "sending"), inState(rows, "claimed")];
  if (doubted.length > 0) await store.settle(idsOf(doubted), token, { state: "held", why });
  if (due.length > 0) await store.settle(idsOf(due), token, { state: "held", why, message: null });
}

/** Does what is due in one room: finds out first what may have been posted already. */
export async function deliverRoom<R extends Room, K extends Handler<R, DeliveryContext<R, K>>>(
  outbox: Outbox<R, K>,
  batch: Batch,
  room: R,
  rows: readonly DeliveryRow[],
): Promise<Done> {
  const messenger = outbox.messenger(room.where.platform);
  const works: (() => Promise<Done>)[] = [];
  for (const deliver of new Set(Object.values<K>(outbox.kinds).map((kind) => kind.deliver))) {
    const some = rows.filter(({ kind }) => outbox.kinds[kind].deliver === deliver);
    const [first] = some;
    if (!first) continue;
    const kind = outbox.kinds[first.kind];
    const place = kind.place ? kind.place(room) : room.place;
    if (!messenger || !place) {
      await wait(outbox, batch, room, some);
      continue;
    }
    const context: DeliveryContext<R, K> = { outbox, batch, room, place, messenger };
    await reconcile(context, kind, inState(some, "sending"));
    const due = inState(some, "claimed");
    if (due.length > 0) works.push(() => deliver(context, due));
  }
  return oneByOne(works, (work) => work());
}
