import { Logger, makeWorkerUtils, run } from "graphile-worker";
import { PgBoss } from "pg-boss";
import type { Contestant } from "./contest.ts";
import { range, whereOf } from "./town.ts";

const BATCH = 500;
const AT_ONCE = 64;
const CONNECTIONS = 10;

/** Says when something was done so many times. */
function countdown(count: number): { readonly done: Promise<void>; readonly one: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  let left = count;
  const one = (): void => {
    left -= 1;
    if (left === 0) resolve();
  };
  return { done: promise, one };
}

const batches = async (count: number, insert: (some: object[]) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < count; from += BATCH)
    await insert(range(Math.min(BATCH, count - from), (index) => ({ ...whereOf(from + index), meeting: "bench" })));
};

/** Jobs written in batches, fetched in batches as long as these are full, each batch completed at once. */
export const pgBoss = (url: () => Promise<string>): Contestant => ({
  name: `pg-boss: batches of ${BATCH}`,
  ready: async (count) => {
    const boss = new PgBoss({ connectionString: await url(), max: CONNECTIONS, supervise: false, schedule: false });
    boss.on("error", (error) => {
      throw error;
    });
    await boss.start();
    await boss.createQueue("deliveries");
    const { done, one } = countdown(count);
    return {
      run: async () => {
        await batches(count, (some) =>
          boss.insert(
            "deliveries",
            some.map((data) => ({ data })),
          ),
        );
        await boss.work(
          "deliveries",
          { batchSize: BATCH, burstWhenBatchFull: true, pollingIntervalSeconds: 0.5 },
          async (jobs) => {
            for (const _ of jobs) await Promise.resolve();
            for (const _ of jobs) one();
          },
        );
        await done;
        // Waits for the last batch to be completed.
        await boss.offWork("deliveries", { wait: true });
      },
      close: () => boss.stop({ graceful: false }),
    };
  },
});

const quiet = new Logger(() => () => {});

/** Jobs written in batches, fetched into a local queue in batches, 64 at once, completed together. */
export const graphileWorker = (url: () => Promise<string>): Contestant => ({
  name: `graphile-worker: local queue of ${BATCH}, ${AT_ONCE} at once`,
  ready: async (count) => {
    const connectionString = await url();
    const utils = await makeWorkerUtils({ connectionString, logger: quiet });
    await utils.migrate();
    const { done, one } = countdown(count);
    return {
      run: async () => {
        await batches(count, (some) => utils.addJobs(some.map((payload) => ({ identifier: "deliver", payload }))));
        const runner = await run({
          noHandleSignals: true,
          taskList: { deliver: async () => one() },
          preset: {
            worker: {
              connectionString,
              maxPoolSize: CONNECTIONS,
              concurrentJobs: AT_ONCE,
              pollInterval: 500,
              localQueue: { size: BATCH },
              completeJobBatchDelay: 0,
              logger: quiet,
            },
          },
        });
        await done;
        // Waits for the last jobs to be completed.
        await runner.stop();
      },
      close: async () => {
        await utils.release();
      },
    };
  },
});
