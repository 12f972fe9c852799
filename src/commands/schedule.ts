import type { Answer } from "../answer.ts";
import { meetingIn } from "../library/relations.ts";
import { draftNew, whenOf } from "../meetings/draft.ts";
import { audienceIn } from "../meetings/keeping.ts";
import { discarded } from "../proposals/proposal.ts";
import { readSaving } from "../proposals/saving.ts";
import { sayWhen } from "../text/when.ts";
import { foldWord } from "../words.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { alter, said, VERBS } from "./scheduling/alter.ts";
import { change, type Wish } from "./scheduling/change.ts";
import { schedulingForm } from "./scheduling/forms.ts";
import { lasting, notClear } from "./scheduling/unclear.ts";

function add(words: readonly string[], wish: Wish, context: CommandContext): Answer | Promise<Answer> {
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

export const schedule: Command = {
  name: "schedule",
  run: (all, context) => {
    const { words: said, saving } = readSaving(all);
    const { words, ...seenBy } = audienceIn(said);
    const wish = { ...saving, ...seenBy };
    const [first = "", ...rest] = words;
    const verb = foldWord(first);
    const { common, scheduling } = context.say;
    if (words.length === 0 || verb === "form") return schedulingForm(rest, context);
    if (verb === "discard")
      return discarded(context.say, [
        { label: common.coming, says: "next" },
        { label: scheduling.buttons.schedule, says: "schedule" },
      ]);
    const altering = VERBS.find((one) => one === verb);
    // What is altered goes by its name, quoted or not.
    const named = rest.map((word, index) => (index === 0 ? word.replace(/^title:/, "") : word));
    return altering ? alter(altering, named, wish, context) : add(words, wish, context);
  },
};
