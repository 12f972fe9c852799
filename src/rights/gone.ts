import { record } from "../audit.ts";
import type { Directory } from "../directory.ts";
import type { Log } from "../log.ts";
import type { Person, Place, Platform } from "../place.ts";
import { readSettings } from "../settings/settings.ts";
import type { Store } from "../store/store.ts";
import { type Words, wordsIn } from "../text/words.ts";
import { isAlias } from "./personal.ts";

/** Who says in the log of a workspace what nobody in it did. */
const ITSELF: Person = { id: "aide", name: "Aide" };

export interface Leaving {
  readonly store: Pick<Store, "feedOwners" | "revokeFeedsOf" | "room" | "settings" | "addAudit">;
  readonly messenger: (platform: Platform) => Directory | undefined;
  readonly log: Log;
  /** IANA name, for conversations that have set none. */
  readonly zone: string;
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

async function wordsFor({ store, zone }: Leaving, where: Owner): Promise<Words> {
  const set = await store.settings(where);
  return wordsIn(set ? readSettings(set.value, zone).language : undefined);
}

async function looksAfter(leaving: Leaving, owner: Owner, now: Date): Promise<void> {
  const { store, messenger, newId } = leaving;
  if (isAlias(owner.person)) return;
  const place = await placeOf(leaving, owner);
  // Whoever cannot be asked about keeps what they have: only a plain yes takes it away.
  if ((await messenger(owner.platform)?.isGone(place, owner.person)) !== true) return;
  const revoked = await store.revokeFeedsOf(owner, owner.person, now.getTime());
  if (revoked === 0) return;
  const say = await wordsFor(leaving, owner);
  const what = say.calendars.log.revokedOfLeaver(revoked, owner.personName);
  await record({ store, place, person: ITSELF, now, newId, library: { meetings: [] }, say }, "calendar", what);
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
