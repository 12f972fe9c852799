import { dayOf, instantOf } from "../clock.ts";
import type { Settings } from "../settings/settings.ts";
import type { SubscriptionRow } from "../store/store.ts";
import { type Expected, expectedBetween, isMuted, type Known, pastPosts } from "./agenda.ts";

const YEAR = 365 * 86_400_000;
const SHOWN = 4;

/** The first instant at which a rule posts again. */
const pausedTo = ({ pausedUntil }: Pick<SubscriptionRow, "pausedUntil">, { zone }: Settings): number =>
  pausedUntil === null ? Number.NEGATIVE_INFINITY : instantOf(pausedUntil, "00:00", zone).getTime();

/** What a rule posts while it is neither paused nor muted. */
export const postsBetween = (
  row: SubscriptionRow,
  settings: Settings,
  known: Known,
  from: number,
  to: number,
): Expected[] =>
  expectedBetween(row, settings, known, from, to).filter(
    ({ at, meeting }) =>
      at >= pausedTo(row, settings) &&
      !(meeting && isMuted(meeting, settings, known, dayOf(new Date(at), settings.zone))),
  );

export interface Outlook {
  /** Posts to come, each with all that it tells of. */
  readonly next: readonly (readonly Expected[])[];
  /** Posts that it would have made over the last twelve months. */
  readonly pastYear: number;
}

/** `now` in milliseconds. */
export const outlook = (row: SubscriptionRow, settings: Settings, known: Known, now: number): Outlook => ({
  next: [...Map.groupBy(postsBetween(row, settings, known, now, now + 2 * YEAR), ({ at }) => at).values()].slice(
    0,
    SHOWN,
  ),
  pastYear: pastPosts(row, settings, known, now - YEAR, now),
});
