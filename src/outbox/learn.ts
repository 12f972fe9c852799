import type { Place } from "../place.ts";
import type { RoomRow, Store } from "../store/store.ts";

/** Where a conversation is, as it is written down. */
export const rowOf = (place: Place): Omit<RoomRow, "suspended" | "suspendedAt"> => ({
  platform: place.platform,
  tenant: place.tenant,
  room: place.room,
  call: place.call,
  direct: place.direct ? 1 : 0,
  address: JSON.stringify(place.address),
  team: place.team ?? null,
});

/** Writes down where a conversation is, so that it can be posted to later. */
export const learn = ({ store, place }: { readonly store: Pick<Store, "learnRoom">; readonly place: Place }) =>
  store.learnRoom(rowOf(place));
