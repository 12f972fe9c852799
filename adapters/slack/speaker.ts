import type { Reply } from "../../src/answer.ts";
import type { Bot } from "../../src/bot.ts";
import type { Clock } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import { staleButton } from "../../src/phrases.ts";
import type { Person, Place } from "../../src/place.ts";
import { safe, timeless } from "../../src/safety.ts";
import { work } from "../../src/work.ts";

/** What the listeners share: the bot behind its safety net, and the work under way. */
export interface Speaker {
  /** Never rejects: a bug is answered with a reference. */
  readonly answer: (line: string, place: Place, person: Person) => Promise<Reply>;
  /** For a button that an older version drew. */
  readonly stale: (place: Place) => Reply;
  /** Work that goes on after the acknowledgement. A failure is logged under the name of what failed. */
  readonly after: (what: string, job: () => Promise<unknown>) => void;
  readonly settled: () => Promise<void>;
}

/** Slack's own code of an error (`channel_not_found`), or its name. Never a message: it may hold what somebody said. */
const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "unknown";
  const data = "data" in error ? error.data : undefined;
  const code = typeof data === "object" && data !== null && "error" in data ? data.error : undefined;
  return typeof code === "string" ? code : error.name;
};

interface Needed {
  readonly bot: Bot;
  readonly log: Log;
  readonly clock: Clock;
  readonly newReference: () => string;
}

export function speaker({ bot, log, clock, newReference }: Needed): Speaker {
  const { begin, settled } = work();
  const { answer } = safe(bot, log, newReference);
  return {
    answer: (line, place, person) => answer({ line, place, person, now: clock() }),
    stale: (place) => ({ answer: staleButton, reading: timeless(place) }),
    after: (what, job) =>
      begin(job(), (error) =>
        log.warn({ what, code: codeOf(error), platform: "slack" }, "Slack did not take an answer"),
      ),
    settled,
  };
}
