import type { DoorOptions } from "../kit/adapter.ts";
import type { Exchange, Surface } from "../kit/exchange.ts";
import type { Question } from "./asking.ts";
import type { Consent } from "./consent.ts";
import type { Patience, Timing } from "./patience.ts";
import type { Service } from "./retry.ts";
import type { Given, Sender } from "./send.ts";

/** What is needed to answer activities. */
export interface Services extends DoorOptions, Exchange {
  readonly sender: Sender;
  readonly consent: Consent;
  readonly service: Service;
  readonly timing: Timing;
  /** Under which the origins of private answers are signed. */
  readonly key: string;
}

/** One activity, and how long Teams waits for its answer. */
export interface ActivityContext extends Services {
  readonly patience: Patience;
}

/** `stay`: where the bot is no member no chat is opened instead. */
export function surfaceOf({ sender, patience }: ActivityContext, asked: Question, stay = false): Surface<Given> {
  const { incoming, address, chat, aloud } = asked;
  const asker = { address, call: incoming.place.call, patience, stay, aloud };
  return {
    inRoom: (reply) => sender.toRoom(reply, asker),
    toAsker: (reply) =>
      chat ? sender.toChat(reply, chat.address, chat.origin, patience) : sender.toAsker(reply, asker),
  };
}
