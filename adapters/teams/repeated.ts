import type { Once } from "../../src/heard.ts";
import { keepNewest } from "../../src/newest.ts";
import type { Invoked } from "./framework.ts";
import { type Activity, tenantOf } from "./payloads.ts";

/** Runs a job once for each activity, and again only if it failed. */
export type Deduplicate = (activity: Activity, job: () => Promise<Invoked>, otherwise: Invoked) => Promise<Invoked>;

/** What presses were answered with last, in case they come again. */
const REMEMBERED = 50;

/**
 * Teams sends an activity again when it waited too long. Whoever sends one again is told the same as at first, as long as
 * that is known: while it is under way, and shortly afterwards; later, and after a restart, `otherwise`.
 */
export function again(once: Once): Deduplicate {
  const told = new Map<string, Promise<Invoked>>();
  const run = async (activity: Activity & { id: string }, job: () => Promise<Invoked>, otherwise: Invoked) => {
    let said = otherwise;
    const { id, conversation } = activity;
    await once({ platform: "teams", tenant: tenantOf(activity), room: conversation.id, id }, async () => {
      said = await job();
    });
    return said;
  };
  return (activity, job, otherwise) => {
    const { id, conversation } = activity;
    if (!id) return job();
    const key = JSON.stringify([tenantOf(activity), conversation.id, id]);
    const known = told.get(key);
    if (known) return known;
    const running = run({ ...activity, id }, job, otherwise);
    keepNewest(told, REMEMBERED, key, running);
    running.catch(() => told.delete(key));
    return running;
  };
}
