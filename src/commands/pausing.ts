import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { record } from "../audit.ts";
import { addDays } from "../days.ts";
import { parseWhen } from "../library/when.ts";
import { noteAct } from "../messages/acts/note.ts";
import { faster } from "../proposals/proposal.ts";
import { narrowing } from "../subscriptions/find.ts";
import { pauseRules } from "../subscriptions/keep.ts";
import { nameOfRule } from "../subscriptions/say.ts";
import { isPaused, type Subscription } from "../subscriptions/subscription.ts";
import { changing, outboxAndRules } from "./acting.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { keptRule } from "./rules/rule.ts";
import { untilIn } from "./rules/until.ts";

const TWO_WEEKS = 14;

/** The rules that some words name; without words all. */
async function eachOf(
  words: readonly string[],
  verb: string,
  context: CommandContext,
): Promise<readonly Subscription[] | Answer> {
  const all = narrowing(words).length === 0 ? await context.store.subscriptions(context.place) : [];
  if (all.length > 0) return all;
  const kept = await keptRule(words, verb, context);
  return "answer" in kept ? kept.answer : [kept.row];
}

const isAnswer = (value: readonly Subscription[] | Answer): value is Answer => "title" in value;

/** What some rules are about, in words. */
export const namesOf = (rows: readonly Subscription[], context: CommandContext): string =>
  context.say.reminders.pauses.names(rows.map((row) => nameOfRule(row, context)));

const lineFor = (verb: string, rows: readonly Subscription[], words: readonly string[]): string =>
  [verb, ...(narrowing(words).length === 0 ? [] : rows.map(({ id }) => `#${id}`))].join(" ");

const overtaken = ({ say, place }: CommandContext): Answer =>
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
  run: changing(async (words, context) => {
    const { say, today } = context;
    const { pauses } = say.reminders;
    const read = untilIn("pause", words, context);
    if ("title" in read) return read;
    const until = read.until ?? addDays(today, TWO_WEEKS);
    const rows = await eachOf(read.rest, "pause", context);
    if (isAnswer(rows)) return rows;
    const changing = rows.filter(({ pausedUntil }) => pausedUntil !== until);
    const paused = await pauseRules(changing, () => until, context);
    if (changing.length > 0 && paused.length === 0) return overtaken(context);
    const rules = paused.map(({ id, pausedUntil }) => ({ id, before: pausedUntil }));
    if (rules.length > 0) await noteAct({ did: "paused", until, rules }, namesOf(paused, context), true, context);
    const day = parseWhen(until);
    return {
      title: pauses.paused,
      blocks: [prose(...(day ? pauses.until(namesOf(rows, context), day) : []))],
      actions: [
        { label: pauses.resumeNow, says: lineFor("resume", rows, read.rest) },
        { label: say.common.followedHere, says: "following" },
      ],
    };
  }),
};

export const resume: Command = {
  name: "resume",
  minor: true,
  run: changing(async (words, context) => {
    const { pauses, log } = context.say.reminders;
    const rows = await eachOf(words, "resume", context);
    if (isAnswer(rows)) return rows;
    const paused = rows.filter((row) => isPaused(row, context.today));
    const resumed = await pauseRules(paused, () => null, context);
    if (paused.length > 0 && resumed.length === 0) return overtaken(context);
    if (resumed.length > 0) await record(context, "pause", log.resumed(namesOf(resumed, context)));
    return {
      title: pauses.resumed,
      blocks: [prose(...pauses.goesOn(namesOf(rows, context), paused.length > 0))],
      actions: outboxAndRules(context),
    };
  }),
};
