import { newFile, openServer } from "../../test/support/databases.ts";
import { bare } from "./bare.ts";
import { compete } from "./contest.ts";
import { ourStore, ours } from "./ours.ts";
import { graphileWorker, pgBoss } from "./rivals.ts";

/** Our tick against job queues that do nothing but queue, on the same databases. */
export async function queues(count = 3000, rounds = 3): Promise<void> {
  await compete(
    "SQLite, synchronous = FULL",
    [ours(async () => newFile()), ourStore(async () => newFile()), bare(newFile, false), bare(newFile, true)],
    count,
    rounds,
  );
  const server = await openServer();
  try {
    const { database } = server;
    await compete(
      "PostgreSQL",
      [ours(database), ourStore(database), pgBoss(database), graphileWorker(database)],
      count,
      rounds,
    );
  } finally {
    await server.stop();
  }
}
