import type { Store } from "../store/store.ts";

/** How long the data of a workspace is kept after the app was removed from it. */
export const KEPT_DAYS = 30;

/** Erases the data of workspaces that were left long enough ago. */
export async function eraseDeparted(store: Store, now: number): Promise<void> {
  for (const tenancy of await store.departedBefore(now - KEPT_DAYS * 86_400_000)) await store.erase(tenancy);
}
