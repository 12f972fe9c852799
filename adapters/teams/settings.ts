import { z } from "zod";
import { type SettingsRead, Text } from "../kit/settings.ts";

/** How an app registration is reached. */
export interface Account {
  readonly appId: string;
  readonly appPassword: string;
  readonly appType: "SingleTenant" | "MultiTenant";
  readonly tenantId?: string;
  readonly allowedTenants: readonly string[];
  /** Azure AD object ids of those who run the workspace. */
  readonly admins?: readonly string[];
  /** Where Microsoft's signing keys and our own tokens come from; tests name their own. */
  readonly keysUrl?: string;
  readonly tokenUrl?: string;
  /** Hosts of service URLs beside Microsoft's own; tests name loopback. */
  readonly serviceHosts?: readonly string[];
}

/** In playground mode nobody has to prove who they are, and only this machine is heard. */
export type TeamsSettings = Account | { readonly playground: true; readonly admins?: readonly string[] };

/** Ids know no case, and Microsoft writes them small. */
const Guid = z.guid("is no GUID. Copy it from the page of your app registration in Azure").toLowerCase();
const Guids = Text.transform((text) => text.split(",").map((one) => one.trim())).pipe(z.array(Guid));

export const Variables = z.object({
  MicrosoftAppId: Guid.optional(),
  MicrosoftAppPassword: Text.optional(),
  MicrosoftAppType: z
    .enum(["SingleTenant", "MultiTenant"], "must be SingleTenant or MultiTenant")
    .default("SingleTenant"),
  MicrosoftAppTenantId: Guid.optional(),
  TEAMS_ALLOWED_TENANTS: Guids.optional(),
  TEAMS_ADMINS: Guids.optional(),
});
type Variables = z.output<typeof Variables>;

const isSingle = ({ MicrosoftAppType: type }: Variables): boolean => type === "SingleTenant";

/** What has to be there, and why it is missed. */
const NEEDED: readonly { readonly isThere: (set: Variables) => boolean; readonly why: string }[] = [
  {
    isThere: ({ MicrosoftAppId: id }) => Boolean(id),
    why: "MicrosoftAppId is missing. Teams needs it beside the other Microsoft settings: copy it from your Azure Bot, or unset the others.",
  },
  {
    isThere: ({ MicrosoftAppPassword: password }) => Boolean(password),
    why: "MicrosoftAppPassword is missing. Make a client secret for the app registration of your Azure Bot and set it.",
  },
  {
    isThere: (set) => !isSingle(set) || Boolean(set.MicrosoftAppTenantId),
    why: "MicrosoftAppTenantId is missing. A SingleTenant bot needs the id of its tenant; copy it from your Azure Bot.",
  },
  {
    isThere: (set) => isSingle(set) || Boolean(set.TEAMS_ALLOWED_TENANTS),
    why: "TEAMS_ALLOWED_TENANTS is missing. A MultiTenant bot answers only the tenants named there; write their ids with commas between them.",
  },
];

export function readSettings(set: Variables): SettingsRead<Account> {
  const { MicrosoftAppId: appId, MicrosoftAppPassword: appPassword, MicrosoftAppTenantId: tenantId } = set;
  const { TEAMS_ALLOWED_TENANTS: allowed, TEAMS_ADMINS: admins = [], MicrosoftAppType: appType } = set;
  if (!appId && !appPassword && !tenantId && !allowed && admins.length === 0) return { value: undefined };
  const problems = NEEDED.flatMap((one) => (one.isThere(set) ? [] : [one.why]));
  if (problems.length > 0 || !appId || !appPassword) return { problems };
  const allowedTenants = allowed ?? (tenantId ? [tenantId] : []);
  return { value: { appId, appPassword, appType, allowedTenants, admins, ...(tenantId && { tenantId }) } };
}
