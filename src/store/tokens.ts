import { createHash } from "node:crypto";
import { eq, notLike } from "drizzle-orm/sql";
import type { Database } from "./database.ts";

const SEALED = "sha256:";
const ENDING = 4;

/** What is kept of a token. It has 122 random bits: nobody finds it again from its hash, and it needs no salt. */
export const sealed = (token: string): string => `${SEALED}${createHash("sha256").update(token).digest("hex")}`;

/** By this people recognise an address; it opens nothing. */
export const endingOf = (token: string): string => token.slice(-ENDING);

/** Seals what earlier versions kept in clear. Each row by itself: it may be broken off, and done by several at once. */
export async function sealTokens({ db, tables: { feeds, files } }: Pick<Database, "db" | "tables">): Promise<void> {
  const clear = `${SEALED}%`;
  for (const { token } of await db.select({ token: feeds.token }).from(feeds).where(notLike(feeds.token, clear)))
    await db
      .update(feeds)
      .set({ token: sealed(token), ending: endingOf(token) })
      .where(eq(feeds.token, token));
  for (const { token } of await db.select({ token: files.token }).from(files).where(notLike(files.token, clear)))
    await db
      .update(files)
      .set({ token: sealed(token) })
      .where(eq(files.token, token));
}
