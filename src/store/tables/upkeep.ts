import type { Words } from "../columns.ts";
import { sharedColumns } from "./shared.ts";

/** What the store notes of itself and of what happened to it. */
export function upkeepTables(words: Words) {
  const { table, text, instant, index, primaryKey } = words;
  const { tenancy, located, signed } = sharedColumns(words);
  return {
    /** Small facts about the store itself, such as the data release that reminders were last planned from. */
    marks: table("marks", { name: text("name").primaryKey(), value: text("value").notNull() }),
    /** Where the bot was taken out. Rows are erased thirty days later. */
    departures: table("departures", { ...tenancy, at: instant("at").notNull() }, (t) => [
      primaryKey({ columns: [t.platform, t.tenant] }),
    ]),
    /** Who did what, where and when. `act` is the kind of what was done, `what` says it in words. */
    audit: table(
      "audit",
      { id: text("id").primaryKey(), ...located, act: text("act").notNull(), what: text("what").notNull(), ...signed },
      (t) => [index("audit_tenant").on(t.platform, t.tenant, t.at)],
    ),
    /** That somebody had a workspace erased, which outlives what was erased. Instants: when it was asked for, falls due, and ended. */
    erasures: table(
      "erasures",
      {
        id: text("id").primaryKey(),
        ...tenancy,
        ...signed,
        due: instant("due").notNull(),
        state: text("state").$type<"asked" | "withdrawn" | "done">().notNull(),
        endedAt: instant("ended_at"),
        endedBy: text("ended_by"),
      },
      (t) => [index("erasures_tenant").on(t.platform, t.tenant), index("erasures_due").on(t.state, t.due)],
    ),
    /** Activities and events that were answered, or are being answered, so that a repeated one is not. */
    heard: table(
      "heard",
      {
        /** A digest of the conversation and the activity in it, out of which neither can be read. */
        id: text("id").primaryKey(),
        ...tenancy,
        state: text("state").$type<"begun" | "answered">().notNull(),
        at: instant("at").notNull(),
      },
      (t) => [index("heard_at").on(t.at), index("heard_tenant").on(t.platform, t.tenant)],
    ),
  };
}
