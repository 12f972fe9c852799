import type { Words } from "../columns.ts";
import { sharedColumns } from "./shared.ts";

/** Each has its object in the table of `messages/kinds.ts`. */
export type DeliveryKind =
  | "reminder"
  /** A date is still vague. */
  | "watch"
  | "digest"
  | "radar"
  | "news"
  | "calendar"
  | "snooze"
  /** A card that stands is to be corrected. */
  | "amend"
  /** Whoever set something up is told that a room has fallen silent. */
  | "notice"
  | "farewell"
  /** Somebody pressed or said something: cards that stand are to tell of it. */
  | "act"
  /** The one line in the room that tells of it. */
  | "word"
  /** An answer that was shown to everyone: it is written down when it has been posted. */
  | "shared";

/** What is posted, and where. */
export function outboxTables(words: Words) {
  const { table, text, number, instant, index, primaryKey } = words;
  const { located } = sharedColumns(words);
  return {
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
    /** One reason to post. The id says what it means, so that writing it down twice changes nothing. */
    deliveries: table(
      "deliveries",
      {
        id: text("id").primaryKey(),
        ...located,
        kind: text("kind").$type<DeliveryKind>().notNull(),
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
  };
}
