import type { Platform } from "../place.ts";
import type { Words } from "./columns.ts";

/** All tables, written once. Every row belongs to a tenant, and every key begins with it or implies it. */
export function tablesIn({ table, text, number, instant, index, primaryKey }: Words) {
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
  return {
    /** Small facts about the store itself, such as the data release that reminders were last planned from. */
    marks: table("marks", { name: text("name").primaryKey(), value: text("value").notNull() }),
    /** Where the bot was taken out. Rows are erased thirty days later. */
    departures: table("departures", { ...tenancy, at: instant("at").notNull() }, (t) => [
      primaryKey({ columns: [t.platform, t.tenant] }),
    ]),
    /** Conversations to which something may have to be sent. `address` is JSON that only the adapter reads. */
    rooms: table(
      "rooms",
      {
        ...located,
        call: text("call").notNull(),
        direct: number("direct").notNull(),
        address: text("address").notNull(),
        /** What several rooms belong to and leave or come back with: a team in Microsoft Teams. */
        team: text("team"),
        /** Why nothing is sent there for now. */
        suspended: text("suspended"),
        suspendedAt: instant("suspended_at"),
      },
      (t) => [primaryKey({ columns: [t.platform, t.tenant, t.room] })],
    ),
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
        /** Says the conversation, and the activity in it. */
        id: text("id").primaryKey(),
        ...tenancy,
        state: text("state").$type<"begun" | "answered">().notNull(),
        at: instant("at").notNull(),
      },
      (t) => [index("heard_at").on(t.at), index("heard_tenant").on(t.platform, t.tenant)],
    ),
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
    /** One reason to post. The id says what it means, so that writing it down twice changes nothing. */
    deliveries: table(
      "deliveries",
      {
        id: text("id").primaryKey(),
        ...located,
        kind: text("kind").notNull(),
        /** Null for what concerns the room as a whole. */
        subscription: text("subscription"),
        meeting: text("meeting"),
        /** What the kind needs to know besides, as JSON. */
        detail: text("detail").notNull(),
        due: instant("due").notNull(),
        /** When it is tried next: `due`, later after a refusal, or the end of a quarantine. */
        tryAt: instant("try_at").notNull(),
        /** After this it no longer helps anybody. */
        expires: instant("expires").notNull(),
        state: text("state").notNull(),
        why: text("why"),
        tries: number("tries").notNull(),
        /** How many attempts may have posted it without our knowing: the next one says that it may repeat. */
        doubts: number("doubts").notNull().default(0),
        /** The end of what it waited for on purpose (quiet hours, its turn): lateness is counted from here, or from `due`. */
        ready: instant("ready").notNull().default(0),
        /** Fences every change by the process that claimed it. */
        token: text("token"),
        leaseUntil: instant("lease_until"),
        /** The message in which it is told; several deliveries may share one. */
        message: text("message"),
        /** Where the platform keeps that message, as JSON. */
        receipt: text("receipt"),
        /** What was told of the meeting; a difference calls for an amendment. */
        told: text("told"),
        sentAt: instant("sent_at"),
      },
      (t) => [
        index("deliveries_due").on(t.state, t.tryAt),
        index("deliveries_room").on(t.platform, t.tenant, t.room, t.due),
        index("deliveries_message").on(t.message),
        index("deliveries_meeting").on(t.platform, t.tenant, t.meeting),
      ],
    ),
    /** Documents and pictures that are fetched by an address nobody can guess, until they expire. */
    files: table(
      "files",
      {
        token: text("token").primaryKey(),
        ...tenancy,
        name: text("name").notNull(),
        media: text("media").notNull(),
        /** What is to be made, in the form in which it travels to another thread. Base64: both engines keep text alike. */
        content: text("content").notNull(),
        expires: instant("expires").notNull(),
      },
      (t) => [index("files_expires").on(t.expires), index("files_tenant").on(t.platform, t.tenant)],
    ),
    /** Calendar addresses. `rule`: the canonical line of the filters, empty for all that the conversation follows. */
    feeds: table(
      "feeds",
      {
        /** Sealed (see tokens.ts): who reads this table can fetch nothing with it. */
        token: text("token").primaryKey(),
        /** The last letters of the address, by which people recognise it. */
        ending: text("ending").notNull().default(""),
        ...located,
        rule: text("rule").notNull(),
        ...signed,
        revokedAt: instant("revoked_at"),
      },
      (t) => [index("feeds_room").on(t.platform, t.tenant, t.room)],
    ),
    /** Calendars of others that a conversation reads in. */
    imports: table(
      "imports",
      {
        id: text("id").primaryKey(),
        ...located,
        /** `https://…`, or `council`. */
        address: text("address").notNull(),
        /** What came of the last readings, and what was decided about its meetings, as JSON. */
        value: text("value").notNull(),
        /** The last good copy, understood, as JSON. */
        copy: text("copy"),
        ...signed,
        /** When it is read next; null once nobody wants it any more. */
        nextAt: instant("next_at"),
        /** Grows with every change, so that no process writes over another's. */
        revision: number("revision").notNull(),
      },
      (t) => [index("imports_next").on(t.nextAt), index("imports_room").on(t.platform, t.tenant, t.room)],
    ),
  };
}

export type Tables = ReturnType<typeof tablesIn>;
