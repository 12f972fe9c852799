import { dayOf } from "../clock.ts";
import type { DeliveryRow, SubscriptionRow, Where } from "../store/store.ts";
import { type Expected, expectedBetween, nextAfter } from "./agenda.ts";
import type { Beat, RoomView, Views } from "./beat.ts";
import { delivery } from "./delivery.ts";

const DAY = 86_400_000;
/** What was missed longer ago is not worth a word. */
const WORTH_A_WORD = 7 * DAY;
const BATCH = 500;

/** Of several digests that fell due meanwhile only the newest is worth reading. */
function worthwhile(all: readonly Expected[], now: number): Expected[] {
  const newest = all.findLast(({ kind }) => kind === "digest");
  return all.filter((one) => (one.kind === "digest" ? one === newest : one.expires > now - WORTH_A_WORD));
}

const isPaused = ({ pausedUntil }: SubscriptionRow, at: number, { settings }: RoomView): boolean =>
  pausedUntil !== null && dayOf(new Date(at), settings.zone) < pausedUntil;

/** What falls due for a subscription up to now, as deliveries. */
const dueFor = (row: SubscriptionRow, view: RoomView, now: number): DeliveryRow[] =>
  worthwhile(expectedBetween(row, view.settings, view, row.plannedTo, now), now)
    .filter(({ at }) => !isPaused(row, at, view))
    .map(({ id, kind, at, expires, meeting, lead }) =>
      delivery(row as SubscriptionRow & Where, {
        id,
        kind,
        subscription: row.id,
        meeting: meeting?.id ?? null,
        detail: { lead, ...(meeting && { when: meeting.when, title: meeting.title }) },
        due: at,
        expires,
      }),
    );

/**
 * Writes down what has fallen due. The work follows what falls due: subscriptions with nothing to say are not looked at.
 * Planning twice changes nothing, because the ids say what they mean. Whether there is more to plan.
 */
export async function plan(
  { store, meter }: Pick<Beat, "store" | "meter">,
  views: Views,
  now: number,
): Promise<boolean> {
  const rows = await store.subscriptionsDue(now, BATCH);
  if (rows.length === 0) return false;
  const looked = await Promise.all(
    rows.map(async (row) => ({ row, view: await views.room(row as SubscriptionRow & Where) })),
  );
  meter.planned(
    await store.addDeliveries(looked.flatMap(({ row, view }) => (view.place ? dueFor(row, view, now) : []))),
  );
  for (const { row, view } of looked) {
    const to = Math.max(now, row.plannedTo);
    await store.planned(row, to, nextAfter(row, view.settings, view, to));
  }
  return rows.length === BATCH;
}
