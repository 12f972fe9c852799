import type { Answer } from "../../answer.ts";
import type { Running } from "../../rights/workspace.ts";
import { problem } from "../../text/blocks.ts";
import type { Words } from "../../text/words.ts";
import type { CommandContext } from "../context.ts";

/** Whoever looks at or changes what holds for a whole workspace. */
export type WorkspaceContext = Running & Pick<CommandContext, "people" | "settings" | "page">;

const elsewhere = ({ common, workspace }: Words): Answer =>
  problem(workspace.elsewhere, [workspace.whyElsewhere], [{ label: common.help, says: "help workspace" }]);

/** Why somebody may not do what only those may who run the workspace; nothing if they may. */
export async function refusedRunning({ people, place, person, say }: WorkspaceContext): Promise<Answer | undefined> {
  const { common, workspace } = say;
  const runs = await people.runsWorkspace(place, person);
  if (runs === true) return undefined;
  const why = runs === false ? workspace.notRunning : workspace.unknown(runs.unknown(say));
  return problem(workspace.onlyRunning, [workspace.whoRuns(why)], [{ label: common.followedHere, says: "following" }]);
}

/** The same where it may be said only between the two of us. */
export const refusedInPrivate = async (context: WorkspaceContext): Promise<Answer | undefined> =>
  (await refusedRunning(context)) ?? (context.place.direct ? undefined : elsewhere(context.say));
