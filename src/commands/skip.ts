import type { Action, Answer, Line } from "../answer.ts";
import { prose } from "../answer.ts";
import { DAY } from "../calendar/days.ts";
import { meetingIn } from "../library/relations.ts";
import { lookAgain, noteAct } from "../messages/acts/note.ts";
import { readSaving } from "../proposals/saving.ts";
import { type Coming, comingTo, leaveOut } from "../subscriptions/coming.ts";
import { problem } from "../text/blocks.ts";
import { undoing } from "./acting.ts";
import type { Command, Scene } from "./command.ts";
import { refusedTo } from "./permission.ts";
import { knownOf } from "./rules/about.ts";
import { sayComing } from "./rules/coming.ts";
import { pastLine } from "./rules/past.ts";

/** So far posts to come are looked for. Milliseconds. */
const FAR = 800 * DAY;

const skippedAnswer = (post: Line, { person, say }: Scene, undo: readonly Action[] = []): Answer => ({
  title: say.reminders.skips.skipped,
  blocks: [prose(...say.reminders.skips.notPosted(post)), prose(...say.reminders.skips.others({ person }))],
  actions: [...undo, { label: say.following.outbox, says: "outbox" }],
});

/** What was left out before, by whoever did it. */
async function alreadySkipped(post: Line, scene: Scene): Promise<Answer> {
  await lookAgain(scene);
  return { ...skippedAnswer(post, scene), title: scene.say.reminders.skips.already, audience: "asker" };
}

function noSuchPost(id: string, { say }: Scene): Answer {
  const { skips } = say.reminders;
  return problem(
    id ? skips.none : skips.which,
    [id ? skips.wasPosted : skips.press],
    [{ label: say.following.outbox, says: "outbox" }],
  );
}

/** Leaves one out. Of two who do it at once one has done it. `about`: the id of its meeting. */
async function skipOne(found: Coming, about: string | null, scene: Scene): Promise<Answer> {
  const { skips, log } = scene.say.reminders;
  const post = sayComing(found, scene, false);
  if (!(await leaveOut(found, skips.by(scene.person.name), scene))) return alreadySkipped(post, scene);
  const name = meetingIn(about ?? "", scene.library)?.title ?? log.aPost;
  const did = { did: "skipped", meeting: about, delivery: found.id, due: found.at } as const;
  const act = await noteAct(did, name, false, scene);
  return { ...skippedAnswer(post, scene, [undoing(act, scene)]), onCard: true };
}

export const skip: Command = {
  name: "skip",
  minor: true,
  run: async (said, scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const { store, place, now } = scene;
    const [id = ""] = readSaving(said).words;
    const coming = await comingTo(now.getTime() + FAR, await knownOf(scene), scene);
    const isMeeting = ({ cause }: Coming): boolean =>
      typeof cause === "object" && "expected" in cause && cause.expected.meeting?.id === id;
    const found = coming.find((one) => one.id === id) ?? coming.find(isMeeting);
    const written = await store.delivery(place, found?.id ?? id);
    if (found) return skipOne(found, found.meeting?.id ?? written?.meeting ?? null, scene);
    return written?.state === "skipped" ? alreadySkipped(pastLine(written, scene), scene) : noSuchPost(id, scene);
  },
};
