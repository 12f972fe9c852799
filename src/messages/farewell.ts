import { type Answer, prose } from "../answer.ts";
import { dayOf } from "../clock.ts";
import { parseWhen } from "../library/when.ts";
import { idsOf, NOTHING } from "../outbox/context.ts";
import { isRepeat, send } from "../outbox/send.ts";
import type { ErasureRow } from "../store/store.ts";
import { repeating } from "./compose.ts";
import type { Kind, RoomView } from "./kind.ts";

function noticeOf({ person, personName, due }: ErasureRow, { settings, say }: RoomView): Answer {
  const { title, asked, back } = say.messages.farewell;
  const until = parseWhen(dayOf(new Date(due), settings.zone));
  return {
    title,
    blocks: [
      prose(...asked({ id: person, name: personName }, until && { when: until, on: true })),
      prose(...back("workspace restore")),
    ],
    audience: "room",
  };
}

/** The one thing that is posted although nothing is any more: why. Not once it was taken back. */
export const farewell: Kind = {
  place: ({ reach }) => reach,
  deliver: async (context, rows) => {
    const { outbox, batch, room } = context;
    const asked = await outbox.store.erasure(room.where);
    if (!asked) {
      await outbox.store.forget(idsOf(rows), batch.token);
      return NOTHING;
    }
    const posted = await send(context, rows, null, () => repeating(noticeOf(asked, room), isRepeat(rows), room.say));
    return { ...NOTHING, posted: posted ? 1 : 0 };
  },
};
