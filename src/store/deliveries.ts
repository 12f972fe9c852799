import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm/sql";
import type { Database } from "./database.ts";
import type { DeliveryKind, DeliveryRow, DeliveryState, Tenancy, Where } from "./rows.ts";

const ACTIVE: readonly DeliveryState[] = ["due", "claimed", "sending", "unknown"];
const FINISHED: readonly DeliveryState[] = ["sent", "skipped", "missed", "held", "doubtful", "failed"];
/** How many rows one insert carries: SQLite takes 32,766 parameters. */
const INSERTED = 500;

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

/** Rows that several processes write must be written in one order, or PostgreSQL finds them in a deadlock. */
const inOrder = (rows: readonly DeliveryRow[]): DeliveryRow[] => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Writing deliveries down, and what people do with them. */
export const deliveries = ({ db, tables: { deliveries: t } }: Database) => {
  const of = ({ platform, tenant }: Tenancy) => and(eq(t.platform, platform), eq(t.tenant, tenant));
  const at = (where: Where) => and(of(where), eq(t.room, where.room));
  /** In a message that was posted, is just being posted, or may have been. */
  const mayStand = or(
    inArray(t.state, ["sent", "sending", "unknown", "doubtful"]),
    and(inArray(t.state, ["due", "claimed"]), gt(t.doubts, 0)),
  );
  return {
    delivery: async (where: Where, id: string): Promise<DeliveryRow | undefined> =>
      (
        await db
          .select()
          .from(t)
          .where(and(at(where), eq(t.id, id)))
      )[0],
    /** What is there already stays as it is. */
    addDeliveries: async (rows: readonly DeliveryRow[]): Promise<number> => {
      let added = 0;
      for (const some of chunks(inOrder(rows), INSERTED))
        added += (await db.insert(t).values(some).onConflictDoNothing().returning({ id: t.id })).length;
      return added;
    },
    /** Takes back what is written down and not yet under way. */
    skip: async (where: Where, id: string, why: string): Promise<boolean> =>
      (
        await db
          .update(t)
          .set({ state: "skipped", why })
          .where(and(at(where), eq(t.id, id), eq(t.state, "due")))
          .returning({ id: t.id })
      ).length > 0,
    /** What was held back while a room took nothing is due again, if it still helps; what has a message is looked up. */
    revive: async (whose: Where | Tenancy, now: number): Promise<void> => {
      await db
        .update(t)
        .set({
          state: sql`case when ${t.message} is null then 'due' else 'unknown' end`,
          tryAt: now,
          why: null,
        })
        .where(and("room" in whose ? at(whose) : of(whose), eq(t.state, "held"), gt(t.expires, now)));
    },
    /** What was posted of one kind, the newest first. */
    sentOf: async (where: Where, kind: DeliveryKind, limit: number): Promise<DeliveryRow[]> =>
      db
        .select()
        .from(t)
        .where(and(at(where), eq(t.kind, kind), eq(t.state, "sent")))
        .orderBy(desc(t.due), desc(t.id))
        .limit(limit),
    /** All that shares a message. */
    inMessage: async (where: Where, message: string): Promise<DeliveryRow[]> =>
      db
        .select()
        .from(t)
        .where(and(at(where), eq(t.message, message)))
        .orderBy(asc(t.due), asc(t.id)),
    /** After a message was amended: what it says now. */
    retell: async (where: Where, message: string, told: string): Promise<void> => {
      await db
        .update(t)
        .set({ told })
        .where(and(at(where), eq(t.message, message), inArray(t.state, ["sent", "doubtful"])));
    },
    /** Messages, posted, about to be, or perhaps posted, that told of a meeting which is not yet long over. Ids are slugs. */
    toldOf: async (tenancy: Tenancy, meeting: string, since: number): Promise<DeliveryRow[]> =>
      db
        .select()
        .from(t)
        .where(
          and(
            of(tenancy),
            or(eq(t.meeting, meeting), and(isNull(t.meeting), sql`${t.told} like ${`%"${meeting}"%`}`)),
            mayStand,
            gt(t.expires, since),
          ),
        ),
    /** Messages of everybody that told of meetings not yet over, in the order of their ids. */
    toldSince: async (since: number, after: string, limit: number): Promise<DeliveryRow[]> =>
      db
        .select()
        .from(t)
        .where(and(mayStand, gt(t.expires, since), gt(t.id, after), isNotNull(t.told)))
        .orderBy(asc(t.id))
        .limit(limit),
    roomDeliveries: async (where: Where, from: number, limit: number): Promise<DeliveryRow[]> =>
      db
        .select()
        .from(t)
        .where(and(at(where), gt(t.due, from)))
        .orderBy(desc(t.due), desc(t.id))
        .limit(limit),
    /** What is written down for a room and not yet done, the next first. */
    openIn: async (where: Where, limit: number): Promise<DeliveryRow[]> =>
      db
        .select()
        .from(t)
        .where(and(at(where), inArray(t.state, [...ACTIVE])))
        .orderBy(asc(t.tryAt), asc(t.id))
        .limit(limit),
    /** Since when the oldest delivery could have been posted that was not. */
    oldestDue: async (): Promise<number | undefined> => {
      const since = sql<number | null>`min(case when ${t.ready} > ${t.due} then ${t.ready} else ${t.due} end)`;
      const [found] = await db
        .select({ since: since.mapWith(Number) })
        .from(t)
        .where(inArray(t.state, [...ACTIVE]));
      return found?.since || undefined;
    },
    /** Since when the oldest delivery waits for nothing but a heartbeat. */
    oldestStuck: async (): Promise<number | undefined> =>
      (
        await db
          .select({ tryAt: t.tryAt })
          .from(t)
          .where(inArray(t.state, [...ACTIVE]))
          .orderBy(asc(t.tryAt))
          .limit(1)
      )[0]?.tryAt,
    /** When a delivery is tried next, if any waits. */
    nextTry: async (): Promise<number | undefined> =>
      (
        await db
          .select({ tryAt: t.tryAt })
          .from(t)
          .where(inArray(t.state, ["due", "unknown"]))
          .orderBy(asc(t.tryAt))
          .limit(1)
      )[0]?.tryAt,
    /** Takes away what was over before an instant. */
    prune: async (before: number): Promise<void> => {
      await db.delete(t).where(and(inArray(t.state, [...FINISHED]), lt(t.tryAt, before), lt(t.expires, before)));
    },
  };
};
