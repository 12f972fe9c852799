import { eq } from "drizzle-orm/sql";
import type { Database } from "./database.ts";

export const marks = ({ db, tables: { marks: t } }: Database) => ({
  mark: async (name: string): Promise<string | undefined> =>
    (await db.select().from(t).where(eq(t.name, name)))[0]?.value,
  setMark: async (name: string, value: string): Promise<void> => {
    await db.insert(t).values({ name, value }).onConflictDoUpdate({ target: t.name, set: { value } });
  },
  /** What is written down there; else this, once and for all processes. */
  keepMark: async (name: string, value: string): Promise<string> => {
    const [kept] = await db
      .insert(t)
      .values({ name, value })
      .onConflictDoUpdate({ target: t.name, set: { name } })
      .returning({ value: t.value });
    return kept?.value ?? value;
  },
});
