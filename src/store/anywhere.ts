import { sql } from "drizzle-orm/sql";

/** A conversation that is named when a prepared statement is run. */
export const ANYWHERE = {
  platform: sql.placeholder("platform"),
  tenant: sql.placeholder("tenant"),
  room: sql.placeholder("room"),
};
export type Anywhere = typeof ANYWHERE;
