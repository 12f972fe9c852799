import type { Words } from "../columns.ts";
import { sharedColumns } from "./shared.ts";

/** What goes out by addresses and comes in from them. */
export function calendarTables(words: Words) {
  const { table, text, number, instant, index } = words;
  const { tenancy, located, signed } = sharedColumns(words);
  return {
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
  };
}
