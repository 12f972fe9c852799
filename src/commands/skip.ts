import type { Action, Answer, Line } from "../answer.ts";
import { prose } from "../answer.ts";
import { DAY } from "../calendar/days.ts";
import { meetingIn } from "../library/relations.ts";
import { delivery } from "../outbox/delivery.ts";
import type { DeliveryRow } from "../store/store.ts";
import { problem } from "../text/blocks.ts";
import { act, lookAgain, undoing } from "./acting.ts";
import type { Command, Scene } from "./command.ts";
import { refusedTo } from "./permission.ts";
import { knownOf } from "./rules/about.ts";
import { type Coming, comingTo, sayComing } from "./rules/coming.ts";
import { pastLine } from "./rules/past.ts";

const skippedAnswer = (line: Line, scene: Scene, undo: readonly Action[] = []): Answer => ({
  title: "Skipped",
  blocks: [
    prose("This one will not be posted: ", ...line, "."),
    prose("Noted by ", { person: scene.person }, ". All others come as planned."),
  ],
  actions: [...undo, { label: "Outbox", says: "outbox" }],
});

/** What was left out before, by whoever did it. */
async function alreadySkipped(line: Line, scene: Scene): Promise<Answer> {
  await lookAgain(scene);
  return { ...skippedAnswer(line, scene), title: "Skipped already", audience: "asker" };
}

const noSuchPost = (id: string): Answer =>
  problem(
    id ? "There is no such post to come" : "Skip which post?",
    [id ? "It was posted, or its meeting has changed." : "Press Skip beside it in the outbox."],
    [{ label: "Outbox", says: "outbox" }],
  );

const meetingOf = ({ expected }: Coming, written: DeliveryRow | undefined): string | null =>
  expected?.meeting?.id ?? written?.meeting ?? null;

/** Leaves one out. Of two who do it at once one has done it. */
async function leaveOut(found: Coming, written: DeliveryRow | undefined, scene: Scene): Promise<Answer> {
  const { store, place, settings, person } = scene;
  const { id, at: due } = found;
  const why = `by ${person.name}`;
  const line = sayComing(found, settings, false);
  let added = 0;
  if (found.expected) {
    const { kind, meeting, lead, at, expires } = found.expected;
    const made = { id, kind, subscription: found.subscription, meeting: meeting?.id ?? null, detail: { lead } };
    added = await store.addDeliveries([delivery(place, { ...made, due: at, expires, skipped: why })]);
  }
  if (added === 0 && !(await store.skip(place, id, why))) return alreadySkipped(line, scene);
  const meeting = meetingOf(found, written);
  const name = meetingIn(meeting ?? "", scene.library)?.title ?? "a post";
  const made = await act({ did: "skipped", meeting, delivery: id, due }, name, false, scene);
  return { ...skippedAnswer(line, scene, [undoing(made)]), onCard: true };
}

export const skip: Command = {
  name: "skip",
  minor: true,
  run: async ([id = ""], scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const { store, place, now } = scene;
    const coming = await comingTo(now.getTime() + 800 * DAY, await knownOf(scene), scene);
    const found = coming.find((one) => one.id === id) ?? coming.find(({ expected }) => expected?.meeting?.id === id);
    const written = await store.delivery(place, found?.id ?? id);
    if (found) return leaveOut(found, written, scene);
    return written?.state === "skipped" ? alreadySkipped(pastLine(written, scene), scene) : noSuchPost(id);
  },
};
