import { Understood } from "../imports/imported.ts";
import type { Understand } from "../imports/understanding.ts";
import type { Unread } from "../imports/wanted.ts";
import type { ReadJob } from "./job.ts";
import { type JobWorker, TookTooLong } from "./worker.ts";

/** Somebody waits for the answer. Milliseconds. */
export const PATIENCE = { idle: 10_000, stuck: 20_000 } as const;

/**
 * Reads calendars in a thread of their own, one after the other: when the worker gives up a thread, the only one that is lost
 * with it is the one that took too long.
 */
export function understanding({ run }: Pick<JobWorker<ReadJob>, "run">): Understand {
  let before: Promise<unknown> = Promise.resolve();
  const read = async (unread: Unread): Promise<Understood> => {
    try {
      return Understood.parse(JSON.parse(new TextDecoder().decode(await run({ kind: "reading", ...unread }))));
    } catch (error) {
      if (error instanceof TookTooLong) return { refused: { why: "tooMuch" } };
      throw error;
    }
  };
  return (unread) => {
    const reading = before.then(() => read(unread));
    before = reading.catch(() => {});
    return reading;
  };
}
