import type { Log } from "../log.ts";
import { isServer } from "./address.ts";
import type { Database } from "./database.ts";
import { codeOf, Unopenable, withoutWords } from "./failure.ts";
import { PATIENCE } from "./patience.ts";
import { nameOf, openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";

/** Codes of Node.js, SQLite and PostgreSQL for a database that cannot be reached, opened, entered or brought up to date. */
const CANNOT_OPEN = /^(E[A-Z_]+|SQLITE_\w+|08\w{3}|28\w{3}|3D000|57P03|53\w{3}|25006|42\w{3})$/;

/** The same error, or the sentence that says what to mend. Never the password. */
export function asUnopenable(error: unknown, address: string): Error {
  const code = codeOf(error);
  if (error instanceof Unopenable || code === undefined || !CANNOT_OPEN.test(code)) return withoutWords(error, "open");
  if (isServer(address))
    return new Unopenable(
      `The database ${nameOf(address)} cannot be opened (${code}). Check that the server runs, and user, password and name in DATABASE_URL.`,
      code,
    );
  if (code.startsWith("SQLITE_BUSY"))
    return new Unopenable(
      `The database ${address} is held by another program (${code}). End that one, and start again.`,
      code,
    );
  return new Unopenable(
    `The database ${address} cannot be opened (${code}). Check that DATABASE_URL names a SQLite file in a folder that may be written.`,
    code,
  );
}

/** Why a database could not be opened, in a sentence; nothing if it was a bug. */
export const whyNotOpened = (error: unknown): string | undefined =>
  error instanceof Unopenable ? error.message : undefined;

/**
 * `postgres://…`, or a SQLite file or `:memory:` (see `readAddress`). Applies what migrations are missing. Rejects if it cannot
 * be opened. `patience`: how long a statement waits for another program that holds the file, in milliseconds.
 */
export async function openDatabase(address: string, log: Log, patience = PATIENCE): Promise<Database> {
  try {
    return await (isServer(address) ? openPostgres(address, log) : openSqlite(address, log, patience));
  } catch (error) {
    throw asUnopenable(error, address);
  }
}
