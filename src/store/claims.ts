import { and, asc, eq, inArray, lt, lte, ne, not, type SQL, sql } from "drizzle-orm/sql";
import type { Database } from "./database.ts";
import type { DeliveryRow, DeliveryState, Settled, Tenancy } from "./rows.ts";

/** A delivery on its way out. `told`: what the message says of its meetings. */
export interface Outgoing {
  readonly id: string;
  readonly message: string;
  readonly told: string | null;
}

/** Values for each row, in one statement: `v.column1` is the id. Both engines name the columns of a list so. */
const each = (rows: readonly (readonly (string | null)[])[]): SQL =>
  sql`(values ${sql.join(
    rows.map(
      (row) =>
        sql`(${sql.join(
          row.map((value) => sql`${value}`),
          sql`, `,
        )})`,
    ),
    sql`, `,
  )}) as v`;
const [first, second, third] = [sql`v.column1`, sql`v.column2`, sql`v.column3`];

/** A value that is named when a prepared statement is run. */
const given = (name: string): SQL => sql`${sql.placeholder(name)}`;

/** Claiming deliveries, and writing down what became of them. A token fences every change. */
export const claims = ({ db, tables: { deliveries: t }, claiming, prepared }: Database) => {
  /** Said so that SQLite goes by the ids, and does not read all that is in that state once more. */
  const still = (state: DeliveryState): SQL | undefined => not(ne(t.state, state));
  const take = (from: DeliveryState, state: DeliveryState) => {
    const taken = prepared(`take_${from}`, () =>
      db
        .update(t)
        .set({ state, token: given("token"), leaseUntil: given("leaseUntil") })
        .where(
          and(
            inArray(
              t.id,
              claiming(
                db
                  .select({ id: t.id })
                  .from(t)
                  .where(and(eq(t.state, from), lte(t.tryAt, given("now"))))
                  .orderBy(asc(t.tryAt))
                  .limit(sql.placeholder("limit")),
              ),
            ),
            still(from),
          ),
        )
        .returning(),
    );
    return (token: string, now: number, leaseUntil: number, limit: number): Promise<DeliveryRow[]> =>
      taken({ token, now, leaseUntil, limit });
  };
  /** Rows whose lease has ended. */
  const lapsed = (state: DeliveryState): SQL | undefined =>
    and(
      inArray(
        t.id,
        claiming(
          db
            .select({ id: t.id })
            .from(t)
            .where(and(eq(t.state, state), lt(t.leaseUntil, given("wall")))),
        ),
      ),
      eq(t.state, state),
    );
  const release = prepared("release_claims", () =>
    db.update(t).set({ state: "due", token: null }).where(lapsed("claimed")),
  );
  const doubt = prepared("doubt_lapsed", () =>
    db
      .update(t)
      .set({ state: "unknown", token: null, tryAt: given("tryAt"), why: given("why") })
      .where(lapsed("sending")),
  );
  return {
    /** A claim that has lapsed is due again. */
    releaseClaims: async (wall: number): Promise<void> => void (await release({ wall })),
    /** Nobody knows what became of a post whose process died. */
    doubtLapsed: async (wall: number, tryAt: number, why: string): Promise<void> =>
      void (await doubt({ wall, tryAt, why })),
    /** Takes what is due, the oldest first. */
    claim: take("due", "claimed"),
    /** Takes what has to be looked up. */
    claimDoubted: take("unknown", "sending"),
    /** Whatever else is due in rooms of which something was claimed: it belongs into the same messages. */
    claimAlso: async (
      { platform, tenant }: Tenancy,
      rooms: readonly string[],
      { token, now, leaseUntil }: { token: string; now: number; leaseUntil: number },
    ): Promise<DeliveryRow[]> => {
      const due = claiming(
        db
          .select({ id: t.id })
          .from(t)
          .where(
            and(
              eq(t.platform, platform),
              eq(t.tenant, tenant),
              inArray(t.room, [...rooms]),
              still("due"),
              lte(t.tryAt, now),
            ),
          ),
      );
      return db
        .update(t)
        .set({ state: "claimed", token, leaseUntil })
        .where(and(inArray(t.id, due), still("due")))
        .returning();
    },
    /** Must be written before the call: the ids that are still ours. */
    sending: async (all: readonly Outgoing[], token: string, leaseUntil: number): Promise<readonly string[]> =>
      (
        await db
          .update(t)
          .set({
            state: "sending",
            message: second,
            told: third,
            leaseUntil,
          })
          .from(each(all.map(({ id, message, told }) => [id, message, told])))
          .where(and(eq(t.id, first), eq(t.token, token), still("claimed")))
          .returning({ id: t.id })
      ).map(({ id }) => id),
    /** What was posted. That it may be a repeat stays written in `doubts`. */
    sent: async (
      all: readonly { readonly id: string; readonly receipt: string }[],
      token: string,
      now: number,
    ): Promise<void> => {
      await db
        .update(t)
        .set({
          state: "sent",
          receipt: second,
          sentAt: now,
          why: null,
          token: null,
          leaseUntil: null,
        })
        .from(each(all.map(({ id, receipt }) => [id, receipt])))
        .where(and(eq(t.id, first), eq(t.token, token)));
    },
    settle: async (ids: readonly string[], token: string, { ...how }: Settled): Promise<void> => {
      await db
        .update(t)
        .set({ ...how, token: null, leaseUntil: null })
        .where(and(inArray(t.id, [...ids]), eq(t.token, token)));
    },
    /** What is no longer wanted disappears. */
    forget: async (ids: readonly string[], token: string): Promise<void> => {
      await db.delete(t).where(and(inArray(t.id, [...ids]), eq(t.token, token)));
    },
  };
};
