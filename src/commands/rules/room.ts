import type { Scene } from "../command.ts";

/** Writes down where this conversation is, so that it can be posted to later. */
export const learn = ({ store, place }: Scene): Promise<void> =>
  store.learnRoom({
    platform: place.platform,
    tenant: place.tenant,
    room: place.room,
    call: place.call,
    direct: place.direct ? 1 : 0,
    address: JSON.stringify(place.address),
  });
