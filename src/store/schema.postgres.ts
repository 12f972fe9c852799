import { postgres } from "./columns.postgres.ts";
import { tablesIn } from "./tables.ts";

export const tables = tablesIn(postgres);
