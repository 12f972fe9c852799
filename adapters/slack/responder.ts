import { quiet, type Reply } from "../../src/answer.ts";
import { backgroundTasks } from "../../src/background.ts";
import type { Bot } from "../../src/bot.ts";
import type { Clock } from "../../src/clock.ts";
import type { Messenger } from "../../src/outbox/messenger.ts";
import { phrases, staleButton, unsureForAll } from "../../src/phrases.ts";
import type { Person, Place } from "../../src/place.ts";
import { safe, timeless } from "../../src/safety.ts";
import { wordsIn } from "../../src/text/words.ts";
import { announced, goAside } from "./attachments.ts";
import type { Asker, FileSender } from "./fileSender.ts";
import { type Ladder, showPrivately, showToAll, type Way } from "./ladder.ts";
import { receiptAt } from "./messenger.ts";
import { codeOf } from "./outcome.ts";

/** A line, who said it, and where. */
export interface Said {
  readonly line: string;
  readonly place: Place;
  readonly person: Person;
  /** The message on which a button was pressed, where it is one that everybody sees. */
  readonly pressed?: { readonly receipt: string };
}

/** What the listeners share: the bot behind its safety net, the ways of its answers, and the work under way. */
export interface Responder {
  /**
   * Never rejects: a bug is answered with a reference. Says where to look for files that do not come with the answer;
   * `apart`: it is shown in a window of its own, with which none come; `unsaid`: nobody said it just now.
   */
  readonly answer: (said: Said, how?: { readonly apart?: boolean; readonly unsaid?: true }) => Promise<Reply>;
  /** For a button that an older version drew. */
  readonly stale: (place: Place) => Reply;
  /** Posts an answer for everybody as a message of the bot, and tells the bot where it stands. */
  readonly sharing: (said: Said, thread: string | undefined) => Way;
  /** Shows an answer to whoever asked and to nobody else. Rejects if nothing of it arrived, not even a sentence. */
  readonly privately: (reply: Reply, line: string, ways: readonly Way[]) => Promise<void>;
  /** Shows an answer for everybody by the `open` ways; where none takes it, to whoever asked. Whether it is there for all. */
  readonly openly: (reply: Reply, line: string, ways: Ways) => Promise<boolean>;
  /** Work that goes on after the acknowledgement. A failure is logged under the name of what failed. */
  readonly after: (what: string, job: () => Promise<unknown>) => void;
  /** Sends what goes along with an answer. To be called when the answer itself was sent. */
  readonly enclose: (reply: Reply, asker: Asker) => void;
  readonly settled: () => Promise<void>;
}

export interface Ways {
  readonly open: readonly Way[];
  readonly closed: readonly Way[];
}

interface Needed extends Ladder {
  readonly bot: Bot;
  readonly fileSender: FileSender;
  readonly messenger: Messenger;
  readonly clock: Clock;
}

const sharing =
  ({ bot, messenger, clock, newReference }: Needed): Responder["sharing"] =>
  (said, thread) =>
  async ({ reply, plain }) => {
    const { room } = said.place;
    const under = thread && receiptAt(room, thread);
    const outcome = await messenger.post(said.place, reply, {
      id: newReference(),
      ...(under && { under }),
      ...(plain && { plainly: true }),
    });
    if ("sent" in outcome) await bot.shared({ ...said, receipt: outcome.sent, now: clock() });
    return outcome;
  };

/** An answer for everybody that stays with whoever asked, and says so. */
const notForAll = ({ answer, reading }: Reply): Reply => ({
  answer: { ...answer, audience: "asker", blocks: [quiet(phrases.notPosted), ...answer.blocks] },
  reading,
});

function telling(ladder: Ladder): Pick<Responder, "privately" | "openly"> {
  const privately: Responder["privately"] = async (reply, line, ways) => {
    if ((await showPrivately(reply, line, ways, ladder)) === "nothing") throw new Error("an answer reached nobody");
  };
  return {
    privately,
    openly: async (reply, line, { open, closed }) => {
      const opened = await showToAll(reply, line, open, ladder);
      if (opened === "unsure")
        await privately({ ...reply, answer: unsureForAll(wordsIn(reply.reading.language)) }, "", closed);
      if (opened === "refused") await privately(notForAll(reply), line, closed);
      return opened !== "refused";
    },
  };
}

export function responder(needed: Needed): Responder {
  const { bot, fileSender, log, clock, newReference } = needed;
  const { begin, settled } = backgroundTasks();
  const { answer } = safe(bot, log, newReference);
  const after: Responder["after"] = (what, job) =>
    begin(job(), (error) => log.warn({ what, code: codeOf(error), platform: "slack" }, "Slack did not take an answer"));
  return {
    answer: async ({ line, place, person, pressed }, { apart = false, unsaid } = {}) => {
      const request = { line, place, person, now: clock(), ...(pressed && { pressed }), ...(unsaid && { unsaid }) };
      const reply = await answer(request);
      return announced(reply, { aside: apart || goAside(reply.answer, place) });
    },
    stale: (place) => ({ answer: staleButton(wordsIn()), reading: timeless(place) }),
    sharing: sharing(needed),
    ...telling(needed),
    after,
    enclose: (reply, asker) => after("files", () => fileSender(reply, asker)),
    settled,
  };
}
