import type { Place } from "../place.ts";
import type { Store } from "../store/store.ts";

/** Writes down where a conversation is, so that it can be posted to later. */
export const learn = ({ store, place }: { readonly store: Pick<Store, "learnRoom">; readonly place: Place }) =>
  store.learnRoom({
    platform: place.platform,
    tenant: place.tenant,
    room: place.room,
    call: place.call,
    direct: place.direct ? 1 : 0,
    address: JSON.stringify(place.address),
    team: place.team ?? null,
  });
