import { and, asc, eq, isNotNull, isNull, lte } from "drizzle-orm/sql";
import type { Database } from "./database.ts";
import type { ImportRow, Where } from "./rows.ts";

/** Calendars that conversations read in. Instants are milliseconds since 1970. */
export const imports = ({ db, tables: { imports: t } }: Database) => {
  const at = ({ platform, tenant, room }: Where) =>
    and(eq(t.platform, platform), eq(t.tenant, tenant), eq(t.room, room));
  return {
    /** Begins to read one, or goes on with one that was given up. False if it is being read already. */
    addImport: async (row: ImportRow): Promise<boolean> => {
      const { id: _, ...set } = row;
      const added = await db
        .insert(t)
        .values(row)
        .onConflictDoUpdate({ target: t.id, set, setWhere: isNull(t.nextAt) })
        .returning({ id: t.id });
      return added.length > 0;
    },
    /** One, also if it was given up. */
    imported: async (where: Where, id: string): Promise<ImportRow | undefined> =>
      (
        await db
          .select()
          .from(t)
          .where(and(at(where), eq(t.id, id)))
      )[0],
    /** Those that are still read, in the order in which they were begun. */
    importsOf: async (where: Where): Promise<ImportRow[]> =>
      db
        .select()
        .from(t)
        .where(and(at(where), isNotNull(t.nextAt)))
        .orderBy(asc(t.at), asc(t.id)),
    importsDue: async (now: number, limit: number): Promise<ImportRow[]> =>
      db.select().from(t).where(lte(t.nextAt, now)).orderBy(asc(t.nextAt), asc(t.id)).limit(limit),
    /** Writes a newer state. False if somebody else has written one in the meantime. */
    changeImport: async (
      { id, revision }: Pick<ImportRow, "id" | "revision">,
      set: Partial<Pick<ImportRow, "value" | "copy" | "nextAt">>,
    ): Promise<boolean> =>
      (
        await db
          .update(t)
          .set({ ...set, revision: revision + 1 })
          .where(and(eq(t.id, id), eq(t.revision, revision)))
          .returning({ id: t.id })
      ).length > 0,
  };
};
