import type { DeliveryRow } from "../store/store.ts";
import { plan } from "../subscriptions/plan.ts";
import { type Desk, deskFor } from "./batch.ts";
import { type Beat, roomKey, tenantKey, viewsOf } from "./context.ts";
import { deliverRoom } from "./deliver.ts";
import { LEASE, QUARANTINE } from "./retry.ts";
import { recordRest } from "./unrecorded.ts";

/** What one tick did. `more`: there may be more, because there was something. */
export interface Ticked {
  readonly posted: number;
  readonly edited: number;
  readonly more: boolean;
}

const CLAIMED = 500;
/**
 * Rooms of one workspace that are posted to at the same time. A platform takes a third of a second, and about twenty
 * messages a second from an app: more would only be more posts of which a crash leaves nobody knowing what became.
 */
const ROOMS_AT_ONCE = 8;
const TENANTS_AT_ONCE = 8;

/** Claims what is due, and whatever else belongs into the same messages. */
async function claim({ store, wall }: Beat, token: string, now: number): Promise<DeliveryRow[]> {
  const leaseUntil = wall().getTime() + LEASE;
  const doubted = await store.claimDoubted(token, now, leaseUntil, CLAIMED);
  const due = await store.claim(token, now, leaseUntil, CLAIMED);
  if (due.length < CLAIMED) return [...doubted, ...due];
  const also: DeliveryRow[] = [];
  for (const some of Map.groupBy(due, tenantKey).values()) {
    const rooms = [...new Set(some.map(({ room }) => room))];
    const [first] = some;
    if (first) also.push(...(await store.claimAlso(first, rooms, { token, now, leaseUntil })));
  }
  return [...doubted, ...due, ...also];
}

/** Does all of them, so many at a time. */
async function someAtOnce<T>(many: number, all: readonly T[], job: (one: T) => Promise<void>): Promise<void> {
  const queue = all.values();
  const worker = async (): Promise<void> => {
    for (const one of queue) await job(one);
  };
  await Promise.all(Array.from({ length: Math.min(many, all.length) }, worker));
}

/** Posts what was claimed, a message a room. */
async function deliver(desk: Desk, rooms: readonly DeliveryRow[][]): Promise<{ posted: number; edited: number }> {
  const { beat } = desk;
  const viewOf = await viewsOf(
    beat,
    rooms.flatMap(([first]) => first ?? []),
  );
  const ids = rooms.flat().flatMap(({ subscription }) => subscription ?? []);
  const subscriptions = new Map((await beat.store.subscriptionsNamed([...new Set(ids)])).map((row) => [row.id, row]));
  let [posted, edited] = [0, 0];
  const serve = async (rows: readonly DeliveryRow[]): Promise<void> => {
    const [first] = rows;
    if (!first) return;
    try {
      const done = await deliverRoom(desk, { rows, view: viewOf(first), subscriptions });
      posted += done.posted;
      edited += done.edited;
    } catch (error) {
      // The lease ends by itself, and another tick goes on from what was written down.
      beat.log.error({ err: error }, "a room could not be served");
      beat.meter.failed("error");
    }
  };
  const tenants = [...Map.groupBy(rooms, ([first]) => (first ? tenantKey(first) : "")).values()];
  await someAtOnce(TENANTS_AT_ONCE, tenants, (some) => someAtOnce(ROOMS_AT_ONCE, some, serve));
  return { posted, edited };
}

/** One heartbeat: plan, claim, post, record. Several processes may do it at once, and any of them may die at any line. */
export async function tick(beat: Beat): Promise<Ticked> {
  const { store, clock, wall, meter } = beat;
  const began = wall().getTime();
  const now = clock().getTime();
  await recordRest(beat);
  await store.releaseClaims(began);
  await store.doubtLapsed(began, now + QUARANTINE);
  const morePlans = await plan(beat, now);
  const token = beat.newId();
  const rows = await claim(beat, token, now);
  const rooms = [...Map.groupBy(rows, roomKey).values()];
  const done = rooms.length > 0 ? await deliver(deskFor(beat, token), rooms) : { posted: 0, edited: 0 };
  meter.ticked((wall().getTime() - began) / 1000);
  return { ...done, more: morePlans || rows.length > 0 };
}
