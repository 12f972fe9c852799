import { HEARD_FOR } from "../heard.ts";
import type { Store } from "../store/store.ts";

const DAY = 86_400_000;
/** How long data is kept after the app was removed from a workspace or taken out of a conversation. */
export const KEPT_DAYS = 30;
/** How long the outbox remembers what was posted. */
const REMEMBERED = 400 * DAY;
/** Why a conversation is suspended from which the app was taken out, rather than refused. */
export const TAKEN_OUT = "the app was taken out of this conversation";

/** Erases what was left long enough ago, and forgets what was posted long ago. `wall`: when files expire for browsers. */
export async function cleanUp(store: Store, now: number, wall: number): Promise<void> {
  const before = now - KEPT_DAYS * DAY;
  for (const tenancy of await store.departedBefore(before)) await store.erase(tenancy);
  for (const room of await store.suspendedBefore(TAKEN_OUT, before)) await store.eraseRoom(room);
  await store.prune(now - REMEMBERED);
  await store.forgetFiles(wall);
  await store.forgetHeard(wall - HEARD_FOR);
}
