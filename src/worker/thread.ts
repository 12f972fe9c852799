import { parentPort } from "node:worker_threads";
import { run } from "./run.ts";
import type { Done, Given } from "./worker.ts";

parentPort?.on("message", async ({ number, job }: Given) => {
  const done: Done = await run(job).then(
    (bytes) => ({ number, bytes }),
    (error: unknown) => ({ number, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  parentPort?.postMessage(done);
});
