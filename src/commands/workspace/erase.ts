import type { Answer, Line } from "../../answer.ts";
import { list, prose } from "../../answer.ts";
import { DAY } from "../../calendar/days.ts";
import { dayOf } from "../../clock.ts";
import { parseWhen } from "../../library/when.ts";
import { askErasure, dueErasure, KEPT_DAYS, takeBack } from "../../rights/erasure.ts";
import { foldWord } from "../../words.ts";
import { refusedInPrivate, refusedRunning, type WorkspaceContext } from "./running.ts";

/** What has to be typed: no button says it. */
const FOR_GOOD = "everything for good";

const dayLine = (at: number, { settings: { zone } }: WorkspaceContext): Line => {
  const when = parseWhen(dayOf(new Date(at), zone));
  return when ? [{ when }] : [];
};

/** Beside every answer, as long as nothing is posted: why, and what can be done. */
export async function offerReturn(answer: Answer, context: WorkspaceContext, departed: number): Promise<Answer> {
  const { erasure } = context.say.workspace;
  const { due, by } = await dueErasure(context, departed);
  const day = dayLine(due, context);
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

function explained(context: WorkspaceContext): Answer {
  const { erasure } = context.say.workspace;
  const due = dayLine(context.now.getTime() + KEPT_DAYS * DAY, context);
  return {
    title: erasure.question,
    blocks: [prose(...erasure.typeThis(`workspace erase ${FOR_GOOD}`)), list(erasure.consequences(KEPT_DAYS, due))],
    actions: [{ label: erasure.keepIt, says: "following" }],
    audience: "asker",
  };
}

export async function erase(words: readonly string[], context: WorkspaceContext): Promise<Answer> {
  const refused = await refusedInPrivate(context);
  if (refused) return refused;
  if (foldWord(words.join(" ")) !== FOR_GOOD) return explained(context);
  const { erasure } = context.say.workspace;
  const { due } = await askErasure(context);
  return {
    title: erasure.willBe,
    blocks: [prose(...erasure.due(dayLine(due, context)))],
    actions: [{ label: erasure.takeBack, says: "workspace restore" }],
    audience: "asker",
  };
}

export async function restore(context: WorkspaceContext): Promise<Answer> {
  const refused = await refusedRunning(context);
  if (refused) return refused;
  const { common, workspace } = context.say;
  const isRestored = await takeBack(context);
  return {
    title: isRestored ? workspace.erasure.restored : workspace.erasure.nothingToRestore,
    blocks: [prose(workspace.erasure.goesOn)],
    actions: [{ label: common.followedHere, says: "following" }],
    audience: "asker",
  };
}
