import type { Answer } from "../../answer.ts";
import { prose } from "../../answer.ts";
import type { Promised } from "../../commitments/commitment.ts";
import { sayAbout, sayOwner } from "../../commitments/statement.ts";
import { passTo, type Transition } from "../../commitments/versions.ts";
import { save } from "../../proposals/proposal.ts";
import { refusedFor } from "../../rights/refusal.ts";
import type { CommandContext } from "../context.ts";
import { aimAt } from "./aim.ts";
import { notedBy, overtaken } from "./note.ts";

async function saved(verb: Transition, one: Promised, context: CommandContext): Promise<Answer | undefined> {
  if (!(await passTo(verb, one, context))) return undefined;
  const { committing, common } = context.say;
  return {
    title: committing.became[verb](one.what),
    blocks: [prose(committing.owed(sayOwner(one, context), sayAbout(one, context))), prose(...notedBy(context))],
    actions: [
      ...(verb === "reopen" ? [] : [{ label: common.undo, says: `commit reopen ${one.id}` }]),
      { label: committing.commitments, says: "commitments" },
    ],
  };
}

/** Ticks, drops or reopens what a text means. */
export async function settle(verb: Transition, text: string, context: CommandContext): Promise<Answer> {
  const aimed = await aimAt(verb, text, context);
  if ("title" in aimed) return aimed;
  return save(
    {
      refused: () => refusedFor(aimed.room, context),
      save: () => saved(verb, aimed, context),
      overtaken: overtaken(context.say),
    },
    undefined,
    context.say,
  );
}
