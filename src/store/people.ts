import { and, eq, or, type SQL, sql } from "drizzle-orm/sql";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { getTableColumns } from "drizzle-orm/utils";
import type { Database } from "./database.ts";
import type { Tenancy } from "./rows.ts";
import type { Tables } from "./tables.ts";

/**
 * The tables in which people can be named, and what tells a row from the others of its tenant. Not `files`, of which copies
 * of rows are taken away as a whole, nor `heard` and `departures`, which name nobody.
 */
const KEYS = {
  rooms: ["room"],
  settings: ["room", "version"],
  workspaces: ["version"],
  meetings: ["id", "version"],
  commitments: ["id", "version"],
  subscriptions: ["id"],
  deliveries: ["id"],
  feeds: ["token"],
  imports: ["id"],
  audit: ["id"],
  erasures: ["id"],
} as const satisfies Partial<Record<keyof Tables, readonly string[]>>;

export type NamingTable = keyof typeof KEYS;
export const NAMING_TABLES = Object.keys(KEYS).filter((name): name is NamingTable => name in KEYS);

/** A row as it is kept, by the names of its columns. */
export type Kept = Readonly<Record<string, unknown>>;

const isText = ({ dataType }: SQLiteColumn): boolean => dataType === "string";
/** `_` and `%` mean themselves. */
const literally = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Rows in which people are named, in whatever table they stand. */
export const people = ({ db, tables }: Database) => {
  const columnsOf = (name: NamingTable): Record<string, SQLiteColumn> => getTableColumns<SQLiteTable>(tables[name]);
  const inTenant = ({ platform, tenant }: Tenancy, columns: Record<string, SQLiteColumn>): SQL[] =>
    Object.entries({ platform, tenant }).flatMap(([key, value]) => (columns[key] ? [eq(columns[key], value)] : []));
  return {
    /** Those of a tenant in which one of some texts (ids of a person, a name) stands anywhere. */
    rowsWith: async (name: NamingTable, tenancy: Tenancy, texts: readonly string[]): Promise<Kept[]> => {
      const columns = columnsOf(name);
      const holds = Object.values(columns)
        .filter(isText)
        .flatMap((column) => texts.map((text) => sql`${column} like ${literally(text)} escape '\\'`));
      const table: SQLiteTable = tables[name];
      return db
        .select()
        .from(table)
        .where(and(...inTenant(tenancy, columns), or(...holds)));
    },
    /** Every row of a tenant. */
    rowsIn: async (name: NamingTable, tenancy: Tenancy): Promise<Kept[]> => {
      const table: SQLiteTable = tables[name];
      return db
        .select()
        .from(table)
        .where(and(...inTenant(tenancy, columnsOf(name))));
    },
    /** Writes other words into one row. */
    rewrite: async (name: NamingTable, row: Kept, words: Readonly<Record<string, string>>): Promise<void> => {
      const columns = columnsOf(name);
      const same = ["platform", "tenant", ...KEYS[name]].flatMap((key) =>
        columns[key] ? [eq(columns[key], row[key])] : [],
      );
      const table: SQLiteTable = tables[name];
      await db
        .update(table)
        .set(words)
        .where(and(...same));
    },
  };
};
