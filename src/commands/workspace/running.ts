import type { Answer } from "../../answer.ts";
import { problem } from "../../text/blocks.ts";
import type { Scene } from "../command.ts";

const elsewhere: Answer = problem(
  "Say this in a direct message to me",
  ["It concerns the whole workspace, and nobody else need see it. Open our direct messages and say it there."],
  [{ label: "Help", says: "help workspace" }],
);

/** Why somebody may not do what only those may who run the workspace; nothing if they may. */
export async function refusedRunning({ people, place, person }: Scene): Promise<Answer | undefined> {
  const runs = await people.runsWorkspace(place, person);
  if (runs === true) return undefined;
  const why =
    runs === false
      ? "You are none of them, as far as the platform says."
      : `I could not find out whether you do: ${runs.unknown}.`;
  return problem(
    "Only those who run this workspace may do this",
    [
      `${why} In Slack its admins and owners run it; in Teams those whom the setting TEAMS_ADMINS of this installation names. Ask one of them.`,
    ],
    [{ label: "What is followed here", says: "following" }],
  );
}

/** The same where it may be said only between the two of us. */
export const refusedInPrivate = async (scene: Scene): Promise<Answer | undefined> =>
  (await refusedRunning(scene)) ?? (scene.place.direct ? undefined : elsewhere);
