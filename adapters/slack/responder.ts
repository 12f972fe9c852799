import { quiet, type Reply, timeless } from "../../src/answer.ts";
import { backgroundTasks } from "../../src/background.ts";
import type { Messenger } from "../../src/outbox/messenger.ts";
import type { Place } from "../../src/place.ts";
import { staleButton, unsureForAll } from "../../src/text/answers.ts";
import { wordsIn } from "../../src/text/words.ts";
import type { DoorOptions } from "../kit/adapter.ts";
import { type Exchange, exchange, type Incoming, type Posted, type Surface } from "../kit/exchange.ts";
import { announced, goAside } from "./attachments.ts";
import type { FileSender } from "./fileSender.ts";
import { type Ladder, showPrivately, showToAll, type Way } from "./ladder.ts";
import { receiptAt } from "./messenger.ts";
import { codeOf } from "./outcome.ts";

/** The ways of an answer, in the order in which they are tried. */
export interface Ways {
  /** To everybody; none where there is no room to speak to. */
  readonly open: readonly Way[];
  /** To whoever asked and to nobody else. */
  readonly closed: readonly Way[];
  /** To whoever asked, for a word about files; without a word the closed ones. */
  readonly later?: readonly Way[];
  readonly thread?: string | undefined;
}

/** What the listeners share: the exchange with the bot, the ways of its answers, and the work under way. */
export interface Responder extends Pick<Exchange, "deliver"> {
  /** Says hello where that was never said, for everybody there. */
  readonly greet: (incoming: Incoming) => Promise<void>;
  /** As the kit’s, and says where to look for files that do not come with the answer. `apart`: in a window of its own none do. */
  readonly answer: (incoming: Incoming, how?: { readonly apart?: boolean }) => Promise<Reply>;
  /** For a button that an older version drew. */
  readonly stale: (place: Place) => Reply;
  /** Posts an answer for everybody as a message of the bot, which can be corrected when the data changes. */
  readonly posting: (incoming: Incoming, thread: string | undefined) => Way;
  readonly surface: (incoming: Incoming, ways: Ways) => Surface<void>;
  /** Work that goes on after the acknowledgement. A failure is logged under the name of what failed. */
  readonly after: (what: string, job: () => Promise<unknown>) => void;
  readonly settled: () => Promise<void>;
}

interface ResponderOptions extends Ladder, Pick<DoorOptions, "bot" | "clock"> {
  readonly fileSender: FileSender;
  readonly messenger: Messenger;
}

const posting =
  ({ messenger, newReference }: ResponderOptions): Responder["posting"] =>
  ({ place }, thread) =>
  ({ reply, plain }) => {
    const under = thread && receiptAt(place.room, thread);
    const id = newReference();
    return messenger.post(place, reply, { id, ...(under && { under }), ...(plain && { plainly: true }) });
  };

/** An answer for everybody that stays with whoever asked, and says so. */
const notForAll = ({ answer, reading }: Reply): Reply => ({
  answer: {
    ...answer,
    audience: "asker",
    blocks: [quiet(wordsIn(reading.language).doors.notPosted), ...answer.blocks],
  },
  reading,
});

/** Rejects if nothing of it arrived, not even a sentence. */
async function privately(ladder: Ladder, reply: Reply, line: string, ways: readonly Way[]): Promise<void> {
  if ((await showPrivately(reply, line, ways, ladder)) === "nothing") throw new Error("an answer reached nobody");
}

/** By the open ways; where none takes it, to whoever asked. */
async function openly(ladder: Ladder, reply: Reply, line: string, { open, closed }: Ways): Promise<Posted<void>> {
  const opened = await showToAll(reply, line, open, ladder);
  if (typeof opened === "object") return { came: undefined, receipt: opened.sent };
  const told =
    opened === "unsure" ? { ...reply, answer: unsureForAll(wordsIn(reply.reading.language)) } : notForAll(reply);
  await privately(ladder, told, opened === "unsure" ? "" : line, closed);
  return { came: undefined };
}

export function responder(needed: ResponderOptions): Responder {
  const { fileSender, log } = needed;
  const { begin, settled } = backgroundTasks();
  const { answer, deliver, greet } = exchange(needed);
  const after: Responder["after"] = (what, job) =>
    begin(job(), (error) => log.warn({ what, code: codeOf(error), platform: "slack" }, "Slack did not take an answer"));
  const surface: Responder["surface"] = ({ line, place, person }, ways) => {
    const { open, closed, later = closed, thread } = ways;
    const toAsker = (reply: Reply) => privately(needed, reply, line, closed);
    const tell = (told: Reply) => privately(needed, told, "", later);
    return {
      inRoom: async (reply) => (open.length > 0 ? openly(needed, reply, line, ways) : { came: await toAsker(reply) }),
      toAsker,
      files: (reply) => after("files", () => fileSender(reply, { place, person, thread, tell })),
    };
  };
  return {
    greet: (incoming) =>
      greet(incoming, surface(incoming, { open: [posting(needed)(incoming, undefined)], closed: [] })),
    answer: async (incoming, { apart = false } = {}) => {
      const reply = await answer(incoming);
      return announced(reply, { aside: apart || goAside(reply.answer, incoming.place) });
    },
    deliver,
    stale: (place) => ({
      answer: staleButton(wordsIn()),
      reading: timeless(place.direct ? { ...place, call: "" } : place),
    }),
    posting: posting(needed),
    surface,
    after,
    settled,
  };
}
