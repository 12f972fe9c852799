import type { Answer } from "../answer.ts";
import { prose, quiet } from "../answer.ts";
import { citedList } from "../statement.ts";
import { citations } from "../text/citations.ts";
import type { Words } from "../text/words.ts";
import type { Difference } from "./kind.ts";

/** The short note under a card that was changed. */
export function noteOf(changes: readonly Difference[], { messages }: Words): Answer {
  const cited = citations();
  const blocks = changes.flatMap(({ said, statements }) => [
    prose(...said),
    ...(statements.length > 0 ? [citedList(statements, cited)] : []),
  ]);
  return { title: messages.corrected, blocks, sources: cited.sources, audience: "room" };
}

/** The same where the card itself could not be corrected. */
export const uncorrected = (note: Answer, { messages }: Words): Answer => ({
  ...note,
  title: messages.outOfDate,
  blocks: [...note.blocks, quiet(messages.notCorrected)],
});

/** The same where nobody knows whether there is a card at all, and where it would stand. */
export const unplaced = (note: Answer, { messages }: Words): Answer => ({
  ...note,
  title: messages.unplaced,
  blocks: [...note.blocks, quiet(messages.notPlaced)],
});
