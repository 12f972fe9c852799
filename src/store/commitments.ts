import { and, desc, eq, sql } from "drizzle-orm/sql";
import { ANYWHERE, type Anywhere } from "./anywhere.ts";
import type { Database } from "./database.ts";
import type { CommitmentRow, Tenancy } from "./rows.ts";

/** What was promised. Only added to: the newest version of each is in force. */
export const commitments = ({ db, tables: { commitments: t }, prepared }: Database) => {
  const of = ({ platform, tenant }: Tenancy | Anywhere) => and(eq(t.platform, platform), eq(t.tenant, tenant));
  const newest = sql`${t.version} = (select max(later.version) from commitments later where later.platform = ${t.platform} and later.tenant = ${t.tenant} and later.id = ${t.id})`;
  const all = prepared("commitments", () =>
    db
      .select()
      .from(t)
      .where(and(of(ANYWHERE), newest)),
  );
  return {
    /** The newest version of each. */
    commitments: (tenancy: Tenancy): Promise<CommitmentRow[]> => all(tenancy),
    /** All versions of one, the newest first. */
    commitmentLog: async (tenancy: Tenancy, id: string): Promise<CommitmentRow[]> =>
      db
        .select()
        .from(t)
        .where(and(of(tenancy), eq(t.id, id)))
        .orderBy(desc(t.version)),
    /** False if somebody else has added this version in the meantime. */
    addCommitment: async (row: CommitmentRow): Promise<boolean> =>
      (await db.insert(t).values(row).onConflictDoNothing().returning({ version: t.version })).length > 0,
  };
};
