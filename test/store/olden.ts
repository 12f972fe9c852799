import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { newFolder } from "../support/folder.ts";

const FOLDER = join(import.meta.dirname, "../../src/store/migrations");

/** A folder with the migrations of a release: all up to one, by its name. */
export function migrationsUpTo(dialect: "sqlite" | "postgres", tag: string): string {
  const folder = newFolder();
  const journal = JSON.parse(readFileSync(join(FOLDER, dialect, "meta/_journal.json"), "utf8"));
  const last = journal.entries.findIndex((entry: { tag: string }) => entry.tag.startsWith(tag.slice(0, 4)));
  const entries = journal.entries.slice(0, last + 1);
  mkdirSync(join(folder, "meta"));
  writeFileSync(join(folder, "meta/_journal.json"), JSON.stringify({ ...journal, entries }));
  for (const entry of entries) cpSync(join(FOLDER, dialect, `${entry.tag}.sql`), join(folder, `${entry.tag}.sql`));
  return folder;
}

/** Says statements to the database behind an address, past the store. */
export async function past(url: string, statements: readonly string[]): Promise<void> {
  if (url.startsWith("postgres")) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    return client.end();
  }
  const client = new Sqlite(url);
  for (const statement of statements) client.exec(statement);
  client.close();
}
