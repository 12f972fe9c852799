import type { SqliteRemoteDatabase } from "drizzle-orm/sqlite-proxy";
import type { Tables } from "./tables.ts";

/** What drizzle's builders have in common on both engines. */
export interface Preparable<Came> extends PromiseLike<Came> {
  readonly prepare: (name?: string) => { readonly execute: (values?: Record<string, unknown>) => PromiseLike<unknown> };
}

/** An opened database, spoken to in the words of SQLite's builders (see columns.postgres.ts). Every builder is awaited. */
export interface Database {
  readonly db: SqliteRemoteDatabase;
  readonly tables: Tables;
  readonly dialect: "sqlite" | "postgres";
  /** A statement that is built once, and run often. `name` is unique; `sql.placeholder` marks its values. */
  readonly prepared: <Came>(name: string, build: () => Preparable<Came>) => (values: object) => Promise<Came>;
  /** A select whose rows other processes pass over while this one changes them. */
  readonly claiming: <T extends object>(select: T) => T;
  /** Writes a consistent copy of a SQLite file while it is in use. */
  readonly backup?: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
}
