import type { Answer, Line } from "../../answer.ts";
import { list, prose } from "../../answer.ts";
import { dayOf } from "../../clock.ts";
import { DAY } from "../../days.ts";
import { parseWhen } from "../../library/when.ts";
import { askErasure, dueErasure, KEPT_DAYS, takeBack } from "../../rights/erasure.ts";
import { toAsker } from "../../text/blocks.ts";
import { foldWord } from "../../words.ts";
import type { WorkspaceContext } from "./running.ts";

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

export async function erase(words: readonly string[], context: WorkspaceContext): Promise<Answer> {
  const { erasure } = context.say.workspace;
  if (foldWord(words.join(" ")) !== FOR_GOOD) {
    const due = dayLine(context.now.getTime() + KEPT_DAYS * DAY, context);
    const keep = { label: erasure.keepIt, says: "following" };
    const consequences = list(erasure.consequences(KEPT_DAYS, due));
    return toAsker(erasure.question, erasure.typeThis(`workspace erase ${FOR_GOOD}`), [keep], [consequences]);
  }
  const { due } = await askErasure(context);
  return toAsker(erasure.willBe, erasure.due(dayLine(due, context)), [
    { label: erasure.takeBack, says: "workspace restore" },
  ]);
}

export async function restore(context: WorkspaceContext): Promise<Answer> {
  const { common, workspace } = context.say;
  const { restored, nothingToRestore, goesOn } = workspace.erasure;
  const isRestored = await takeBack(context);
  return toAsker(
    isRestored ? restored : nothingToRestore,
    [goesOn],
    [{ label: common.followedHere, says: "following" }],
  );
}
