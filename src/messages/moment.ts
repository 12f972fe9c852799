import { dayOf } from "../clock.ts";
import { notedFor } from "../rights/audience.ts";
import type { SubscriptionRow } from "../store/store.ts";
import { aboutRule } from "../subscriptions/say.ts";
import { filtersOf } from "../subscriptions/subscription.ts";
import type { MessageContext, Moment, Reason, RoomView } from "./kind.ts";

/** Among so many of a room's last radars is the one before of each of its rules. */
const RADARS = 60;

/** Done when it is first asked for, and once. */
function once<T>(job: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= job();
    return done;
  };
}

/** `now`: in milliseconds. */
export function momentOf({ outbox: { store }, room, place }: MessageContext, now: number): Moment {
  const { where, settings, reading } = room;
  return {
    room,
    now,
    today: dayOf(new Date(now), settings.zone),
    reading: { ...reading, call: place.call },
    promised: once(async () => notedFor(await store.commitments(where), where.room)),
    radars: once(() => store.sentOf(where, "radar", RADARS)),
    rules: once(() => store.subscriptions(where)),
  };
}

/** What a rule is about, in words. */
export function nameOf(kept: SubscriptionRow | undefined, room: RoomView): string {
  const filters = kept && filtersOf(kept.rule, room.library, room.lexicon);
  return filters ? aboutRule(kept, filters, room) : room.say.messages.because.unknown;
}

export const reasonsFor = (subscription: string | null, room: RoomView): Reason[] =>
  subscription === null ? [] : [{ id: subscription, name: nameOf(room.subscriptions.get(subscription), room) }];
