import { Worker } from "node:worker_threads";
import type { Job } from "../answer.ts";

/** What goes to the thread and what comes back. */
export interface Given {
  readonly number: number;
  readonly job: { readonly kind: string };
}
export type Done =
  | { readonly number: number; readonly bytes: Uint8Array }
  | { readonly number: number; readonly failed: string };

/** A thread was ended because it took longer than anybody waits. */
export class TookTooLong extends Error {}

/** Makes documents and pictures, and understands calendars, in a thread of its own, so that nobody waits for an answer meanwhile. */
export interface JobWorker<Kind extends { readonly kind: string } = Job> {
  /** Rejects only for a bug, or with `TookTooLong`. */
  readonly run: (job: Kind) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** The thread holds a hundred megabytes or two: it ends when nobody has needed it for this long. Milliseconds. */
const IDLE = 60_000;

/** A single one takes seconds at most: a thread that says nothing for this long is stuck. Milliseconds. */
const STUCK = 60_000;

interface Thread {
  readonly give: (given: Given, waiting: Waiting) => void;
  readonly close: () => Promise<unknown>;
}

/** A thread, which does not keep the program alive. `closed` is told when it takes no more jobs. */
function openThread(closed: () => void, { idle, stuck }: Patience): Thread {
  const worker = new Worker(new URL("./thread.ts", import.meta.url));
  const waiting = new Map<number, Waiting>();
  let timer: NodeJS.Timeout | undefined;
  const giveUp = (error: Error): void => {
    closed();
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const endAfter = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      giveUp(new TookTooLong("it took too long to make"));
      void worker.terminate();
    }, ms).unref();
  };
  worker.on("message", (done: Done) => {
    const one = waiting.get(done.number);
    waiting.delete(done.number);
    endAfter(waiting.size === 0 ? idle : stuck);
    if (waiting.size === 0) worker.unref();
    if ("bytes" in done) one?.resolve(done.bytes);
    else one?.reject(new Error(`it could not be made: ${done.failed}`));
  });
  worker.on("error", giveUp);
  worker.on("exit", () => giveUp(new Error("the worker was closed")));
  return {
    give: (given, one) => {
      if (waiting.size === 0) endAfter(stuck);
      waiting.set(given.number, one);
      worker.ref();
      worker.postMessage(given);
    },
    close: () => {
      clearTimeout(timer);
      return worker.terminate();
    },
  };
}

/** Milliseconds. */
interface Patience {
  readonly idle: number;
  readonly stuck: number;
}

/** The thread is started by the first job, and again by one that finds it ended. */
export function openWorker<Kind extends { readonly kind: string } = Job>({
  idle = IDLE,
  stuck = STUCK,
}: Partial<Patience> = {}): JobWorker<Kind> {
  let thread: Thread | undefined;
  let count = 0;
  const opened = (): Thread => {
    const made: Thread = openThread(
      () => {
        if (thread === made) thread = undefined;
      },
      { idle, stuck },
    );
    return made;
  };
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        thread ??= opened();
        thread.give({ number: ++count, job }, { resolve, reject });
      }),
    close: async () => {
      await thread?.close();
    },
  };
}
