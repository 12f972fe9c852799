import { and, eq, gt, lt } from "drizzle-orm/sql";
import type { Database } from "./database.ts";
import type { FileRow, Tenancy } from "./rows.ts";
import { sealed } from "./tokens.ts";

/** Documents and pictures that are fetched over HTTP by tokens, which are kept sealed. Instants are milliseconds since 1970. */
export const files = ({ db, tables: { files: t } }: Database) => ({
  /** Writing the same down twice changes nothing. */
  addFile: async (token: string, row: Omit<FileRow, "token">): Promise<void> => {
    await db
      .insert(t)
      .values({ ...row, token: sealed(token) })
      .onConflictDoNothing();
  },
  /** One that has not expired, by its token in clear. */
  file: async (token: string, now: number): Promise<FileRow | undefined> =>
    (
      await db
        .select()
        .from(t)
        .where(and(eq(t.token, sealed(token)), gt(t.expires, now)))
    )[0],
  /** Takes away the copies of a tenant's rows, which name people. */
  forgetCopies: async ({ platform, tenant }: Tenancy): Promise<void> => {
    await db.delete(t).where(and(eq(t.platform, platform), eq(t.tenant, tenant), eq(t.media, "application/json")));
  },
  /** Takes away what expired before an instant. */
  forgetFiles: async (before: number): Promise<void> => {
    await db.delete(t).where(lt(t.expires, before));
  },
});
