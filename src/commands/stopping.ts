import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { lookAgain, noteAct } from "../messages/acts/note.ts";
import { narrowing } from "../subscriptions/find.ts";
import { nameOfRule } from "../subscriptions/say.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { problem } from "../text/blocks.ts";
import { changing, undoing } from "./acting.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { namesOf } from "./pausing.ts";
import { followsNothing, keptRule, OFFERED, stopping, titleOfRule } from "./rules/rule.ts";

/** What is not known is named by what was typed. */
const NAMED = 80;

/** Stopping twice is harmless. */
const stopped = (
  words: readonly string[],
  { actions = [] }: Pick<Answer, "actions">,
  context: CommandContext,
): Answer => {
  const { stops } = context.say.reminders;
  return {
    title: words[0]?.startsWith("#")
      ? stops.anyMore
      : stops.notFollowed(nameOfRule({ rule: words.join(" ").slice(0, NAMED) }, context)),
    blocks: [prose(stops.none(context.place.direct))],
    actions,
  };
};

async function stop(row: Subscription, context: CommandContext): Promise<Answer> {
  const { store, place, say } = context;
  const { stops } = say.reminders;
  // Of two who stop it at once one has done it.
  if (!(await store.removeSubscription(place, row.id))) return stopped([`#${row.id}`], {}, context);
  const act = await noteAct({ did: "stopped", rule: row }, nameOfRule(row, context), true, context);
  return {
    title: stops.stopped(nameOfRule(row, context)),
    blocks: [prose(stops.noMore(place.direct))],
    actions: [
      { ...undoing(act, context), label: stops.again },
      { label: say.common.followedHere, says: "following" },
    ],
    audience: "asker",
    onCard: true,
  };
}

/** Typed in one word, it would take more with it than anybody sees. */
function beforeAll(rows: readonly Subscription[], context: CommandContext): Answer {
  const { reminders, doors } = context.say;
  return problem(
    reminders.stops.all(context.place.direct),
    [reminders.stops.nothingMore(namesOf(rows, context))],
    [
      { label: reminders.stops.yesAll, says: "unfollow everything now", asked: true },
      { label: doors.keepIt, says: "following keep" },
    ],
  );
}

async function stopAll(rows: readonly Subscription[], context: CommandContext): Promise<Answer> {
  const { following, reminders } = context.say;
  for (const row of rows) await stop(row, context);
  return {
    title: reminders.stops.nothing,
    blocks: [prose(...reminders.stops.noMoreOf(namesOf(rows, context)))],
    actions: [{ label: following.follow, says: "follow" }],
    audience: "asker",
  };
}

const stopWhat = (rows: readonly Subscription[], context: CommandContext): Answer =>
  problem(
    context.say.reminders.stops.what,
    [context.say.reminders.stops.press],
    rows.slice(0, OFFERED).map((row) => ({ ...stopping(row, context), label: titleOfRule(row, context) })),
  );

export const unfollow: Command = {
  name: "unfollow",
  minor: true,
  run: changing(async (words, context, saving) => {
    const rows = await context.store.subscriptions(context.place);
    if (words.length === 0) return rows.length > 0 ? stopWhat(rows, context) : followsNothing(context);
    if (narrowing(words).length === 0 && rows.length > 0)
      return saving.now ? stopAll(rows, context) : beforeAll(rows, context);
    const kept = await keptRule(words, "unfollow", context);
    if ("row" in kept) return stop(kept.row, context);
    await lookAgain(context);
    return stopped(words, kept.answer, context);
  }),
};
