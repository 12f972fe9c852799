import { type Acting, record } from "../audit.ts";
import { DAY } from "../days.ts";
import { delivery } from "../outbox/delivery.ts";
import type { Person } from "../place.ts";
import { sealOf } from "../seal.ts";
import type { DeliveryRow, ErasureRow, Store, Tenancy, Where } from "../store/store.ts";

/** How long what was left, or is to be erased, can still be taken back. */
export const KEPT_DAYS = 30;

/** The one notice that a conversation gets before all that is kept of its workspace is erased. */
const FAREWELL = "farewell";

const tenancyOf = ({ platform, tenant }: Tenancy): Tenancy => ({ platform, tenant });

const farewell = ({ id, at, due }: ErasureRow, room: Where): DeliveryRow =>
  delivery(room, {
    id: `${FAREWELL}@${id}@${sealOf(room.room)}`,
    kind: FAREWELL,
    due: at,
    expires: due,
  });

async function sayFarewell(store: Store, asked: ErasureRow): Promise<void> {
  await store.addDeliveries((await store.roomsFollowing(tenancyOf(asked))).map((room) => farewell(asked, room)));
}

/** Each conversation gets its one notice, also where the program was killed between the asking and the notices. */
export async function sayFarewells(store: Store): Promise<void> {
  for (const asked of await store.erasuresAsked()) await sayFarewell(store, asked);
}

/**
 * From now on nothing is posted in a workspace but one notice to each conversation that follows something, and in thirty days
 * all that is its own is erased. Asking twice changes nothing.
 */
export async function askErasure(acting: Acting & { store: Store }): Promise<ErasureRow> {
  const { store, place, person, now, newId, say } = acting;
  const tenancy = tenancyOf(place);
  const known = await store.erasure(tenancy);
  const at = now.getTime();
  const asked: ErasureRow = known ?? {
    ...tenancy,
    id: newId(),
    person: person.id,
    personName: person.name,
    at,
    due: at + KEPT_DAYS * DAY,
    state: "asked",
    endedAt: null,
    endedBy: null,
  };
  if (!known) await store.addErasure(asked);
  await sayFarewell(store, asked);
  // What was left behind before would be erased earlier than has just been said.
  await store.comeBack(tenancy);
  if (!known) await record(acting, "erasure", say.workspace.erasure.log.asked);
  return asked;
}

/**
 * Everything goes on as it was: after an erasure was asked for, or the app was removed and is there again. False where there
 * is nothing to take back.
 */
export async function takeBack(acting: Acting & { store: Store }): Promise<boolean> {
  const { store, place, person, now, say } = acting;
  if ((await store.departure(place)) === undefined) return false;
  const tenancy = tenancyOf(place);
  await store.endErasures(tenancy, { state: "withdrawn", by: person.id, now: now.getTime() });
  await store.comeBack(tenancy);
  await store.revive(tenancy, now.getTime());
  await store.wake(tenancy, now.getTime());
  await record(acting, "erasure", say.workspace.erasure.log.restored);
  return true;
}

/** When all of a workspace is erased that is neither taken back nor restored, and who asked for it, if anybody did. */
export async function dueErasure(
  { store, place }: Pick<Acting, "place"> & { store: Store },
  departed: number,
): Promise<{ readonly due: number; readonly by?: Person }> {
  const asked = await store.erasure(place);
  return asked
    ? { due: asked.due, by: { id: asked.person, name: asked.personName } }
    : { due: departed + KEPT_DAYS * DAY };
}

/** Erases what is due. A crash in the middle leaves it due. */
export async function carryOut(store: Store, now: number): Promise<void> {
  for (const tenancy of await store.departedBefore(now - KEPT_DAYS * DAY)) await store.erase(tenancy);
  for (const tenancy of await store.erasuresDue(now)) {
    await store.erase(tenancy);
    await store.endErasures(tenancy, { state: "done", by: null, now });
  }
}
