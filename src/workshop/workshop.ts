import { Worker } from "node:worker_threads";
import type { Order, Reading } from "./order.ts";

/** What goes to the thread and what comes back. */
export interface Ordered {
  readonly number: number;
  readonly order: Order | Reading;
}
export type Made =
  | { readonly number: number; readonly bytes: Uint8Array }
  | { readonly number: number; readonly failed: string };

/** A thread was ended because it took longer than anybody waits. */
export class TookTooLong extends Error {}

/** Makes documents and pictures, and understands calendars, in a thread of its own, so that nobody waits for an answer meanwhile. */
export interface Workshop<Job extends Order | Reading = Order> {
  /** Rejects only for a bug, or with `TookTooLong`. */
  readonly make: (order: Job) => Promise<Uint8Array>;
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

interface Bench {
  readonly order: (ordered: Ordered, waiting: Waiting) => void;
  readonly close: () => Promise<unknown>;
}

/** A thread, which does not keep the program alive. `closed` is told when it takes no more orders. */
function openBench(closed: () => void, { idle, stuck }: Patience): Bench {
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
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
  worker.on("message", (made: Made) => {
    const one = waiting.get(made.number);
    waiting.delete(made.number);
    endAfter(waiting.size === 0 ? idle : stuck);
    if (waiting.size === 0) worker.unref();
    if ("bytes" in made) one?.resolve(made.bytes);
    else one?.reject(new Error(`it could not be made: ${made.failed}`));
  });
  worker.on("error", giveUp);
  worker.on("exit", () => giveUp(new Error("the workshop was closed")));
  return {
    order: (ordered, one) => {
      if (waiting.size === 0) endAfter(stuck);
      waiting.set(ordered.number, one);
      worker.ref();
      worker.postMessage(ordered);
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

/** The thread is started by the first order, and again by one that finds it ended. */
export function workshop<Job extends Order | Reading = Order>({
  idle = IDLE,
  stuck = STUCK,
}: Partial<Patience> = {}): Workshop<Job> {
  let bench: Bench | undefined;
  let count = 0;
  const opened = (): Bench => {
    const made: Bench = openBench(
      () => {
        if (bench === made) bench = undefined;
      },
      { idle, stuck },
    );
    return made;
  };
  return {
    make: (order) =>
      new Promise((resolve, reject) => {
        bench ??= opened();
        bench.order({ number: ++count, order }, { resolve, reject });
      }),
    close: async () => {
      await bench?.close();
    },
  };
}
