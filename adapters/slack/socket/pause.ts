/** How an attempt to be connected, or a connection, came to its end. */
export interface Ending {
  readonly why: string;
  /** It was a connection, and lived for so long that the next attempt owes nothing to it. */
  readonly lived: boolean;
  /** Slack itself said no, which seldom changes within seconds. */
  readonly refused: boolean;
  /** Seconds for which Slack wants to be left alone. */
  readonly retryAfter?: number;
}

const FIRST = 1000;
const MOST_UNREACHED = 30_000;
const MOST = 5 * 60_000;

/**
 * Milliseconds until the next attempt. `failures`: attempts in a row that failed. `random`: 0 to 1, so that not everybody
 * comes back at once. A network that is away costs nobody anything and is tried more often than Slack's own refusal.
 */
export function pauseAfter({ lived, refused, retryAfter = 0 }: Ending, failures: number, random: number): number {
  if (lived) return 0;
  const most = refused ? MOST : MOST_UNREACHED;
  const doubled = Math.min(most, FIRST * 2 ** Math.min(failures, 20));
  return Math.min(MOST, Math.max(retryAfter * 1000, doubled * (0.5 + random / 2)));
}
