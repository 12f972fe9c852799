import type { SqliteRemoteDatabase } from "drizzle-orm/sqlite-proxy";
import type { Tables } from "./tables.ts";

/** What drizzle's selects have in common on both engines. */
export interface Preparable<Row> extends PromiseLike<Row[]> {
  readonly prepare: (name?: string) => { readonly execute: (values?: Record<string, unknown>) => PromiseLike<unknown> };
}

/** An opened database, spoken to in the words of SQLite's builders (see columns.postgres.ts). Every builder is awaited. */
export interface Database {
  readonly db: SqliteRemoteDatabase;
  readonly tables: Tables;
  readonly dialect: "sqlite" | "postgres";
  /** A select that is built once, and run often. `name` is unique; `sql.placeholder` marks its values. */
  readonly prepared: <Row>(name: string, select: Preparable<Row>) => (values: object) => Promise<Row[]>;
  /** A select whose rows other processes pass over while this one changes them. */
  readonly claiming: <T extends object>(select: T) => T;
  /** Writes a consistent copy of a SQLite file while it is in use. */
  readonly backup?: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
}
