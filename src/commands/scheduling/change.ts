import type { Action, Answer } from "../../answer.ts";
import { prose, quiet } from "../../answer.ts";
import { becoming, type Change, changesNothing, isSaved, rowOf, saveChange } from "../../meetings/change.ts";
import { type Keeping, keepingOf, roomsAsked } from "../../meetings/keeping.ts";
import { propose } from "../../proposals/proposal.ts";
import { type Saving, versionOf } from "../../proposals/saving.ts";
import { refusedFor, refusedTo } from "../../rights/refusal.ts";
import type { Audience } from "../../seal.ts";
import type { CommandContext } from "../context.ts";
import { actionsAfter, collisionBlocks, factsOf, marked, otherAudience, twinBlocks, whoSees } from "./layout.ts";

/** A change that a line makes, and what else can be pressed beside it. */
export interface Proposed extends Change {
  /** The line that makes the change. */
  readonly line: string;
  readonly actions?: readonly Action[];
  /** Told once it is saved. */
  readonly saved?: () => Promise<void>;
}

/** `audience`: who shall see it, if that was said. */
export interface Wish extends Saving {
  readonly audience?: Audience;
}

/** Why somebody may not change it. */
async function refusedToKeep(made: Proposed, keeping: Keeping, context: CommandContext): Promise<Answer | undefined> {
  const rooms = roomsAsked(made.before, keeping);
  if (rooms === "here") return refusedTo(context);
  for (const room of rooms) {
    const refused = await refusedFor(room, context);
    if (refused) return refused;
  }
  return undefined;
}

const nothingToChange = ({ draft, before }: Proposed, context: CommandContext): Answer => {
  const { scheduling } = context.say;
  return {
    title: scheduling.soAlready(draft.record.title),
    blocks: before ? [factsOf(before, undefined, context)] : [],
    actions: [
      { label: scheduling.buttons.move, says: `schedule move ${draft.id}` },
      { label: scheduling.buttons.history, says: `schedule history ${draft.id}` },
    ],
  };
};

async function preview(made: Proposed, keeping: Keeping, saves: string, context: CommandContext): Promise<Answer> {
  const { draft, what, line, before } = made;
  if (changesNothing(made, keeping, context)) return nothingToChange(made, context);
  const { meeting } = becoming(rowOf(made, keeping, context), context);
  const { scheduling, proposals } = context.say;
  return {
    title: scheduling.saveThis(meeting.title),
    blocks: [
      prose(scheduling.wouldBe(what)),
      factsOf(meeting, before, context),
      whoSees(keeping, context),
      ...draft.notes.map((note) => prose(note)),
      ...twinBlocks(draft, context),
      ...collisionBlocks(meeting, context, await context.holidays()),
      marked(draft, keeping, context),
    ],
    actions: [
      { label: proposals.save, style: "primary", says: saves, asked: true },
      { label: proposals.discard, says: "schedule discard" },
      ...otherAudience(line, keeping, context),
      ...(made.actions ?? []),
    ],
  };
}

async function save(made: Proposed, keeping: Keeping, context: CommandContext): Promise<Answer | undefined> {
  const meeting = await saveChange(made, keeping, context);
  if (!meeting) return undefined;
  await made.saved?.();
  const { scheduling } = context.say;
  return {
    title: scheduling.saved(meeting.title),
    blocks: [
      prose(scheduling.is(made.what)),
      factsOf(meeting, made.before, context),
      quiet(scheduling.follows),
      marked(made.draft, keeping, context),
    ],
    actions: actionsAfter(meeting, context),
  };
}

/** Shows a change, or saves it over the version that was seen. A meeting of the same name that came meanwhile was not seen. */
export async function change(made: Proposed, { audience, ...saving }: Wish, context: CommandContext): Promise<Answer> {
  const { draft } = made;
  const keeping = await keepingOf(draft.id, made.before, audience, context);
  const { buttons, overtaken } = context.say.scheduling;
  return propose(
    {
      line: `${made.line} for:${keeping.audience}`,
      seen: versionOf(keeping.newest, draft.twin?.id),
      isSo: isSaved(made, keeping, context),
      refused: () => refusedToKeep(made, keeping, context),
      preview: (saves) => preview(made, keeping, saves, context),
      save: () => save(made, keeping, context),
      overtaken: {
        why: [overtaken(keeping.newest?.personName)],
        actions: [
          { label: buttons.show, says: draft.id },
          { label: buttons.history, says: `schedule history ${draft.id}` },
        ],
      },
    },
    saving,
    context.say,
  );
}
