import { and, desc, eq, lt, sql } from "drizzle-orm/sql";
import type { Database } from "./open.ts";
import type { AuditRow, ErasureRow, Tenancy } from "./rows.ts";

/** Who did what in a workspace, and that workspaces were erased. Instants are milliseconds since 1970. */
export const audit = ({ db, tables: { audit: t, erasures: e } }: Database) => ({
  /** Writing the same act down twice changes nothing. */
  addAudit: async (row: AuditRow): Promise<void> => {
    await db.insert(t).values(row).onConflictDoNothing();
  },
  /** The newest first. */
  auditOf: async ({ platform, tenant }: Tenancy, limit: number, offset = 0): Promise<AuditRow[]> =>
    db
      .select()
      .from(t)
      .where(and(eq(t.platform, platform), eq(t.tenant, tenant)))
      .orderBy(desc(t.at), desc(t.id))
      .limit(limit)
      .offset(offset),
  pruneAudit: async ({ platform, tenant }: Tenancy, before: number): Promise<void> => {
    await db.delete(t).where(and(eq(t.platform, platform), eq(t.tenant, tenant), lt(t.at, before)));
  },
  addErasure: async (row: ErasureRow): Promise<void> => {
    await db.insert(e).values(row).onConflictDoNothing();
  },
  /** The one that was asked for and has neither been taken back nor carried out. */
  erasure: async ({ platform, tenant }: Tenancy): Promise<ErasureRow | undefined> =>
    (
      await db
        .select()
        .from(e)
        .where(and(eq(e.platform, platform), eq(e.tenant, tenant), eq(e.state, "asked")))
    )[0],
  /** Whether it was still to be ended. */
  endErasure: async (id: string, state: "withdrawn" | "done", by: string, now: number): Promise<boolean> =>
    (
      await db
        .update(e)
        .set({ state, endedAt: now, endedBy: by })
        .where(sql`${e.id} = ${id} and ${e.state} = 'asked'`)
        .returning({ id: e.id })
    ).length > 0,
});
