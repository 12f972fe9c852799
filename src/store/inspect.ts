import { accessSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type Sqlite from "better-sqlite3";
import { isServer, MEMORY } from "./address.ts";
import { Unopenable } from "./failure.ts";
import { unfit } from "./file.ts";
import { type Dialect, migrationsFor, misfit } from "./journal.ts";
import { asUnopenable } from "./open.ts";
import { appliedOn, nameOf } from "./postgres.ts";
import { appliedIn, DAMAGED, isWhole } from "./sqlite.ts";

/** What was found in a database: what has to be mended, and what it holds. */
export interface Inspection {
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

interface Held {
  readonly applied: readonly string[];
  readonly rules: number;
  readonly rooms: number;
}

const MEGABYTE = 2 ** 20;
const sizeOf = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`;

function told(name: string, dialect: Dialect, { applied, rules, rooms }: Held, size = ""): Inspection {
  const known = migrationsFor(dialect);
  const why = misfit(applied, known);
  if (why) return { problems: [`The database ${name} ${why}`], notes: [] };
  const missing = known.length - applied.length;
  return {
    problems: [],
    notes: [
      `${name}${size}: rules: ${rules}, conversations: ${rooms}`,
      ...(missing > 0 ? [`migrations still to be applied: ${missing}; “start” does it`] : []),
    ],
  };
}

/**
 * A file as it is now, or a copy of it where no process has it open: SQLite cannot even read such a one without making files
 * beside it.
 */
async function withReader<T>(file: string, look: (client: Sqlite.Database) => T): Promise<T> {
  const { default: Client } = await import("better-sqlite3");
  const folder = existsSync(`${file}-shm`) ? undefined : mkdtempSync(join(tmpdir(), "aide-doctor-"));
  const looked = folder ? join(folder, basename(file)) : file;
  try {
    if (folder)
      for (const suffix of ["", "-wal"])
        if (existsSync(`${file}${suffix}`)) copyFileSync(`${file}${suffix}`, `${looked}${suffix}`);
    const client = new Client(looked, { readonly: true, fileMustExist: true, timeout: 1000 });
    try {
      return look(client);
    } finally {
      client.close();
    }
  } finally {
    if (folder) rmSync(folder, { recursive: true });
  }
}

function lookInto(client: Sqlite.Database, file: string): Inspection {
  if (!isWhole(client)) return { problems: [`The database ${file} ${DAMAGED}`], notes: [] };
  const countOf = (table: string): number =>
    client.prepare("select 1 from sqlite_schema where name = ?").get(table)
      ? (client.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0)
      : 0;
  const held = { applied: appliedIn(client), rules: countOf("subscriptions"), rooms: countOf("rooms") };
  return told(file, "sqlite", held, `, ${sizeOf(statSync(file).size)}`);
}

async function inspectFile(file: string): Promise<Inspection> {
  if (file === MEMORY) return { problems: [], notes: ["kept in memory: nothing outlives the program"] };
  const why = unfit(file);
  if (why) return { problems: [why], notes: [] };
  if (existsSync(file)) {
    accessSync(file, constants.R_OK | constants.W_OK);
    return withReader(file, (client) => lookInto(client, file));
  }
  const folder = dirname(file);
  accessSync(existsSync(folder) ? folder : dirname(folder), constants.W_OK);
  return { problems: [], notes: [`${file}: there is no database yet; “start” makes it`] };
}

async function inspectServer(url: string): Promise<Inspection> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("begin read only");
    const countOf = async (table: string): Promise<number> => {
      const { rows: found } = await client.query("select to_regclass($1) is not null as there", [table]);
      if (found[0]?.there !== true) return 0;
      const { rows } = await client.query(`select count(*)::int as many from ${table}`);
      return Number(rows[0]?.many);
    };
    const held = {
      applied: await appliedOn(client),
      rules: await countOf("subscriptions"),
      rooms: await countOf("rooms"),
    };
    return told(nameOf(url), "postgres", held);
  } finally {
    await client.end();
  }
}

/** Looks at a database and writes nothing, not even where there is none. */
export async function inspectDatabase(address: string): Promise<Inspection> {
  try {
    return await (isServer(address) ? inspectServer(address) : inspectFile(address));
  } catch (error) {
    const why = asUnopenable(error, address);
    if (why instanceof Unopenable) return { problems: [why.message], notes: [] };
    throw why;
  }
}
