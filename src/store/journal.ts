import { join } from "node:path";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";

const MIGRATIONS = join(import.meta.dirname, "migrations");

export type Dialect = "sqlite" | "postgres";
export const folderOf = (dialect: Dialect): string => join(MIGRATIONS, dialect);
/** All migrations, in their order. `hash` is the SHA-256 of a file, as databases remember it. */
export const migrationsFor = (dialect: Dialect): MigrationMeta[] =>
  readMigrationFiles({ migrationsFolder: folderOf(dialect) });

const NEWER =
  "was brought up to date by a newer version of aide-mémoire. Start that version, or restore the backup made before it.";
const OTHER =
  "was made by a version of aide-mémoire that was never released, with other tables, and cannot be brought up to date. Set DATABASE_URL to a new database, or open this one with the version that made it.";

/** What a database’s own list of migrations says against bringing it up to date. Goes on after its name. */
export function misfit(applied: readonly string[], known: readonly { readonly hash: string }[]): string | undefined {
  const odd = applied.findIndex((hash, index) => known[index]?.hash !== hash);
  if (odd < 0) return undefined;
  return odd >= known.length ? NEWER : OTHER;
}
