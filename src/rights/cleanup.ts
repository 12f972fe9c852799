import { DAY } from "../days.ts";
import { HEARD_FOR } from "../heard.ts";
import type { Store } from "../store/store.ts";
import { wordsIn } from "../text/words.ts";
import { carryOut, KEPT_DAYS, sayFarewells } from "./erasure.ts";
import { pruneLogs, pruneVersions } from "./retention.ts";

/** How long the outbox remembers what was posted. */
const REMEMBERED = 400 * DAY;
/** Why a conversation is suspended from which the app was taken out, rather than refused. Kept in English, whoever reads it. */
export const TAKEN_OUT = wordsIn("en").rights.takenOut;

/** Erases what was left long enough ago, and forgets what was posted long ago. `wall`: when files expire for browsers. */
export async function cleanUp(store: Store, now: number, wall: number): Promise<void> {
  await carryOut(store, now);
  await sayFarewells(store);
  for (const room of await store.suspendedBefore(TAKEN_OUT, now - KEPT_DAYS * DAY)) await store.eraseRoom(room);
  await pruneLogs(store, now);
  await pruneVersions(store, now);
  await store.prune(now - REMEMBERED);
  await store.forgetFiles(wall);
  await store.forgetHeard(wall - HEARD_FOR);
}
