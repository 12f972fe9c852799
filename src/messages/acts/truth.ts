import type { DeliveryContext, Room } from "../../outbox/context.ts";
import { defaultSettings, readSettings, type Settings } from "../../settings/settings.ts";
import type { DeliveryRow, Store, SubscriptionRow, Where } from "../../store/store.ts";
import { type Act, isAct, KEPT, readAct } from "./act.ts";

/** What is so in a room now, whatever anybody did. */
export interface Truth {
  readonly settings: Settings;
  readonly rules: ReadonlyMap<string, SubscriptionRow>;
  /** What was posted, put off and left out of late. */
  readonly deliveries: readonly DeliveryRow[];
  /** The newest first. */
  readonly acts: readonly Act[];
}

const MOST = 1000;

export async function truthOf(store: Store, where: Where, zone: string, now: number): Promise<Truth> {
  const deliveries = await store.roomDeliveries(where, now - KEPT, MOST);
  const rules = await store.subscriptions(where);
  const set = await store.settings(where);
  const acts = deliveries.filter(isAct).map(readAct);
  return {
    settings: set ? readSettings(set.value, zone) : defaultSettings(zone),
    rules: new Map(rules.map((row) => [row.id, row])),
    deliveries,
    acts: acts.sort((a, b) => b.at - a.at),
  };
}

/** The same in a conversation that is posted to. */
export const truthIn = ({
  outbox: { store, clock },
  room: { where, settings },
}: DeliveryContext<Room & { readonly settings: Settings }>): Promise<Truth> =>
  truthOf(store, where, settings.zone, clock().getTime());

/** Whether what somebody did is still so. */
export function isSo({ what }: Act, { settings, rules, deliveries }: Truth): boolean {
  const state = (id: string): string | undefined => deliveries.find((row) => row.id === id)?.state;
  switch (what.did) {
    case "done":
    case "muted":
      return settings.mutes.some(
        ({ id, until, why }) => id === what.mute.id && until === what.mute.until && why === what.mute.why,
      );
    case "snoozed":
      return state(what.delivery) === "due";
    case "skipped":
      return state(what.delivery) === "skipped";
    case "stopped":
      return !rules.has(what.rule.id);
    case "paused":
      return what.rules.some(({ id }) => rules.get(id)?.pausedUntil === what.until);
    case "saved":
      return rules.get(what.id)?.value === what.value;
  }
}
