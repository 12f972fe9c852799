import { type Answer, prose } from "../answer.ts";
import { dayOf } from "../clock.ts";
import { parseWhen } from "../library/when.ts";
import { begin, type Desk, type Done, idsOf, NOTHING, type Target } from "../outbox/batch.ts";
import { mayCall, post } from "../outbox/calls.ts";
import type { RoomView } from "../outbox/context.ts";
import { findOut } from "../outbox/reconcile.ts";
import { record } from "../outbox/record.ts";
import type { DeliveryRow, ErasureRow } from "../store/store.ts";
import { mayRepeat } from "./message.ts";

function noticeOf({ person, personName, due }: ErasureRow, { settings }: RoomView): Answer {
  const until = parseWhen(dayOf(new Date(due), settings.zone));
  const day = until ? [{ when: until, on: true } as const] : [];
  return {
    title: "Nothing more is posted here",
    blocks: [
      prose(
        { person: { id: person, name: personName } },
        " has asked for all that I keep of this workspace to be erased. That happens ",
        ...day,
        "; until then nothing is lost, and nothing is posted.",
      ),
      prose(
        "If that is a mistake, somebody who runs the workspace can take it back: ",
        { command: "workspace restore" },
        ".",
      ),
    ],
    audience: "room",
  };
}

/** The one thing that is posted although nothing is any more: why. Not once it was taken back. */
export async function takeLeave(desk: Desk, target: Target, rows: readonly DeliveryRow[]): Promise<Done> {
  const { beat, token } = desk;
  const { view } = target;
  await findOut(
    desk,
    target,
    rows.filter(({ state }) => state === "sending"),
  );
  const due = rows.filter(({ state }) => state === "claimed");
  if (due.length === 0) return NOTHING;
  const asked = await beat.store.erasure(view.where);
  if (!asked) {
    await beat.store.forget(idsOf(due), token);
    return NOTHING;
  }
  if (!(await mayCall(desk, target, ["post"], { ids: idsOf(due), state: "due" }))) return NOTHING;
  const one: Target = { ...target, rows: due };
  const message = beat.newId();
  if (!(await begin(desk, one, message, null))) return NOTHING;
  const notice = noticeOf(asked, view);
  const repeated = due.some(({ doubts }) => doubts > 0);
  const answer = repeated ? { ...notice, blocks: [...notice.blocks, mayRepeat] } : notice;
  return (await record(desk, one, await post(desk, one, answer, { id: message }))) ? { posted: 1, edited: 0 } : NOTHING;
}
