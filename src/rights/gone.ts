import type { Log } from "../log.ts";
import type { Person, Place, Platform } from "../place.ts";
import type { Store } from "../store/store.ts";
import { record } from "./audit.ts";
import type { Directory } from "./directory.ts";
import { isAlias } from "./personal.ts";

/** Who says in the log of a workspace what nobody in it did. */
const ITSELF: Person = { id: "aide", name: "Aide" };

export interface Leaving {
  readonly store: Pick<Store, "feedOwners" | "revokeFeedsOf" | "room" | "addAudit">;
  readonly messenger: (platform: Platform) => Directory | undefined;
  readonly log: Log;
  readonly newId: () => string;
}

type Owner = Awaited<ReturnType<Store["feedOwners"]>>[number];

async function placeOf({ store }: Leaving, { platform, tenant, room }: Owner): Promise<Place> {
  const row = await store.room({ platform, tenant, room });
  return {
    platform,
    tenant,
    room,
    direct: row?.direct === 1,
    call: row?.call ?? "",
    address: row ? JSON.parse(row.address) : null,
  };
}

async function looksAfter(leaving: Leaving, owner: Owner, now: Date): Promise<void> {
  const { store, messenger, newId } = leaving;
  if (isAlias(owner.person)) return;
  const place = await placeOf(leaving, owner);
  // Whoever cannot be asked about keeps what they have: only a plain yes takes it away.
  if ((await messenger(owner.platform)?.isGone(place, owner.person)) !== true) return;
  const revoked = await store.revokeFeedsOf(owner, owner.person, now.getTime());
  if (revoked === 0) return;
  const what = `revoked ${revoked === 1 ? "1 calendar address" : `${revoked} calendar addresses`} of ${owner.personName}, who has left`;
  await record({ store, place, person: ITSELF, now, newId, library: { meetings: [] } }, "calendar", what);
}

/**
 * Revokes the calendar addresses of people who have left, each of them looked up once: an address goes on working for
 * whoever has it, and no platform tells of leavers unless it is asked for all its users.
 */
export async function revokeOfLeavers(leaving: Leaving, now: Date): Promise<void> {
  for (const owner of await leaving.store.feedOwners())
    await looksAfter(leaving, owner, now).catch((error: unknown) =>
      leaving.log.error({ err: error }, "whether somebody has left could not be looked up"),
    );
}
