import { createHash } from "node:crypto";
import type { Library } from "../library/library.ts";
import { amendAll } from "./amend.ts";
import type { Beat } from "./beat.ts";

const MARK = "data";

/** What reminders are worked out from. */
const digestOf = ({ meetings, series, partners }: Library): string =>
  createHash("sha256")
    .update(JSON.stringify([meetings, series, partners]))
    .digest("hex")
    .slice(0, 16);

/** After a start with other data than the last time: all is planned anew, and posted cards are brought up to date. */
export async function renew({ store, clock, libraryOf }: Beat, library: Library): Promise<void> {
  const digest = digestOf(library);
  if ((await store.mark(MARK)) === digest) return;
  const now = clock().getTime();
  await amendAll(store, libraryOf, now);
  await store.wake(undefined, now);
  await store.setMark(MARK, digest);
}
