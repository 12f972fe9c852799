import { statSync } from "node:fs";
import type Sqlite from "better-sqlite3";
import type { RemoteCallback } from "drizzle-orm/sqlite-proxy";
import type { Log } from "../log.ts";
import { keepNewest } from "../newest.ts";
import { MEMORY } from "./address.ts";
import type { Database } from "./database.ts";
import { codeOf, Unopenable } from "./failure.ts";
import { preparedFile, shieldedFile } from "./file.ts";
import { migrationsFor, misfit } from "./journal.ts";
import { patiently } from "./patience.ts";
import { prepared } from "./prepared.ts";
import { sealTokens } from "./tokens.ts";

/** So many statements are kept parsed. */
const MOST_PARSED = 200;
/** Larger files are not read through at a start, because nothing else happens meanwhile. Bytes: half a second or so. */
const CHECKED = 256 * 2 ** 20;
/** drizzle-kit’s own table, as drizzle’s migrator makes it. */
const JOURNAL =
  "create table if not exists __drizzle_migrations (id serial primary key, hash text not null, created_at numeric)";
const SWEPT = 1;

/** Goes on after the name of a file. */
export const DAMAGED =
  "is damaged. Stop everything that uses it, keep a copy, and put a backup in its place, or what “sqlite3 <file> .recover” saves of it.";

export const appliedIn = (client: Sqlite.Database): string[] =>
  client.prepare("select 1 from sqlite_schema where name = '__drizzle_migrations'").get()
    ? client.prepare<[], string>("select hash from __drizzle_migrations order by created_at").pluck().all()
    : [];

/** Whether its pages are whole. */
export function isWhole(client: Sqlite.Database): boolean {
  try {
    return client.pragma("quick_check(1)", { simple: true }) === "ok";
  } catch (error) {
    if (codeOf(error)?.startsWith("SQLITE_CORRUPT")) return false;
    throw error;
  }
}

/** Applies what migrations are missing, all or none. */
function migrate(client: Sqlite.Database, name: string): void {
  client.exec(JOURNAL);
  const applied = appliedIn(client);
  const known = migrationsFor("sqlite");
  const why = misfit(applied, known);
  if (why) throw new Unopenable(`The database ${name} ${why}`);
  const remember = client.prepare("insert into __drizzle_migrations (hash, created_at) values (?, ?)");
  for (const { sql, hash, folderMillis } of known.slice(applied.length)) {
    for (const statement of sql) client.exec(statement);
    remember.run(hash, folderMillis);
  }
}

function bringUp(client: Sqlite.Database, name: string): void {
  client.pragma("journal_mode = WAL");
  // What was sent must be known after a power cut, or it is sent again.
  client.pragma("synchronous = FULL");
  client.pragma("foreign_keys = ON");
  // What is deleted or written over is not left lying in the file.
  client.pragma("secure_delete = FAST");
  if (name !== MEMORY && statSync(name).size <= CHECKED && !isWhole(client))
    throw new Unopenable(`The database ${name} ${DAMAGED}`, "SQLITE_CORRUPT");
  client.transaction(() => migrate(client, name)).immediate();
}

/** Earlier versions left what they deleted lying in the file: addresses that still work, among it. */
function sweep(client: Sqlite.Database): void {
  if (client.pragma("user_version", { simple: true }) === SWEPT) return;
  client.exec("vacuum");
  client.pragma("wal_checkpoint(TRUNCATE)");
  client.pragma(`user_version = ${SWEPT}`);
}

/** Statements that have been parsed, the last ones used. */
function parsing(client: Sqlite.Database): (sql: string) => Sqlite.Statement<unknown[], unknown> {
  const parsed = new Map<string, Sqlite.Statement<unknown[], unknown>>();
  return (sql) => {
    const statement = parsed.get(sql) ?? client.prepare<unknown[], unknown>(sql);
    return keepNewest(parsed, MOST_PARSED, sql, statement);
  };
}

/** Says once that the file is damaged, for damage is met again at every beat. */
function damageTold(name: string, log: Log): (error: unknown) => void {
  let told = false;
  return (error) => {
    const code = codeOf(error);
    if (told || !/^SQLITE_(CORRUPT|NOTADB)/.test(code ?? "")) return;
    told = true;
    log.error({ code }, `the database ${name} ${DAMAGED}`);
  };
}

/** Where every statement passes. Rows are lists of values. */
function asking(client: Sqlite.Database, patience: number, failed: (error: unknown) => void): RemoteCallback {
  const parse = parsing(client);
  const ask = (sql: string, values: readonly unknown[]): { rows: unknown[] } => {
    const statement = parse(sql);
    if (statement.reader) return { rows: statement.raw().all(...values) };
    statement.run(...values);
    return { rows: [] };
  };
  return async (sql, values) => {
    try {
      return await patiently(() => ask(sql, values), patience);
    } catch (error) {
      failed(error);
      throw error;
    }
  };
}

/** `:memory:` or a file, whose folder is made, but none above it. `patience`: milliseconds. */
export async function openSqlite(file: string, log: Log, patience: number): Promise<Database> {
  const [{ default: Client }, { drizzle }, { tables }] = await Promise.all([
    import("better-sqlite3"),
    import("drizzle-orm/sqlite-proxy"),
    import("./schema.sqlite.ts"),
  ]);
  if (file !== MEMORY) preparedFile(file, log);
  // SQLite’s own waiting would stop the whole process.
  const client = new Client(file, { timeout: 0 });
  const db = drizzle(asking(client, patience, damageTold(file, log)));
  try {
    await patiently(() => bringUp(client, file), patience);
    await sealTokens({ db, tables });
    if (file !== MEMORY) await patiently(() => sweep(client), patience);
  } catch (error) {
    client.close();
    throw error;
  }
  return {
    db,
    tables,
    dialect: "sqlite",
    prepared,
    claiming: (select) => select,
    backup: async (to) => {
      shieldedFile(to, log);
      await client.backup(to);
    },
    close: async () => {
      client.close();
    },
  };
}
