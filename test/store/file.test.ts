import { execFileSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { sql } from "drizzle-orm/sql";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keep } from "../../adapters/terminal/keep.ts";
import { readAddress } from "../../src/store/address.ts";
import { codeOf } from "../../src/store/failure.ts";
import { inspectDatabase } from "../../src/store/inspect.ts";
import { openDatabase, whyNotOpened } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";
import { newFile } from "../support/databases.ts";
import { onEngines, ROOM, subscription } from "../support/engines.ts";
import { newFolder } from "../support/folder.ts";
import { recorder, silent } from "../support/world.ts";
import { migrationsUpTo, past } from "./olden.ts";

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
const whyNot = (address: string): Promise<string | undefined> =>
  openDatabase(address, silent).then(() => "it opened", whyNotOpened);

describe("the address of a database", () => {
  it.each([
    ["/x/y.sqlite", "/x/y.sqlite"],
    ["var/aide.sqlite", "var/aide.sqlite"],
    ["file:/x/y.db", "/x/y.db"],
    ["file:///x/y.db", "/x/y.db"],
    ["file://localhost/x/y.db", "/x/y.db"],
    ["FILE:///x/a%20b.db", "/x/a b.db"],
    ["file:y.db", "y.db"],
    ["sqlite:y.db", "y.db"],
    ["sqlite:/x/y.db", "/x/y.db"],
    ["sqlite:///x/y.db", "/x/y.db"],
    ["sqlite://y.db", "y.db"],
    ["sqlite::memory:", ":memory:"],
    ["file::memory:", ":memory:"],
    [":memory:", ":memory:"],
    ["postgres://u:p@h/d?sslmode=require", "postgres://u:p@h/d?sslmode=require"],
    ["postgresql:///d?host=/run", "postgresql:///d?host=/run"],
  ])("%s is understood", (text, address) => {
    expect(readAddress(text)).toEqual({ address });
  });

  it.each([
    ["file:/x/y.db?mode=ro", /behind a \?/],
    ["sqlite:///x.db?cache=shared", /behind a \?/],
    ["file://server/share/x.db", /machine “server”/],
    ["file:", /names no file/],
    ["sqlite://", /names no file/],
    ["file:///%zz", /names no file/],
    ["mysql://u@h/d", /is no database/],
    ["http://h/x.sqlite", /is no database/],
    ["postgres:d", /is no database/],
    ['"/data/aide.sqlite"', /stands in quotation marks/],
    ["'x.db'", /stands in quotation marks/],
    ["~/aide.sqlite", /begins with ~/],
    ["file:~/aide.sqlite", /begins with ~/],
    ["postgres://h:port/d", /is no database/],
  ])("%s is refused in a sentence", (text, why) => {
    expect(readAddress(text)).toEqual({ refused: expect.stringMatching(why) });
  });

  it("never becomes a path with a scheme in it", () => {
    fc.assert(
      fc.property(fc.constantFrom("file", "sqlite", "FILE", "mysql", "jdbc:sqlite"), fc.string(), (scheme, rest) => {
        const read = readAddress(`${scheme}:${rest}`);
        expect("address" in read && read.address.toLowerCase().startsWith(`${scheme.toLowerCase()}:`)).toBe(
          "address" in read && rest.toLowerCase().replace(/^\/\//, "").startsWith(`${scheme.toLowerCase()}:`),
        );
      }),
    );
  });
});

describe("the file of a database", () => {
  it("can be read by its owner only, with all that stands beside it, and so can backups", async () => {
    const file = newFile();
    const database = await openDatabase(file, silent);
    await createStore(database).addSubscription(subscription());
    const copy = join(newFolder(), "copy.sqlite");
    await database.backup?.(copy);
    expect([file, `${file}-wal`, `${file}-shm`, copy].map(modeOf)).toEqual(["600", "600", "600", "600"]);
    expect(modeOf(dirname(file))).toBe("700");
    await database.close();
  });

  it("is taken from others who could read it until now, and the folder of others stays as it is", async () => {
    const file = join(newFolder(), "old.sqlite");
    writeFileSync(file, "", { mode: 0o644 });
    chmodSync(file, 0o644);
    chmodSync(dirname(file), 0o755);
    const copy = join(newFolder(), "copy.sqlite");
    writeFileSync(copy, "", { mode: 0o644 });
    const database = await openDatabase(file, silent);
    await database.backup?.(copy);
    await database.close();
    expect([modeOf(file), modeOf(copy), modeOf(dirname(file))]).toEqual(["600", "600", "755"]);
  });

  it("is not made where a path cannot be right, and the sentence says what to mend", async () => {
    const here = newFolder();
    const fifo = join(here, "pipe");
    execFileSync("/usr/bin/env", ["mkfifo", fifo]);
    writeFileSync(join(here, "plain"), "");
    symlinkSync(join(here, "no/such/file"), join(here, "dangling"));
    for (const [address, why] of [
      ["/proc/x/y.sqlite", /The database \/proc\/x\/y\.sqlite cannot be opened \(ENOENT\)/],
      [join(here, "a/b/c.sqlite"), /there is no folder .*\/a\. Make it/],
      [here, /names the folder .* Name a file in it, such as .*aide\.sqlite/],
      [fifo, /which is no file/],
      ["/dev/null", /which is no file/],
      [join(here, "plain/x.sqlite"), /cannot be made: .*plain is no folder/],
      [join(here, "dangling"), /leads to nothing/],
    ] as const) {
      expect([address, await whyNot(address)]).toEqual([address, expect.stringMatching(why)]);
      const { problems, notes } = await inspectDatabase(address);
      expect([address, ...problems, ...notes]).toHaveLength(2);
    }
    expect(readdirSync(here).toSorted()).toEqual(["dangling", "pipe", "plain"]);
    expect(await keep("backup", [join(here, "a/b.sqlite")], newFile())).toMatchObject({ code: 1 });
  });
});

/** Junk over the pages of a file from one on. */
function damage(file: string, from: number): void {
  const descriptor = openSync(file, "r+");
  const size = statSync(file).size;
  for (let at = from; at < size; at += 4096) writeSync(descriptor, Buffer.alloc(4000, 0xa5), 0, 4000, at);
  closeSync(descriptor);
}

async function filled(file: string): Promise<void> {
  await (await openDatabase(file, silent)).close();
  await past(file, [
    "with recursive n(i) as (select 1 union all select i + 1 from n where i < 4000) insert into marks select 'm' || i, hex(zeroblob(500)) from n",
  ]);
}

describe("a damaged file", () => {
  it("stops the start with a sentence, and doctor says it, too", async () => {
    const file = newFile();
    await filled(file);
    damage(file, 4096 * 30);
    expect(await whyNot(file)).toMatch(/is damaged\. Stop everything that uses it, keep a copy, and put a backup/);
    expect((await inspectDatabase(file)).problems).toEqual([expect.stringContaining("is damaged")]);
    expect(await keep("backup", [join(newFolder(), "copy.sqlite")], file)).toMatchObject({ code: 1 });
  });

  it("is said once in the log when it is met later", async () => {
    const file = newFile();
    await filled(file);
    const { log, lines } = recorder();
    const { db, tables, close } = await openDatabase(file, log);
    // Nothing of it is remembered from the start.
    for (const forget of ["cache_size = 1", "shrink_memory"]) await db.all(sql.raw(`pragma ${forget}`));
    damage(file, 4096 * 30);
    const read = async (): Promise<string> => `${(await db.select().from(tables.marks)).length} rows`;
    for (let count = 0; count < 3; count++) expect(await read().catch(codeOf)).toMatch(/^SQLITE_CORRUPT/);
    expect(lines.filter((line) => line.includes("is damaged"))).toHaveLength(1);
    await close();
  });
});

/** All that stands in a folder, and since when. */
const picture = (where: string): unknown =>
  readdirSync(where)
    .toSorted()
    .map((name) => [name, readFileSync(join(where, name)).toString("base64"), statSync(join(where, name)).mtimeMs]);

describe("doctor", () => {
  it("says what is in a file, and writes nothing, whether or not the program runs", async () => {
    const file = newFile();
    const store = createStore(await openDatabase(file, silent));
    await store.addSubscription(subscription());
    await store.learnRoom({ ...ROOM, call: "/aide", direct: 0, address: "{}", team: null });
    const running = await inspectDatabase(file);
    expect(running.problems).toEqual([]);
    expect(running.notes).toEqual([expect.stringMatching(/start\.sqlite, 0\.\d MB: rules: 1, conversations: 1$/)]);
    await store.close();
    const before = picture(dirname(file));
    expect(await inspectDatabase(file)).toEqual(running);
    expect(picture(dirname(file))).toEqual(before);
  });

  it("makes no file and no folder where there is none", async () => {
    const file = newFile();
    const { problems, notes } = await inspectDatabase(file);
    expect([problems, notes]).toEqual([[], [expect.stringContaining("there is no database yet")]]);
    expect(existsSync(dirname(file))).toBe(false);
  });

  onEngines((address) => {
    it("counts the migrations that are still to come, and applies none", async () => {
      const url = await address();
      const isServer = url.startsWith("postgres");
      await bringTo("0001", url);
      for (let time = 0; time < 2; time++) {
        const { problems, notes } = await inspectDatabase(url);
        expect(problems).toEqual([]);
        expect(notes[0]).toMatch(/rules: 0, conversations: 0$/);
        expect(notes[1]).toMatch(/^migrations still to be applied: [1-9]/);
      }
      await (await openDatabase(url, silent)).close();
      await past(url, [
        isServer ? "insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 9e12)" : "select 1",
      ]);
      const { problems, notes } = await inspectDatabase(url);
      if (isServer) expect(problems).toEqual([expect.stringContaining("newer version")]);
      else expect(notes).toHaveLength(1);
    });
  });
});

async function bringTo(tag: string, url: string): Promise<void> {
  if (url.startsWith("postgres")) {
    const [{ default: pg }, { drizzle }, { migrate }] = await Promise.all([
      import("pg"),
      import("drizzle-orm/node-postgres"),
      import("drizzle-orm/node-postgres/migrator"),
    ]);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await migrate(drizzle({ client }), { migrationsFolder: migrationsUpTo("postgres", tag) });
    return client.end();
  }
  const [{ default: Sqlite }, { drizzle }, { migrate }] = await Promise.all([
    import("better-sqlite3"),
    import("drizzle-orm/better-sqlite3"),
    import("drizzle-orm/better-sqlite3/migrator"),
  ]);
  mkdirSync(dirname(url), { recursive: true });
  const client = new Sqlite(url);
  migrate(drizzle({ client }), { migrationsFolder: migrationsUpTo("sqlite", tag) });
  client.close();
}
