import { sql } from "drizzle-orm/sql";
import type { SqliteRemoteDatabase } from "drizzle-orm/sqlite-proxy";
import type { ClientBase, PoolClient } from "pg";
import type { Log } from "../log.ts";
import type { Database } from "./database.ts";
import { codeOf, Unopenable } from "./failure.ts";
import { folderOf, migrationsFor, misfit } from "./journal.ts";
import { prepared } from "./prepared.ts";
import { sealTokens } from "./tokens.ts";

/** Under this number processes that start together wait for each other's migrations. */
const MIGRATION_LOCK = 71_408_233;

/** Without its password. */
export const nameOf = (url: string): string => `at ${new URL(url).host}`;

export async function appliedOn(client: ClientBase): Promise<string[]> {
  const { rows: found } = await client.query("select to_regclass('drizzle.__drizzle_migrations') is not null as there");
  if (found[0]?.there !== true) return [];
  const { rows } = await client.query("select hash from drizzle.__drizzle_migrations order by created_at, id");
  return rows.map(({ hash }) => String(hash));
}

/** Applies what migrations are missing, one process after the other. */
async function bringUp(client: PoolClient, url: string): Promise<void> {
  const [{ drizzle }, { migrate }, { tables }] = await Promise.all([
    import("drizzle-orm/node-postgres"),
    import("drizzle-orm/node-postgres/migrator"),
    import("./schema.postgres.ts"),
  ]);
  await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
  const why = misfit(await appliedOn(client), migrationsFor("postgres"));
  if (why) throw new Unopenable(`The database ${nameOf(url)} ${why}`);
  const db = drizzle({ client });
  await migrate(db, { migrationsFolder: folderOf("postgres") });
  await sealTokens({ db: spoken(db), tables });
  await db.execute(sql`select pg_advisory_unlock(${MIGRATION_LOCK})`);
}

/** Both engines’ builders are alike in all that the store uses (see columns.postgres.ts). */
const spoken = (db: unknown): SqliteRemoteDatabase => db as SqliteRemoteDatabase;

export async function openPostgres(url: string, log: Log): Promise<Database> {
  const [{ default: pg }, { drizzle }, { tables }] = await Promise.all([
    import("pg"),
    import("drizzle-orm/node-postgres"),
    import("./schema.postgres.ts"),
  ]);
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  // Without listeners a restart of the server would end this process: the pool listens only to connections that rest.
  pool.on("error", (error) => log.warn({ code: codeOf(error) }, "a database connection was lost"));
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    const client = await pool.connect();
    try {
      await bringUp(client, url);
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    db: spoken(drizzle({ client: pool })),
    tables,
    dialect: "postgres",
    prepared,
    claiming: (select) =>
      "for" in select && typeof select.for === "function" ? select.for("update", { skipLocked: true }) : select,
    close: () => pool.end(),
  };
}
