import { type Answer, prose } from "../answer.ts";
import { begin } from "../outbox/batch.ts";
import { replyIn } from "../outbox/calls.ts";
import { type Done, NOTHING, oneByOne } from "../outbox/context.ts";
import { record } from "../outbox/record.ts";
import type { DeliveryRow } from "../store/store.ts";
import type { Words } from "../text/words.ts";
import { detailOf } from "./detail.ts";
import type { Kind, MessageContext } from "./kind.ts";

const silent = (why: string | undefined, { messages: { silent: said } }: Words): Answer => ({
  title: said.title,
  blocks: [prose(...said.why(why ?? said.unexplained)), prose(said.hope)],
  audience: "asker",
});

async function tell(context: MessageContext, row: DeliveryRow): Promise<Done> {
  const { outbox, batch, messenger, room, place } = context;
  const { store } = outbox;
  const all = await store.subscriptions(room.where);
  const owner = (all.find(({ id }) => id === row.subscription) ?? all[0])?.person;
  const known = await store.room(room.where);
  if (owner === undefined || !known) {
    await store.forget([row.id], batch.token);
    return NOTHING;
  }
  const id = outbox.newId();
  if (!(await begin(context, [row], id, null))) return NOTHING;
  const from = { ...place, address: JSON.parse(known.address) };
  const outcome = await messenger.tell(owner, from, replyIn(context, silent(detailOf(row).title, room.say)), id);
  // A person who cannot be reached is no reason to silence the room again.
  if ("gone" in outcome)
    await store.settle([row.id], batch.token, {
      state: "failed",
      why: room.say.deliveries.ownerUnreachable(outcome.gone),
    });
  else await record(context, [row], outcome);
  return NOTHING;
}

/** Tells whoever set something up that a room has fallen silent. Nobody can look into a conversation of two. */
export const notice: Kind = {
  unseen: true,
  place: ({ departed, where }) => (departed ? undefined : { ...where, direct: true, call: "", address: null }),
  deliver: (context, rows) => oneByOne(rows, (row) => tell(context, row)),
};
