import { setTimeout as pause } from "node:timers/promises";

/** Time as sending needs it. Milliseconds. */
export interface Timing {
  /** Counts from some instant, and never back. */
  readonly now: () => number;
  /** Ends early, and without an error, when it is given up. */
  readonly wait: (ms: number, given?: AbortSignal) => Promise<void>;
  /** The longest that one call to Teams may take. */
  readonly call: number;
  /** From 0 to 1: not everybody tries again at the same instant. */
  readonly random: () => number;
}

export const monotonic: Timing = {
  now: () => performance.now(),
  wait: (ms, signal) => pause(ms, undefined, { ...(signal && { signal }) }).catch(() => {}),
  call: 4000,
  random: Math.random,
};

/** Teams waits fifteen seconds for the answer to a message; what is left at the end is for saying that there is none. */
const MESSAGE = 10_000;

/** How long Teams still waits for the answer to one activity. */
export interface Patience {
  /** The longest that the next call may take. */
  readonly timeout: () => number;
  /** Waits, if there is time for it and for another call. Whether there was. */
  readonly pause: (ms: number) => Promise<boolean>;
}

/** The least that a call is given. */
const LEAST = 1000;
/** For the last word, when there is no patience left: one short call. */
export const lastWord = ({ call }: Timing): Patience => ({
  timeout: () => Math.min(LEAST, call),
  pause: async () => false,
});

export function patience({ now, wait, call, random }: Timing): Patience {
  const end = now() + MESSAGE;
  const left = (): number => end - now();
  return {
    timeout: () => Math.min(call, Math.max(LEAST, left())),
    pause: async (ms) => {
      const whole = ms * (1 + random() / 4);
      if (whole + LEAST > left()) return false;
      await wait(whole);
      return true;
    },
  };
}
