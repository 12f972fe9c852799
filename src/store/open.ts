import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { type BetterSQLite3Database, drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import type { Log } from "../log.ts";
import type { Tables } from "./tables.ts";

/** What drizzle's selects have in common on both engines. */
export interface Preparable<Row> extends PromiseLike<Row[]> {
  readonly prepare: (name?: string) => { readonly execute: (values?: Record<string, unknown>) => PromiseLike<unknown> };
}

/** An opened database, spoken to in the words of SQLite's builders (see columns.postgres.ts). Every builder is awaited. */
export interface Database {
  readonly db: BetterSQLite3Database;
  readonly tables: Tables;
  readonly dialect: "sqlite" | "postgres";
  /** A select that is built and parsed once, and run often. `name` is unique; `sql.placeholder` marks its values. */
  readonly prepared: <Row>(name: string, select: Preparable<Row>) => (values: object) => Promise<Row[]>;
  /** A select whose rows other processes pass over while this one changes them. */
  readonly claiming: <T extends object>(select: T) => T;
  /** Writes a consistent copy of a SQLite file while it is in use. */
  readonly backup?: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const MIGRATIONS = join(import.meta.dirname, "migrations");
/** How long a writer waits for another one. Milliseconds. */
const BUSY = 5000;
/** Under this number processes that start together wait for each other's migrations. */
const MIGRATION_LOCK = 71_408_233;

const prepared: Database["prepared"] = <Row>(name: string, select: Preparable<Row>) => {
  const statement = select.prepare(name);
  return async (values: object) => (await statement.execute({ ...values })) as Row[];
};

/** `:memory:` or a file, whose folder is made. */
async function openSqlite(file: string): Promise<Database> {
  const [{ default: Sqlite }, { migrate }, { tables }] = await Promise.all([
    import("better-sqlite3"),
    import("drizzle-orm/better-sqlite3/migrator"),
    import("./schema.sqlite.ts"),
  ]);
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  const client = new Sqlite(file, { timeout: BUSY });
  client.pragma("journal_mode = WAL");
  // What was sent must be known after a power cut, or it is sent again.
  client.pragma("synchronous = FULL");
  client.pragma("foreign_keys = ON");
  const db = drizzleSqlite({ client });
  const bringUpToDate = () => migrate(db, { migrationsFolder: join(MIGRATIONS, "sqlite") });
  try {
    bringUpToDate();
  } catch {
    // Another process that started at the same time was faster; what is still wrong now is really wrong.
    bringUpToDate();
  }
  return {
    db,
    tables,
    dialect: "sqlite",
    prepared,
    claiming: (select) => select,
    backup: async (to) => {
      await client.backup(to);
    },
    close: async () => {
      client.close();
    },
  };
}

async function openPostgres(url: string, log: Log): Promise<Database> {
  const [{ default: pg }, { drizzle }, { migrate }, { tables }] = await Promise.all([
    import("pg"),
    import("drizzle-orm/node-postgres"),
    import("drizzle-orm/node-postgres/migrator"),
    import("./schema.postgres.ts"),
  ]);
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  // Without a listener a restart of the server would end this process.
  pool.on("error", (error) => log.warn({ code: (error as { code?: string }).code }, "a database connection was lost"));
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await migrate(drizzle({ client }), { migrationsFolder: join(MIGRATIONS, "postgres") });
    await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
  } catch (error) {
    client.release(true);
    await pool.end();
    throw error;
  }
  client.release();
  return {
    db: drizzle({ client: pool }) as unknown as BetterSQLite3Database,
    tables,
    dialect: "postgres",
    prepared,
    claiming: (select) =>
      "for" in select && typeof select.for === "function" ? select.for("update", { skipLocked: true }) : select,
    close: () => pool.end(),
  };
}

const isServer = (url: string): boolean => /^postgres(ql)?:\/\//.test(url);

/** Codes of Node.js, SQLite and PostgreSQL for a database that cannot be reached, opened or entered. */
const CANNOT_OPEN = /^(E[A-Z_]+|SQLITE_(CANTOPEN|NOTADB|READONLY|CORRUPT|FULL|PERM)\w*|08\w{3}|28\w{3}|3D000|57P03)$/;

/** Why a database could not be opened, in a sentence without its password; nothing if it was a bug. */
export function whyNotOpened(error: unknown, url: string): string | undefined {
  const { code } = error as { code?: unknown };
  if (typeof code !== "string" || !CANNOT_OPEN.test(code)) return undefined;
  return isServer(url)
    ? `The database at ${new URL(url).host} cannot be opened (${code}). Check that the server runs, and user, password and name in DATABASE_URL.`
    : `The database ${url} cannot be opened (${code}). Check that DATABASE_URL names a SQLite file in a folder that may be written.`;
}

/** `postgres://…`, or a SQLite file or `:memory:`. Applies what migrations are missing. Rejects if it cannot be opened. */
export const openDatabase = (url: string, log: Log): Promise<Database> =>
  isServer(url) ? openPostgres(url, log) : openSqlite(url);
