import type { DeliveryRow, Where } from "../store/store.ts";
import { type Beat, viewsFor } from "./beat.ts";
import { type Claimed, deliverRoom } from "./deliver.ts";
import { plan } from "./plan.ts";
import { LEASE, QUARANTINE } from "./retry.ts";

/** What one tick did. `more`: there may be more, because there was something. */
export interface Ticked {
  readonly posted: number;
  readonly edited: number;
  readonly more: boolean;
}

const CLAIMED = 200;
/** Rooms that are posted to at the same time. */
const AT_ONCE = 16;
/** Messages to one workspace in one tick: under what both platforms allow each second. */
const MOST_PER_TENANT = 20;
const SECOND = 1000;

const roomKey = ({ platform, tenant, room }: DeliveryRow): string => JSON.stringify([platform, tenant, room]);
const tenantKey = ({ platform, tenant }: DeliveryRow): string => JSON.stringify([platform, tenant]);

/** Claims what is due, and whatever else belongs into the same messages. */
async function claim({ store, wall }: Beat, token: string, now: number): Promise<DeliveryRow[]> {
  const leaseUntil = wall().getTime() + LEASE;
  const rows = await store.claim(token, now, leaseUntil, CLAIMED);
  if (rows.length < CLAIMED) return rows;
  const also: DeliveryRow[] = [];
  for (const [, some] of Map.groupBy(rows, tenantKey)) {
    const [first] = some;
    const rooms = [...new Set(some.map(({ room }) => room))];
    if (first) also.push(...(await store.claimAlso(first as DeliveryRow & Where, rooms, { token, now, leaseUntil })));
  }
  return [...rows, ...also];
}

/** Rooms beyond what a workspace may be sent in a second wait for the next one. */
async function paced({ store }: Beat, rooms: readonly (readonly DeliveryRow[])[], token: string, now: number) {
  const counts = new Map<string, number>();
  const ready: (readonly DeliveryRow[])[] = [];
  for (const rows of rooms) {
    const [first] = rows;
    if (!first) continue;
    const key = tenantKey(first);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const waiting = rows.filter(({ state }) => state === "claimed").map(({ id }) => id);
    if (count <= MOST_PER_TENANT || waiting.length < rows.length) ready.push(rows);
    else
      await store.settle(waiting, token, {
        state: "due",
        tryAt: now + SECOND * Math.floor((count - 1) / MOST_PER_TENANT),
      });
  }
  return ready;
}

async function eachAtOnce<T>(all: readonly T[], job: (one: T) => Promise<void>): Promise<void> {
  const queue = all.values();
  const worker = async (): Promise<void> => {
    for (const one of queue) await job(one);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, worker));
}

/** One heartbeat: plan, claim, post, record. Several processes may do it at once, and any of them may die at any line. */
export async function tick(beat: Beat): Promise<Ticked> {
  const { store, clock, wall, meter, log } = beat;
  const began = wall().getTime();
  const now = clock().getTime();
  const views = viewsFor(beat);
  await store.releaseClaims(began);
  await store.doubtLapsed(began, now + QUARANTINE);
  const morePlans = await plan(beat, views, now);
  const token = beat.newId();
  const rows = await claim(beat, token, now);
  const rooms = await paced(beat, [...Map.groupBy(rows, roomKey).values()], token, now);
  let [posted, edited] = [0, 0];
  await eachAtOnce(rooms, async (some) => {
    const [first] = some;
    if (!first) return;
    try {
      const claimed: Claimed = { rows: some, token, view: await views.room(first as DeliveryRow & Where) };
      const done = await deliverRoom(beat, claimed);
      posted += done.posted;
      edited += done.edited;
    } catch (error) {
      // The lease ends by itself, and another tick goes on from what was written down.
      log.error({ err: error }, "a room could not be served");
      meter.failed("error");
    }
  });
  meter.ticked((wall().getTime() - began) / 1000);
  return { posted, edited, more: morePlans || rows.length > 0 };
}
