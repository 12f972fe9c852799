import { and, eq, inArray, isNotNull, isNull, lt } from "drizzle-orm/sql";
import { ANYWHERE, type Anywhere } from "./anywhere.ts";
import type { Database } from "./database.ts";
import type { RoomRow, Tenancy, Where } from "./rows.ts";

/** Conversations, and whether they can be posted to. */
export const rooms = ({ db, tables: { rooms: t }, prepared }: Database) => {
  const of = ({ platform, tenant }: Tenancy | Anywhere) => and(eq(t.platform, platform), eq(t.tenant, tenant));
  const at = (where: Where | Anywhere) => and(of(where), eq(t.room, where.room));
  const one = prepared("room", () => db.select().from(t).where(at(ANYWHERE)));
  return {
    room: async (where: Where): Promise<RoomRow | undefined> => (await one(where))[0],
    roomsIn: async (tenancy: Tenancy, names: readonly string[]): Promise<RoomRow[]> =>
      db
        .select()
        .from(t)
        .where(and(of(tenancy), inArray(t.room, [...names]))),
    /** Writes down where a room is; whoever speaks to us from it shows that we are in it. */
    learnRoom: async (row: Omit<RoomRow, "suspended" | "suspendedAt">): Promise<void> => {
      const { call, direct, address, team } = row;
      await db
        .insert(t)
        .values({ ...row, suspended: null, suspendedAt: null })
        .onConflictDoUpdate({
          target: [t.platform, t.tenant, t.room],
          set: { call, direct, address, team, suspended: null, suspendedAt: null },
        });
    },
    /** Whether it was not suspended before. */
    suspendRoom: async (where: Where, why: string, now: number): Promise<boolean> =>
      (
        await db
          .update(t)
          .set({ suspended: why, suspendedAt: now })
          .where(and(at(where), isNull(t.suspended)))
          .returning({ room: t.room })
      ).length > 0,
    /** Writes down a room that is met for the first time. False where it was met before. */
    meetRoom: async (row: Omit<RoomRow, "suspended" | "suspendedAt">): Promise<boolean> =>
      (
        await db
          .insert(t)
          .values({ ...row, suspended: null, suspendedAt: null })
          .onConflictDoNothing()
          .returning({ room: t.room })
      ).length > 0,
    /** The app is no longer there, whatever was wrong with the room before. */
    leaveRoom: async (where: Where, why: string, now: number): Promise<void> => {
      await db.update(t).set({ suspended: why, suspendedAt: now }).where(at(where));
    },
    resumeRoom: async (where: Where): Promise<boolean> =>
      (
        await db
          .update(t)
          .set({ suspended: null, suspendedAt: null })
          .where(and(at(where), isNotNull(t.suspended)))
          .returning({ room: t.room })
      ).length > 0,
    /** It is reached elsewhere now. */
    moveRoom: async (where: Where, address: string, team: string | null): Promise<void> => {
      await db.update(t).set({ address, team }).where(at(where));
    },
    /** The app is in no room of a team any more. */
    leaveTeam: async (tenancy: Tenancy, team: string, why: string, now: number): Promise<void> => {
      await db
        .update(t)
        .set({ suspended: why, suspendedAt: now })
        .where(and(of(tenancy), eq(t.team, team)));
    },
    /** Rooms of a team to which nothing is sent for now. */
    suspendedIn: async (tenancy: Tenancy, team: string): Promise<Where[]> =>
      db
        .select({ platform: t.platform, tenant: t.tenant, room: t.room })
        .from(t)
        .where(and(of(tenancy), eq(t.team, team), isNotNull(t.suspended))),
    /** Rooms that were suspended for a reason before an instant. */
    suspendedBefore: async (why: string, before: number): Promise<Where[]> =>
      db
        .select({ platform: t.platform, tenant: t.tenant, room: t.room })
        .from(t)
        .where(and(eq(t.suspended, why), lt(t.suspendedAt, before))),
  };
};

/** Workspaces that nothing is sent to: the app was removed from them, or all that is theirs is to be erased. */
export const departures = ({ db, tables: { departures: t, erasures: e }, prepared }: Database) => {
  const of = ({ platform, tenant }: Tenancy | Anywhere) => and(eq(t.platform, platform), eq(t.tenant, tenant));
  const asked = and(eq(e.platform, ANYWHERE.platform), eq(e.tenant, ANYWHERE.tenant), eq(e.state, "asked"));
  const one = prepared("departure", () =>
    db
      .select({ at: t.at })
      .from(t)
      .where(of(ANYWHERE))
      .unionAll(db.select({ at: e.at }).from(e).where(asked)),
  );
  return {
    /** Since when. Milliseconds. */
    departure: async (tenancy: Tenancy): Promise<number | undefined> => (await one(tenancy))[0]?.at,
    depart: async ({ platform, tenant }: Tenancy, now: number): Promise<void> => {
      await db.insert(t).values({ platform, tenant, at: now }).onConflictDoNothing();
    },
    comeBack: async (tenancy: Tenancy): Promise<void> => {
      await db.delete(t).where(of(tenancy));
    },
    departedBefore: async (before: number): Promise<Tenancy[]> =>
      db.select({ platform: t.platform, tenant: t.tenant }).from(t).where(lt(t.at, before)),
  };
};
