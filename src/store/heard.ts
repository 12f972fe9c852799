import { and, eq, lt, sql } from "drizzle-orm/sql";
import type { Database } from "./database.ts";
import type { HeardRow } from "./rows.ts";

/** Activities and events that were answered, or are being answered. Instants are milliseconds since 1970. */
export const heard = ({ db, tables: { heard: t } }: Database) => ({
  /** Whether nobody else answers it: it is new, or whoever began before an instant has not come to an end. */
  hear: async ({ id, platform, tenant, at }: Omit<HeardRow, "state">, lapsed: number): Promise<boolean> =>
    (
      await db
        .insert(t)
        .values({ id, platform, tenant, at, state: "begun" })
        .onConflictDoUpdate({ target: t.id, set: { at }, setWhere: sql`${t.state} = 'begun' and ${t.at} < ${lapsed}` })
        .returning({ id: t.id })
    ).length > 0,
  answered: async (id: string): Promise<void> => {
    await db.update(t).set({ state: "answered" }).where(eq(t.id, id));
  },
  /** It was not answered: the next try may. */
  unhear: async (id: string): Promise<void> => {
    await db.delete(t).where(and(eq(t.id, id), eq(t.state, "begun")));
  },
  forgetHeard: async (before: number): Promise<void> => {
    await db.delete(t).where(lt(t.at, before));
  },
});
