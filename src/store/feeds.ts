import { and, eq, isNull } from "drizzle-orm/sql";
import type { Database } from "./open.ts";
import type { FeedRow, Where } from "./rows.ts";

/** Calendar addresses of conversations. Instants are milliseconds since 1970. */
export const feeds = ({ db, tables: { feeds: t } }: Database) => {
  const at = ({ platform, tenant, room }: Where) =>
    and(eq(t.platform, platform), eq(t.tenant, tenant), eq(t.room, room), isNull(t.revokedAt));
  return {
    addFeed: async (row: FeedRow): Promise<void> => {
      await db.insert(t).values(row).onConflictDoNothing();
    },
    /** One that has not been revoked. */
    feed: async (token: string): Promise<FeedRow | undefined> =>
      (
        await db
          .select()
          .from(t)
          .where(and(eq(t.token, token), isNull(t.revokedAt)))
      )[0],
    feedsOf: async (where: Where): Promise<FeedRow[]> => db.select().from(t).where(at(where)).orderBy(t.at, t.token),
    /** Whether there was one to revoke. */
    revokeFeed: async (where: Where, token: string, now: number): Promise<boolean> =>
      (
        await db
          .update(t)
          .set({ revokedAt: now })
          .where(and(at(where), eq(t.token, token)))
          .returning({ token: t.token })
      ).length > 0,
  };
};
