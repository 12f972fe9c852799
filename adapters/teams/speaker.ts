import type { Reply } from "../../src/answer.ts";
import { quiet } from "../../src/answer.ts";
import type { Clock } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import { type Memory, memory } from "../../src/memory.ts";
import { phrases } from "../../src/phrases.ts";
import type { Connector } from "./connector.ts";
import type { Address } from "./hear.ts";
import { writeOrigin } from "./origin.ts";
import { messageOf } from "./render.ts";

/** How long a tenant without targeted messages is remembered. Milliseconds. */
const REMEMBERED = 3_600_000;
const MOST_TENANTS = 10_000;
const TOO_MANY = 429;

interface Needed {
  readonly connector: Connector;
  readonly log: Log;
  readonly wall: Clock;
  /** Signs where a private answer came from. */
  readonly key: string;
}

interface Voice extends Needed {
  /** Tenants that refused targeted messages of late. */
  readonly untargeted: Memory;
}

/** Gives answers to those who shall see them. */
export interface Speaker {
  readonly toRoom: (reply: Reply, address: Address) => Promise<void>;
  /** To the asker only: a targeted message, else in the one-to-one chat, else for everyone to see, and saying so. */
  readonly toAsker: (reply: Reply, address: Address, call: string) => Promise<void>;
}

const addressed = (message: object, { bot, user, personal }: Address): object => ({
  ...message,
  from: { id: bot },
  ...(personal && { recipient: { id: user } }),
});

/** A refusal is written down: there is nobody left to tell. */
async function send({ connector, log }: Voice, message: object, address: Address): Promise<boolean> {
  const outcome = await connector.send(address, addressed(message, address));
  if ("status" in outcome) log.warn({ status: outcome.status, platform: "teams" }, "Teams did not take an answer");
  return "id" in outcome;
}

/** A definite refusal means that the tenant does not have targeted messages yet. */
const isDefinite = (status: number): boolean => status >= 400 && status < 500 && status !== TOO_MANY;

async function targeted({ connector, wall, untargeted }: Voice, reply: Reply, address: Address): Promise<boolean> {
  const now = wall().getTime();
  if (untargeted.has(address.tenant, now)) return false;
  const outcome = await connector.sendTargeted(address, addressed(messageOf(reply), { ...address, personal: true }));
  if ("status" in outcome && isDefinite(outcome.status)) untargeted.add(address.tenant, now);
  return "id" in outcome;
}

/** In the one-to-one chat, with a Share button that leads back, and a word in the room. */
async function privately(voice: Voice, reply: Reply, address: Address, call: string): Promise<boolean> {
  const opened = await voice.connector.open(address.serviceUrl, address);
  if ("status" in opened) return false;
  const { serviceUrl, conversation, bot } = address;
  const origin = writeOrigin({ serviceUrl, conversation, bot, call }, address, voice.key);
  const chat: Address = { ...address, conversation: opened.id, personal: true };
  if (!(await send(voice, messageOf(reply, origin), chat))) return false;
  await send(voice, { type: "message", text: phrases.sentPrivately }, address);
  return true;
}

const openly = ({ answer, reading }: Reply): Reply => ({
  reading,
  answer: { ...answer, blocks: [...answer.blocks, quiet(phrases.shownToAll)] },
});

async function toAsker(voice: Voice, reply: Reply, address: Address, call: string): Promise<void> {
  if (address.personal) await send(voice, messageOf(reply), address);
  else if (!(await targeted(voice, reply, address)) && !(await privately(voice, reply, address, call)))
    await send(voice, messageOf(openly(reply)), address);
}

export function speaker(needed: Needed): Speaker {
  const voice: Voice = { ...needed, untargeted: memory(REMEMBERED, MOST_TENANTS) };
  return {
    toRoom: async (reply, address) => {
      await send(voice, messageOf(reply), address);
    },
    toAsker: (reply, address, call) => toAsker(voice, reply, address, call),
  };
}
