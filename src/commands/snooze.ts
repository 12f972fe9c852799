import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { addDays } from "../days.ts";
import type { Meeting } from "../library/schema.ts";
import { readSpan } from "../library/span.ts";
import { lookAgain, noteAct } from "../messages/acts/note.ts";
import { learn } from "../outbox/learn.ts";
import { endOfUse } from "../subscriptions/ladder.ts";
import { backOn, snooze as snoozeUntil } from "../subscriptions/snooze.ts";
import { isHorizon } from "../subscriptions/until.ts";
import { problem } from "../text/blocks.ts";
import { sayInstant } from "../text/when.ts";
import { changing, notedBy, undoing } from "./acting.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { aimAt, whichMeeting } from "./scheduling/aim.ts";

async function alreadySnoozed({ title }: Meeting, due: number, context: CommandContext): Promise<Answer> {
  const { say, place, settings } = context;
  await lookAgain(context);
  return {
    title: say.reminders.snoozes.already(title),
    blocks: [prose(...say.reminders.snoozes.comesBack(place.direct, sayInstant(due, settings)))],
    actions: [{ label: say.following.outbox, says: "outbox" }],
    audience: "asker",
  };
}

const tooLate = ({ id, title, when }: Meeting, { say: { reminders } }: CommandContext): Answer =>
  problem(reminders.snoozes.tooLate, reminders.snoozes.isBefore(title, when), [
    { label: reminders.snoozes.show, says: id },
    { label: reminders.snoozes.done, says: `done ${id}` },
  ]);

async function putOff(meeting: Meeting, day: string, context: CommandContext): Promise<Answer> {
  const { place, settings, say } = context;
  const { snoozes } = say.reminders;
  const due = backOn(day, settings, await context.holidays());
  if (due >= endOfUse(meeting.when, settings.zone)) return tooLate(meeting, context);
  await learn(context);
  const { id, isNew } = await snoozeUntil(meeting, due, context);
  if (!isNew) return alreadySnoozed(meeting, due, context);
  const act = await noteAct({ did: "snoozed", meeting: meeting.id, delivery: id, due }, meeting.title, false, context);
  return {
    title: snoozes.snoozed(meeting.title),
    blocks: [prose(...snoozes.unless(place.direct, sayInstant(due, settings))), notedBy(context)],
    onCard: true,
    actions: [
      { ...undoing(act, context), label: snoozes.doNot },
      { label: say.following.outbox, says: "outbox" },
    ],
  };
}

export const snooze: Command = {
  name: "snooze",
  minor: true,
  run: changing(async (words, context) => {
    const { snoozes, untils } = context.say.reminders;
    const last = words.at(-1) ?? "";
    const [span, name] = isHorizon(last) ? [last, words.slice(0, -1)] : ["1d", words];
    if (name.length === 0)
      return whichMeeting(context.say.naming.asking.snooze, "snooze schuman forum 2d", context.say);
    const aimed = aimAt(name, { verb: "snooze", soonest: true }, context);
    if ("title" in aimed) return aimed;
    const { found } = aimed;
    const read = readSpan(span.toLowerCase(), context.today);
    if (!read || "problem" in read)
      return problem(
        untils.when,
        [read?.problem(context.say) ?? untils.noTime(span)],
        [
          { label: snoozes.oneDay, says: `snooze ${found.id} 1d` },
          { label: snoozes.oneWeek, says: `snooze ${found.id} 1w` },
        ],
      );
    const { end } = read.span;
    return putOff(found, end > context.today ? end : addDays(context.today, 1), context);
  }),
};
