import { sqlite } from "./columns.sqlite.ts";
import { tablesIn } from "./tables.ts";

export const tables = tablesIn(sqlite);
export const {
  marks,
  departures,
  rooms,
  settings,
  meetings,
  commitments,
  subscriptions,
  deliveries,
  files,
  feeds,
  imports,
  workspaces,
  audit,
  erasures,
  heard,
} = tables;
