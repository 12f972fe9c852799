import type { Reading, Reply } from "../../src/answer.ts";
import type { Bot, Request } from "../../src/bot.ts";
import type { Clock } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import { bugAnswer, staleButton } from "../../src/phrases.ts";
import type { Person, Place } from "../../src/place.ts";

/** What the listeners share: the bot behind its safety net, and the memory of work under way. */
export interface Speaker {
  /** Never rejects: a bug is logged and answered with a reference. */
  readonly answer: (line: string, place: Place, person: Person) => Promise<Reply>;
  /** For a button that an older version drew. */
  readonly stale: (place: Place) => Reply;
  /** Work that goes on after the acknowledgement. A failure is logged under the name of what failed. */
  readonly after: (what: string, work: () => Promise<unknown>) => void;
  readonly settled: () => Promise<void>;
}

/** Slack's own code of an error (`channel_not_found`), or its name. Never a message: it may hold what somebody said. */
const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "unknown";
  const { data } = error as { data?: { error?: unknown } };
  return typeof data?.error === "string" ? data.error : error.name;
};

/** For answers that tell no time. */
const timeless = ({ call }: Place): Reading => ({ zone: "UTC", call });

export function speaker({
  bot,
  log,
  clock,
  newReference,
}: {
  bot: Bot;
  log: Log;
  clock: Clock;
  newReference: () => string;
}): Speaker {
  const work = new Set<Promise<void>>();
  const answer = async (request: Request): Promise<Reply> => {
    try {
      return await bot.answer(request);
    } catch (error) {
      const reference = newReference();
      log.error({ err: error, reference, platform: "slack" }, "an answer failed");
      return { answer: bugAnswer(reference), reading: timeless(request.place) };
    }
  };
  return {
    answer: (line, place, person) => answer({ line, place, person, now: clock() }),
    stale: (place) => ({ answer: staleButton, reading: timeless(place) }),
    after: (what, todo) => {
      const job = todo().then(
        () => {},
        (error: unknown) => log.warn({ what, code: codeOf(error), platform: "slack" }, "Slack did not take an answer"),
      );
      work.add(job);
      void job.finally(() => work.delete(job));
    },
    settled: async () => {
      while (work.size > 0) await Promise.all(work);
    },
  };
}
