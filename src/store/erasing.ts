import { and, eq, like } from "drizzle-orm/sql";
import { sealed } from "../seal.ts";
import type { Database } from "./database.ts";
import type { Tenancy, Where } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** What outlives the erasure of a workspace: that somebody had it erased, and who. */
export const OUTLIVING: ReadonlySet<string> = new Set(["erasures"] satisfies (keyof Tables)[]);
/** What a conversation leaves behind: who did what there belongs to the log of the workspace, and goes when its time is over. */
export const LEFT_BEHIND: ReadonlySet<string> = new Set(["audit"] satisfies (keyof Tables)[]);

/** Erased last, so that after a crash in the middle it is known that there is still something to erase. */
const LAST = "departures";

/** Every table with a tenant or a room is erased with it, whether or not anybody thought of it. Erasing twice is harmless. */
export const erasing = ({ db, tables }: Database) => {
  const all = Object.entries(tables).sort(([a], [b]) => Number(a === LAST) - Number(b === LAST));
  const owned = all.flatMap(([name, t]) => ("tenant" in t && !OUTLIVING.has(name) ? [{ name, t }] : []));
  const located = owned.flatMap(({ name, t }) => ("room" in t && !LEFT_BEHIND.has(name) ? [t] : []));
  return {
    /** Everything of a tenant. */
    erase: async ({ platform, tenant }: Tenancy): Promise<void> => {
      for (const { t } of owned) await db.delete(t).where(and(eq(t.platform, platform), eq(t.tenant, tenant)));
    },
    /** Everything of a conversation. Meetings that others see as well belong to the tenant and stay. */
    eraseRoom: async ({ platform, tenant, room }: Where): Promise<void> => {
      for (const t of [tables.meetings, tables.commitments])
        await db.delete(t).where(and(eq(t.platform, platform), eq(t.tenant, tenant), like(t.id, sealed("%", room))));
      for (const t of located)
        await db.delete(t).where(and(eq(t.platform, platform), eq(t.tenant, tenant), eq(t.room, room)));
    },
  };
};
