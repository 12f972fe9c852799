import type { Place } from "./place.ts";
import { TAKEN_OUT } from "./rights/cleanup.ts";
import type { Store } from "./store/store.ts";
import type { Words } from "./text/words.ts";

/** Writes down where a conversation is, so that it can be posted to later. */
export const learn = ({
  store,
  place,
}: {
  readonly store: Pick<Store, "learnRoom">;
  readonly place: Place;
}): Promise<void> =>
  store.learnRoom({
    platform: place.platform,
    tenant: place.tenant,
    room: place.room,
    call: place.call,
    direct: place.direct ? 1 : 0,
    address: JSON.stringify(place.address),
    team: place.team ?? null,
  });

/** Why nothing is posted in a conversation for now, if nothing is. */
export async function closedIn({
  store,
  place,
  say,
}: {
  readonly store: Pick<Store, "room">;
  readonly place: Place;
  readonly say: Words;
}): Promise<string | undefined> {
  const why = (await store.room(place))?.suspended ?? undefined;
  return why === TAKEN_OUT ? say.rights.takenOut : why;
}
