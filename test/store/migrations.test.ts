import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from "drizzle-kit/api";
import { expect, it } from "vitest";
import { tables as postgres } from "../../src/store/schema.postgres.ts";
import { tables as sqlite } from "../../src/store/schema.sqlite.ts";

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
