import { and, asc, desc, eq, gt, inArray, isNotNull, lt, lte, sql } from "drizzle-orm";
import type { Platform } from "../place.ts";
import type { Database } from "./open.ts";
import type { Tables } from "./tables.ts";

/** A workspace or a Microsoft 365 tenant. */
export interface Tenancy {
  readonly platform: Platform;
  readonly tenant: string;
}
/** A conversation. */
export interface Where extends Tenancy {
  readonly room: string;
}

type Row<Name extends keyof Tables> = Tables[Name]["$inferSelect"];
export type RoomRow = Row<"rooms">;
export type SettingsRow = Row<"settings">;
export type MeetingRow = Row<"meetings">;
export type SubscriptionRow = Row<"subscriptions">;
export type DeliveryRow = Row<"deliveries">;

export type DeliveryState =
  /** Will be posted at `tryAt`. */
  | "due"
  | "claimed"
  | "sending"
  /** Nobody knows whether it was posted: looked up at `tryAt`. */
  | "unknown"
  | "sent"
  /** Somebody said that it is not wanted. */
  | "skipped"
  /** It came too late to help. */
  | "missed"
  | "failed";

/** What becomes of claimed deliveries. `tryAt` in milliseconds since 1970. */
export interface Settled {
  readonly state: DeliveryState;
  readonly why?: string | null;
  readonly tryAt?: number;
  readonly tries?: number;
  readonly receipt?: string;
  readonly sentAt?: number;
}

/** Each function is one SQL statement, and so all or nothing. Instants are milliseconds since 1970. */
export type Store = ReturnType<typeof createStore>;

/** How many rows one insert carries: SQLite takes 32,766 parameters. */
const INSERTED = 500;

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

const rooms = ({ db, tables: { rooms: t, departures } }: Database) => {
  const at = ({ platform, tenant, room }: Where) =>
    and(eq(t.platform, platform), eq(t.tenant, tenant), eq(t.room, room));
  const of = ({ platform, tenant }: Tenancy) => and(eq(departures.platform, platform), eq(departures.tenant, tenant));
  return {
    room: async (where: Where): Promise<RoomRow | undefined> => (await db.select().from(t).where(at(where)))[0],
    /** Writes down where a room is; whoever speaks to us from it shows that we are in it. */
    learnRoom: async (row: Omit<RoomRow, "suspended" | "suspendedAt">): Promise<void> => {
      const { call, direct, address } = row;
      await db
        .insert(t)
        .values({ ...row, suspended: null, suspendedAt: null })
        .onConflictDoUpdate({
          target: [t.platform, t.tenant, t.room],
          set: { call, direct, address, suspended: null, suspendedAt: null },
        });
    },
    /** Whether it was not suspended before. */
    suspendRoom: async (where: Where, why: string, now: number): Promise<boolean> =>
      (
        await db
          .update(t)
          .set({ suspended: why, suspendedAt: now })
          .where(and(at(where), sql`${t.suspended} is null`))
          .returning({ room: t.room })
      ).length > 0,
    resumeRoom: async (where: Where): Promise<boolean> =>
      (
        await db
          .update(t)
          .set({ suspended: null, suspendedAt: null })
          .where(and(at(where), isNotNull(t.suspended)))
          .returning({ room: t.room })
      ).length > 0,
    departure: async (tenancy: Tenancy): Promise<number | undefined> =>
      (await db.select().from(departures).where(of(tenancy)))[0]?.at,
    depart: async ({ platform, tenant }: Tenancy, now: number): Promise<void> => {
      await db.insert(departures).values({ platform, tenant, at: now }).onConflictDoNothing();
    },
    comeBack: async (tenancy: Tenancy): Promise<void> => {
      await db.delete(departures).where(of(tenancy));
    },
    departedBefore: async (before: number): Promise<Tenancy[]> =>
      db
        .select({ platform: departures.platform, tenant: departures.tenant })
        .from(departures)
        .where(lt(departures.at, before)) as unknown as Promise<Tenancy[]>,
  };
};

const marks = ({ db, tables: { marks: t } }: Database) => ({
  mark: async (name: string): Promise<string | undefined> =>
    (await db.select().from(t).where(eq(t.name, name)))[0]?.value,
  setMark: async (name: string, value: string): Promise<void> => {
    await db.insert(t).values({ name, value }).onConflictDoUpdate({ target: t.name, set: { value } });
  },
});

const versioned = ({ db, tables: { settings, meetings } }: Database) => {
  const settingsAt = ({ platform, tenant, room }: Where) =>
    and(eq(settings.platform, platform), eq(settings.tenant, tenant), eq(settings.room, room));
  const meetingsOf = ({ platform, tenant }: Tenancy) =>
    and(eq(meetings.platform, platform), eq(meetings.tenant, tenant));
  return {
    settings: async (where: Where): Promise<SettingsRow | undefined> =>
      (await db.select().from(settings).where(settingsAt(where)).orderBy(desc(settings.version)).limit(1))[0],
    settingsLog: async (where: Where, limit: number): Promise<SettingsRow[]> =>
      db.select().from(settings).where(settingsAt(where)).orderBy(desc(settings.version)).limit(limit),
    /** False if somebody else has added this version in the meantime. */
    addSettings: async (row: SettingsRow): Promise<boolean> =>
      (await db.insert(settings).values(row).onConflictDoNothing().returning({ version: settings.version })).length > 0,
    /** The newest version of each. */
    meetings: async (tenancy: Tenancy): Promise<MeetingRow[]> =>
      db
        .select()
        .from(meetings)
        .where(
          and(
            meetingsOf(tenancy),
            sql`${meetings.version} = (select max(later.version) from meetings later where later.platform = ${meetings.platform} and later.tenant = ${meetings.tenant} and later.id = ${meetings.id})`,
          ),
        ),
    /** All versions of one, the newest first. */
    meetingLog: async (tenancy: Tenancy, id: string): Promise<MeetingRow[]> =>
      db
        .select()
        .from(meetings)
        .where(and(meetingsOf(tenancy), eq(meetings.id, id)))
        .orderBy(desc(meetings.version)),
    /** False if somebody else has added this version in the meantime. */
    addMeeting: async (row: MeetingRow): Promise<boolean> =>
      (await db.insert(meetings).values(row).onConflictDoNothing().returning({ version: meetings.version })).length > 0,
  };
};

const subscriptions = ({ db, tables: { subscriptions: t } }: Database) => {
  const at = ({ platform, tenant, room }: Where) =>
    and(eq(t.platform, platform), eq(t.tenant, tenant), eq(t.room, room));
  return {
    subscriptions: async (where: Where): Promise<SubscriptionRow[]> =>
      db.select().from(t).where(at(where)).orderBy(asc(t.at), asc(t.id)),
    subscription: async (where: Where, id: string): Promise<SubscriptionRow | undefined> =>
      (
        await db
          .select()
          .from(t)
          .where(and(at(where), eq(t.id, id)))
      )[0],
    /** Following the same again changes the one subscription. */
    putSubscription: async (row: SubscriptionRow): Promise<void> => {
      const { value, pausedUntil, nextAt, person, personName, at: when } = row;
      await db
        .insert(t)
        .values(row)
        .onConflictDoUpdate({
          target: t.id,
          set: { value, pausedUntil, nextAt, person, personName, at: when },
        });
    },
    pauseSubscription: async (where: Where, id: string, until: string | null, now: number): Promise<boolean> =>
      (
        await db
          .update(t)
          .set({ pausedUntil: until, nextAt: now })
          .where(and(at(where), eq(t.id, id)))
          .returning({ id: t.id })
      ).length > 0,
    removeSubscription: async (where: Where, id: string): Promise<boolean> =>
      (
        await db
          .delete(t)
          .where(and(at(where), eq(t.id, id)))
          .returning({ id: t.id })
      ).length > 0,
    /** Those for which there is something to write down. */
    subscriptionsDue: async (now: number, limit: number): Promise<SubscriptionRow[]> =>
      db.select().from(t).where(lte(t.nextAt, now)).orderBy(asc(t.nextAt)).limit(limit),
    /** When there is something to write down next. */
    nextPlan: async (): Promise<number | undefined> =>
      (await db.select({ nextAt: t.nextAt }).from(t).where(isNotNull(t.nextAt)).orderBy(asc(t.nextAt)).limit(1))[0]
        ?.nextAt ?? undefined,
    /** Unless it was changed in the meantime. */
    planned: async (row: SubscriptionRow, to: number, nextAt: number | null): Promise<void> => {
      await db
        .update(t)
        .set({ plannedTo: to, nextAt })
        .where(and(eq(t.id, row.id), eq(t.value, row.value), eq(t.plannedTo, row.plannedTo)));
    },
    /** Has subscriptions looked at again: of a room, a tenant, or all. */
    wake: async (whose: Where | Tenancy | undefined, now: number): Promise<void> => {
      const tenancy = whose && and(eq(t.platform, whose.platform), eq(t.tenant, whose.tenant));
      await db
        .update(t)
        .set({ nextAt: now })
        .where(whose && "room" in whose ? at(whose) : tenancy);
    },
  };
};

const ACTIVE = ["due", "claimed", "sending", "unknown"];

const deliveries = ({ db, tables: { deliveries: t }, claiming }: Database) => {
  const at = ({ platform, tenant, room }: Where) =>
    and(eq(t.platform, platform), eq(t.tenant, tenant), eq(t.room, room));
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
      for (const some of chunks(rows, INSERTED))
        added += (await db.insert(t).values(some).onConflictDoNothing().returning({ id: t.id })).length;
      return added;
    },
    /** A claim that has lapsed is due again. */
    releaseClaims: async (wall: number): Promise<void> => {
      await db
        .update(t)
        .set({ state: "due", token: null })
        .where(and(eq(t.state, "claimed"), lt(t.leaseUntil, wall)));
    },
    /** Nobody knows what became of a post whose process died. */
    doubtLapsed: async (wall: number, tryAt: number): Promise<void> => {
      await db
        .update(t)
        .set({ state: "unknown", token: null, tryAt, why: "interrupted" })
        .where(and(eq(t.state, "sending"), lt(t.leaseUntil, wall)));
    },
    /** Takes what is due or has to be looked up, the oldest first. */
    claim: async (token: string, now: number, leaseUntil: number, limit: number): Promise<DeliveryRow[]> => {
      const due = claiming(
        db
          .select({ id: t.id })
          .from(t)
          .where(and(inArray(t.state, ["due", "unknown"]), lte(t.tryAt, now)))
          .orderBy(asc(t.tryAt))
          .limit(limit),
      );
      return db
        .update(t)
        .set({
          state: sql`case ${t.state} when 'due' then 'claimed' else 'sending' end`,
          token,
          leaseUntil,
        })
        .where(and(inArray(t.id, due), inArray(t.state, ["due", "unknown"])))
        .returning();
    },
    /** Whatever else is due in rooms of which something was claimed: it belongs into the same message. */
    claimAlso: async (
      { platform, tenant }: Tenancy,
      room: readonly string[],
      { token, now, leaseUntil }: { token: string; now: number; leaseUntil: number },
    ): Promise<DeliveryRow[]> =>
      db
        .update(t)
        .set({ state: "claimed", token, leaseUntil })
        .where(
          and(
            eq(t.platform, platform),
            eq(t.tenant, tenant),
            inArray(t.room, [...room]),
            eq(t.state, "due"),
            lte(t.tryAt, now),
          ),
        )
        .returning(),
    /** Must be written before the call: the ids that are still ours. */
    sending: async (
      ids: readonly string[],
      token: string,
      how: { message: string; told: string | null; leaseUntil: number },
    ): Promise<readonly string[]> =>
      (
        await db
          .update(t)
          .set({ state: "sending", ...how })
          .where(and(inArray(t.id, [...ids]), eq(t.token, token), eq(t.state, "claimed")))
          .returning({ id: t.id })
      ).map(({ id }) => id),
    settle: async (ids: readonly string[], token: string, { ...how }: Settled): Promise<number> =>
      (
        await db
          .update(t)
          .set({ ...how, token: null, leaseUntil: null })
          .where(and(inArray(t.id, [...ids]), eq(t.token, token)))
          .returning({ id: t.id })
      ).length,
    /** What is no longer wanted disappears. */
    forget: async (ids: readonly string[], token: string): Promise<void> => {
      await db.delete(t).where(and(inArray(t.id, [...ids]), eq(t.token, token)));
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
        .where(and(at(where), eq(t.message, message), eq(t.state, "sent")));
    },
    /** Posted messages that told of a meeting which is not yet long over. */
    toldOf: async ({ platform, tenant }: Tenancy, meeting: string, since: number): Promise<DeliveryRow[]> =>
      db
        .select()
        .from(t)
        .where(
          and(
            eq(t.platform, platform),
            eq(t.tenant, tenant),
            eq(t.meeting, meeting),
            eq(t.state, "sent"),
            gt(t.expires, since),
          ),
        ),
    /** Posted messages of everybody that told of meetings not yet over, in the order of their ids. */
    toldSince: async (since: number, after: string, limit: number): Promise<DeliveryRow[]> =>
      db
        .select()
        .from(t)
        .where(and(eq(t.state, "sent"), gt(t.expires, since), gt(t.id, after), isNotNull(t.meeting)))
        .orderBy(asc(t.id))
        .limit(limit),
    roomDeliveries: async (where: Where, from: number, limit: number): Promise<DeliveryRow[]> =>
      db
        .select()
        .from(t)
        .where(and(at(where), gt(t.due, from)))
        .orderBy(desc(t.due), desc(t.id))
        .limit(limit),
    oldestDue: async (): Promise<number | undefined> =>
      (await db.select({ due: t.due }).from(t).where(inArray(t.state, ACTIVE)).orderBy(asc(t.due)).limit(1))[0]?.due,
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
  };
};

/** Everything of a tenant, table by table: erasing twice is harmless. */
const erasing = ({ db, tables }: Database) => ({
  erase: async ({ platform, tenant }: Tenancy): Promise<void> => {
    for (const t of [
      tables.deliveries,
      tables.subscriptions,
      tables.meetings,
      tables.settings,
      tables.rooms,
      tables.departures,
    ])
      await db.delete(t).where(and(eq(t.platform, platform), eq(t.tenant, tenant)));
  },
});

export const createStore = (database: Database) => ({
  ...marks(database),
  ...rooms(database),
  ...versioned(database),
  ...subscriptions(database),
  ...deliveries(database),
  ...erasing(database),
  close: database.close,
});
