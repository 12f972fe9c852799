import type { Action, Answer, Line } from "../answer.ts";
import { prose } from "../answer.ts";
import { DAY } from "../days.ts";
import { meetingIn } from "../library/relations.ts";
import { lookAgain, noteAct } from "../messages/acts/note.ts";
import { sayComing } from "../messages/coming.ts";
import { pastLine } from "../messages/past.ts";
import { type Coming, comingTo, leaveOut } from "../subscriptions/coming.ts";
import { problem } from "../text/blocks.ts";
import { changing, undoing } from "./acting.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { knownOf } from "./rules/rule.ts";

/** So far posts to come are looked for. Milliseconds. */
const FAR = 800 * DAY;

const skippedAnswer = (post: Line, { person, say }: CommandContext, undo: readonly Action[] = []): Answer => ({
  title: say.reminders.skips.skipped,
  blocks: [prose(...say.reminders.skips.notPosted(post)), prose(...say.reminders.skips.others({ person }))],
  actions: [...undo, { label: say.following.outbox, says: "outbox" }],
});

/** What was left out before, by whoever did it. */
async function alreadySkipped(post: Line, context: CommandContext): Promise<Answer> {
  await lookAgain(context);
  return { ...skippedAnswer(post, context), title: context.say.reminders.skips.already, audience: "asker" };
}

function noSuchPost(id: string, { say }: CommandContext): Answer {
  const { skips } = say.reminders;
  return problem(
    id ? skips.none : skips.which,
    [id ? skips.wasPosted : skips.press],
    [{ label: say.following.outbox, says: "outbox" }],
  );
}

/** Leaves one out. Of two who do it at once one has done it. `about`: the id of its meeting. */
async function skipOne(found: Coming, about: string | null, context: CommandContext): Promise<Answer> {
  const { skips, log } = context.say.reminders;
  const post = sayComing(found, context, false);
  if (!(await leaveOut(found, skips.by(context.person.name), context))) return alreadySkipped(post, context);
  const name = meetingIn(about ?? "", context.library)?.title ?? log.aPost;
  const did = { did: "skipped", meeting: about, delivery: found.id, due: found.at } as const;
  const act = await noteAct(did, name, false, context);
  return { ...skippedAnswer(post, context, [undoing(act, context)]), onCard: true };
}

export const skip: Command = {
  name: "skip",
  minor: true,
  run: changing(async (words, context) => {
    const { store, place, now } = context;
    const [id = ""] = words;
    const coming = await comingTo(now.getTime() + FAR, await knownOf(context), context);
    const isMeeting = ({ cause }: Coming): boolean =>
      typeof cause === "object" && "expected" in cause && cause.expected.meeting?.id === id;
    const found = coming.find((one) => one.id === id) ?? coming.find(isMeeting);
    const written = await store.delivery(place, found?.id ?? id);
    if (found) return skipOne(found, found.meeting?.id ?? written?.meeting ?? null, context);
    return written?.state === "skipped" ? alreadySkipped(pastLine(written, context), context) : noSuchPost(id, context);
  }),
};
