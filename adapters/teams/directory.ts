import type { Person } from "../../src/place.ts";
import { type Directory, type Established, unknowing } from "../../src/rights/directory.ts";

const NOBODY =
  "Teams does not tell a bot who runs a workspace, and the setting TEAMS_ADMINS of this installation names nobody";

/** Who runs the workspace: only people whom the operator has named, by their Azure AD object ids. */
const runs = (admins: readonly string[], { id }: Person): Established =>
  admins.length === 0 ? { unknown: NOBODY } : admins.some((one) => one.toLowerCase() === id.toLowerCase());

/** What Teams and the operator say of people and conversations. `admins`: Azure AD object ids. */
export const teamsDirectory = (admins: readonly string[]): Directory => ({
  ...unknowing("Teams does not tell me"),
  runsWorkspace: async (_place, person) => runs(admins, person),
});
