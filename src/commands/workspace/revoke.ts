import type { Answer } from "../../answer.ts";
import { prose } from "../../answer.ts";
import { record } from "../../rights/audit.ts";
import { problem } from "../../text/blocks.ts";
import { foldWord } from "../../words.ts";
import type { Scene } from "../command.ts";
import { mentionedIn } from "../rules/mentions.ts";
import { refusedRunning } from "./running.ts";

const count = (addresses: number): string =>
  addresses === 1 ? "1 calendar address" : `${addresses} calendar addresses`;

const unnamed: Answer = problem(
  "Whose calendar addresses?",
  ["Mention who made them: ", { command: "workspace revoke @Anna" }, "."],
  [{ label: "Workspace", says: "workspace" }],
);

/** `workspace revoke @Anna [now]`: whoever has left keeps no way to the team's calendar. */
export async function revoke(words: readonly string[], scene: Scene): Promise<Answer> {
  const refused = await refusedRunning(scene);
  if (refused) return refused;
  const [one] = mentionedIn(words, scene);
  if (!one) return unnamed;
  const { store, place, now } = scene;
  const person = { person: one };
  if (foldWord(words.at(-1) ?? "") !== "now")
    return {
      title: "Take their calendar addresses back?",
      blocks: [
        prose(
          "All calendar addresses that ",
          person,
          " made in this workspace would stop working, for whoever has them.",
        ),
      ],
      actions: [
        { label: "Revoke them", says: `workspace revoke <@${one.id}|${one.name}> now`, style: "danger", asked: true },
        { label: "Keep them", says: "workspace" },
      ],
      audience: "asker",
    };
  const revoked = await store.revokeFeedsOf(place, one.id, now.getTime());
  if (revoked > 0) await record(scene, "calendar", `revoked ${count(revoked)} of ${one.name}`);
  return {
    title: revoked > 0 ? "Revoked" : "There was nothing to revoke",
    blocks: [
      prose(
        revoked > 0 ? `${count(revoked)} of ` : "No calendar address works that was made by ",
        person,
        revoked > 0 ? " no longer work." : ".",
      ),
    ],
    actions: [{ label: "Workspace", says: "workspace" }],
    audience: "asker",
  };
}
