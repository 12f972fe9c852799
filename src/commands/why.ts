import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { nameOfRule, sayKept } from "../subscriptions/say.ts";
import { lineOf, type Subscription } from "../subscriptions/subscription.ts";
import { problem } from "../text/blocks.ts";
import { sayInstant } from "../text/when.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { keptRule, stopping } from "./rules/rule.ts";

function because(row: Subscription, context: CommandContext): Answer {
  const { settings, place, say } = context;
  const { following } = say;
  return {
    title: following.why,
    headline: following.because(place.direct, nameOfRule(row, context), sayKept(row, settings.zone, say)),
    blocks: [
      prose(...following.setUp({ id: row.person, name: row.personName }, sayInstant(row.at, settings))),
      prose(...following.toChangeIt(lineOf(row))),
    ],
    actions: [
      { label: following.edit, says: `following edit #${row.id}` },
      { label: following.pause, says: `pause #${row.id} 2w` },
      stopping(row, context),
    ],
    audience: "asker",
  };
}

export const why: Command = {
  name: "why",
  minor: true,
  run: async (words, context) => {
    const { following, common } = context.say;
    const kept = await keptRule(words, "why", context);
    if ("row" in kept) return because(kept.row, context);
    return words[0]?.startsWith("#")
      ? problem(following.nobodyFollows, [following.noMoreCome], [{ label: common.followedHere, says: "following" }])
      : kept.answer;
  },
};
