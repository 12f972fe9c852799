import type { Words } from "./columns.ts";
import { calendarTables } from "./tables/calendars.ts";
import { outboxTables } from "./tables/outbox.ts";
import { saidTables } from "./tables/said.ts";
import { upkeepTables } from "./tables/upkeep.ts";

/** All tables, written once. Every row belongs to a tenant, and every key begins with it or implies it. */
export const tablesIn = (words: Words) => ({
  ...upkeepTables(words),
  ...outboxTables(words),
  ...saidTables(words),
  ...calendarTables(words),
});

export type Tables = ReturnType<typeof tablesIn>;
