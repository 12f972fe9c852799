import type { Timing } from "../../adapters/teams/patience.ts";

/** Time that passes only when somebody waits, or a test says so. */
export interface VirtualTime extends Timing {
  /** The longest that a call may really take. */
  call: number;
  /** What was waited for, in order. Milliseconds. */
  readonly waits: number[];
  readonly pass: (ms: number) => Promise<void>;
}

/** Whoever waits lets time pass; whoever waits until something ends, such as for a sign of life, only goes along. */
export function virtualTime(): VirtualTime {
  let now = 0;
  const waits: number[] = [];
  const along = new Set<{ at: number; go: () => void }>();
  const pass = async (ms: number): Promise<void> => {
    const end = now + ms;
    for (;;) {
      const [next] = [...along].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      now = next.at;
      along.delete(next);
      next.go();
      // What goes on now may wait again: it is let come to that.
      await new Promise((resolve) => setImmediate(resolve));
    }
    now = end;
  };
  return {
    waits,
    pass,
    now: () => now,
    call: 2000,
    random: () => 0,
    wait: async (ms, signal) => {
      if (signal?.aborted) return;
      if (!signal) {
        waits.push(ms);
        await pass(ms);
        return;
      }
      await new Promise<void>((resolve) => {
        along.add({ at: now + ms, go: resolve });
        signal.addEventListener("abort", () => resolve(), { once: true });
      });
    },
  };
}
