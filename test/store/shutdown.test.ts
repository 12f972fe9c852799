import pg from "pg";
import { expect, it } from "vitest";
import { openDatabase } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";
import { theServer } from "../support/databases.ts";
import { ROOM } from "../support/engines.ts";
import { recorder } from "../support/world.ts";

const OTHERS =
  "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";

it("survives that the server ends its connections, at rest, at work and while it closes", async () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => void unhandled.push(error);
  process.on("uncaughtException", note);
  process.on("unhandledRejection", note);
  const url = await (await theServer()).database();
  const { log } = recorder();
  const store = createStore(await openDatabase(url, log));
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  for (let time = 0; time < 3; time++) {
    const work = Promise.allSettled(Array.from({ length: 20 }, () => store.settings(ROOM)));
    await client.query(OTHERS);
    for (const one of await work)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ name: "DatabaseError" });
  }
  const work = Promise.allSettled(Array.from({ length: 20 }, () => store.settings(ROOM)));
  const closing = store.close();
  await client.query(OTHERS);
  await work;
  await closing;
  await client.end();
  process.off("uncaughtException", note);
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});
