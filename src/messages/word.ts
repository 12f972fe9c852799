import type { Action, Answer } from "../answer.ts";
import { quiet } from "../answer.ts";
import { stopAction } from "./actions.ts";
import { type Act, actOfWord } from "./acts/act.ts";
import { besideWord, sayWord } from "./acts/say.ts";
import { isSo, type Truth } from "./acts/truth.ts";
import { composed } from "./compose.ts";
import type { Kind, Part, RoomView } from "./kind.ts";
import { post } from "./post.ts";

/** What can be pressed under the line, while it holds. */
function actionsOf({ id, what, name }: Act, { say }: RoomView): Action[] {
  const { undo, following } = say.messages.actions;
  const look = { label: following, says: "following" };
  if (what.did !== "saved") return [{ label: undo, says: `undo ${id}` }, look];
  return [look, stopAction({ id: what.id, name }, false, say)];
}

/** What somebody did, as one quiet line for the room. */
function wordMessage(act: Act, so: boolean, room: RoomView): Answer {
  const beside = besideWord(act, so, room.settings.zone, room.say);
  return {
    title: sayWord(act, room.say),
    slight: true,
    blocks: beside ? [quiet(...beside)] : [],
    actions: so ? actionsOf(act, room) : [],
    audience: "room",
  };
}

const holds = ({ what }: Act): string => `${what.did} holds`;

const wordPart = (act: Act, so: boolean, room: RoomView): Part => ({
  ...composed(act.id, wordMessage(act, so, room)),
  snapshot: () => ({ acted: holds(act) }),
});

/** The act that a line tells of, as it stands now. */
const actNow = (row: Parameters<typeof actOfWord>[0], { acts }: Truth): Act => {
  const first = actOfWord(row);
  return acts.find(({ id }) => id === first.id) ?? first;
};

/** What somebody did here. Said while people are about, whatever the hour: it answers what one of them has just done. */
export const word: Kind = {
  deliver: post,
  decide: (row, { room, now }) =>
    row.expires > now ? { part: wordPart(actOfWord(row), true, room) } : { nothing: room.say.deliveries.tooLateToTell },
  redraw: (row, { room }, truth) => {
    const act = actNow(row, truth);
    return [wordPart(act, isSo(act, truth), room)];
  },
  acted: (row, truth) => {
    const act = actNow(row, truth);
    return isSo(act, truth) ? holds(act) : `${holds(act)} until ${act.undone?.at ?? "later"}`;
  },
};
