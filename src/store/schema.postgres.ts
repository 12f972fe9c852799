import { postgres } from "./columns.postgres.ts";
import { tablesIn } from "./tables.ts";

export const tables = tablesIn(postgres);
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
