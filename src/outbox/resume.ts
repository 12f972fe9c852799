import type { Store, Where } from "../store/store.ts";

/** The bot is in a room again in which nothing could be posted: what waited there goes on. */
export async function resume(store: Store, where: Where, now: Date): Promise<void> {
  if (((await store.room(where))?.suspended ?? null) === null || !(await store.resumeRoom(where))) return;
  await store.revive(where, now.getTime());
  await store.wake(where, now.getTime());
}
