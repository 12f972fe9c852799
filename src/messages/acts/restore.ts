import type { Setting } from "../../settings/keep.ts";
import { takeBackMute } from "../../settings/mute.ts";
import type { DeliveryRow, Store } from "../../store/store.ts";
import { pauseRules } from "../../subscriptions/keep.ts";
import { type Act, writeAct } from "./act.ts";
import { logAct, type Noting } from "./note.ts";

/** Whoever takes something back, where and when. */
export interface Restoring extends Omit<Noting, "store">, Omit<Setting, "store"> {
  readonly store: Store;
}

/** Brings back what stood before. Doing it twice is harmless. False where its time has passed, or others were faster. */
async function restore({ what, name }: Act, restoring: Restoring): Promise<boolean> {
  const { store, place, person, say } = restoring;
  const now = restoring.now.getTime();
  const { log } = say.reminders;
  switch (what.did) {
    case "done":
    case "muted":
      return takeBackMute(what.mute, what.before, log.unmuting(name), restoring);
    case "snoozed":
      return store.skip(place, what.delivery, log.takenBackBy(person.name));
    case "skipped":
      return store.unskip(place, what.delivery, now);
    case "stopped":
      // What fell due while it was stopped is left out.
      return store.addSubscription({ ...what.rule, plannedTo: Math.max(what.rule.plannedTo, now), nextAt: now });
    case "paused": {
      const rules = what.rules.map(({ id, before }) => ({ id, pausedUntil: what.until, before }));
      // A rule that somebody has paused in another way since stays so.
      return (await pauseRules(rules, ({ before }) => before, restoring)).length > 0;
    }
    case "saved":
      return false;
  }
}

/** Takes back what somebody did, and says so in the log. `row`: the act as it is written down. */
export async function takeBack(act: Act, row: DeliveryRow, restoring: Restoring): Promise<boolean> {
  const { store, place, person } = restoring;
  const now = restoring.now.getTime();
  if (!(await restore(act, restoring))) return false;
  const undone: Act = { ...act, undone: { by: { id: person.id, name: person.name }, at: now } };
  await store.noteAct(place, act.id, { was: row.detail, is: writeAct(undone) }, now);
  await logAct(undone, restoring);
  return true;
}
