import { type Answer, prose } from "../answer.ts";
import { begin, type Claimed, type Desk, replyIn } from "../outbox/batch.ts";
import type { Messenger } from "../outbox/messenger.ts";
import { conclude } from "../outbox/reconcile.ts";
import { record } from "../outbox/record.ts";
import type { Place } from "../place.ts";
import type { DeliveryRow } from "../store/store.ts";
import { detailOf } from "./compose.ts";

const silent = (why: string): Answer => ({
  title: "I can no longer post in a channel",
  blocks: [
    prose(
      "You set up reminders in a conversation where I may no longer post. The platform’s reason: ",
      { strong: why },
      ".",
    ),
    prose("Nothing is lost: invite me there again, or say anything to me there, and the reminders go on."),
  ],
  audience: "asker",
});

/** Tells whoever set something up that a room has fallen silent. */
export async function notify(desk: Desk, claimed: Claimed, row: DeliveryRow, messenger: Messenger): Promise<void> {
  const { beat, token } = desk;
  const { where } = claimed.view;
  // Nobody can look into a conversation of two: it is said once more, and not a third time.
  if (row.state === "sending") {
    await conclude(desk, [row], "unknowable");
    return;
  }
  const all = await beat.store.subscriptions(where);
  const owner = (all.find(({ id }) => id === row.subscription) ?? all[0])?.person;
  const room = await beat.store.room(where);
  if (owner === undefined || !room) {
    await beat.store.forget([row.id], token);
    return;
  }
  const one: Claimed = { ...claimed, rows: [row] };
  const message = beat.newId();
  if (!(await begin(desk, one, message, null))) return;
  const from: Place = { ...where, direct: true, call: "", address: JSON.parse(room.address) };
  const outcome = await messenger.tell(
    owner,
    from,
    replyIn(claimed.view, from, silent(detailOf(row).title ?? "none given")),
    message,
  );
  // A person who cannot be reached is no reason to silence the room again.
  if ("gone" in outcome)
    await beat.store.settle([row.id], token, {
      state: "failed",
      why: `whoever set it up cannot be told: ${outcome.gone}`,
    });
  else await record(desk, one, outcome);
}
