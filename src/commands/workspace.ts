import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { dayOf } from "../clock.ts";
import { parseWhen } from "../library/when.ts";
import { KEPT_DAYS } from "../reminders/erase.ts";
import type { Command, Scene } from "./command.ts";
import { problem } from "./lines.ts";
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

const asked: Answer = {
  title: "Restore or erase?",
  blocks: [
    prose(
      "Restore lets everything that was kept go on. Erase takes away all rules, meetings, commitments and settings of all conversations of this workspace, for good.",
    ),
  ],
  actions: [
    { label: "Restore it", says: "workspace restore" },
    { label: "Erase it", says: "workspace erase" },
  ],
  audience: "asker",
};

const sure: Answer = {
  title: "Erase everything of this workspace?",
  blocks: [prose("All rules, meetings, commitments and settings of all its conversations would be gone for good.")],
  actions: [
    { label: "Erase for good", says: "workspace erase now", asked: true },
    { label: "Keep it", says: "following" },
  ],
  audience: "asker",
};

/** What belongs to a whole workspace is not for everybody, where the platform knows who runs it. */
async function refusedErasing(scene: Scene): Promise<Answer | undefined> {
  const refused = await refusedTo(scene);
  if (refused) return refused;
  return (await scene.messenger?.runsWorkspace(scene.place, scene.person)) === true
    ? undefined
    : problem(
        "You may not erase this",
        ["Only those who manage this workspace may erase what it has kept here. Ask one of them to say it."],
        [{ label: "What is followed here", says: "following" }],
      );
}

async function erase(now: boolean, scene: Scene): Promise<Answer> {
  const refused = await refusedErasing(scene);
  if (refused) return refused;
  if (!now) return sure;
  await scene.store.erase({ platform: scene.place.platform, tenant: scene.place.tenant });
  return {
    title: "Erased",
    blocks: [prose("Nothing of this workspace is kept here any more.")],
    actions: [{ label: "Begin anew", says: "help" }],
    audience: "asker",
  };
}

async function restore(scene: Scene): Promise<Answer> {
  const refused = await refusedTo(scene);
  if (refused) return refused;
  const { store, place, now } = scene;
  const tenancy = { platform: place.platform, tenant: place.tenant };
  const departed = await store.departure(tenancy);
  if (departed !== undefined) {
    await store.comeBack(tenancy);
    await store.revive(tenancy, now.getTime());
    await store.wake(tenancy, now.getTime());
  }
  return {
    title: departed === undefined ? "There is nothing to restore" : "Restored",
    blocks: [prose("Everything goes on as it was set.")],
    actions: [{ label: "What is followed here", says: "following" }],
    audience: "asker",
  };
}

export const workspace: Command = {
  name: "workspace",
  minor: true,
  usage: "workspace restore | erase",
  summary: "Restores or erases all that this workspace has kept here",
  examples: ["workspace"],
  details: [
    [
      "Erasing takes away what all conversations of this workspace follow, have scheduled and have set. It cannot be undone.",
    ],
  ],
  run: ([verb = "", word = ""], scene) => {
    if (verb === "restore") return restore(scene);
    return verb === "erase" ? erase(word === "now", scene) : asked;
  },
};
