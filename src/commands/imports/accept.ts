import type { Action, Answer } from "../../answer.ts";
import { acceptOffer, dismissOffer, type Offer, offered, restoreOffer, stampOf } from "../../imports/offers.ts";
import { acceptanceOf, meant, signatory } from "../../meetings/acceptance.ts";
import { problem, toAsker } from "../../text/blocks.ts";
import type { Words } from "../../text/words.ts";
import type { CommandContext } from "../context.ts";
import { change, type Wish } from "../scheduling/change.ts";
import type { ImportContext } from "./list.ts";

const toReview = ({ imports }: Words): Action[] => [{ label: imports.review, says: "import review" }];

const lost = (say: Words): Answer => problem(say.imports.offerLost, [say.imports.whyLost], toReview(say));

/** `as`: the id of the meeting that it is, or `new`; without a word the one that is surely meant. */
export interface Accepting {
  readonly which: string;
  readonly as: string | undefined;
  /** The date that was seen. */
  readonly on: string | undefined;
  readonly wish: Wish;
}

const askWhich = (offer: Offer, { imports }: Words): Answer =>
  problem(
    imports.whichMeeting,
    [imports.anyOfSeveral],
    [
      ...(offer.match.kind === "unclear" ? offer.match.meetings : []).map(({ id, title }) => ({
        label: title,
        says: `import accept ${offer.theirs.id} as:${id}`,
      })),
      { label: imports.anotherOne, says: `import accept ${offer.theirs.id} as:new` },
    ],
  );

/** Gives a meeting the date that a calendar has for it, along the same path as scheduling it by hand. */
export async function accept({ which, as, on, wish }: Accepting, context: CommandContext): Promise<Answer> {
  const offer = await offered(which, context);
  if (!offer || (on !== undefined && on !== stampOf(offer.theirs.when))) return lost(context.say);
  const chosen = as ?? meant(offer);
  if (chosen === undefined) return askWhich(offer, context.say);
  const made = acceptanceOf(offer, chosen, context);
  if (!made) return lost(context.say);
  let isSaved = false;
  const proposed = {
    ...made,
    line: `import accept ${offer.theirs.id} as:${chosen} on:${stampOf(offer.theirs.when)}`,
    saved: async (): Promise<void> => {
      isSaved = true;
      await acceptOffer(offer, made.draft.id, context);
    },
  };
  const answer = await change(proposed, wish, { ...context, person: signatory(offer, context) });
  return isSaved ? { ...answer, actions: [...toReview(context.say), ...(answer.actions ?? [])] } : answer;
}

/** Nobody hears of it again, whatever becomes of it. */
export async function dismiss(which: string, context: ImportContext): Promise<Answer> {
  const { say } = context;
  const offer = await offered(which, context);
  if (!offer) return lost(say);
  const root = await dismissOffer(offer, context);
  const undo = { label: say.common.undo, says: `import restore ${root}` };
  return toAsker(say.imports.dismissed(offer.theirs.title), [say.imports.notOffered], [...toReview(say), undo]);
}

/** Takes a dismissal back. */
export async function restore(root: string, context: ImportContext): Promise<Answer> {
  const { say } = context;
  if (!(await restoreOffer(root, context))) return lost(say);
  return { title: say.imports.offeredAgain, blocks: [], actions: toReview(say), audience: "asker" };
}
