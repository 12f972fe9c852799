import { and, desc, eq, sql } from "drizzle-orm";
import type { Platform } from "../place.ts";
import { ANYWHERE, type Anywhere } from "./anywhere.ts";
import type { Words } from "./columns.ts";
import type { Database } from "./open.ts";
import type { Tenancy } from "./rows.ts";

/** What was promised. Only added to: the newest version of each is in force. */
export const commitmentTable = ({ table, text, number, instant, primaryKey }: Words) =>
  table(
    "commitments",
    {
      platform: text("platform").$type<Platform>().notNull(),
      tenant: text("tenant").notNull(),
      id: text("id").notNull(),
      version: number("version").notNull(),
      value: text("value").notNull(),
      what: text("what").notNull(),
      person: text("person").notNull(),
      personName: text("person_name").notNull(),
      at: instant("at").notNull(),
    },
    (t) => [primaryKey({ columns: [t.platform, t.tenant, t.id, t.version] })],
  );
type CommitmentTable = ReturnType<typeof commitmentTable>;
export type CommitmentRow = CommitmentTable["$inferSelect"];

type Opened = Pick<Database, "db" | "prepared"> & { readonly tables: { readonly commitments: CommitmentTable } };

/** Commitments of workspaces. */
export const commitments = ({ db, tables: { commitments: t }, prepared }: Opened) => {
  const of = ({ platform, tenant }: Tenancy | Anywhere) => and(eq(t.platform, platform), eq(t.tenant, tenant));
  const newest = sql`${t.version} = (select max(later.version) from commitments later where later.platform = ${t.platform} and later.tenant = ${t.tenant} and later.id = ${t.id})`;
  const all = prepared(
    "commitments",
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
export type CommitmentStore = ReturnType<typeof commitments>;
