import type { Timing } from "./patience.ts";

/** Somebody who waits this long wonders; then Teams shows the sign for a few seconds. Milliseconds. */
const FIRST = 1500;
const EVERY = 4000;

/** Lets `show` say that an answer is on its way, once it takes a while, until it is there. */
export async function whileTyping<T>(
  job: () => Promise<T>,
  show: () => Promise<unknown>,
  { wait }: Pick<Timing, "wait">,
): Promise<T> {
  const ended = new AbortController();
  const showing = async (): Promise<void> => {
    await wait(FIRST, ended.signal);
    while (!ended.signal.aborted) {
      await show().catch(() => {});
      await wait(EVERY, ended.signal);
    }
  };
  const shown = showing();
  try {
    return await job();
  } finally {
    ended.abort();
    await shown;
  }
}
