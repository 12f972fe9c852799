import type { Answer, Block, Line } from "../../answer.ts";
import { prose, quiet } from "../../answer.ts";
import type { Commitment } from "../../commitments/commitment.ts";
import type { CommitmentDraft } from "../../commitments/draft.ts";
import { sayAbout, sayDueAlone, sayOwner } from "../../commitments/statement.ts";
import { type CommitmentLog, isNoted, logFor, noteCommitment } from "../../commitments/versions.ts";
import { propose } from "../../proposals/proposal.ts";
import { type Saving, seenOf } from "../../proposals/saving.ts";
import { refusedFor } from "../../rights/refusal.ts";
import { fact } from "../../text/blocks.ts";
import type { Words } from "../../text/words.ts";
import type { CommandContext, LookContext } from "../context.ts";

function factsOf(one: Commitment, reader: LookContext): Block {
  const { facts } = reader.say.committing;
  return {
    kind: "facts",
    facts: [
      ...fact(facts.what, one.what),
      ...fact(facts.owner, sayOwner(one, reader)),
      ...fact(facts.due, ...sayDueAlone(one, reader)),
      ...fact(facts.of, sayAbout(one, reader)),
      ...fact(facts.source, one.source ? { link: new URL(one.source).hostname, url: one.source } : undefined),
    ],
  };
}

export const notedBy = ({ person, say }: Pick<CommandContext, "person" | "say">): Line =>
  say.committing.notedBy({ person });

/** What can be pressed where somebody was faster. */
export const overtaken = ({ committing }: Words) => ({
  why: [committing.overtaken],
  actions: [{ label: committing.commitments, says: "commitments" }],
});

const seenBy = ({ audience }: CommitmentLog, { say }: LookContext): Block => quiet(say.committing.seenBy[audience]);

/** A commitment in full, before anything is saved. */
function preview(
  { commitment, said, notes }: CommitmentDraft,
  log: CommitmentLog,
  saves: string,
  reader: LookContext,
): Answer {
  const { committing, proposals } = reader.say;
  return {
    title: committing.saveThis(commitment.what),
    blocks: [
      prose(committing.nothingYet),
      factsOf(commitment, reader),
      ...notes.map((one) => prose(one)),
      seenBy(log, reader),
    ],
    actions: [
      { label: proposals.save, style: "primary", says: saves },
      { label: committing.changeIt, says: `commit form ${said}` },
      { label: proposals.discard, says: "commit discard" },
    ],
  };
}

/** Said again with another date, it takes that date. */
async function save(commitment: Commitment, log: CommitmentLog, context: CommandContext): Promise<Answer | undefined> {
  if (!(await noteCommitment(commitment, log, context))) return undefined;
  const { committing } = context.say;
  return {
    title: committing.noted(commitment.what),
    blocks: [factsOf(commitment, context), seenBy(log, context), prose(...notedBy(context))],
    actions: [
      { label: committing.done, says: `commit done ${log.id}` },
      { label: committing.drop, says: `commit drop ${log.id}` },
      { label: committing.allAbout, says: `commitments ${commitment.about}` },
    ],
  };
}

/** Shows a commitment in full, or saves it. */
export async function note(draft: CommitmentDraft, saving: Saving, context: CommandContext): Promise<Answer> {
  const { commitment, said } = draft;
  const log = await logFor(commitment, context);
  return propose(
    {
      line: `commit ${said}`,
      seen: seenOf(log.value),
      isSo: isNoted(commitment, log.newest),
      refused: () => refusedFor(log.room, context),
      preview: (saves) => preview(draft, log, saves, context),
      save: () => save(commitment, log, context),
      overtaken: overtaken(context.say),
    },
    saving,
    context.say,
  );
}
