import type { Settings } from "../settings/settings.ts";
import type { SubscriptionRow } from "../store/store.ts";
import { followed, isMuted, type Known } from "./agenda.ts";

/** So far ahead meetings count. Days. */
const TEN_YEARS = 3660;

/** Whether a mute takes anything away that would have been told here. */
export function isMissed(
  mute: Settings["mutes"][number],
  rows: readonly SubscriptionRow[],
  known: Known,
  { settings, today }: { readonly settings: Settings; readonly today: string },
): boolean {
  const muted = { ...settings, mutes: [mute] };
  return rows.some((row) => followed(row, known, today, TEN_YEARS).some((one) => isMuted(one, muted, known, today)));
}
