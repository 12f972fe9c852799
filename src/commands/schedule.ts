import { audienceIn } from "../meetings/keeping.ts";
import { discarded } from "../proposals/proposal.ts";
import { readSaving } from "../proposals/saving.ts";
import { foldWord } from "../words.ts";
import type { Command } from "./command.ts";
import { add } from "./scheduling/add.ts";
import { alter, VERBS } from "./scheduling/alter.ts";
import { schedulingForm } from "./scheduling/forms.ts";

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
