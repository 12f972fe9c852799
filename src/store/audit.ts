import { and, asc, desc, eq, lt, lte } from "drizzle-orm/sql";
import type { Database } from "./database.ts";
import type { AuditRow, ErasureRow, Tenancy } from "./rows.ts";

/** Who did what in a workspace, and that workspaces were erased. Instants are milliseconds since 1970. */
export const audit = ({ db, tables: { audit: t, erasures: e } }: Database) => {
  const asked = ({ platform, tenant }: Tenancy) =>
    and(eq(e.platform, platform), eq(e.tenant, tenant), eq(e.state, "asked"));
  return {
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
    /** Those in whose logs something is older than an instant. */
    auditedBefore: async (before: number): Promise<Tenancy[]> =>
      db.selectDistinct({ platform: t.platform, tenant: t.tenant }).from(t).where(lt(t.at, before)),
    pruneAudit: async ({ platform, tenant }: Tenancy, before: number): Promise<void> => {
      await db.delete(t).where(and(eq(t.platform, platform), eq(t.tenant, tenant), lt(t.at, before)));
    },
    addErasure: async (row: ErasureRow): Promise<void> => {
      await db.insert(e).values(row).onConflictDoNothing();
    },
    /** The one that was asked for and has neither been taken back nor carried out. */
    erasure: async (tenancy: Tenancy): Promise<ErasureRow | undefined> =>
      (await db.select().from(e).where(asked(tenancy)).orderBy(asc(e.due), asc(e.id)).limit(1))[0],
    /** All that were asked for there, should two people have done so at once. `by`: who ended them, null for their time. */
    endErasures: async (
      tenancy: Tenancy,
      { state, by, now }: { state: "withdrawn" | "done"; by: string | null; now: number },
    ): Promise<void> => {
      await db.update(e).set({ state, endedAt: now, endedBy: by }).where(asked(tenancy));
    },
    /** All that were asked for, and have neither been taken back nor carried out. */
    erasuresAsked: async (): Promise<ErasureRow[]> => db.select().from(e).where(eq(e.state, "asked")),
    erasuresDue: async (now: number): Promise<Tenancy[]> =>
      db
        .selectDistinct({ platform: e.platform, tenant: e.tenant })
        .from(e)
        .where(and(eq(e.state, "asked"), lte(e.due, now))),
  };
};
