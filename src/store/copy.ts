import type { Database } from "./database.ts";
import { guarded } from "./failure.ts";
import type { Tables } from "./tables.ts";

const BATCH = 200;

/** Copies every row that is not there yet; doing it twice is harmless. The number of rows read. */
export const { copyAll } = guarded({ copyAll: copyRows });

async function copyRows(from: Database, to: Database): Promise<number> {
  let copied = 0;
  for (const name of Object.keys(from.tables) as (keyof Tables)[]) {
    const rows = await from.db.select().from(from.tables[name]);
    for (let start = 0; start < rows.length; start += BATCH)
      await to.db
        .insert(to.tables[name])
        .values(rows.slice(start, start + BATCH))
        .onConflictDoNothing();
    copied += rows.length;
  }
  return copied;
}
