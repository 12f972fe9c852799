import type { Place } from "./place.ts";
import { TAKEN_OUT } from "./rights/cleanup.ts";
import type { Store } from "./store/store.ts";
import type { Words } from "./text/words.ts";

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
