import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { addDays } from "../calendar/days.ts";
import { parseWhen } from "../library/when.ts";
import { noteAct } from "../messages/acts/note.ts";
import { faster } from "../proposals/proposal.ts";
import { readSaving } from "../proposals/saving.ts";
import { record } from "../rights/audit.ts";
import type { SubscriptionRow } from "../store/store.ts";
import { narrowing } from "../subscriptions/find.ts";
import { pauseRules } from "../subscriptions/keep.ts";
import { nameOfRule } from "../subscriptions/say.ts";
import { isPaused } from "../subscriptions/subscription.ts";
import { outboxAndRules } from "./acting.ts";
import type { Command, Scene } from "./command.ts";
import { refusedTo } from "./permission.ts";
import { keptRule } from "./rules/kept.ts";
import { untilIn } from "./rules/until.ts";

const TWO_WEEKS = 14;

/** The rules that some words name; without words all. */
async function eachOf(
  words: readonly string[],
  verb: string,
  scene: Scene,
): Promise<readonly SubscriptionRow[] | Answer> {
  const all = narrowing(words).length === 0 ? await scene.store.subscriptions(scene.place) : [];
  if (all.length > 0) return all;
  const kept = await keptRule(words, verb, scene);
  return "answer" in kept ? kept.answer : [kept.row];
}

const isAnswer = (value: readonly SubscriptionRow[] | Answer): value is Answer => "title" in value;

/** What some rules are about, in words. */
export const namesOf = (rows: readonly SubscriptionRow[], scene: Scene): string =>
  scene.say.reminders.pauses.names(rows.map((row) => nameOfRule(row, scene)));

const lineFor = (verb: string, rows: readonly SubscriptionRow[], words: readonly string[]): string =>
  [verb, ...(narrowing(words).length === 0 ? [] : rows.map(({ id }) => `#${id}`))].join(" ");

const overtaken = ({ say, place }: Scene): Answer =>
  faster(
    {
      why: [say.following.overtaken(place.direct)],
      actions: [{ label: say.common.followedHere, says: "following" }],
    },
    say,
  );

export const pause: Command = {
  name: "pause",
  minor: true,
  run: async (said, scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const { say, today } = scene;
    const { pauses } = say.reminders;
    const read = untilIn("pause", readSaving(said).words, scene);
    if ("title" in read) return read;
    const until = read.until ?? addDays(today, TWO_WEEKS);
    const rows = await eachOf(read.rest, "pause", scene);
    if (isAnswer(rows)) return rows;
    const changing = rows.filter(({ pausedUntil }) => pausedUntil !== until);
    const paused = await pauseRules(changing, () => until, scene);
    if (changing.length > 0 && paused.length === 0) return overtaken(scene);
    const rules = paused.map(({ id, pausedUntil }) => ({ id, before: pausedUntil }));
    if (rules.length > 0) await noteAct({ did: "paused", until, rules }, namesOf(paused, scene), true, scene);
    const day = parseWhen(until);
    return {
      title: pauses.paused,
      blocks: [prose(...(day ? pauses.until(namesOf(rows, scene), day) : []))],
      actions: [
        { label: pauses.resumeNow, says: lineFor("resume", rows, read.rest) },
        { label: say.common.followedHere, says: "following" },
      ],
    };
  },
};

export const resume: Command = {
  name: "resume",
  minor: true,
  run: async (said, scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const { pauses, log } = scene.say.reminders;
    const rows = await eachOf(readSaving(said).words, "resume", scene);
    if (isAnswer(rows)) return rows;
    const paused = rows.filter((row) => isPaused(row, scene.today));
    const resumed = await pauseRules(paused, () => null, scene);
    if (paused.length > 0 && resumed.length === 0) return overtaken(scene);
    if (resumed.length > 0) await record(scene, "pause", log.resumed(namesOf(resumed, scene)));
    return {
      title: pauses.resumed,
      blocks: [prose(...pauses.goesOn(namesOf(rows, scene), paused.length > 0))],
      actions: outboxAndRules(scene),
    };
  },
};
