import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { readMoment } from "../calendar/moment.ts";
import { readSpan } from "../library/span.ts";
import { parseWhen } from "../library/when.ts";
import type { SubscriptionRow } from "../store/store.ts";
import type { Command, Scene } from "./command.ts";
import { refusedTo } from "./permission.ts";
import { keptRule, nameOfRule } from "./rules/kept.ts";

const HORIZON = /^\d{1,4}[dwmy]$/i;

/** How long: `2w`, `until 1 March 2027`, or nothing. The words before it are left. */
export function untilIn(
  words: readonly string[],
  { today, now, settings }: Scene,
): { until?: string; rest: readonly string[] } {
  const last = words.at(-1) ?? "";
  if (HORIZON.test(last)) {
    const read = readSpan(last, today);
    return read && "span" in read ? { until: read.span.end, rest: words.slice(0, -1) } : { rest: words };
  }
  const index = words.findIndex((word) => word.toLowerCase() === "until");
  if (index < 0) return { rest: words };
  const moment = readMoment(words.slice(index + 1), { now, zone: settings.zone });
  return moment && "when" in moment && moment.when.start > today
    ? { until: moment.when.start, rest: words.slice(0, index) }
    : { rest: words };
}

async function eachOf(
  words: readonly string[],
  verb: string,
  scene: Scene,
): Promise<readonly SubscriptionRow[] | Answer> {
  if (words.length === 0) {
    const all = await scene.store.subscriptions(scene.place);
    if (all.length > 0) return all;
  }
  const kept = await keptRule(words, verb, scene);
  return "answer" in kept ? kept.answer : [kept.row];
}

const isAnswer = (value: readonly SubscriptionRow[] | Answer): value is Answer => "title" in value;
const names = (rows: readonly SubscriptionRow[], scene: Scene): string =>
  rows.map((row) => nameOfRule(row, scene)).join("; ");

export const pause: Command = {
  name: "pause",
  minor: true,
  usage: "pause [who] [2w | until 1 March 2027]",
  summary: "No reminders here for a while",
  examples: ["pause norway 2w", "pause until 1 March 2027"],
  details: [["Without a name all that the channel follows pauses; without a date for two weeks."]],
  run: async (words, scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const { until, rest } = untilIn(words, scene);
    const fallback = readSpan("2w", scene.today);
    const day = until ?? (fallback && "span" in fallback ? fallback.span.end : scene.today);
    const rows = await eachOf(rest, "pause", scene);
    if (isAnswer(rows)) return rows;
    for (const { id } of rows) await scene.store.pauseSubscription(scene.place, id, day, scene.now.getTime());
    const when = parseWhen(day);
    return {
      title: "Paused",
      blocks: [
        prose(
          names(rows, scene),
          ": nothing is posted here until ",
          ...(when ? [{ when }] : [day]),
          ". What falls due before is left out, not kept for later.",
        ),
      ],
      actions: [{ label: "Resume now", says: rows.length === 1 ? `resume #${rows[0]?.id}` : "resume" }],
    };
  },
};

export const resume: Command = {
  name: "resume",
  minor: true,
  usage: "resume [who]",
  summary: "Reminders go on after a pause",
  examples: ["resume norway"],
  details: [["Without a name all that was paused goes on."]],
  run: async (words, scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const rows = await eachOf(words, "resume", scene);
    if (isAnswer(rows)) return rows;
    for (const { id } of rows) await scene.store.pauseSubscription(scene.place, id, null, scene.now.getTime());
    return {
      title: "Reminders go on",
      blocks: [prose(names(rows, scene), ".")],
      actions: [{ label: "Following", says: "following" }],
    };
  },
};

export const unfollow: Command = {
  name: "unfollow",
  minor: true,
  usage: "unfollow <who>",
  summary: "Stops reminders here",
  examples: ["unfollow norway"],
  details: [["Nothing more is posted from then on; cards that stand keep being corrected."]],
  run: async (words, scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const kept = await keptRule(words, "unfollow", scene);
    if ("answer" in kept) return kept.answer;
    const { row } = kept;
    await scene.store.removeSubscription(scene.place, row.id);
    const line = ["follow", row.rule].filter(Boolean).join(" ");
    return {
      title: `No longer followed here: ${nameOfRule(row, scene)}`,
      blocks: [prose("No more reminders of it are posted in this channel.")],
      actions: [{ label: "Follow it again", says: line }],
    };
  },
};
