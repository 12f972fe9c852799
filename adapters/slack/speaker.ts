import type { Reply } from "../../src/answer.ts";
import type { Bot } from "../../src/bot.ts";
import type { Clock } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import { staleButton } from "../../src/phrases.ts";
import type { Person, Place } from "../../src/place.ts";
import type { Messenger, Outcome } from "../../src/reminders/messenger.ts";
import { safe, timeless } from "../../src/safety.ts";
import { work } from "../../src/work.ts";
import { announced } from "./attachments.ts";
import type { Asker, Courier } from "./courier.ts";
import { inThread } from "./messenger.ts";
import { codeOf } from "./refusals.ts";

/** A line, who said it, and where. */
export interface Said {
  readonly line: string;
  readonly place: Place;
  readonly person: Person;
}

/** What the listeners share: the bot behind its safety net, and the work under way. */
export interface Speaker {
  /** Never rejects: a bug is answered with a reference. Says where to look for files that do not come with the answer. */
  readonly answer: (line: string, place: Place, person: Person) => Promise<Reply>;
  /** For a button that an older version drew. */
  readonly stale: (place: Place) => Reply;
  /** Posts an answer for everybody as a message of the bot, and tells the bot where it stands. What came of it. */
  readonly share: (reply: Reply, said: Said, thread: string | undefined) => Promise<Outcome>;
  /** Work that goes on after the acknowledgement. A failure is logged under the name of what failed. */
  readonly after: (what: string, job: () => Promise<unknown>) => void;
  /** Sends what goes along with an answer. To be called when the answer itself was sent. */
  readonly enclose: (reply: Reply, asker: Asker) => void;
  readonly settled: () => Promise<void>;
}

interface Needed {
  readonly bot: Bot;
  readonly courier: Courier;
  readonly messenger: Messenger;
  readonly log: Log;
  readonly clock: Clock;
  readonly newReference: () => string;
}

function sharing({ bot, messenger, log, clock, newReference }: Needed): Speaker["share"] {
  return async (reply, said, thread) => {
    const { room } = said.place;
    const under = thread && inThread(room, thread);
    const outcome = await messenger.post(said.place, reply, { id: newReference(), ...(under && { under }) });
    if ("sent" in outcome) await bot.shared({ ...said, receipt: outcome.sent, now: clock() });
    else log.warn({ what: "share", why: Object.values(outcome)[0], platform: "slack" }, "Slack did not take an answer");
    return outcome;
  };
}

export function speaker(needed: Needed): Speaker {
  const { bot, courier, log, clock, newReference } = needed;
  const { begin, settled } = work();
  const { answer } = safe(bot, log, newReference);
  const after: Speaker["after"] = (what, job) =>
    begin(job(), (error) => log.warn({ what, code: codeOf(error), platform: "slack" }, "Slack did not take an answer"));
  return {
    answer: async (line, place, person) =>
      announced(await answer({ line, place, person, now: clock() }), place, person),
    stale: (place) => ({ answer: staleButton, reading: timeless(place) }),
    share: sharing(needed),
    after,
    enclose: (reply, asker) => after("files", () => courier(reply, asker)),
    settled,
  };
}
