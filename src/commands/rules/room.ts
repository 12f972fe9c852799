import type { Scene } from "../command.ts";

/** What people call where they are. */
export const channel = ({ place }: Pick<Scene, "place">): string => (place.direct ? "conversation" : "channel");

/** Writes down where this conversation is, so that it can be posted to later. */
export const learn = ({ store, place }: Scene): Promise<void> =>
  store.learnRoom({
    platform: place.platform,
    tenant: place.tenant,
    room: place.room,
    call: place.call,
    direct: place.direct ? 1 : 0,
    address: JSON.stringify(place.address),
    team: place.team ?? null,
  });
