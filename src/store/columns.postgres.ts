import { bigint, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Words } from "./columns.ts";

/**
 * The builders of both dialects have the same words and meanings, but types of their own. The store is written once,
 * against SQLite's; the contract test runs on both engines.
 */
export const postgres = {
  table: pgTable,
  text,
  number: integer,
  instant: (name: string) => bigint(name, { mode: "number" }),
  index,
  primaryKey,
} as unknown as Words;
