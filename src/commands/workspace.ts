import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { dayOf } from "../clock.ts";
import { parseWhen } from "../library/when.ts";
import { KEPT_DAYS } from "../reminders/erase.ts";
import type { Command } from "./command.ts";
import { refusedTo } from "./permission.ts";

const DAY = 86_400_000;

/** After the app came back to a workspace from which it was removed. */
export function offerReturn(answer: Answer, departed: number): Answer {
  const until = parseWhen(dayOf(new Date(departed + KEPT_DAYS * DAY), "UTC"));
  return {
    ...answer,
    blocks: [
      ...answer.blocks,
      prose(
        "I was removed from this workspace once. What it had followed and scheduled is kept until ",
        ...(until ? [{ when: until }] : []),
        ", and nothing is posted until you say what shall become of it.",
      ),
    ],
    actions: [
      { label: "Restore it", says: "workspace restore" },
      { label: "Erase it", says: "workspace erase" },
      ...(answer.actions ?? []),
    ],
  };
}

export const workspace: Command = {
  name: "workspace",
  minor: true,
  usage: "workspace restore | erase",
  summary: "Restores or erases all that this workspace has kept here",
  examples: ["workspace erase"],
  details: [
    [
      "Erasing takes away what all conversations of this workspace follow, have scheduled and have set. It cannot be undone.",
    ],
  ],
  run: async ([verb = "", sure = ""], scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const { store, place, now } = scene;
    const tenancy = { platform: place.platform, tenant: place.tenant };
    if (verb === "restore") {
      await store.comeBack(tenancy);
      await store.wake(tenancy, now.getTime());
      return {
        title: "Restored",
        blocks: [prose("Everything goes on as it was set.")],
        actions: [{ label: "Following", says: "following" }],
        audience: "asker",
      };
    }
    if (verb === "erase" && sure === "now") {
      await store.erase(tenancy);
      return {
        title: "Erased",
        blocks: [prose("Nothing of this workspace is kept here any more.")],
        audience: "asker",
      };
    }
    return {
      title: "Erase everything of this workspace?",
      blocks: [prose("All rules, meetings and settings of all its conversations would be gone for good.")],
      actions: [
        { label: "Erase", says: "workspace erase now" },
        { label: "Keep it", says: "following" },
      ],
      audience: "asker",
    };
  },
};
