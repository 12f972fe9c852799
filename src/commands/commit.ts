import type { Answer } from "../answer.ts";
import { draftCommitment } from "../commitments/draft.ts";
import { isKeyed, readFields } from "../commitments/fields.ts";
import { isTransition } from "../commitments/versions.ts";
import { discarded } from "../proposals/proposal.ts";
import { readSaving, type Saving } from "../proposals/saving.ts";
import { refusedTo } from "../rights/refusal.ts";
import { foldWord } from "../words.ts";
import type { Command } from "./command.ts";
import { commitmentForm, notClear } from "./commitments/form.ts";
import { note } from "./commitments/note.ts";
import { settle } from "./commitments/settle.ts";
import type { CommandContext } from "./context.ts";

async function draft(words: readonly string[], saving: Saving, context: CommandContext): Promise<Answer> {
  const refused = await refusedTo(context);
  if (refused) return refused;
  const fields = readFields(words);
  const drafted = draftCommitment(fields, context);
  if ("missing" in drafted) return commitmentForm(fields, drafted.missing, context);
  if ("doubt" in drafted) return notClear(drafted.doubt, fields, context);
  return note(drafted.draft, saving, context);
}

export const commit: Command = {
  name: "commit",
  minor: true,
  run: (all, context) => {
    const [first = "", ...rest] = all;
    const verb = foldWord(first);
    const { commitments, noteAnother } = context.say.committing;
    if (all.length === 0 || verb === "form") return commitmentForm(readFields(rest), [], context);
    if (verb === "discard" && rest.length === 0)
      return discarded(context.say, [
        { label: commitments, says: "commitments" },
        { label: noteAnother, says: "commit" },
      ]);
    if (isTransition(verb) && !rest.some(isKeyed)) return settle(verb, rest.join(" "), context);
    const { words, saving } = readSaving(all);
    return draft(words, saving, context);
  },
};
