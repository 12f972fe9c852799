import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openDatabase, whyNotOpened } from "../../src/store/open.ts";
import { MIGRATIONS, problemsIn } from "../../tools/migrations/released.ts";
import { onEngines } from "../support/engines.ts";
import { newFolder } from "../support/folder.ts";
import { silent } from "../support/world.ts";
import { past } from "./olden.ts";

/** A copy of all migrations, changed. */
function changed(change: (folder: string) => void): string[] {
  const folder = newFolder();
  cpSync(MIGRATIONS, folder, { recursive: true });
  change(folder);
  return problemsIn(folder);
}
const edit = (path: string, with_: (text: string) => string): void =>
  writeFileSync(path, with_(readFileSync(path, "utf8")));
const journal = (folder: string, change: (entries: object[]) => object[]): void =>
  edit(join(folder, "meta/_journal.json"), (text) => {
    const { entries, ...rest } = JSON.parse(text);
    return JSON.stringify({ ...rest, entries: change(entries) });
  });

it("finds every released migration as it was", () => {
  expect(problemsIn(MIGRATIONS)).toEqual([]);
  const { sqlite, postgres } = JSON.parse(readFileSync(join(MIGRATIONS, "released.json"), "utf8"));
  expect(sqlite.slice(0, 2).map(({ tag }: { tag: string }) => tag)).toEqual(["0000_first", "0001_calendars_and_files"]);
  expect(postgres.length).toBe(sqlite.length);
});

it.each<[string, string, (folder: string) => void]>([
  ["a word", "sqlite/0000_first", (folder) => edit(join(folder, "sqlite/0000_first.sql"), (text) => `${text} `)],
  ["a file", "postgres/0001_c", (folder) => rmSync(join(folder, "postgres/0001_calendars_and_files.sql"))],
  [
    "a name",
    "sqlite/0001_c",
    (folder) => {
      renameSync(join(folder, "sqlite/0001_calendars_and_files.sql"), join(folder, "sqlite/0001_other.sql"));
      edit(join(folder, "sqlite/meta/_journal.json"), (text) => text.replace("0001_calendars_and_files", "0001_other"));
    },
  ],
  ["the order", "sqlite/0000_first", (folder) => journal(join(folder, "sqlite"), (all) => all.toReversed())],
  ["a removal", "postgres/0000_first", (folder) => journal(join(folder, "postgres"), ([, ...others]) => others)],
  [
    "a date",
    "postgres/0000_first",
    (folder) => journal(join(folder, "postgres"), ([first, ...others]) => [{ ...first, when: 1 }, ...others]),
  ],
  [
    "one put in between",
    "sqlite/0001_c",
    (folder) => journal(join(folder, "sqlite"), ([first = {}, ...others]) => [first, first, ...others]),
  ],
])("refuses a change of a released migration: %s", (_what, name, change) => {
  const problems = changed(change);
  expect(problems.join("\n")).toContain(name);
  expect(problems[0]).toContain("npm run migrations");
});

it("lets new migrations follow", () => {
  expect(
    changed((folder) => {
      writeFileSync(join(folder, "sqlite/9999_new.sql"), "select 1;");
      journal(join(folder, "sqlite"), (all) => [...all, { idx: 99, version: "6", when: 9e12, tag: "9999_new" }]);
    }),
  ).toEqual([]);
});

onEngines((address) => {
  it.each([
    [
      "whose first migration was another one",
      "update %s set hash = 'of another day' where created_at = (select min(created_at) from %s)",
      "was made by a version of aide-mémoire that was never released",
    ],
    [
      "of a newer version",
      "insert into %s (hash, created_at) values ('of tomorrow', 9999999999999)",
      "was brought up to date by a newer version",
    ],
  ])("leaves a database alone %s, and says so", async (_what, statement, said) => {
    const url = await address();
    const opened = await openDatabase(url, silent);
    await opened.close();
    const journal = url.startsWith("postgres") ? "drizzle.__drizzle_migrations" : "__drizzle_migrations";
    await past(url, [statement.replaceAll("%s", journal)]);
    const why = await openDatabase(url, silent).then(() => undefined, whyNotOpened);
    expect(why).toContain(said);
    expect(why).not.toMatch(/postgres:postgres|create table/i);
  });

  it("says in a sentence that tables of the same name stand in its way", async () => {
    const url = await address();
    if (!url.startsWith("postgres")) await (await openDatabase(url, silent)).close();
    await past(url, [
      url.startsWith("postgres") ? "create table deliveries (a text)" : "drop table __drizzle_migrations",
    ]);
    const why = await openDatabase(url, silent).then(() => undefined, whyNotOpened);
    expect(why).toMatch(/cannot be opened \((SQLITE_ERROR|42P07)\)/);
  });
});
