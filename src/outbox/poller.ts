import type { Log } from "../log.ts";
import type { Done } from "./context.ts";
import type { Ticked } from "./tick.ts";

/** Ticks until it is stopped. */
export interface Poller {
  /** Ticks until nothing more is due, and says what that did. */
  readonly drain: () => Promise<Done>;
  readonly stop: () => Promise<void>;
}

/** Milliseconds between ticks. */
const PAUSE = 1000;
/** So often in a row one drain ticks at most: whatever is retried at once for ever would hold it. */
const MOST = 500;

/** Ticks one after the other, never two at once in one process. */
export function poller(tick: () => Promise<Ticked>, log: Log): Poller {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const next = (): Promise<Ticked> => {
    const done = last.then(tick, tick);
    last = done.catch(() => {});
    return done;
  };
  const poll = async (): Promise<void> => {
    let more = false;
    try {
      more = (await next()).more;
    } catch (error) {
      // A locked database or one that restarts is there again at the next tick.
      log.error({ err: error }, "a heartbeat failed");
    }
    if (!stopped) timer = setTimeout(poll, more ? 0 : PAUSE);
  };
  timer = setTimeout(poll, 0);
  return {
    drain: async () => {
      let [posted, edited] = [0, 0];
      for (let count = 0; count < MOST; count++) {
        const done = await next();
        posted += done.posted;
        edited += done.edited;
        if (!done.more && done.posted === 0 && done.edited === 0) break;
      }
      return { posted, edited };
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await last;
    },
  };
}
