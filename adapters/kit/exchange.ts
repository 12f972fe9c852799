import type { Reply } from "../../src/answer.ts";
import { timeless } from "../../src/answer.ts";
import { languageOf } from "../../src/languages.ts";
import { firstOf, type Request } from "../../src/request.ts";
import { bugAnswer } from "../../src/text/answers.ts";
import { wordsIn } from "../../src/text/words.ts";
import type { DoorOptions } from "./adapter.ts";

/** A line, who said it and where, as an adapter parsed it. */
export type Incoming = Omit<Request, "now">;

/** An answer that stands where everybody sees it. `receipt`: of a message that can be edited. */
export interface Posted<T> {
  readonly came: T;
  readonly receipt?: string | undefined;
}

/**
 * How one activity can be answered. Whatever a platform falls back to when it is refused, nobody sees more than is said
 * here. `T`: what came of it.
 */
export interface Surface<T> {
  /** For everybody in the room. */
  readonly inRoom: (reply: Reply) => Promise<Posted<T>>;
  /** For whoever asked, in the room or in private, and for nobody else. */
  readonly toAsker: (reply: Reply) => Promise<T>;
  /** For whoever asked, in place of the card on which they pressed; absent where that stays as it is. */
  readonly edit?: (reply: Reply) => Promise<T>;
  /** Opens the form of an answer. Whether that says all of it. */
  readonly form?: (reply: Reply) => Promise<boolean>;
  /** Sends what goes along with an answer that was given, where it is no part of the message. */
  readonly files?: (reply: Reply) => void;
}

/** What every door does with a line: asks the bot, shows the answer to those whom it is for, remembers what was shared. */
export interface Exchange {
  /** Never rejects: a bug is logged under a reference, and the reference is the answer. */
  readonly answer: (incoming: Incoming) => Promise<Reply>;
  /** Nothing where the card on which was pressed says it, or a form does. */
  readonly deliver: <T>(incoming: Incoming, reply: Reply, surface: Surface<T>) => Promise<T | undefined>;
  /** Says hello in a conversation that is met for the first time, and never again. */
  readonly greet: <T>(incoming: Incoming, surface: Surface<T>) => Promise<void>;
}

type ExchangeOptions = Pick<DoorOptions, "bot" | "clock" | "log" | "newReference">;

const answering =
  ({ bot, clock, log, newReference }: ExchangeOptions): Exchange["answer"] =>
  async (incoming) => {
    try {
      return await bot.answer({ ...incoming, now: clock() });
    } catch (error) {
      const reference = newReference();
      const { place, person } = incoming;
      const language = languageOf(person.locale);
      log.error({ err: error, reference, platform: place.platform }, "an answer failed");
      return { answer: bugAnswer(reference, wordsIn(language)), reading: timeless(place, language) };
    }
  };

/** A question is not said again, but the line that was read in it. */
const lineOf = ({ line }: Incoming, { understood }: Reply["answer"]): string =>
  understood && understood.certainty < 1 ? firstOf(understood.line) : line;

/** Only what is plainly for the room goes there. */
async function show<T>(
  { bot, clock }: ExchangeOptions,
  incoming: Incoming,
  reply: Reply,
  surface: Surface<T>,
): Promise<T> {
  const { audience, secret } = reply.answer;
  if (audience !== "room" || secret) return (surface.edit ?? surface.toAsker)(reply);
  const { came, receipt } = await surface.inRoom(reply);
  if (receipt) {
    const { place, person } = incoming;
    const line = lineOf(incoming, reply.answer);
    await bot.shared({ line, place, person, receipt, now: clock() });
  }
  return came;
}

export const exchange = (needed: ExchangeOptions): Exchange => ({
  answer: answering(needed),
  deliver: async (incoming, reply, surface) => {
    if (reply.answer.onCard || (await surface.form?.(reply))) return undefined;
    const came = await show(needed, incoming, reply, surface);
    surface.files?.(reply);
    return came;
  },
  greet: async ({ place, person }, surface) => {
    const reply = await needed.bot.greet({ place, person, now: needed.clock() });
    if (reply) await surface.inRoom(reply);
  },
});
