import { lt, sql } from "drizzle-orm/sql";
import type { Database } from "./database.ts";
import type { Tenancy } from "./rows.ts";

/** What is only added to, and what tells one thing from another in it. The newest version of each is in force. */
const VERSIONED = { settings: "room", meetings: "id", commitments: "id", workspaces: "tenant" } as const;
const TABLES = Object.keys(VERSIONED).filter((name): name is keyof typeof VERSIONED => name in VERSIONED);

/** Old versions, which are kept for the record only. Instants are milliseconds since 1970. */
export const versions = ({ db, tables }: Database) => ({
  /** Workspaces in which some version is older than an instant. */
  versionedBefore: async (before: number): Promise<Tenancy[]> => {
    const found: Tenancy[] = [];
    for (const name of TABLES) {
      const t = tables[name];
      found.push(
        ...(await db.selectDistinct({ platform: t.platform, tenant: t.tenant }).from(t).where(lt(t.at, before))),
      );
    }
    return [...new Map(found.map((one) => [JSON.stringify([one.platform, one.tenant]), one])).values()];
  },
  /** Forgets versions that were overtaken before an instant; the one in force stays, however old. */
  pruneVersions: async ({ platform, tenant }: Tenancy, before: number): Promise<void> => {
    for (const name of TABLES) {
      const t = tables[name];
      const own = sql.identifier(VERSIONED[name]);
      // Overtaken is a version by the next one: until then it was what held.
      const overtaken = sql`exists (select 1 from ${t} later where later.platform = ${platform} and later.tenant = ${tenant} and later.${own} = ${sql.identifier(name)}.${own} and later.version = ${sql.identifier(name)}.version + 1 and later.at < ${before})`;
      await db.delete(t).where(sql`${t.platform} = ${platform} and ${t.tenant} = ${tenant} and ${overtaken}`);
    }
  },
});
