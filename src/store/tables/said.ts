import type { Words } from "../columns.ts";
import { sharedColumns } from "./shared.ts";

/** What people said: all of it with who said it, and most of it only added to. */
export function saidTables(words: Words) {
  const { table, text, number, instant, index, primaryKey } = words;
  const { tenancy, located, signed, versioned } = sharedColumns(words);
  return {
    /** Settings of a conversation. Only added to: the newest version is in force, all of them are the audit log. */
    settings: table(
      "settings",
      {
        ...located,
        ...versioned,
      },
      (t) => [primaryKey({ columns: [t.platform, t.tenant, t.room, t.version] })],
    ),
    /** Settings of a whole workspace. Only added to, like those of a conversation. */
    workspaces: table("workspaces", { ...tenancy, ...versioned }, (t) => [
      primaryKey({ columns: [t.platform, t.tenant, t.version] }),
    ]),
    /** A team's own meetings, and the dates it has set for curated ones. Only added to, like settings. */
    meetings: table(
      "meetings",
      {
        ...tenancy,
        id: text("id").notNull(),
        ...versioned,
      },
      (t) => [primaryKey({ columns: [t.platform, t.tenant, t.id, t.version] })],
    ),
    /** What was promised at a meeting or otherwise. Only added to, like settings. */
    commitments: table(
      "commitments",
      {
        ...tenancy,
        id: text("id").notNull(),
        ...versioned,
      },
      (t) => [primaryKey({ columns: [t.platform, t.tenant, t.id, t.version] })],
    ),
    /** `rule` is the canonical line of the filters; `value` the leads, hours and the like, as JSON. */
    subscriptions: table(
      "subscriptions",
      {
        id: text("id").primaryKey(),
        ...located,
        rule: text("rule").notNull(),
        value: text("value").notNull(),
        ...signed,
        /** ISO day on which it goes on. */
        pausedUntil: text("paused_until"),
        /** Everything due up to here has been written down as deliveries. */
        plannedTo: instant("planned_to").notNull(),
        /** When there is something to write down next; null if nothing is known to come. */
        nextAt: instant("next_at"),
        /** Grows with every change by somebody, so that what was planned from an older state is not written over it. */
        revision: number("revision").notNull(),
      },
      (t) => [
        // Those of one room stand together, so that what they post together is planned together.
        index("subscriptions_next").on(t.nextAt, t.platform, t.tenant, t.room),
        index("subscriptions_room").on(t.platform, t.tenant, t.room),
      ],
    ),
  };
}
