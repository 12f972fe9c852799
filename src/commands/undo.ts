import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { type Act, isAct, readAct } from "../messages/acts/act.ts";
import { lookAgain } from "../messages/acts/note.ts";
import { takeBack } from "../messages/acts/restore.ts";
import { sayAct, sayWord } from "../messages/acts/say.ts";
import { isSo, truthOf } from "../messages/acts/truth.ts";
import type { DeliveryRow } from "../store/store.ts";
import { problem } from "../text/blocks.ts";
import { outboxAndRules } from "./acting.ts";
import type { Command, Scene } from "./command.ts";
import { refusedTo } from "./permission.ts";

const already = (act: Act, zone: string, scene: Scene): Answer => ({
  title: scene.say.reminders.undos.notSo(scene.say.acts.inside[act.what.did], act.name),
  blocks: [prose(...sayAct(act, false, zone, scene.say)), prose(scene.say.reminders.nothingChanged)],
  actions: outboxAndRules(scene),
  audience: "asker",
});

async function undone(act: Act, row: DeliveryRow, scene: Scene): Promise<Answer> {
  const { store, place, settings, now, say } = scene;
  const { undos } = say.reminders;
  const truth = await truthOf(store, place, settings.zone, now.getTime());
  if (!isSo(act, truth)) {
    await lookAgain(scene);
    return already(act, truth.settings.zone, scene);
  }
  if (!(await takeBack(act, row, scene)))
    return problem(undos.tooLate, [undos.passed(act.name)], outboxAndRules(scene));
  return {
    title: undos.takenBack(act.name),
    blocks: [prose(...undos.noLonger(sayWord(act, say)))],
    actions: outboxAndRules(scene),
    audience: "asker",
    onCard: true,
  };
}

export const undo: Command = {
  name: "undo",
  minor: true,
  run: async ([id = ""], scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const { undos } = scene.say.reminders;
    const row = await scene.store.delivery(scene.place, id);
    return row && isAct(row)
      ? undone(readAct(row), row, scene)
      : problem(undos.nothing, [undos.press], outboxAndRules(scene));
  },
};
