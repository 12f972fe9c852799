import type { Answer, Reply } from "../answer.ts";
import type { DeliveryState } from "../store/store.ts";
import { type DeliveryContext, roomKey, tenantKey } from "./context.ts";
import type { LookUp, Messenger, Outcome } from "./messenger.ts";
import type { Caller, Pace } from "./pace.ts";
import { heeded } from "./retry.ts";

type Call = keyof Pace;

const callerOf = ({ room: { where } }: DeliveryContext): Caller => ({ room: roomKey(where), tenant: tenantKey(where) });

export const replyIn = ({ room, place }: DeliveryContext, answer: Answer): Reply => ({
  answer,
  reading: { ...room.reading, call: place.call },
});

/**
 * Whether calls may go out for some rows now. If not, they are put off to a turn of their own: `state` is what they then
 * are. What waits because the platform refuses is late all the same.
 */
export async function mayCall(
  context: DeliveryContext,
  calls: readonly Call[],
  { ids, state }: { readonly ids: readonly string[]; readonly state: DeliveryState },
): Promise<boolean> {
  const { outbox, batch, messenger } = context;
  const now = outbox.clock().getTime();
  const { wait, refused } = outbox.pacer.take(
    callerOf(context),
    calls.map((call) => messenger.pace[call]),
    now,
  );
  if (wait === 0) return true;
  const tryAt = now + wait;
  await outbox.store.settle(ids, batch.token, { state, tryAt, ...(!refused && { ready: tryAt }) });
  return false;
}

/** A platform that asks to wait is left alone by all calls that it means. */
function heed<T extends Outcome | LookUp>(context: DeliveryContext, call: Call, outcome: T): T {
  const { outbox, messenger } = context;
  if (typeof outcome === "object" && "later" in outcome && outcome.after !== undefined) {
    const now = outbox.clock().getTime();
    outbox.pacer.hold(callerOf(context), messenger.pace[call], now, now + heeded(outcome.after));
  }
  return outcome;
}

/** What the platform finds wrong is sent once more, as text alone: better plain than lost. */
async function orPlainly({ outbox }: DeliveryContext, send: (plainly: boolean) => Promise<Outcome>): Promise<Outcome> {
  const drawn = await send(false);
  if (!("bug" in drawn)) return drawn;
  outbox.log.warn({ code: drawn.bug }, "a message was refused for its shape, and is sent as text");
  return send(true);
}

export const post = async (
  context: DeliveryContext,
  answer: Answer,
  how: { readonly id: string; readonly under?: string },
): Promise<Outcome> => {
  const { messenger, place } = context;
  const reply = replyIn(context, answer);
  const send = (plainly: boolean) => messenger.post(place, reply, { ...how, ...(plainly && { plainly }) });
  return heed(context, "post", await orPlainly(context, send));
};

export const edit = async (context: DeliveryContext, receipt: string, answer: Answer): Promise<Outcome> => {
  const { messenger, place } = context;
  const reply = replyIn(context, answer);
  const send = (plainly: boolean) => messenger.edit(place, receipt, reply, { plainly });
  return heed(context, "edit", await orPlainly(context, send));
};

export const lookUp = async (
  context: DeliveryContext,
  id: string,
  how: Parameters<Messenger["lookUp"]>[2],
): Promise<LookUp> => heed(context, "lookUp", await context.messenger.lookUp(context.place, id, how));
