/** Longer than a request can still be under way: it times out after ten seconds. Milliseconds. */
export const QUARANTINE = 60_000;
/** How long a process may take over what it has claimed. Milliseconds. */
export const LEASE = 60_000;

const FIRST = 5_000;
const LONGEST = 15 * 60_000;

/** The last try before it helps nobody any more. Milliseconds. */
const LAST_CALL = 5 * 60_000;

/**
 * When something that may have been posted is tried once more: at once the first time, as it has been in quarantine, then
 * after twice as long each time, and a last time shortly before it `expires`. `doubts`: how often it was in doubt.
 */
export function tryDoubtedAt(now: number, doubts: number, expires: number): number {
  const next = now + QUARANTINE * (2 ** Math.min(doubts - 1, 20) - 1);
  return next < expires || expires <= now ? next : Math.max(now, expires - LAST_CALL);
}

const SECOND = 1000;
const HOUR = 3_600_000;

/** How long a platform is left alone that asks for so long: never for no time at all, and days are a mistake. Milliseconds. */
export const heeded = (after: number): number => Math.min(HOUR, Math.max(SECOND, after));

/**
 * When something refused for now is tried again: after what the platform asks for, else twice as long each time, up to a
 * quarter of an hour. `random`, from 0 to 1, spreads those that were refused together.
 */
export function tryAgainAt(now: number, tries: number, after: number | undefined, random: number): number {
  const wait = Math.min(LONGEST, FIRST * 2 ** Math.min(tries, 20));
  return Math.round(now + (after === undefined ? wait * (0.5 + random / 2) : heeded(after) + random * SECOND));
}
