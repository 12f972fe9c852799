import { sqlite } from "./columns.sqlite.ts";
import { tablesIn } from "./tables.ts";

export const tables = tablesIn(sqlite);
