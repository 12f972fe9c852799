import { copyFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { openDatabase } from "../../src/store/open.ts";
import { MIGRATIONS, presentIn, problemsIn } from "./released.ts";

const UPGRADES = join(import.meta.dirname, "../../test/store/upgrades");

/** The filled database of the last release, brought up to date, becomes that of this one. The tables in which nothing is. */
async function fill(tag: string): Promise<string[]> {
  const [last] = readdirSync(UPGRADES)
    .filter((name) => name.endsWith(".sqlite"))
    .toSorted()
    .slice(-1);
  const file = join(UPGRADES, `${tag}.sqlite`);
  if (!last) throw new Error(`There is no database of an earlier release in ${UPGRADES}.`);
  if (join(UPGRADES, last) === file) return [];
  copyFileSync(join(UPGRADES, last), file);
  const database = await openDatabase(file, console);
  await database.close();
  const client = new Sqlite(file);
  client.pragma("journal_mode = DELETE");
  const tables = client.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all();
  const empty = tables.filter((name) => client.prepare(`select 1 from ${name} limit 1`).get() === undefined);
  client.close();
  return empty;
}

const problems = problemsIn(MIGRATIONS);
if (problems.length > 0) {
  for (const problem of problems) console.log(problem);
  process.exitCode = 1;
} else {
  const now = presentIn(MIGRATIONS);
  const tag = now.sqlite.at(-1)?.tag ?? "";
  const empty = await fill(tag);
  writeFileSync(join(MIGRATIONS, "released.json"), `${JSON.stringify(now, null, 2)}\n`);
  console.log(
    `Released up to ${tag}. Commit src/store/migrations/released.json and test/store/upgrades/${tag}.sqlite.`,
  );
  if (empty.length > 0)
    console.log(`Put a few rows into what is empty there, which upgrades should carry along: ${empty.join(", ")}.`);
}
