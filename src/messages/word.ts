import type { Action, Answer } from "../answer.ts";
import { quiet } from "../answer.ts";
import { beforeStopping } from "../commands/asking.ts";
import type { Act } from "./acts/act.ts";
import { wordHolds } from "./acts/acted.ts";
import { besideWord, sayWord } from "./acts/say.ts";
import { isSo, type Truth } from "./acts/truth.ts";

/** What can be pressed under the line, while it holds. */
function actionsOf({ id, what, name }: Act): Action[] {
  if (what.did !== "saved")
    return [
      { label: "Undo", says: `undo ${id}` },
      { label: "What is followed here", says: "following" },
    ];
  return [
    { label: "What is followed here", says: "following" },
    { label: "Stop", says: `unfollow #${what.id}`, style: "danger", asks: beforeStopping(name, "channel") },
  ];
}

/** What somebody did, as one quiet line for the room. */
export function wordMessage(act: Act, so: boolean, zone: string): Answer {
  const beside = besideWord(act, so, zone);
  return {
    title: sayWord(act),
    slight: true,
    blocks: beside ? [quiet(...beside)] : [],
    actions: so ? actionsOf(act) : [],
    audience: "room",
  };
}

/** The same as long as the line says the same. */
export const wordTelling = (act: Act, truth: Truth): string =>
  isSo(act, truth) ? wordHolds(act) : `${wordHolds(act)} until ${act.undone?.at ?? "later"}`;
