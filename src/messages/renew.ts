import type { Clock } from "../clock.ts";
import { hashOf } from "../hash.ts";
import type { Library } from "../library/library.ts";
import type { Log } from "../log.ts";
import { oncePer } from "../remembered.ts";
import { amendAfter, amendAll } from "./amend.ts";
import { announce } from "./news.ts";
import type { Sources } from "./rooms.ts";

type Needs = Sources & { readonly clock: Clock; readonly log: Log };

const MARK = "data";
/** The last release of which rooms were told. */
const RELEASE = "release";

const digests = oncePer<Library["byId"], string>();

/** What reminders and briefings are worked out from. */
const digestOf = ({ byId }: Library): string =>
  digests(byId, MARK, () => hashOf(JSON.stringify([...byId.values()].map(({ record }) => record)), 16));

/** A process that ended so long ago may have ended between a change and what follows from it. Milliseconds. */
const RECENT = 3_600_000;

/** Does again what follows from the last changes of meetings: cards are corrected and reminders planned anew. Twice is harmless. */
async function followUp({ store, clock, teamOf }: Needs, failed: (error: unknown) => void): Promise<void> {
  const now = clock().getTime();
  for (const { id, ...tenancy } of await store.meetingsSince(now - RECENT)) {
    const { libraryIn } = await teamOf(tenancy);
    await amendAfter(store, tenancy, id, { libraryIn, now }).catch(failed);
    await store.wake(tenancy, now);
  }
}

/** After a start with other data than the last time: all is planned anew, and posted cards are brought up to date. */
export async function renew(needs: Needs, library: Library): Promise<void> {
  const { store, clock, log, teamOf, lexicon, replay } = needs;
  // Whatever stands in one row: it must not keep the program from starting.
  const failed = (error: unknown): void => log.error({ err: error }, "a posted card could not be brought up to date");
  await followUp(needs, failed);
  const digest = digestOf(library);
  if ((await store.mark(MARK)) === digest) return;
  const now = clock().getTime();
  const announced = await store.mark(RELEASE);
  if (announced !== undefined && announced !== library.release.version)
    await announce(store, { library, lexicon, since: announced }, now);
  await store.setMark(RELEASE, library.release.version);
  await amendAll(store, { teamOf, replay, failed }, now);
  await store.wake(undefined, now);
  await store.setMark(MARK, digest);
}
