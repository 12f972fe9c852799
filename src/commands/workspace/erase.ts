import type { Answer, Line } from "../../answer.ts";
import { list, prose } from "../../answer.ts";
import { DAY } from "../../calendar/days.ts";
import { dayOf } from "../../clock.ts";
import { parseWhen } from "../../library/when.ts";
import { record } from "../../rights/audit.ts";
import { askErasure, KEPT_DAYS, takeBack } from "../../rights/erasure.ts";
import { foldWord } from "../../words.ts";
import type { Scene } from "../command.ts";
import { refusedInPrivate, refusedRunning } from "./running.ts";

/** What has to be typed: no button says it. */
const FOR_GOOD = "everything for good";

const dayLine = (at: number, { settings: { zone } }: Scene): Line => {
  const when = parseWhen(dayOf(new Date(at), zone));
  return when ? [{ when }] : [];
};

/** Beside every answer, as long as nothing is posted: why, and what can be done. */
export async function offerReturn(answer: Answer, scene: Scene, departed: number): Promise<Answer> {
  const asked = await scene.store.erasure(scene.place);
  const why: Line = asked
    ? [
        { person: { id: asked.person, name: asked.personName } },
        " has asked for all that I keep of this workspace to be erased on ",
        ...dayLine(asked.due, scene),
        ". Nothing is posted until then; who runs the workspace can take it back.",
      ]
    : [
        "I was removed from this workspace once. What it had followed and scheduled is kept until ",
        ...dayLine(departed + KEPT_DAYS * DAY, scene),
        ", and nothing is posted until somebody who runs the workspace says what shall become of it.",
      ];
  return {
    ...answer,
    blocks: [...answer.blocks, prose(...why)],
    actions: [
      { label: asked ? "Take it back" : "Restore it", says: "workspace restore" },
      ...(asked ? [] : [{ label: "Erase it", says: "workspace erase" }]),
      ...(answer.actions ?? []),
    ],
  };
}

const explained = (scene: Scene): Answer => ({
  title: "Erase everything of this workspace?",
  blocks: [
    prose("Type this line to do it; no button does: ", { command: `workspace erase ${FOR_GOOD}` }, "."),
    list([
      ["From that moment nothing is posted here any more, but one notice in each conversation that follows something."],
      [
        `For ${KEPT_DAYS} days, until `,
        ...dayLine(scene.now.getTime() + KEPT_DAYS * DAY, scene),
        ", whoever runs the workspace can take it back: ",
        { command: "workspace restore" },
        ".",
      ],
      ["Then all rules, meetings, commitments, calendars, settings and logs of all conversations are gone for good."],
      ["That it was erased, when, and that you asked for it, stays on record."],
    ]),
  ],
  actions: [{ label: "Keep it", says: "following" }],
  audience: "asker",
});

export async function erase(words: readonly string[], scene: Scene): Promise<Answer> {
  const refused = await refusedInPrivate(scene);
  if (refused) return refused;
  if (foldWord(words.join(" ")) !== FOR_GOOD) return explained(scene);
  const already = await scene.store.erasure(scene.place);
  const { due } = await askErasure(scene);
  if (!already) await record(scene, "erasure", "asked for everything of the workspace to be erased");
  return {
    title: "Everything will be erased",
    blocks: [
      prose(
        "Nothing is posted in this workspace any more. All that I keep of it is erased on ",
        ...dayLine(due, scene),
        "; until then ",
        { command: "workspace restore" },
        " takes it back.",
      ),
    ],
    actions: [{ label: "Take it back", says: "workspace restore" }],
    audience: "asker",
  };
}

export async function restore(scene: Scene): Promise<Answer> {
  const refused = await refusedRunning(scene);
  if (refused) return refused;
  const { store, place } = scene;
  const departed = await store.departure(place);
  if (departed !== undefined) {
    await takeBack(scene);
    await record(scene, "erasure", "restored all that is kept of the workspace");
  }
  return {
    title: departed === undefined ? "There is nothing to restore" : "Restored",
    blocks: [prose("Everything goes on as it was set.")],
    actions: [{ label: "What is followed here", says: "following" }],
    audience: "asker",
  };
}
