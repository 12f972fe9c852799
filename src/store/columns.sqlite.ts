import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Words } from "./columns.ts";

export const sqlite: Words = {
  table: sqliteTable,
  text,
  number: integer,
  instant: (name) => integer(name),
  index,
  primaryKey,
};
