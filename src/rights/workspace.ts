import { z } from "zod";
import { type Acting, record } from "../audit.ts";
import { NAMING_TABLES } from "../store/people.ts";
import type { Store, Tenancy } from "../store/store.ts";

/** So many days the log of a workspace is kept, unless somebody sets another time. */
const LOG_DAYS = 400;

/** So many days it is kept what was set, scheduled and promised before it was changed. */
const VERSION_DAYS = 730;

/** What holds for a whole workspace. */
export const WorkspaceSettings = z.strictObject({
  /** Who may change what belongs to it, beside those who may in the conversation where it was made; null: nobody is named. */
  editors: z
    .union([z.literal("everyone"), z.array(z.strictObject({ id: z.string(), name: z.string() })).min(1)])
    .nullable(),
  /** How long its log is kept. */
  logDays: z.int().min(1),
  /** How long older versions of meetings, commitments and settings are kept once they were overtaken. */
  versionDays: z.int().min(1),
});
export type WorkspaceSettings = z.infer<typeof WorkspaceSettings>;

const UNSET: WorkspaceSettings = { editors: null, logDays: LOG_DAYS, versionDays: VERSION_DAYS };

/** The settings as they were written; what an older version wrote is completed. */
export const readWorkspace = (text: string | undefined): WorkspaceSettings => {
  const written: unknown = text === undefined ? {} : JSON.parse(text);
  return WorkspaceSettings.parse({ ...UNSET, ...(typeof written === "object" ? written : {}) });
};

export const workspaceSettings = async (
  store: Pick<Store, "workspace">,
  { platform, tenant }: Tenancy,
): Promise<WorkspaceSettings> => readWorkspace((await store.workspace({ platform, tenant }))?.value);

/** Whoever acts on what is kept of a whole workspace. */
export type Running = Acting & { readonly store: Store };

/** Sets something. `what`: said in the log. False where somebody set something at the same moment. */
export async function setWorkspace(part: Partial<WorkspaceSettings>, what: string, acting: Running): Promise<boolean> {
  const { store, place, person, now } = acting;
  const newest = await store.workspace(place);
  const saved = await store.addWorkspace({
    platform: place.platform,
    tenant: place.tenant,
    version: (newest?.version ?? 0) + 1,
    value: JSON.stringify({ ...readWorkspace(newest?.value), ...part }),
    what,
    person: person.id,
    personName: person.name,
    at: now.getTime(),
  });
  if (saved) await record(acting, "workspace", what);
  return saved;
}

/** Every row of a workspace, table by table, as it stands in the database. */
export async function copyOfWorkspace(acting: Running): Promise<{ readonly rows: number; readonly data: unknown }> {
  const { store, place, now, say } = acting;
  await record(acting, "export", say.workspace.logExported);
  const tables = await Promise.all(NAMING_TABLES.map(async (name) => [name, await store.rowsIn(name, place)] as const));
  return {
    rows: tables.reduce((sum, [, rows]) => sum + rows.length, 0),
    data: {
      platform: place.platform,
      workspace: place.tenant,
      made: now.toISOString(),
      kept: Object.fromEntries(tables),
    },
  };
}
