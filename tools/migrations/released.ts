import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { z } from "zod";

const Migration = z.strictObject({ tag: z.string(), when: z.number(), hash: z.string() });
export const Released = z.strictObject({ sqlite: z.array(Migration), postgres: z.array(Migration) });
export type Released = z.infer<typeof Released>;
const Journal = z.object({ entries: z.array(z.object({ tag: z.string() })) });

export const DIALECTS = ["sqlite", "postgres"] as const;
export const MIGRATIONS = join(import.meta.dirname, "../../src/store/migrations");
const listIn = (folder: string): string => join(folder, "released.json");

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** The migrations that stand in a folder, in the order of its journal. */
function present(folder: string): z.infer<typeof Migration>[] {
  const { entries } = Journal.parse(readJson(join(folder, "meta/_journal.json")));
  const missing = entries.find(({ tag }) => !existsSync(join(folder, `${tag}.sql`)));
  if (missing) return entries.map(({ tag }) => ({ tag, when: 0, hash: "" }));
  return readMigrationFiles({ migrationsFolder: folder }).map(({ folderMillis, hash }, index) => ({
    tag: entries[index]?.tag ?? "",
    when: folderMillis,
    hash,
  }));
}

export const presentIn = (folder: string): Released => ({
  sqlite: present(join(folder, "sqlite")),
  postgres: present(join(folder, "postgres")),
});

/** What was done to migrations that have been released, in sentences. Databases remember them, so that nothing may be. */
export function problemsIn(folder: string): string[] {
  const released = Released.parse(readJson(listIn(folder)));
  const found = presentIn(folder);
  return DIALECTS.flatMap((dialect) =>
    released[dialect].flatMap(({ tag, when, hash }, index) => {
      const now = found[dialect][index];
      if (now?.tag === tag && now.when === when && now.hash === hash) return [];
      return [
        `${dialect}/${tag}.sql was released and is not as it was, or no longer stands in its place. Take it and its line in meta/_journal.json back from git, and write what is new as a migration of its own: npm run migrations`,
      ];
    }),
  );
}
