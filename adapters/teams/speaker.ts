import type { Reply } from "../../src/answer.ts";
import { quiet } from "../../src/answer.ts";
import type { Clock } from "../../src/clock.ts";
import type { Files } from "../../src/files.ts";
import type { Log } from "../../src/log.ts";
import { type Memory, memory } from "../../src/memory.ts";
import { bugAnswer, onlyInPrivate, phrases } from "../../src/phrases.ts";
import type { Card } from "./card.ts";
import type { Connector, Sent } from "./connector.ts";
import type { Consent } from "./consent.ts";
import type { Address } from "./hear.ts";
import { type Keeping, keepAll } from "./keeping.ts";
import { writeOrigin } from "./origin.ts";
import { cardOf, messageOf } from "./render.ts";

/** How long a tenant without targeted messages is remembered. Milliseconds. */
const REMEMBERED = 3_600_000;
const MOST_TENANTS = 10_000;
const TOO_MANY = 429;

interface Needed {
  readonly connector: Connector;
  readonly files: Files;
  readonly consent: Consent;
  readonly log: Log;
  readonly wall: Clock;
  readonly newReference: () => string;
  /** Signs where a private answer came from. */
  readonly key: string;
}

interface Voice extends Needed {
  /** Tenants that refused targeted messages of late. */
  readonly untargeted: Memory;
}

/** A reply, and where its pictures and files are kept. */
interface Whole extends Reply {
  readonly keeping: Keeping;
}

/** Gives answers to those who shall see them. */
export interface Speaker {
  /** For everyone. Gives the receipt of the message, as the messenger reads it, where Teams named one. */
  readonly toRoom: (reply: Reply, address: Address) => Promise<string | undefined>;
  /** To the asker only: a targeted message, else in the one-to-one chat, else, unless secret, for all to see, saying so. */
  readonly toAsker: (reply: Reply, address: Address, call: string) => Promise<void>;
  /** Into the one-to-one chat, about a conversation elsewhere: `origin` leads back there. */
  readonly toChat: (reply: Reply, chat: Address, origin: string) => Promise<void>;
  /** As the card that takes the place of another. */
  readonly inPlace: (reply: Reply, address: Address, origin?: string) => Promise<Card>;
}

const addressed = (message: object, { bot, user, personal }: Address): object => ({
  ...message,
  from: { id: bot },
  ...(personal && { recipient: { id: user } }),
});

/** A refusal is written down: there is nobody left to tell. */
async function send({ connector, log }: Voice, message: object, address: Address): Promise<Sent> {
  const outcome = await connector.send(address, addressed(message, address));
  if ("status" in outcome) log.warn({ status: outcome.status, platform: "teams" }, "Teams did not take an answer");
  return outcome;
}

/** In a one-to-one chat its files follow, once the reader allows it; elsewhere they are links. */
async function give(voice: Voice, whole: Whole, address: Address, origin?: string): Promise<Sent> {
  const { keeping, answer } = whole;
  const message = messageOf(whole, { keeping, follow: address.personal, ...(origin && { origin }) });
  const given = await send(voice, message, address);
  if ("id" in given && address.personal) voice.consent.ask(answer, keeping, address);
  return given;
}

/** `thread`: the first message of the thread in which it stands. */
function receiptOf(id: string, { conversation }: Address): string {
  const thread = /;messageid=(.+)$/.exec(conversation)?.[1];
  return JSON.stringify({ id, ...(thread && { thread }) });
}

/** A definite refusal means that the tenant does not have targeted messages yet. */
const isDefinite = (status: number): boolean => status >= 400 && status < 500 && status !== TOO_MANY;

async function targeted({ connector, wall, untargeted }: Voice, whole: Whole, address: Address): Promise<boolean> {
  const now = wall().getTime();
  if (untargeted.has(address.tenant, now)) return false;
  const message = addressed(messageOf(whole, whole), { ...address, personal: true });
  const outcome = await connector.sendTargeted(address, message);
  if ("status" in outcome && isDefinite(outcome.status)) untargeted.add(address.tenant, now);
  return "id" in outcome;
}

/** In the one-to-one chat, with buttons that lead back, and a word in the room. */
async function privately(voice: Voice, whole: Whole, address: Address, call: string): Promise<boolean> {
  const opened = await voice.connector.open(address.serviceUrl, address);
  if ("status" in opened) return false;
  const { serviceUrl, conversation, bot } = address;
  const origin = writeOrigin({ serviceUrl, conversation, bot, call }, address, voice.key);
  const chat: Address = { ...address, conversation: opened.id, personal: true };
  if ("status" in (await give(voice, whole, chat, origin))) return false;
  await send(voice, { type: "message", text: phrases.sentPrivately }, address);
  return true;
}

const openly = ({ answer, ...more }: Whole): Whole => ({
  ...more,
  answer: answer.secret ? onlyInPrivate : { ...answer, blocks: [...answer.blocks, quiet(phrases.shownToAll)] },
});

async function toAsker(voice: Voice, whole: Whole, address: Address, call: string): Promise<void> {
  if (address.personal) await give(voice, whole, address);
  else if (!(await targeted(voice, whole, address)) && !(await privately(voice, whole, address, call)))
    await give(voice, openly(whole), address);
}

export function speaker(needed: Needed): Speaker {
  const voice: Voice = { ...needed, untargeted: memory(REMEMBERED, MOST_TENANTS) };
  /** A disk that is full, or a database that is away, is told of: an answer is never lost in silence. */
  const whole = async (reply: Reply, address: Address): Promise<Whole> => {
    try {
      return { ...reply, keeping: await keepAll(needed.files, address, reply.answer) };
    } catch (error) {
      const reference = needed.newReference();
      needed.log.error({ err: error, reference, platform: "teams" }, "what goes along with an answer was not kept");
      return { ...reply, answer: bugAnswer(reference), keeping: new Map() };
    }
  };
  return {
    toRoom: async (reply, address) => {
      const given = await give(voice, await whole(reply, address), address);
      return "id" in given && given.id !== "" ? receiptOf(given.id, address) : undefined;
    },
    toAsker: async (reply, address, call) => toAsker(voice, await whole(reply, address), address, call),
    toChat: async (reply, chat, origin) => {
      await give(voice, await whole(reply, chat), chat, origin);
    },
    inPlace: async (reply, address, origin) => {
      const { keeping, ...kept } = await whole(reply, address);
      return cardOf(kept, { keeping, ...(origin && { origin }) });
    },
  };
}
