import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { type Act, isAct, readAct } from "../messages/acts/act.ts";
import { lookAgain } from "../messages/acts/note.ts";
import { takeBack } from "../messages/acts/restore.ts";
import { sayAct, sayWord } from "../messages/acts/say.ts";
import { isSo, truthOf } from "../messages/acts/truth.ts";
import type { Delivery } from "../outbox/delivery.ts";
import { problem } from "../text/blocks.ts";
import { changing, outboxAndRules } from "./acting.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";

const already = (act: Act, zone: string, context: CommandContext): Answer => ({
  title: context.say.reminders.undos.notSo(context.say.acts.inside[act.what.did], act.name),
  blocks: [prose(...sayAct(act, false, zone, context.say)), prose(context.say.reminders.nothingChanged)],
  actions: outboxAndRules(context),
  audience: "asker",
});

async function undone(act: Act, row: Delivery, context: CommandContext): Promise<Answer> {
  const { store, place, settings, now, say } = context;
  const { undos } = say.reminders;
  const truth = await truthOf(store, place, settings.zone, now.getTime());
  if (!isSo(act, truth)) {
    await lookAgain(context);
    return already(act, truth.settings.zone, context);
  }
  if (!(await takeBack(act, row, context)))
    return problem(undos.tooLate, [undos.passed(act.name)], outboxAndRules(context));
  return {
    title: undos.takenBack(act.name),
    blocks: [prose(...undos.noLonger(sayWord(act, say)))],
    actions: outboxAndRules(context),
    audience: "asker",
    onCard: true,
  };
}

export const undo: Command = {
  name: "undo",
  minor: true,
  run: changing(async ([id = ""], context) => {
    const { undos } = context.say.reminders;
    const row = await context.store.delivery(context.place, id);
    return row && isAct(row)
      ? undone(readAct(row), row, context)
      : problem(undos.nothing, [undos.press], outboxAndRules(context));
  }),
};
