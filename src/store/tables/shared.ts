import type { Platform } from "../../place.ts";
import type { Words } from "../columns.ts";

/** Columns that many tables have. */
export function sharedColumns({ text, number, instant }: Words) {
  const tenancy = { platform: text("platform").$type<Platform>().notNull(), tenant: text("tenant").notNull() };
  const located = { ...tenancy, room: text("room").notNull() };
  const signed = {
    person: text("person").notNull(),
    personName: text("person_name").notNull(),
    at: instant("at").notNull(),
  };
  /** One state of something that is only added to. `what`: what has changed with it, in words. */
  const versioned = {
    version: number("version").notNull(),
    value: text("value").notNull(),
    what: text("what").notNull(),
    ...signed,
  };
  return { tenancy, located, signed, versioned };
}
