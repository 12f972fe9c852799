import type { Reply } from "../../src/answer.ts";
import type { Bot } from "../../src/bot.ts";
import type { Clock } from "../../src/clock.ts";
import type { Files } from "../../src/files.ts";
import type { Once } from "../../src/heard.ts";
import type { Log } from "../../src/log.ts";
import type { Asked } from "./asking.ts";
import type { Consent } from "./consent.ts";
import { receiptAt } from "./messenger.ts";
import { isAloud, isLate, personOf } from "./parse.ts";
import type { Patience, Timing } from "./patience.ts";
import type { Activity } from "./payloads.ts";
import type { Service } from "./retry.ts";
import type { Given, Sender } from "./send.ts";

/** What is needed to answer activities. */
export interface Services {
  readonly bot: Bot;
  readonly files: Files;
  readonly sender: Sender;
  readonly consent: Consent;
  readonly service: Service;
  readonly once: Once;
  readonly clock: Clock;
  readonly systemClock: Clock;
  readonly timing: Timing;
  readonly log: Log;
  readonly newReference: () => string;
  /** Under which the origins of private answers are signed. */
  readonly key: string;
}

/** One activity, and how long Teams waits for its answer. */
export interface Turn extends Services {
  readonly patience: Patience;
}

/** The card on which was pressed. What somebody types under a card names it as well. */
const pressedIn = ({ replyToId: id, text }: Activity) => (id && !text ? { pressed: { receipt: receiptAt(id) } } : {});

export const answer = ({ bot, clock, systemClock }: Turn, { line, place }: Asked, activity: Activity): Promise<Reply> =>
  bot.answer({
    line,
    place,
    person: personOf(activity),
    now: clock(),
    ...(isLate(activity, systemClock()) && { late: true }),
    ...pressedIn(activity),
  });

/** Gives an answer to those who shall see it. */
export async function told(
  { bot, sender, clock, patience }: Turn,
  reply: Reply,
  { line, place, address, chat, stay = false }: Asked & { readonly stay?: boolean },
  activity: Activity,
): Promise<Given> {
  if (reply.answer.onCard) return "here";
  const asker = { address, call: place.call, patience, stay, aloud: isAloud(activity) };
  if (reply.answer.audience !== "room")
    return chat ? sender.toChat(reply, chat.address, chat.origin, patience) : sender.toAsker(reply, asker);
  const { given, receipt } = await sender.toRoom(reply, asker);
  if (receipt) await bot.shared({ line, place, person: personOf(activity), receipt, now: clock() });
  return given;
}
