import type { Wait } from "../../../adapters/slack/socket/line.ts";

/** Time that passes only when it is told to. Milliseconds. */
export interface Passing {
  readonly wait: Wait;
  /** How long is still waited for, shortest first. */
  readonly pending: () => number[];
  readonly pass: (ms: number) => void;
}

export function passing(): Passing {
  let now = 0;
  const waiting = new Set<{ at: number; done: () => void }>();
  const inOrder = () => [...waiting].sort((a, b) => a.at - b.at);
  return {
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const one = {
          at: now + ms,
          done: () => {
            waiting.delete(one);
            resolve();
          },
        };
        waiting.add(one);
        if (ms <= 0 || signal.aborted) one.done();
        signal.addEventListener("abort", one.done);
      }),
    pending: () => inOrder().map(({ at }) => at - now),
    pass: (ms) => {
      now += ms;
      for (const one of inOrder()) if (one.at <= now) one.done();
    },
  };
}
