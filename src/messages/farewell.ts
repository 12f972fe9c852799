import { type Answer, prose } from "../answer.ts";
import { dayOf } from "../clock.ts";
import { parseWhen } from "../library/when.ts";
import { begin } from "../outbox/batch.ts";
import { mayCall, post } from "../outbox/calls.ts";
import { idsOf, NOTHING } from "../outbox/context.ts";
import { record } from "../outbox/record.ts";
import type { ErasureRow } from "../store/store.ts";
import { mayRepeat } from "./compose.ts";
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
    if (!(await mayCall(context, ["post"], { ids: idsOf(rows), state: "due" }))) return NOTHING;
    const id = outbox.newId();
    if (!(await begin(context, rows, id, null))) return NOTHING;
    const said = noticeOf(asked, room);
    const repeated = rows.some(({ doubts }) => doubts > 0);
    const answer = repeated ? { ...said, blocks: [...said.blocks, mayRepeat(room.say)] } : said;
    return (await record(context, rows, await post(context, answer, { id }))) ? { posted: 1, edited: 0 } : NOTHING;
  },
};
