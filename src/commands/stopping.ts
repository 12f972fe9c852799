import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { lookAgain, noteAct } from "../messages/acts/note.ts";
import { readSaving } from "../proposals/saving.ts";
import type { SubscriptionRow } from "../store/store.ts";
import { narrowing } from "../subscriptions/find.ts";
import { nameOfRule } from "../subscriptions/say.ts";
import { problem } from "../text/blocks.ts";
import { undoing } from "./acting.ts";
import type { Command, Scene } from "./command.ts";
import { namesOf } from "./pausing.ts";
import { refusedTo } from "./permission.ts";
import { titleOfRule } from "./rules/about.ts";
import { followsNothing, keptRule } from "./rules/kept.ts";
import { stopping } from "./rules/stopping.ts";

/** So many are offered. */
const OFFERED = 10;
/** What is not known is named by what was typed. */
const NAMED = 80;

/** Stopping twice is harmless. */
const stopped = (words: readonly string[], { actions = [] }: Pick<Answer, "actions">, scene: Scene): Answer => {
  const { stops } = scene.say.reminders;
  return {
    title: words[0]?.startsWith("#")
      ? stops.anyMore
      : stops.notFollowed(nameOfRule({ rule: words.join(" ").slice(0, NAMED) }, scene)),
    blocks: [prose(stops.none(scene.place.direct))],
    actions,
  };
};

async function stop(row: SubscriptionRow, scene: Scene): Promise<Answer> {
  const { store, place, say } = scene;
  const { stops } = say.reminders;
  // Of two who stop it at once one has done it.
  if (!(await store.removeSubscription(place, row.id))) return stopped([`#${row.id}`], {}, scene);
  const act = await noteAct({ did: "stopped", rule: row }, nameOfRule(row, scene), true, scene);
  return {
    title: stops.stopped(nameOfRule(row, scene)),
    blocks: [prose(stops.noMore(place.direct))],
    actions: [
      { ...undoing(act, scene), label: stops.again },
      { label: say.common.followedHere, says: "following" },
    ],
    audience: "asker",
    onCard: true,
  };
}

/** Typed in one word, it would take more with it than anybody sees. */
function beforeAll(rows: readonly SubscriptionRow[], scene: Scene): Answer {
  const { reminders, doors } = scene.say;
  return problem(
    reminders.stops.all(scene.place.direct),
    [reminders.stops.nothingMore(namesOf(rows, scene))],
    [
      { label: reminders.stops.yesAll, says: "unfollow everything now", asked: true },
      { label: doors.keepIt, says: "following keep" },
    ],
  );
}

async function stopAll(rows: readonly SubscriptionRow[], scene: Scene): Promise<Answer> {
  const { following, reminders } = scene.say;
  for (const row of rows) await stop(row, scene);
  return {
    title: reminders.stops.nothing,
    blocks: [prose(...reminders.stops.noMoreOf(namesOf(rows, scene)))],
    actions: [{ label: following.follow, says: "follow" }],
    audience: "asker",
  };
}

const stopWhat = (rows: readonly SubscriptionRow[], scene: Scene): Answer =>
  problem(
    scene.say.reminders.stops.what,
    [scene.say.reminders.stops.press],
    rows.slice(0, OFFERED).map((row) => stopping(row, scene, titleOfRule(row, scene))),
  );

export const unfollow: Command = {
  name: "unfollow",
  minor: true,
  run: async (said, scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const rows = await scene.store.subscriptions(scene.place);
    const { words, saving } = readSaving(said);
    if (words.length === 0) return rows.length > 0 ? stopWhat(rows, scene) : followsNothing(scene);
    if (narrowing(words).length === 0 && rows.length > 0)
      return saving.now ? stopAll(rows, scene) : beforeAll(rows, scene);
    const kept = await keptRule(words, "unfollow", scene);
    if ("row" in kept) return stop(kept.row, scene);
    await lookAgain(scene);
    return stopped(words, kept.answer, scene);
  },
};
