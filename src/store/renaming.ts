import { and, eq, notExists } from "drizzle-orm/sql";
import type { Database } from "./database.ts";
import type { Where } from "./rows.ts";

/** A conversation that was known by another name. */
export const renaming = ({ db, tables }: Database) => ({
  /**
   * Gives what is kept of a conversation to the same one by its other name. Table by table: doing it twice is harmless.
   * What both have once only (its address, its settings) stays as it is under the new name.
   */
  renameRoom: async ({ platform, tenant, room }: Where, to: string): Promise<void> => {
    for (const t of [tables.rooms, tables.settings]) {
      const at = (name: string) => and(eq(t.platform, platform), eq(t.tenant, tenant), eq(t.room, name));
      const there = db.select({ room: t.room }).from(t).where(at(to));
      await db
        .update(t)
        .set({ room: to })
        .where(and(at(room), notExists(there)));
    }
    for (const t of [tables.subscriptions, tables.deliveries, tables.feeds, tables.imports, tables.audit])
      await db
        .update(t)
        .set({ room: to })
        .where(and(eq(t.platform, platform), eq(t.tenant, tenant), eq(t.room, room)));
  },
});
