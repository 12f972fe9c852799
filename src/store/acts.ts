import { and, eq, gt } from "drizzle-orm/sql";
import type { Database } from "./database.ts";
import type { DeliveryRow, Where } from "./rows.ts";

/** What people do with cards that were posted. Instants are milliseconds since 1970. */
export const acts = ({ db, tables: { deliveries: t } }: Database) => {
  const at = ({ platform, tenant, room }: Where) =>
    and(eq(t.platform, platform), eq(t.tenant, tenant), eq(t.room, room));
  return {
    /** A delivery that was posted as the message with that receipt. */
    posted: async (where: Where, receipt: string): Promise<DeliveryRow | undefined> =>
      (
        await db
          .select()
          .from(t)
          .where(and(at(where), eq(t.receipt, receipt)))
          .limit(1)
      )[0],
    /** Puts back what was to be left out, as long as its time is still to come. */
    unskip: async (where: Where, id: string, now: number): Promise<boolean> =>
      (
        await db
          .update(t)
          .set({ state: "due", why: null })
          .where(and(at(where), eq(t.id, id), eq(t.state, "skipped"), gt(t.due, now)))
          .returning({ id: t.id })
      ).length > 0,
    /** Writes something more into an act, and has the cards looked at once more. False if somebody else was faster. */
    noteAct: async (
      where: Where,
      id: string,
      { was, is }: { was: string; is: string },
      now: number,
    ): Promise<boolean> =>
      (
        await db
          .update(t)
          .set({ detail: is, state: "due", tryAt: now, token: null, leaseUntil: null })
          .where(and(at(where), eq(t.id, id), eq(t.detail, was)))
          .returning({ id: t.id })
      ).length > 0,
  };
};
