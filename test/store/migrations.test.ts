import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from "drizzle-kit/api";
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { migrate as migrateSqlite } from "drizzle-orm/better-sqlite3/migrator";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { expect, it } from "vitest";
import { tables as postgres } from "../../src/store/schema.postgres.ts";
import { tables as sqlite } from "../../src/store/schema.sqlite.ts";
import { onEngines, openBoth } from "../support/engines.ts";
import { migrationsUpTo } from "./olden.ts";

const FOLDER = join(import.meta.dirname, "../../src/store/migrations");
const read = (path: string) => JSON.parse(readFileSync(join(FOLDER, path), "utf8"));

/** What the newest migration leaves behind. */
function newest(dialect: string) {
  const { entries } = read(`${dialect}/meta/_journal.json`);
  return read(`${dialect}/meta/${String(entries.length - 1).padStart(4, "0")}_snapshot.json`);
}

it("has a migration for every change of the tables, on both databases: else run npm run migrations", async () => {
  const before = newest("sqlite");
  expect(await generateSQLiteMigration(before, await generateSQLiteDrizzleJson({ ...sqlite }, before.id))).toEqual([]);
  const was = newest("postgres");
  expect(await generateMigration(was, generateDrizzleJson({ ...postgres }, was.id))).toEqual([]);
});

const ROW = "insert into settings values ('slack', 'T1', 'C1', 1, '{}', 'zone', 'U1', 'Anna', 1000)";

async function makeFirst(url: string): Promise<void> {
  if (url.startsWith("postgres")) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await migratePostgres(drizzlePostgres({ client }), { migrationsFolder: migrationsUpTo("postgres", "0000") });
    await client.query(ROW);
    return client.end();
  }
  mkdirSync(dirname(url), { recursive: true });
  const client = new Sqlite(url);
  migrateSqlite(drizzleSqlite({ client }), { migrationsFolder: migrationsUpTo("sqlite", "0000") });
  client.exec(ROW);
  client.close();
}

onEngines((address) => {
  it("brings a database of the first release up to date, with what is in it, also by two processes at once", async () => {
    const url = await address();
    await makeFirst(url);
    const { store, other } = await openBoth(url);
    const where = { platform: "slack", tenant: "T1", room: "C1" } as const;
    expect(await store.settings(where)).toMatchObject({ version: 1, personName: "Anna", at: 1000 });
    await store.addFeed("f1", { ...where, rule: "", person: "U1", personName: "Anna", at: 1, revokedAt: null });
    expect(await other.feed("f1")).toMatchObject({ ending: "f1" });
    await store.close();
    await other.close();
  });
});
