import type { Answer } from "../answer.ts";
import type { DeliveryState } from "../store/store.ts";
import { type Desk, replyIn, type Target } from "./batch.ts";
import { roomKey, tenantKey } from "./context.ts";
import type { LookUp, Messenger, Outcome } from "./messenger.ts";
import type { Caller, Pace } from "./pace.ts";
import { heeded } from "./retry.ts";

type Call = keyof Pace;

const callerOf = ({ view: { where } }: Target): Caller => ({ room: roomKey(where), tenant: tenantKey(where) });

/**
 * Whether calls may go out for some rows now. If not, they are put off to a turn of their own: `state` is what they then
 * are. What waits because the platform refuses is late all the same.
 */
export async function mayCall(
  { beat, token }: Desk,
  target: Target,
  calls: readonly Call[],
  { ids, state }: { readonly ids: readonly string[]; readonly state: DeliveryState },
): Promise<boolean> {
  const now = beat.clock().getTime();
  const { pace } = target.messenger;
  const { wait, refused } = beat.pacer.take(
    callerOf(target),
    calls.map((call) => pace[call]),
    now,
  );
  if (wait === 0) return true;
  const tryAt = now + wait;
  await beat.store.settle(ids, token, { state, tryAt, ...(!refused && { ready: tryAt }) });
  return false;
}

/** A platform that asks to wait is left alone by all calls that it means. */
function heed<T extends Outcome | LookUp>({ beat }: Desk, target: Target, call: Call, outcome: T): T {
  if (typeof outcome === "object" && "later" in outcome && outcome.after !== undefined) {
    const now = beat.clock().getTime();
    beat.pacer.hold(callerOf(target), target.messenger.pace[call], now, now + heeded(outcome.after));
  }
  return outcome;
}

/** What the platform finds wrong is sent once more, as text alone: better plain than lost. */
async function orPlainly({ beat }: Desk, send: (plainly: boolean) => Promise<Outcome>): Promise<Outcome> {
  const drawn = await send(false);
  if (!("bug" in drawn)) return drawn;
  beat.log.warn({ code: drawn.bug }, "a message was refused for its shape, and is sent as text");
  return send(true);
}

export const post = async (
  desk: Desk,
  target: Target,
  answer: Answer,
  how: { readonly id: string; readonly under?: string },
): Promise<Outcome> => {
  const { messenger, place, view } = target;
  const reply = replyIn(view, place, answer);
  const send = (plainly: boolean) => messenger.post(place, reply, { ...how, ...(plainly && { plainly }) });
  return heed(desk, target, "post", await orPlainly(desk, send));
};

export const edit = async (desk: Desk, target: Target, receipt: string, answer: Answer): Promise<Outcome> => {
  const { messenger, place, view } = target;
  const reply = replyIn(view, place, answer);
  const send = (plainly: boolean) => messenger.edit(place, receipt, reply, { plainly });
  return heed(desk, target, "edit", await orPlainly(desk, send));
};

export const lookUp = async (
  desk: Desk,
  target: Target,
  id: string,
  how: Parameters<Messenger["lookUp"]>[2],
): Promise<LookUp> => heed(desk, target, "lookUp", await target.messenger.lookUp(target.place, id, how));
