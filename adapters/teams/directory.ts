import { type Directory, type Established, type Unknown, unknowing } from "../../src/directory.ts";
import type { Person, Standing } from "../../src/place.ts";
import type { Connector, Member } from "./client.ts";
import { Address, wholeOf } from "./parse.ts";

const NAME = "Teams";
const NOBODY: Unknown = { unknown: ({ platforms }) => platforms.nobodyRuns(NAME, "TEAMS_ADMINS") };

/** Who runs the workspace: only people whom the operator has named, by their Azure AD object ids. */
const runs = (admins: readonly string[], { id }: Person): Established =>
  admins.length === 0 ? NOBODY : admins.some((one) => one.toLowerCase() === id.toLowerCase());

/** Somebody of another organisation who was let in by invitation has this in their name. */
const INVITED = /#EXT#/i;

/** How an entry of a roster says that somebody belongs to a tenant. An entry that does not say it proves nothing. */
function standingIn({ tenantId, userRole, userPrincipalName }: Member, tenant: string): Standing | Unknown {
  const role = userRole?.toLowerCase();
  if (role === "anonymous" || (tenantId && tenantId.toLowerCase() !== tenant.toLowerCase())) return "stranger";
  if (role === "guest" || INVITED.test(userPrincipalName ?? "")) return "guest";
  return role === "user" || role === "owner" ? "member" : { unknown: ({ platforms }) => platforms.unplaced(NAME) };
}

const isStandard = (address: unknown): boolean => Address.safeParse(address).data?.standard ?? false;

/**
 * What Teams and the operator say of people and conversations. `admins`: Azure AD object ids. Teams says of a channel with each
 * message from it whether it is a standard one; of anything else it is not known that everybody may read it.
 */
export const teamsDirectory = (admins: readonly string[], connector: Pick<Connector, "member">): Directory => ({
  ...unknowing(({ platforms }) => platforms.untold(NAME)),
  runsWorkspace: async (_place, person) => runs(admins, person),
  standingOf: async ({ tenant, address }, { id, also = id }) => {
    const { serviceUrl, conversation } = Address.parse(address);
    const found = await connector
      .member({ serviceUrl, conversation: wholeOf(conversation) }, also)
      .catch(() => ({ status: 0 }));
    if ("member" in found) return standingIn(found.member, tenant);
    const { status } = found;
    if (status === 403) return { unknown: ({ platforms }) => platforms.absent };
    return { unknown: ({ platforms }) => (status === 404 ? platforms.strangerHere : platforms.silent)(NAME) };
  },
  isOpen: async ({ address }) => isStandard(address),
  openRoom: async ({ address }) => (isStandard(address) ? {} : undefined),
});
