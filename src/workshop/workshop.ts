import { Worker } from "node:worker_threads";
import type { Order } from "./order.ts";

/** What goes to the thread and what comes back. */
export interface Ordered {
  readonly number: number;
  readonly order: Order;
}
export type Made =
  | { readonly number: number; readonly bytes: Uint8Array }
  | { readonly number: number; readonly failed: string };

/** Makes documents and pictures in a thread of its own, so that nobody waits for an answer meanwhile. */
export interface Workshop {
  /** Rejects only for a bug. */
  readonly make: (order: Order) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

interface Bench {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** The thread is started by the first order, and does not keep the program alive. */
function openBench(closed: () => void): Bench {
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  const waiting = new Map<number, Waiting>();
  const giveUp = (error: Error): void => {
    closed();
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", (made: Made) => {
    const one = waiting.get(made.number);
    waiting.delete(made.number);
    if (waiting.size === 0) worker.unref();
    if ("bytes" in made) one?.resolve(made.bytes);
    else one?.reject(new Error(`it could not be made: ${made.failed}`));
  });
  worker.on("error", giveUp);
  worker.on("exit", () => giveUp(new Error("the workshop was closed")));
  worker.unref();
  return { worker, waiting };
}

export function workshop(): Workshop {
  let bench: Bench | undefined;
  let count = 0;
  return {
    make: (order) =>
      new Promise((resolve, reject) => {
        const open = bench ?? openBench(() => (bench = undefined));
        bench = open;
        const number = ++count;
        open.waiting.set(number, { resolve, reject });
        open.worker.ref();
        open.worker.postMessage({ number, order } satisfies Ordered);
      }),
    close: async () => {
      await bench?.worker.terminate();
    },
  };
}
