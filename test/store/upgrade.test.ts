import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";
import { sealed } from "../../src/store/tokens.ts";
import { botWith } from "../support/bot.ts";
import { onEngines } from "../support/engines.ts";
import { newFolder } from "../support/folder.ts";
import { platform } from "../support/platform.ts";
import { heard, PLACE } from "../support/scene.ts";
import { openStage } from "../support/stage.ts";
import { NOW, silent, theLibrary } from "../support/world.ts";
import { migrationsUpTo, past } from "./olden.ts";

/** A filled database of each release, as its own version left it. `npm run migrations:release` adds one. */
const FOLDER = join(import.meta.dirname, "upgrades");
const RELEASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".sqlite"))
  .map((name) => name.replace(".sqlite", ""))
  .toSorted();
const TOKENS: Record<"addresses" | "revoked" | "files", string[]> = JSON.parse(
  readFileSync(join(FOLDER, "tokens.json"), "utf8"),
);

type Rows = Record<string, Record<string, unknown>[]>;

const copyOf = (release: string): string => {
  const file = join(newFolder(), "old.sqlite");
  copyFileSync(join(FOLDER, `${release}.sqlite`), file);
  return file;
};

function rowsIn(file: string): Rows {
  const client = new Sqlite(file, { readonly: true });
  const names = client
    .prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like '\\_%' escape '\\'")
    .pluck()
    .all();
  const rows = names.map((name) => [name, client.prepare<[], Record<string, unknown>>(`select * from ${name}`).all()]);
  client.close();
  return Object.fromEntries(rows);
}

/** PostgreSQL as that release left it: its migrations, and the same rows. */
async function pour(release: string, rows: Rows, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await migrate(drizzle({ client }), { migrationsFolder: migrationsUpTo("postgres", release) });
  for (const [table, all] of Object.entries(rows))
    for (const row of all) {
      const names = Object.keys(row);
      const places = names.map((_name, index) => `$${index + 1}`);
      await client.query(
        `insert into "${table}" (${names.map((name) => `"${name}"`)}) values (${places})`,
        Object.values(row),
      );
    }
  await client.end();
}

async function rowsNow(url: string): Promise<Rows> {
  if (!url.startsWith("postgres")) return rowsIn(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: tables } = await client.query("select tablename from pg_tables where schemaname = 'public'");
  const all: Rows = {};
  for (const { tablename } of tables) all[tablename] = (await client.query(`select * from "${tablename}"`)).rows;
  await client.end();
  return all;
}

/** A value as it is kept now: tokens sealed. */
const kept = (table: string, column: string, value: unknown): unknown =>
  /^(feeds|files)\.token$/.test(`${table}.${column}`) && typeof value === "string" && !value.startsWith("sha256:")
    ? sealed(value)
    : value;

/** What a release knew of its rows, in one order, with tokens as they are kept now. PostgreSQL gives large numbers as text. */
const told = (table: string, rows: Rows[string], columns: readonly string[]): string[] =>
  rows
    .map((row) => columns.map((name) => [name, kept(table, name, row[name])]))
    .map((row) => JSON.stringify(row, (_key, value) => (typeof value === "number" ? String(value) : value)))
    .toSorted();

/** A database as a release left it, and what is in it. */
async function left(release: string, given: string): Promise<{ url: string; before: Rows }> {
  const file = copyOf(release);
  const before = rowsIn(file);
  if (!given.startsWith("postgres")) return { url: file, before };
  await pour(release, before, given);
  return { url: given, before };
}

async function expectAddresses(url: string): Promise<void> {
  const store = createStore(await openDatabase(url, silent));
  for (const token of TOKENS.addresses) expect(await store.feed(token)).toMatchObject({ ending: token.slice(-4) });
  for (const token of TOKENS.revoked) expect(await store.feed(token)).toBeUndefined();
  for (const token of TOKENS.files) expect(await store.file(token, 0)).toBeDefined();
  await store.close();
}

onEngines((address) => {
  describe.each(RELEASES)("from %s", (release) => {
    it("carries every row along, and every address that still worked", async () => {
      const { url, before } = await left(release, await address());
      await expectAddresses(url);
      const after = await rowsNow(url);
      for (const [table, rows] of Object.entries(before)) {
        expect([table, rows.length]).not.toEqual([table, 0]);
        const columns = Object.keys(rows[0] ?? {});
        expect([table, told(table, after[table] ?? [], columns)]).toEqual([table, told(table, rows, columns)]);
      }
    });

    it("goes on where an earlier start was cut off in the middle of sealing", async () => {
      const { url, before } = await left(release, await address());
      await expectAddresses(url);
      const [clear] = TOKENS.addresses;
      const undo = `update feeds set token = '${clear}', ending = '' where token = '${sealed(clear ?? "")}'`;
      await past(url, [undo]);
      await expectAddresses(url);
      expect((await rowsNow(url))["feeds"]?.length).toBe(before["feeds"]?.length);
    });

    it("starts on what was kept, whatever stands in one of its rows", async () => {
      const { url } = await left(release, await address());
      const stage = await openStage(await theLibrary(), platform(), { database: url });
      await expect(stage.pass(1000)).resolves.toBeDefined();
      await stage.close();
    });

    it("answers from what was kept", async () => {
      const { url } = await left(release, await address());
      const { bot, store } = await botWith(await theLibrary(), undefined, url);
      const ask = async (line: string): Promise<string> => {
        const person = { id: "U1", name: "Anna Żółć", standing: "member" } as const;
        return heard((await bot.answer({ line, place: PLACE, person, now: NOW })).answer).text;
      };
      expect(await ask("following")).toContain("Norway");
      expect(await ask("schedule history Разговоры о Севере")).toMatch(
        /moved to 19 March 2027[\s\S]*added for 12 March/,
      );
      expect(await ask("commitments")).toContain("Ελληνικά");
      expect(await ask("settings")).toContain("Helsinki");
      expect(await ask("calendar list")).toMatch(/ends in 1dcf[\s\S]*Бен/);
      expect(await ask("import")).toContain("calendar.example.org");
      await store.close();
    });
  });
});

it.each(RELEASES)("leaves no address of %s lying in the file, nor in a backup", async (release) => {
  const file = copyOf(release);
  const database = await openDatabase(file, silent);
  const copy = `${file}.copy`;
  await database.backup?.(copy);
  const parts = [file, `${file}-wal`, copy].map((path) => readFileSync(path));
  await database.close();
  for (const bytes of [...parts, readFileSync(file)])
    for (const token of [...TOKENS.addresses, ...TOKENS.revoked, ...TOKENS.files])
      expect(bytes.includes(token.slice(0, -4))).toBe(false);
});
