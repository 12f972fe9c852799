import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Clock } from "./clock.ts";
import { DAY } from "./days.ts";
import type { Log } from "./log.ts";
import { memory } from "./memory.ts";
import type { Store, Tenancy } from "./store/store.ts";

/** Longer than any answer takes, so that a process that was killed in the middle holds nobody up. Milliseconds. */
const LAPSE = 60_000;
/** Platforms stop sending something again long before. Milliseconds. */
export const HEARD_FOR = DAY;
const MOST_REMEMBERED = 50_000;
/** So long an answer waits to be written down as begun: Slack waits three seconds, and a file may be held by others. Milliseconds. */
const WRITING = 500;

/** Something that a platform may send again: unique in its workspace only together with its conversation. */
export interface Activity extends Tenancy {
  readonly room: string;
  readonly id: string;
}

/** What is written, or something else if that takes too long. It goes on being written. */
const soon = <T>(writing: Promise<T>, otherwise: T): Promise<T> =>
  Promise.race([writing, pause(WRITING, otherwise, { ref: false })]);

/**
 * Lets a job run once for each activity, over restarts and several processes; again only after it failed. Whether it ran.
 * Where nothing can be written down, or not soon, it runs: an answer twice is better than none.
 */
export type Once = (activity: Activity, job: () => Promise<void>) => Promise<boolean>;

/** A digest, because ids may say who and what: a command is told from others by what was typed. */
const keyOf = ({ platform, tenant, room, id }: Activity): string =>
  createHash("sha256")
    .update(JSON.stringify([platform, tenant, room, id]))
    .digest("base64url");

export function once(store: Pick<Store, "hear" | "answered" | "unhear">, systemClock: Clock, log: Log): Once {
  const recent = memory(HEARD_FOR, MOST_REMEMBERED);
  const kept = async <T>(writing: Promise<T>, otherwise: T): Promise<T> =>
    writing.catch((error: unknown) => {
      log.error({ err: error }, "what was heard could not be written down");
      return otherwise;
    });
  return async (activity, job) => {
    const [id, now] = [keyOf(activity), systemClock().getTime()];
    if (recent.has(id, now)) return false;
    recent.add(id, now);
    const { platform, tenant } = activity;
    const begun = kept(store.hear({ id, platform, tenant, at: now }, now - LAPSE), true);
    if (!(await soon(begun, true))) return false;
    try {
      await job();
    } catch (error) {
      recent.drop(id);
      await kept(store.unhear(id), undefined);
      throw error;
    }
    await kept(store.answered(id), undefined);
    return true;
  };
}
