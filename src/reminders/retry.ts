/** Longer than a request can still be under way: it times out after ten seconds. Milliseconds. */
export const QUARANTINE = 60_000;
/** How long a process may take over what it has claimed. Milliseconds. */
export const LEASE = 60_000;

const FIRST = 5_000;
const LONGEST = 15 * 60_000;

/**
 * When something refused for now is tried again: after what the platform asks for, else twice as long each time, up to a
 * quarter of an hour. `luck`, from 0 to 1, spreads those that were refused together.
 */
export function tryAgainAt(now: number, tries: number, after: number | undefined, luck: number): number {
  const wait = Math.min(LONGEST, FIRST * 2 ** Math.min(tries, 20));
  return Math.round(now + (after === undefined ? wait * (0.5 + luck / 2) : after + luck * 1000));
}
