import type { Store, Where } from "../store/store.ts";

/** So many deliveries of a room are looked at. */
const MOST = 200;

/** When each rule of a room posted last, since an instant: by the id of the rule. Milliseconds. */
export async function lastPosts(
  where: Where,
  since: number,
  store: Pick<Store, "roomDeliveries">,
): Promise<ReadonlyMap<string, number>> {
  const rows = await store.roomDeliveries(where, since, MOST);
  return new Map(
    rows
      .toReversed()
      .flatMap(({ subscription, state, sentAt }) =>
        state === "sent" && subscription !== null && sentAt !== null ? [[subscription, sentAt] as const] : [],
      ),
  );
}
