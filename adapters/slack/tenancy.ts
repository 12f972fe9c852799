import { z } from "zod";
import type { Standing } from "../../src/place.ts";
import { readOrigin } from "./payloads.ts";

/** What Bolt says of a request. It reads events and commands rightly; of what is pressed and filled in see below. */
export interface Context {
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  readonly isEnterpriseInstall?: boolean | undefined;
}

/** The installation to which a request belongs. `enterprise`: the organisation of which it is a part; null for none. */
export interface Installation {
  readonly tenant: string;
  readonly enterprise: string | null | undefined;
}

const Id = z.string().min(1).nullish().catch(undefined);
const Team = z.object({ id: Id, enterprise_id: Id }).nullish().catch(undefined);
const Body = z.object({
  type: z.string().optional().catch(undefined),
  team: Team,
  enterprise: z.object({ id: Id }).nullish().catch(undefined),
  view: z.object({ app_installed_team_id: Id, private_metadata: z.string().optional() }).nullish().catch(undefined),
});
type Body = z.infer<typeof Body>;

const FORMS: ReadonlySet<string | undefined> = new Set(["view_submission", "view_closed"]);
const PRESS = "block_actions";

/**
 * Whose form it is: in a form `team` and `enterprise` are those of whoever fills it in, who may be a stranger. We wrote it
 * down when we opened the form; else Slack says for which team it was drawn.
 */
const tenantOfForm = ({ view }: Body): string | undefined =>
  readOrigin(view?.private_metadata)?.tenant ?? view?.app_installed_team_id ?? undefined;

/** Without a team Bolt would take that of whoever pressed. */
const tenantOfPress = (body: Body, { enterpriseId }: Context): string | undefined =>
  body.view?.app_installed_team_id ?? body.team?.id ?? (body.enterprise ? enterpriseId : undefined);

function tenantOf(body: Body, context: Context): string | undefined {
  if (FORMS.has(body.type)) return tenantOfForm(body);
  if (context.isEnterpriseInstall === true) return context.enterpriseId;
  return body.type === PRESS ? tenantOfPress(body, context) : context.teamId;
}

/** Of a form the organisation is not known: the one that comes along may be that of whoever fills it in. */
function enterpriseOf(body: Body, { enterpriseId }: Context): string | null | undefined {
  if (FORMS.has(body.type)) return enterpriseId === undefined ? null : undefined;
  return enterpriseId ?? null;
}

/** To which installation a request belongs: verified by Slack, never by whoever sends it. Nothing where that is not said. */
export function installationOf(given: unknown, context: Context): Installation | undefined {
  const body = Body.safeParse(given).data;
  const tenant = body && tenantOf(body, context);
  return tenant ? { tenant, enterprise: enterpriseOf(body, context) } : undefined;
}

/**
 * What a request proves of how somebody belongs to the installation: that they are a stranger, or nothing. A colleague may
 * be a guest, and may come from another workspace of the same organisation: that only Slack’s record of them says.
 */
export function standingIn({ tenant, enterprise }: Installation, team: string | undefined): Standing | undefined {
  if (team === undefined || team === tenant || team === enterprise) return undefined;
  return enterprise === null ? "stranger" : undefined;
}
