import type { Acting } from "../audit.ts";
import type { Place } from "../place.ts";
import type { Store, SubscriptionRow } from "../store/store.ts";
import type { Rule } from "./rule.ts";
import { subscriptionId } from "./subscription.ts";

/** A rule as it would be kept. Everything due before now counts as planned: a new rule says nothing about the past. */
export const newRule = (
  written: string,
  rule: Rule,
  { place, person, now }: Pick<Acting, "place" | "person" | "now">,
): SubscriptionRow => ({
  id: subscriptionId(place, written),
  platform: place.platform,
  tenant: place.tenant,
  room: place.room,
  rule: written,
  value: JSON.stringify(rule),
  person: person.id,
  personName: person.name,
  at: now.getTime(),
  pausedUntil: null,
  plannedTo: now.getTime(),
  nextAt: null,
  revision: 0,
});

/** What came of keeping a rule: it stands, it stood like that already, or somebody changed meanwhile what was there before. */
export type Kept = "kept" | "so" | "overtaken";

/** Follows something, or follows it in another way, in the place of what stood there before. A pause outlasts that. */
export async function keepRule(
  row: SubscriptionRow,
  before: Pick<SubscriptionRow, "value"> | undefined,
  { store, place }: { readonly store: Store; readonly place: Place },
): Promise<Kept> {
  const kept = await (before ? store.changeSubscription(row, before.value) : store.addSubscription(row));
  if (kept) return before?.value === row.value ? "so" : "kept";
  // Pressing twice at once saves once.
  return (await store.subscription(place, row.id))?.value === row.value ? "so" : "overtaken";
}

/** Those of some rules that are paused now; the others were paused or stopped by somebody else meanwhile. `until`: ISO day. */
export async function pauseRules<Some extends Pick<SubscriptionRow, "id" | "pausedUntil">>(
  rows: readonly Some[],
  until: (row: Some) => string | null,
  { store, place, now }: Pick<Acting, "place" | "now"> & { readonly store: Store },
): Promise<Some[]> {
  const paused: Some[] = [];
  for (const row of rows)
    if (await store.pauseSubscription(place, row.id, { was: row.pausedUntil, is: until(row) }, now.getTime()))
      paused.push(row);
  return paused;
}
