import type { Reply } from "../../src/answer.ts";
import { bugAnswer } from "../../src/text/answers.ts";
import { wordsIn } from "../../src/text/words.ts";
import type { DoorOptions } from "../kit/adapter.ts";
import type { Posted } from "../kit/exchange.ts";
import type { Card } from "./card.ts";
import type { Consent } from "./consent.ts";
import { told } from "./fileCards.ts";
import { linkFiles } from "./fileLinks.ts";
import { writeOrigin } from "./origin.ts";
import { type Address, wholeOf } from "./parse.ts";
import { lastWord, type Patience, type Timing } from "./patience.ts";
import { cardOf } from "./render.ts";
import { type Failure, type Result, type Service, withRetries } from "./retry.ts";
import { type Targeting, targeting } from "./targeting.ts";
import { addressed, formsOf, textForms, type Whole } from "./whole.ts";

interface SenderOptions extends Pick<DoorOptions, "files" | "log" | "systemClock" | "newReference"> {
  readonly service: Service;
  readonly consent: Consent;
  readonly timing: Timing;
  /** Signs where a private answer came from. */
  readonly key: string;
}

interface Sending extends SenderOptions {
  readonly targeting: Targeting;
}

/**
 * Where an answer was given: where it was asked for, or in the one-to-one chat. `closed`: nothing of the kind is open there,
 * by Teams' own definite word. `later`: it could not be given just now.
 */
export type Given = "here" | "chat" | "closed" | "later";

/** To whom an answer goes, how the bot is called there, and how long Teams waits for it. */
export interface Recipient {
  readonly address: Address;
  readonly call: string;
  readonly patience: Patience;
  /** Where the bot is no member no chat is opened instead: a press is answered on its card, a welcome is no answer. */
  readonly stay?: boolean;
  /** It was asked where others read it: a word there says where the answer is. */
  readonly aloud?: boolean;
}

/** Gives answers to those who shall see them, and never to more. */
export interface Sender {
  /** For everyone; else, if it cannot be posted there, to the asker. `receipt`: of the message, where Teams named one. */
  readonly toRoom: (reply: Reply, asker: Recipient) => Promise<Posted<Given>>;
  /** To the asker only: a targeted message, else in the one-to-one chat. */
  readonly toAsker: (reply: Reply, asker: Recipient) => Promise<Given>;
  /** Into the one-to-one chat, about a conversation elsewhere: `origin` leads back there. */
  readonly toChat: (reply: Reply, chat: Address, origin: string, patience: Patience) => Promise<Given>;
  /** The last word to the asker, tried once wherever nobody else sees it. Whether it was taken. */
  readonly word: (text: string, address: Address) => Promise<boolean>;
  /** As the card that takes the place of another, for whoever pressed it. */
  readonly inPlace: (reply: Reply, address: Address, origin?: string) => Promise<Card>;
}

/** A refusal is written down: often there is nobody left to tell. */
function noted({ log }: Sending, result: Result): Result {
  if (!("failed" in result)) return result;
  const { failed, why, status } = result;
  log.warn({ what: failed, why, status, platform: "teams" }, "Teams did not take an answer");
  return result;
}

/** In a one-to-one chat its files follow, once the reader allows it; elsewhere they are links. */
async function give(
  sender: Sending,
  whole: Whole,
  address: Address,
  patience: Patience,
  origin?: string,
): Promise<Result> {
  const forms = formsOf(whole, address, { follow: address.personal, ...(origin && { origin }) });
  const call = (timeout: number, message: object) => sender.service(timeout).send(address, message);
  const given = noted(sender, await withRetries(call, forms, patience));
  if ("id" in given && address.personal) sender.consent.ask(whole, whole.links, address);
  return given;
}

/** `thread`: the first message of the thread in which it stands. */
function receiptOf(id: string, { conversation }: Address): string {
  const thread = /;messageid=(.+)$/.exec(conversation)?.[1];
  return JSON.stringify({ id, ...(thread && { thread }) });
}

/** What Teams says of a place for good: not of a moment, a size, a token or an id that it does not know. */
const CLOSED: ReadonlySet<number> = new Set([400, 403, 405, 501]);
const isClosed = ({ status }: Failure): boolean => status !== undefined && CLOSED.has(status);
const givenBy = (result: Result, where: "here" | "chat"): Given => {
  if ("id" in result) return where;
  return isClosed(result) ? "closed" : "later";
};

/** In the one-to-one chat, with buttons that lead back. */
async function privately(sender: Sending, whole: Whole, { address, call, patience, aloud }: Recipient): Promise<Given> {
  const open = (timeout: number) => sender.service(timeout).open(address.serviceUrl, address);
  const opened = noted(sender, await withRetries(open, { whole: () => ({}) }, patience));
  if ("failed" in opened) return givenBy(opened, "chat");
  const { serviceUrl, conversation, bot } = address;
  const origin = writeOrigin({ serviceUrl, conversation, bot, call }, address, sender.key);
  const chat: Address = { ...address, conversation: opened.id, personal: true };
  const given = givenBy(await give(sender, whole, chat, patience, origin), "chat");
  const { timeout } = lastWord(sender.timing);
  if (given === "chat" && aloud)
    await sender
      .service(timeout())
      .send(address, addressed(told(wordsIn(whole.reading.language).doors.sentPrivately), address))
      .catch(() => {});
  return given;
}

async function toAsker(sender: Sending, whole: Whole, asker: Recipient): Promise<Given> {
  const { address, patience, stay } = asker;
  if (address.personal) return givenBy(await give(sender, whole, address, patience), "here");
  const first = noted(
    sender,
    await sender.targeting.send(address, formsOf(whole, { ...address, personal: true }), patience),
  );
  if ("id" in first) return "here";
  if (stay && first.status === 403) return "closed";
  const second = await privately(sender, whole, asker);
  // Only two definite answers say that nothing private is open here.
  return second === "closed" && !isClosed(first) ? "later" : second;
}

async function toRoom(sender: Sending, whole: Whole, asker: Recipient): ReturnType<Sender["toRoom"]> {
  const { address, patience } = asker;
  const posted = await give(sender, whole, address, patience);
  if ("id" in posted) return { came: "here", ...(posted.id !== "" && { receipt: receiptOf(posted.id, address) }) };
  if (address.personal || !isClosed(posted)) return { came: givenBy(posted, "here") };
  return { came: await toAsker(sender, whole, asker) };
}

/** Where only the asker sees it: targeted, else in the chat, if one is there. */
async function word(sender: Sending, text: string, address: Address): Promise<boolean> {
  const patience = lastWord(sender.timing);
  const service = sender.service(patience.timeout());
  const into = (to: Address): Promise<Result> =>
    withRetries((_timeout, message) => service.send(to, message), textForms(text, to), patience);
  if (address.personal) return "id" in (await into(address));
  const first = await sender.targeting.send(address, textForms(text, { ...address, personal: true }), patience);
  if ("id" in first) return true;
  const opened = await service.open(address.serviceUrl, address).catch(() => undefined);
  if (!opened || !("id" in opened)) return false;
  return "id" in (await into({ ...address, conversation: opened.id, personal: true }));
}

export function sender(needed: SenderOptions): Sender {
  const { service, systemClock, files, log, newReference } = needed;
  const placeOf = ({ tenant, conversation }: Address): string => JSON.stringify([tenant, wholeOf(conversation)]);
  const sender: Sending = { ...needed, targeting: targeting(service, placeOf, systemClock) };
  /** A disk that is full, or a database that is away, is told of: an answer is never lost in silence. */
  const whole = async (reply: Reply, address: Address): Promise<Whole> => {
    try {
      return { ...reply, links: await linkFiles(files, address, reply.answer) };
    } catch (error) {
      const reference = newReference();
      log.error({ err: error, reference, platform: "teams" }, "what goes along with an answer was not kept");
      return { ...reply, answer: bugAnswer(reference, wordsIn(reply.reading.language)), links: new Map() };
    }
  };
  return {
    toRoom: async (reply, asker) => toRoom(sender, await whole(reply, asker.address), asker),
    toAsker: async (reply, asker) => toAsker(sender, await whole(reply, asker.address), asker),
    toChat: async (reply, chat, origin, patience) =>
      givenBy(await give(sender, await whole(reply, chat), chat, patience, origin), "here"),
    word: (text, address) => word(sender, text, address),
    inPlace: async (reply, address, origin) => {
      const { links, ...kept } = await whole(reply, address);
      return cardOf(kept, { links, ...(origin && { origin }) });
    },
  };
}
