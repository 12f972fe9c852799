import type { DeliveryRow } from "../store/store.ts";
import { lookUp, mayCall } from "./calls.ts";
import { type DeliveryContext, type Handler, idsOf } from "./context.ts";
import type { LookUp } from "./messenger.ts";
import { tryAgainAt, tryDoubtedAt } from "./retry.ts";

const MINUTE = 60_000;

type Looked = Pick<Handler<never, never>, "under" | "unseen">;

/** The receipt of the card under which a note belongs. */
async function parentOf({ outbox, room }: DeliveryContext, { under }: Looked, row: DeliveryRow) {
  const message = under?.(row);
  const rows = message === undefined ? [] : await outbox.store.inMessage(room.where, message);
  return rows.find(({ receipt }) => receipt !== null)?.receipt ?? undefined;
}

/** Nobody can look: it is tried as long as it helps, each time saying that it may repeat. One chance it has in any case. */
async function tryOnceMore(context: DeliveryContext, rows: readonly DeliveryRow[], now: number): Promise<void> {
  const { store, meter } = context.outbox;
  const { token } = context.batch;
  const { tooLate, onceMore } = context.room.say.deliveries;
  const isOver = ({ doubts, expires }: DeliveryRow): boolean => doubts > 0 && expires <= now;
  const over = rows.filter(isOver);
  if (over.length > 0) {
    meter.failed("doubtful");
    await store.settle(idsOf(over), token, { state: "doubtful", why: tooLate });
  }
  const again = rows.filter((row) => !isOver(row));
  if (again.length === 0) return;
  const doubts = Math.max(...again.map((row) => row.doubts)) + 1;
  const tryAt = tryDoubtedAt(now, doubts, Math.min(...again.map(({ expires }) => expires)));
  await store.settle(idsOf(again), token, { state: "due", tryAt, doubts, why: onceMore });
}

/** Writes down what a look at the platform says of rows that share a message. */
async function conclude(context: DeliveryContext, rows: readonly DeliveryRow[], seen: LookUp): Promise<void> {
  const { outbox, batch, room } = context;
  const now = outbox.clock().getTime();
  const settle = (how: Parameters<typeof outbox.store.settle>[2]) => outbox.store.settle(idsOf(rows), batch.token, how);
  if (seen === "unknowable") return tryOnceMore(context, rows, now);
  if (seen === "absent") return settle({ state: "due", tryAt: now, why: null });
  if ("found" in seen) return batch.sent(rows, seen.found);
  const tries = Math.max(...rows.map((row) => row.tries)) + 1;
  const tryAt = tryAgainAt(now, tries, seen.after, outbox.random());
  const over = rows.every(({ expires }) => expires <= now);
  return settle(over ? { state: "doubtful", why: room.say.deliveries.tooLate } : { state: "unknown", tryAt, tries });
}

/** Looks up what nobody knows the fate of. Where one cannot look, it is posted once more, and says so. */
export async function reconcile(context: DeliveryContext, kind: Looked, rows: readonly DeliveryRow[]): Promise<void> {
  for (const [message, shared] of Map.groupBy(rows, (row) => row.message ?? "")) {
    const [first] = shared;
    if (!first) continue;
    const since = new Date(Math.min(...shared.map(({ due }) => due)) - MINUTE);
    const under = await parentOf(context, kind, first);
    const how = { since, ...(under && { under }) };
    if (message === "") await conclude(context, shared, "absent");
    else if (kind.unseen) await conclude(context, shared, "unknowable");
    else if (await mayCall(context, ["lookUp"], { ids: idsOf(shared), state: "unknown" }))
      await conclude(context, shared, await lookUp(context, message, how));
  }
}
