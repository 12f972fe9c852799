import { parentPort } from "node:worker_threads";
import { make } from "./make.ts";
import type { Made, Ordered } from "./workshop.ts";

parentPort?.on("message", async ({ number, order }: Ordered) => {
  const made: Made = await make(order).then(
    (bytes) => ({ number, bytes }),
    (error: unknown) => ({ number, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  parentPort?.postMessage(made);
});
