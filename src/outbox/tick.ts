import type { DeliveryRow } from "../store/store.ts";
import { wordsIn } from "../text/words.ts";
import { openBatch } from "./batch.ts";
import {
  type DeliveryContext,
  type Done,
  type Handler,
  NOTHING,
  type Outbox,
  type Room,
  roomKey,
  sum,
  tenantKey,
} from "./context.ts";
import { deliverRoom } from "./deliver.ts";
import { LEASE, QUARANTINE } from "./retry.ts";
import { recordRest } from "./unrecorded.ts";

/** What one tick did. `more`: there may be more, because there was something. */
export interface Ticked extends Done {
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
async function claim({ store, systemClock }: Outbox, token: string, now: number): Promise<DeliveryRow[]> {
  const leaseUntil = systemClock().getTime() + LEASE;
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

/** Carries out what was claimed, room by room. */
async function deliver<R extends Room, K extends Handler<R, DeliveryContext<R, K>>>(
  outbox: Outbox<R, K>,
  token: string,
  rows: readonly DeliveryRow[],
): Promise<Done> {
  const rooms = [...Map.groupBy(rows, roomKey).values()];
  const batch = openBatch(outbox, token);
  const roomOf = await outbox.roomsOf(rows);
  const done: Done[] = [];
  const serve = async (some: readonly DeliveryRow[]): Promise<void> => {
    const [first] = some;
    if (!first) return;
    try {
      done.push(await deliverRoom(outbox, batch, roomOf(first), some));
    } catch (error) {
      // The lease ends by itself, and another tick goes on from what was written down.
      outbox.log.error({ err: error }, "a room could not be served");
      outbox.meter.failed("error");
    }
  };
  const tenants = [...Map.groupBy(rooms, ([first]) => (first ? tenantKey(first) : "")).values()];
  await someAtOnce(TENANTS_AT_ONCE, tenants, (some) => someAtOnce(ROOMS_AT_ONCE, some, serve));
  return sum(done);
}

/** Once: plan, claim, post, record. Several processes may do it at once, and any of them may die at any line. */
export async function tick<R extends Room, K extends Handler<R, DeliveryContext<R, K>>>(
  outbox: Outbox<R, K>,
): Promise<Ticked> {
  const { store, clock, systemClock, meter } = outbox;
  const began = systemClock().getTime();
  const now = clock().getTime();
  await recordRest(outbox);
  await store.releaseClaims(began);
  await store.doubtLapsed(began, now + QUARANTINE, wordsIn().deliveries.interrupted);
  const morePlans = await outbox.plan(now);
  const token = outbox.newId();
  const rows = await claim(outbox, token, now);
  const done = rows.length > 0 ? await deliver(outbox, token, rows) : NOTHING;
  meter.ticked((systemClock().getTime() - began) / 1000);
  return { ...done, more: morePlans || rows.length > 0 };
}
