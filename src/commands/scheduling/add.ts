import type { Answer } from "../../answer.ts";
import { meetingIn } from "../../library/relations.ts";
import { draftNew, whenOf } from "../../meetings/draft.ts";
import { sayWhen } from "../../text/when.ts";
import { quoteWord } from "../../words.ts";
import type { CommandContext } from "../context.ts";
import { change, type Wish } from "./change.ts";
import { lasting, notClear } from "./unclear.ts";

export const said = (words: readonly string[]): string => ["schedule", ...words.map(quoteWord)].join(" ");

/** Proposes to put a meeting on record, or the date of one that is expected. */
export function add(words: readonly string[], wish: Wish, context: CommandContext): Answer | Promise<Answer> {
  const { say } = context;
  const typed = said(words);
  const drafted = draftNew(words, context);
  if ("unclear" in drafted) return notClear(drafted.unclear, typed, said(["form", ...words]), say);
  const { draft } = drafted;
  const line = lasting(typed, draft);
  const before = meetingIn(draft.id, context.library);
  const day = sayWhen(whenOf(draft.record), context.settings);
  const { becomes, buttons } = say.scheduling;
  const isDated = before?.status === "expected" || before?.status === "announced";
  const what = before ? (isDated ? becomes.dated(day) : becomes.changed(day)) : becomes.added(day);
  const actions = draft.twin ? [{ label: buttons.moveThatOne, says: `schedule move ${draft.twin.id}` }] : [];
  return change({ draft, what, line, before, actions }, wish, context);
}
