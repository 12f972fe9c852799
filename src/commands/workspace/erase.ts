import type { Answer, Line } from "../../answer.ts";
import { list, prose } from "../../answer.ts";
import { DAY } from "../../calendar/days.ts";
import { dayOf } from "../../clock.ts";
import { parseWhen } from "../../library/when.ts";
import { askErasure, dueErasure, KEPT_DAYS, takeBack } from "../../rights/erasure.ts";
import { foldWord } from "../../words.ts";
import type { Scene } from "../command.ts";
import { refusedInPrivate, refusedRunning } from "./running.ts";

/** What has to be typed: no button says it. */
const FOR_GOOD = "everything for good";

const dayLine = (at: number, { settings: { zone } }: Scene): Line => {
  const when = parseWhen(dayOf(new Date(at), zone));
  return when ? [{ when }] : [];
};

/** Beside every answer, as long as nothing is posted: why, and what can be done. */
export async function offerReturn(answer: Answer, scene: Scene, departed: number): Promise<Answer> {
  const { erasure } = scene.say.workspace;
  const { due, by } = await dueErasure(scene, departed);
  const day = dayLine(due, scene);
  return {
    ...answer,
    blocks: [...answer.blocks, prose(...(by ? erasure.asked(by, day) : erasure.removed(day)))],
    actions: [
      { label: by ? erasure.takeBack : erasure.restoreIt, says: "workspace restore" },
      ...(by ? [] : [{ label: erasure.eraseIt, says: "workspace erase" }]),
      ...(answer.actions ?? []),
    ],
  };
}

function explained(scene: Scene): Answer {
  const { erasure } = scene.say.workspace;
  const due = dayLine(scene.now.getTime() + KEPT_DAYS * DAY, scene);
  return {
    title: erasure.question,
    blocks: [prose(...erasure.typeThis(`workspace erase ${FOR_GOOD}`)), list(erasure.consequences(KEPT_DAYS, due))],
    actions: [{ label: erasure.keepIt, says: "following" }],
    audience: "asker",
  };
}

export async function erase(words: readonly string[], scene: Scene): Promise<Answer> {
  const refused = await refusedInPrivate(scene);
  if (refused) return refused;
  if (foldWord(words.join(" ")) !== FOR_GOOD) return explained(scene);
  const { erasure } = scene.say.workspace;
  const { due } = await askErasure(scene);
  return {
    title: erasure.willBe,
    blocks: [prose(...erasure.due(dayLine(due, scene)))],
    actions: [{ label: erasure.takeBack, says: "workspace restore" }],
    audience: "asker",
  };
}

export async function restore(scene: Scene): Promise<Answer> {
  const refused = await refusedRunning(scene);
  if (refused) return refused;
  const { common, workspace } = scene.say;
  const isRestored = await takeBack(scene);
  return {
    title: isRestored ? workspace.erasure.restored : workspace.erasure.nothingToRestore,
    blocks: [prose(workspace.erasure.goesOn)],
    actions: [{ label: common.followedHere, says: "following" }],
    audience: "asker",
  };
}
