import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { addDays } from "../calendar/days.ts";
import { parseWhen } from "../library/when.ts";
import { record } from "../rights/audit.ts";
import type { SubscriptionRow } from "../store/store.ts";
import { problem } from "../text/blocks.ts";
import { foldWord } from "../words.ts";
import { act, lookAgain, undoing } from "./acting.ts";
import type { Command, Scene } from "./command.ts";
import { refusedTo } from "./permission.ts";
import { nameOfRule, narrowing, titleOfRule } from "./rules/about.ts";
import { followsNothing, keptRule } from "./rules/kept.ts";
import { channel } from "./rules/room.ts";
import { stopping } from "./rules/stopping.ts";
import { untilIn } from "./rules/until.ts";

const TWO_WEEKS = 14;

/** The rules that some words name; without words all. */
async function eachOf(
  words: readonly string[],
  verb: string,
  scene: Scene,
): Promise<readonly SubscriptionRow[] | Answer> {
  if (narrowing(words).length === 0) {
    const all = await scene.store.subscriptions(scene.place);
    if (all.length > 0) return all;
  }
  const kept = await keptRule(words, verb, scene);
  return "answer" in kept ? kept.answer : [kept.row];
}

const isAnswer = (value: readonly SubscriptionRow[] | Answer): value is Answer => "title" in value;
const names = (rows: readonly SubscriptionRow[], scene: Scene): string =>
  rows.map((row) => nameOfRule(row, scene)).join("; ");
const said = (verb: string, rows: readonly SubscriptionRow[], words: readonly string[]): string =>
  [verb, ...(narrowing(words).length === 0 ? [] : rows.map(({ id }) => `#${id}`))].join(" ");

export const pause: Command = {
  name: "pause",
  minor: true,
  run: async (words, scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const read = untilIn("pause", words, scene);
    if ("title" in read) return read;
    const day = read.until ?? addDays(scene.today, TWO_WEEKS);
    const rows = await eachOf(read.rest, "pause", scene);
    if (isAnswer(rows)) return rows;
    const changing = rows.filter(({ pausedUntil }) => pausedUntil !== day);
    for (const { id, pausedUntil } of changing)
      await scene.store.pauseSubscription(scene.place, id, { was: pausedUntil, is: day }, scene.now.getTime());
    const rules = changing.map(({ id, pausedUntil }) => ({ id, before: pausedUntil }));
    if (rules.length > 0) await act({ did: "paused", until: day, rules }, names(changing, scene), true, scene);
    const when = parseWhen(day);
    return {
      title: "Paused",
      blocks: [
        prose(
          { strong: names(rows, scene) },
          ": nothing is posted here until ",
          ...(when ? [{ when }] : [day]),
          ". What falls due before is left out, not kept for later. Cards already posted are still corrected.",
        ),
      ],
      actions: [
        { label: "Resume now", says: said("resume", rows, read.rest) },
        { label: "What is followed here", says: "following" },
      ],
    };
  },
};

export const resume: Command = {
  name: "resume",
  minor: true,
  run: async (words, scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const rows = await eachOf(words, "resume", scene);
    if (isAnswer(rows)) return rows;
    const paused = rows.filter(({ pausedUntil }) => pausedUntil !== null && scene.today < pausedUntil);
    for (const { id, pausedUntil } of paused)
      await scene.store.pauseSubscription(scene.place, id, { was: pausedUntil, is: null }, scene.now.getTime());
    if (paused.length > 0) await record(scene, "pause", `resumed ${names(paused, scene)}`);
    return {
      title: "Reminders go on",
      blocks: [
        prose(
          { strong: names(rows, scene) },
          paused.length > 0 ? " is no longer paused here." : " is not paused here.",
        ),
      ],
      actions: [
        { label: "Outbox", says: "outbox" },
        { label: "What is followed here", says: "following" },
      ],
    };
  },
};

const stop = async (row: SubscriptionRow, scene: Scene): Promise<Answer> => {
  // Of two who stop it at once one has done it.
  if (!(await scene.store.removeSubscription(scene.place, row.id))) return stopped([`#${row.id}`], {}, scene);
  const made = await act({ did: "stopped", rule: row }, nameOfRule(row, scene), true, scene);
  return {
    title: `No longer followed here: ${nameOfRule(row, scene)}`,
    blocks: [
      prose(
        `No more reminders of it are posted in this ${channel(scene)}. Cards already posted are still corrected when a meeting moves.`,
      ),
    ],
    actions: [
      { ...undoing(made), label: "Follow it again" },
      { label: "What is followed here", says: "following" },
    ],
    audience: "asker",
    onCard: true,
  };
};

/** Stopping twice is harmless. */
const stopped = (words: readonly string[], { actions = [] }: Pick<Answer, "actions">, scene: Scene): Answer => ({
  title: words[0]?.startsWith("#")
    ? "Not followed here any more"
    : `Not followed here: ${nameOfRule({ rule: words.join(" ").slice(0, 80) }, scene)}`,
  blocks: [prose(`No reminders of it are posted in this ${channel(scene)}.`)],
  actions,
});

/** Typed in one word, it would take more with it than anybody sees. */
const beforeAll = (rows: readonly SubscriptionRow[], scene: Scene): Answer =>
  problem(
    `Stop all that this ${channel(scene)} follows?`,
    [`Nothing more is posted here about ${names(rows, scene)}.`],
    [
      { label: "Yes, stop all of it", says: "unfollow everything now", asked: true },
      { label: scene.say.doors.keepIt, says: "following keep" },
    ],
  );

async function stopAll(rows: readonly SubscriptionRow[], scene: Scene): Promise<Answer> {
  for (const row of rows) await stop(row, scene);
  return {
    title: "Nothing is followed here any more",
    blocks: [prose("No more reminders of ", { strong: names(rows, scene) }, `.`)],
    actions: [{ label: "Follow …", says: "follow" }],
    audience: "asker",
  };
}

export const unfollow: Command = {
  name: "unfollow",
  minor: true,
  run: async (words, scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const rows = await scene.store.subscriptions(scene.place);
    if (words.length === 0 && rows.length > 0)
      return problem(
        "Stop following what?",
        ["Press what this channel shall no longer be reminded of."],
        rows.slice(0, 10).map((row) => stopping(row, scene, titleOfRule(row, scene))),
      );
    if (words.length === 0) return followsNothing(scene);
    const sure = foldWord(words.at(-1) ?? "") === "now";
    const named = narrowing(sure ? words.slice(0, -1) : words);
    if (named.length === 0 && rows.length > 0) return sure ? stopAll(rows, scene) : beforeAll(rows, scene);
    const kept = await keptRule(words, "unfollow", scene);
    if ("row" in kept) return stop(kept.row, scene);
    await lookAgain(scene);
    return stopped(words, kept.answer, scene);
  },
};
