import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm/sql";
import { ANYWHERE, type Anywhere } from "./anywhere.ts";
import type { Database } from "./database.ts";
import type { SubscriptionRow, Tenancy, Where } from "./rows.ts";

/** What rooms follow, and when there is something to write down for it. */
export const subscriptions = ({ db, tables: { subscriptions: t }, prepared }: Database) => {
  const of = ({ platform, tenant }: Tenancy | Anywhere) => and(eq(t.platform, platform), eq(t.tenant, tenant));
  const at = (where: Where | Anywhere) => and(of(where), eq(t.room, where.room));
  const changed = { revision: sql`${t.revision} + 1` };
  const here = prepared("subscriptions", () => db.select().from(t).where(at(ANYWHERE)).orderBy(asc(t.at), asc(t.id)));
  const due = prepared("subscriptions_due", () =>
    db
      .select()
      .from(t)
      .where(lte(t.nextAt, sql.placeholder("now")))
      .orderBy(asc(t.nextAt), asc(t.platform), asc(t.tenant), asc(t.room))
      .limit(sql.placeholder("limit")),
  );
  const next = prepared("next_plan", () =>
    db.select({ nextAt: t.nextAt }).from(t).where(isNotNull(t.nextAt)).orderBy(asc(t.nextAt)).limit(1),
  );
  return {
    subscriptions: (where: Where): Promise<SubscriptionRow[]> => here(where),
    subscription: async (where: Where, id: string): Promise<SubscriptionRow | undefined> =>
      (
        await db
          .select()
          .from(t)
          .where(and(at(where), eq(t.id, id)))
      )[0],
    /** Those that somebody set up, in any conversation. */
    subscriptionsOf: async (tenancy: Tenancy, person: string): Promise<SubscriptionRow[]> =>
      db
        .select()
        .from(t)
        .where(and(of(tenancy), eq(t.person, person)))
        .orderBy(asc(t.at), asc(t.id)),
    /** All conversations of a tenant that follow something. */
    roomsFollowing: async (tenancy: Tenancy): Promise<Where[]> =>
      db.selectDistinct({ platform: t.platform, tenant: t.tenant, room: t.room }).from(t).where(of(tenancy)),
    subscriptionsNamed: async (ids: readonly string[]): Promise<SubscriptionRow[]> =>
      db
        .select()
        .from(t)
        .where(inArray(t.id, [...ids])),
    /** Begins to follow something. False if it is followed already. */
    addSubscription: async (row: SubscriptionRow): Promise<boolean> =>
      (await db.insert(t).values(row).onConflictDoNothing().returning({ id: t.id })).length > 0,
    /** Follows the same in another way; a pause outlasts that. False if the rule no longer is what `was` says. */
    changeSubscription: async (
      { id, value, nextAt, person, personName, at: when }: SubscriptionRow,
      was: string,
    ): Promise<boolean> =>
      (
        await db
          .update(t)
          .set({ value, nextAt, person, personName, at: when, ...changed })
          .where(and(eq(t.id, id), eq(t.value, was)))
          .returning({ id: t.id })
      ).length > 0,
    /** ISO days, or null for no pause. False if it no longer pauses as `was` says. */
    pauseSubscription: async (
      where: Where,
      id: string,
      { was, is }: { readonly was: string | null; readonly is: string | null },
      now: number,
    ): Promise<boolean> =>
      (
        await db
          .update(t)
          .set({ pausedUntil: is, nextAt: now, ...changed })
          .where(and(at(where), eq(t.id, id), was === null ? isNull(t.pausedUntil) : eq(t.pausedUntil, was)))
          .returning({ id: t.id })
      ).length > 0,
    removeSubscription: async (where: Where, id: string): Promise<boolean> =>
      (
        await db
          .delete(t)
          .where(and(at(where), eq(t.id, id)))
          .returning({ id: t.id })
      ).length > 0,
    /** Those for which there is something to write down, those of a room together. */
    subscriptionsDue: (now: number, limit: number): Promise<SubscriptionRow[]> => due({ now, limit }),
    /** All of everybody, in the order of their ids. */
    subscriptionsAfter: async (after: string, limit: number): Promise<SubscriptionRow[]> =>
      db.select().from(t).where(gt(t.id, after)).orderBy(asc(t.id)).limit(limit),
    /** When there is something to write down next. */
    nextPlan: async (): Promise<number | undefined> => (await next({}))[0]?.nextAt ?? undefined,
    /** Everything due up to an instant is written down, unless they were changed in the meantime. */
    planned: async (
      ids: readonly string[],
      { revision, to, nextAt }: { revision: number; to: number; nextAt: number | null },
    ): Promise<void> => {
      await db
        .update(t)
        .set({ plannedTo: to, nextAt })
        .where(and(inArray(t.id, [...ids]), eq(t.revision, revision)));
    },
    /** Has subscriptions looked at again: of a room, a tenant, or all. */
    wake: async (whose: Where | Tenancy | undefined, now: number): Promise<void> => {
      await db
        .update(t)
        .set({ nextAt: now, ...changed })
        .where(whose && ("room" in whose ? at(whose) : of(whose)));
    },
  };
};
