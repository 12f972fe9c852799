import Sqlite from "better-sqlite3";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { newFile, openServer, type Server } from "../support/databases.ts";
import type { Call } from "../support/fakes/wire.ts";
import { EACH_ONCE, isPost, openStorm, ROOMS, type Storm } from "./storm.ts";

let storm: Storm;
let server: Server;
const stopped: (() => void)[] = [];
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.stop());
afterEach(async () => {
  for (const stop of stopped.splice(0)) stop();
  await storm.stop();
});

/** Somebody who stands beside the program at the same SQLite file. */
function beside(file: string): Sqlite.Database {
  const client = new Sqlite(file, { timeout: 0 });
  stopped.push(() => client.close());
  return client;
}

/** Whether what is being posted stands in the database as being sent. */
const isWritten = (client: Sqlite.Database, { args }: Call): boolean =>
  client
    .prepare("select 1 from deliveries where state = 'sending' and message = ?")
    .get(Object(Object(args["metadata"])["event_payload"])["id"]) !== undefined;

it("sends nothing while the database is locked by another, and everything afterwards", async () => {
  const file = newFile();
  storm = await openStorm(file, undefined, 20);
  const other = beside(file);
  await storm.tick();
  other.exec("begin immediate");
  for (let count = 0; count < 3; count++) expect(await storm.tick()).toBe(false);
  expect(storm.slack.calls).toEqual([]);
  other.exec("rollback");
  expect(await storm.pass()).toMatchObject(EACH_ONCE);
});

it("records afterwards what was posted when the database was locked before it could be recorded", async () => {
  const file = newFile();
  storm = await openStorm(file, undefined, 20);
  const other = beside(file);
  let unwritten = 0;
  let locked = 0;
  storm.slack.disturb((call) => {
    if (!isPost(call)) return undefined;
    if (!isWritten(other, call)) unwritten++;
    if (!other.inTransaction && locked++ < 3) {
      other.exec("begin immediate");
      setTimeout(() => other.exec("rollback"), 150);
    }
    return undefined;
  });
  expect(await storm.pass()).toMatchObject(EACH_ONCE);
  expect({ unwritten, locked: locked > 0 }).toEqual({ unwritten: 0, locked: true });
  expect(storm.slack.calls.filter(({ what }) => what === "conversations.history")).toEqual([]);
});

it("sends nothing when the disk is full before it could be planned", async () => {
  storm = await openStorm(newFile());
  const { db } = storm.database;
  const [[pages] = []] = await db.all<[number]>(sql`pragma page_count`);
  await db.all(sql.raw(`pragma max_page_count = ${pages}`));
  await storm.last(2);
  expect(storm.slack.calls).toEqual([]);
  await db.all(sql`pragma max_page_count = 1000000`);
  expect(await storm.pass()).toMatchObject(EACH_ONCE);
});

it.each([
  ["claimed", false],
  ["sending", false],
  ["sent", true],
])("repeats nothing when the disk is full as a delivery becomes %s", async (state, posts) => {
  const file = newFile();
  storm = await openStorm(file);
  const other = beside(file);
  other.exec(
    `create trigger full before update on deliveries when new.state = '${state}' and old.state <> '${state}'
       begin select raise(abort, 'database or disk is full'); end`,
  );
  await storm.last(6);
  expect(storm.slack.messages.length > 0).toBe(posts);
  other.exec("drop trigger full");
  expect(await storm.pass()).toMatchObject(EACH_ONCE);
});

it("posts everything once when PostgreSQL restarts in the middle of a tick", async ({ skip }) => {
  const { restart } = server;
  storm = await openStorm(await server.database());
  if (!restart) return skip();
  let posts = 0;
  let restarted: Promise<void> | undefined;
  storm.slack.disturb(async (call) => {
    if (!isPost(call)) return undefined;
    posts++;
    if (posts === 4 || posts === ROOMS + 3) {
      restarted = restart();
      await restarted;
    }
    return undefined;
  });
  expect(await storm.pass()).toMatchObject(EACH_ONCE);
  expect(posts).toBeGreaterThanOrEqual(2 * ROOMS);
  await restarted;
});
