import { and, eq, isNull, min } from "drizzle-orm/sql";
import type { Database } from "./database.ts";
import type { FeedRow, Tenancy, Where } from "./rows.ts";
import { endingOf, sealed } from "./tokens.ts";

/** Calendar addresses of conversations, whose tokens are kept sealed. Instants are milliseconds since 1970. */
export const feeds = ({ db, tables: { feeds: t } }: Database) => {
  const at = ({ platform, tenant, room }: Where) =>
    and(eq(t.platform, platform), eq(t.tenant, tenant), eq(t.room, room), isNull(t.revokedAt));
  return {
    /** `token`: in clear, for the last time. What is kept of it. */
    addFeed: async (token: string, row: Omit<FeedRow, "token" | "ending">): Promise<FeedRow> => {
      const kept = { ...row, token: sealed(token), ending: endingOf(token) };
      await db.insert(t).values(kept).onConflictDoNothing();
      return kept;
    },
    /** One that has not been revoked, by its token in clear. */
    feed: async (token: string): Promise<FeedRow | undefined> =>
      (
        await db
          .select()
          .from(t)
          .where(and(eq(t.token, sealed(token)), isNull(t.revokedAt)))
      )[0],
    feedsOf: async (where: Where): Promise<FeedRow[]> => db.select().from(t).where(at(where)).orderBy(t.at, t.token),
    /** Whoever made an address that still works, and a conversation in which they did. */
    feedOwners: async (): Promise<Pick<FeedRow, "platform" | "tenant" | "room" | "person" | "personName">[]> =>
      db
        .select({
          platform: t.platform,
          tenant: t.tenant,
          room: min(t.room).mapWith(String),
          person: t.person,
          personName: min(t.personName).mapWith(String),
        })
        .from(t)
        .where(isNull(t.revokedAt))
        .groupBy(t.platform, t.tenant, t.person),
    /** Revokes all that somebody made in a workspace. How many there were. */
    revokeFeedsOf: async ({ platform, tenant }: Tenancy, person: string, now: number): Promise<number> =>
      (
        await db
          .update(t)
          .set({ revokedAt: now })
          .where(and(eq(t.platform, platform), eq(t.tenant, tenant), eq(t.person, person), isNull(t.revokedAt)))
          .returning({ token: t.token })
      ).length,
    /** Whether there was one to revoke. */
    revokeFeed: async (where: Where, { token }: Pick<FeedRow, "token">, now: number): Promise<boolean> =>
      (
        await db
          .update(t)
          .set({ revokedAt: now })
          .where(and(at(where), eq(t.token, token)))
          .returning({ token: t.token })
      ).length > 0,
  };
};
