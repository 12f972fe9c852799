import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { type Act, isAct, readAct, writeAct } from "../messages/acts/act.ts";
import { sayAct, sayWord } from "../messages/acts/say.ts";
import { isSo, type Truth, truthOf } from "../messages/acts/truth.ts";
import type { Settings } from "../settings.ts";
import { problem } from "../text/blocks.ts";
import type { Words } from "../text/words.ts";
import { log, lookAgain, VERBS } from "./acting.ts";
import type { Command, Scene } from "./command.ts";
import { refusedTo } from "./permission.ts";
import { changeSettings } from "./rules/settings.ts";

/** Somebody may change the settings at the same moment. */
const ATTEMPTS = 5;
type Muting = Extract<Act["what"], { mute: object }>;

async function unmute({ mute, before }: Muting, name: string, scene: Scene): Promise<boolean> {
  const without = (settings: Settings): Settings => ({
    ...settings,
    mutes: [...settings.mutes.filter(({ id }) => id !== mute.id), ...(before ? [before] : [])],
  });
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await changeSettings(without, `took back the mute of ${name}`, scene, "mute")) return true;
  }
  return false;
}

/** Brings back what stood before. Doing it twice is harmless. False where its time has passed, or others are faster. */
async function restore({ what, name }: Act, scene: Scene): Promise<boolean> {
  const { store, place, person } = scene;
  const now = scene.now.getTime();
  switch (what.did) {
    case "done":
    case "muted":
      return unmute(what, name, scene);
    case "snoozed":
      return store.skip(place, what.delivery, `taken back by ${person.name}`);
    case "skipped":
      return store.unskip(place, what.delivery, now);
    case "stopped":
      // What fell due while it was stopped is left out.
      return store.addSubscription({ ...what.rule, plannedTo: Math.max(what.rule.plannedTo, now), nextAt: now });
    case "paused":
      for (const { id, before } of what.rules)
        await store.pauseSubscription(place, id, { was: what.until, is: before }, now);
      return true;
    case "saved":
      return false;
  }
}

const actions = [
  { label: "Outbox", says: "outbox" },
  { label: "What is followed here", says: "following" },
];

function already(act: Act, zone: string, say: Words): Answer {
  return {
    title: `Not so any more: ${say.acts.inside[act.what.did]}, ${act.name}`,
    blocks: [prose(...sayAct(act, false, zone, say)), prose("Nothing was changed.")],
    actions,
    audience: "asker",
  };
}

const late = ({ name }: Act): Answer =>
  problem("It cannot be taken back any more", [`Its time has passed: ${name}.`], actions);

async function takeBack(act: Act, was: string, truth: Truth, scene: Scene): Promise<Answer> {
  const { store, place, person, now } = scene;
  if (!isSo(act, truth)) {
    await lookAgain(scene);
    return already(act, truth.settings.zone, scene.say);
  }
  if (!(await restore(act, scene))) return late(act);
  const undone = { by: { id: person.id, name: person.name }, at: now.getTime() };
  await store.noteAct(place, act.id, { was, is: writeAct({ ...act, undone }) }, now.getTime());
  await log(act.what, `took back: ${VERBS[act.what.did]} ${act.name}`, scene);
  return {
    title: `Taken back: ${act.name}`,
    blocks: [prose(sayWord(act), " That no longer holds.")],
    actions,
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
    const { store, place, settings, now } = scene;
    const row = await store.delivery(place, id);
    if (!row || !isAct(row))
      return problem(
        "There is nothing to take back",
        ["Press Undo on the card that tells what was done; after thirty days it is too late."],
        actions,
      );
    return takeBack(readAct(row), row.detail, await truthOf(store, place, settings.zone, now.getTime()), scene);
  },
};
