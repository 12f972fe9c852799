import { and, count, desc, eq, gte, inArray, sql } from "drizzle-orm/sql";
import { ANYWHERE, type Anywhere } from "./anywhere.ts";
import type { Database } from "./database.ts";
import type { MeetingRow, SettingsRow, Tenancy, Where, WorkspaceRow } from "./rows.ts";

/** Settings of conversations. Only added to: the newest version is in force. */
export const settings = ({ db, tables: { settings: t }, prepared }: Database) => {
  const of = ({ platform, tenant }: Tenancy | Anywhere) => and(eq(t.platform, platform), eq(t.tenant, tenant));
  const at = (where: Where | Anywhere) => and(of(where), eq(t.room, where.room));
  const newest = sql`${t.version} = (select max(later.version) from settings later where later.platform = ${t.platform} and later.tenant = ${t.tenant} and later.room = ${t.room})`;
  const one = prepared("settings", () => db.select().from(t).where(at(ANYWHERE)).orderBy(desc(t.version)).limit(1));
  return {
    settings: async (where: Where): Promise<SettingsRow | undefined> => (await one(where))[0],
    settingsIn: async (tenancy: Tenancy, names: readonly string[]): Promise<SettingsRow[]> =>
      db
        .select()
        .from(t)
        .where(and(of(tenancy), inArray(t.room, [...names]), newest)),
    settingsLog: async (where: Where, limit: number): Promise<SettingsRow[]> =>
      db.select().from(t).where(at(where)).orderBy(desc(t.version)).limit(limit),
    /** False if somebody else has added this version in the meantime. */
    addSettings: async (row: SettingsRow): Promise<boolean> =>
      (await db.insert(t).values(row).onConflictDoNothing().returning({ version: t.version })).length > 0,
  };
};

/** Settings of whole workspaces. Only added to, like those of conversations. */
export const workspaces = ({ db, tables: { workspaces: t }, prepared }: Database) => {
  const of = ({ platform, tenant }: Tenancy | Anywhere) => and(eq(t.platform, platform), eq(t.tenant, tenant));
  const one = prepared("workspace", () => db.select().from(t).where(of(ANYWHERE)).orderBy(desc(t.version)).limit(1));
  return {
    workspace: async (tenancy: Tenancy): Promise<WorkspaceRow | undefined> => (await one(tenancy))[0],
    /** False if somebody else has added this version in the meantime. */
    addWorkspace: async (row: WorkspaceRow): Promise<boolean> =>
      (await db.insert(t).values(row).onConflictDoNothing().returning({ version: t.version })).length > 0,
  };
};

/** Meetings of teams. Only added to: the newest version of each is in force. */
export const meetings = ({ db, tables: { meetings: t }, prepared }: Database) => {
  const of = ({ platform, tenant }: Tenancy | Anywhere) => and(eq(t.platform, platform), eq(t.tenant, tenant));
  const newest = sql`${t.version} = (select max(later.version) from meetings later where later.platform = ${t.platform} and later.tenant = ${t.tenant} and later.id = ${t.id})`;
  const all = prepared("meetings", () =>
    db
      .select()
      .from(t)
      .where(and(of(ANYWHERE), newest)),
  );
  const counted = prepared("meeting_changes", () => db.select({ changes: count() }).from(t).where(of(ANYWHERE)));
  return {
    /** The newest version of each. */
    meetings: (tenancy: Tenancy): Promise<MeetingRow[]> => all(tenancy),
    /** How often meetings of a tenant have been changed: the sum of their versions. */
    meetingChanges: async (tenancy: Tenancy): Promise<number> => (await counted(tenancy))[0]?.changes ?? 0,
    /** All versions of one, the newest first. */
    meetingLog: async (tenancy: Tenancy, id: string): Promise<MeetingRow[]> =>
      db
        .select()
        .from(t)
        .where(and(of(tenancy), eq(t.id, id)))
        .orderBy(desc(t.version)),
    /** Which of them were changed since an instant, in all workspaces. */
    meetingsSince: async (at: number): Promise<Pick<MeetingRow, "platform" | "tenant" | "id">[]> =>
      db.selectDistinct({ platform: t.platform, tenant: t.tenant, id: t.id }).from(t).where(gte(t.at, at)),
    /** All versions of all of them since an instant, the newest first. */
    meetingLogSince: async (tenancy: Tenancy, at: number): Promise<MeetingRow[]> =>
      db
        .select()
        .from(t)
        .where(and(of(tenancy), gte(t.at, at)))
        .orderBy(desc(t.at), desc(t.version)),
    /** False if somebody else has added this version in the meantime. */
    addMeeting: async (row: MeetingRow): Promise<boolean> =>
      (await db.insert(t).values(row).onConflictDoNothing().returning({ version: t.version })).length > 0,
  };
};
