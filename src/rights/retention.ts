import { DAY } from "../days.ts";
import type { Store } from "../store/store.ts";
import { workspaceSettings } from "./workspace.ts";

/** Forgets older versions for which the time is over that each workspace has set. */
export async function pruneVersions(store: Store, now: number): Promise<void> {
  for (const tenancy of await store.versionedBefore(now - DAY)) {
    const { versionDays } = await workspaceSettings(store, tenancy);
    await store.pruneVersions(tenancy, now - versionDays * DAY);
  }
}

/** Forgets what stands in the logs of workspaces for longer than each of them wants. */
export async function pruneLogs(store: Store, now: number): Promise<void> {
  for (const tenancy of await store.auditedBefore(now - DAY)) {
    const { logDays } = await workspaceSettings(store, tenancy);
    await store.pruneAudit(tenancy, now - logDays * DAY);
  }
}
