import { z } from "zod";
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
