import type { Reply } from "../../src/answer.ts";
import { quiet } from "../../src/answer.ts";
import type { Clock } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import { memory } from "../../src/memory.ts";
import { phrases } from "../../src/phrases.ts";
import type { Connector, Outcome } from "./connector.ts";
import type { Address } from "./hear.ts";
import { writeOrigin } from "./origin.ts";
import { messageOf, type TeamsMessage } from "./render.ts";

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

/** Gives answers to those who shall see them. */
export interface Speaker {
  readonly toRoom: (reply: Reply, address: Address) => Promise<void>;
  /** To the asker only: a targeted message, else in the one-to-one chat, else for everyone to see, and saying so. */
  readonly toAsker: (reply: Reply, address: Address, call: string) => Promise<void>;
}

export function speaker({ connector, log, wall, key }: Needed): Speaker {
  const untargeted = memory(REMEMBERED, MOST_TENANTS);
  const addressed = (message: object, { bot, user, personal }: Address) => ({
    ...message,
    from: { id: bot },
    ...(personal && { recipient: { id: user } }),
  });
  const check = (what: string, outcome: Outcome): boolean => {
    if ("id" in outcome) return true;
    log.warn({ what, status: outcome.status, platform: "teams" }, "Teams did not take an answer");
    return false;
  };
  const send = async (message: TeamsMessage | object, address: Address): Promise<void> => {
    check("message", await connector.send(address, addressed(message, address)));
  };
  const targeted = async (reply: Reply, address: Address): Promise<boolean> => {
    const now = wall().getTime();
    if (untargeted.has(address.tenant, now)) return false;
    const outcome = await connector.sendTargeted(address, {
      ...messageOf(reply),
      from: { id: address.bot },
      recipient: { id: address.user },
    });
    if ("status" in outcome && outcome.status >= 400 && outcome.status < 500 && outcome.status !== TOO_MANY)
      untargeted.add(address.tenant, now);
    return "id" in outcome;
  };
  const privately = async (reply: Reply, address: Address, call: string): Promise<boolean> => {
    const opened = await connector.open(address.serviceUrl, address);
    if (!("id" in opened)) return false;
    const { serviceUrl, conversation, bot } = address;
    const origin = writeOrigin({ serviceUrl, conversation, bot, call }, address, key);
    const sent = await connector.send(
      { serviceUrl, conversation: opened.id },
      addressed(messageOf(reply, origin), { ...address, personal: true }),
    );
    if (!("id" in sent)) return false;
    await send({ type: "message", text: phrases.sentPrivately }, address);
    return true;
  };
  const openly = ({ answer, reading }: Reply): Reply => ({
    reading,
    answer: { ...answer, blocks: [...answer.blocks, quiet(phrases.shownToAll)] },
  });
  return {
    toRoom: (reply, address) => send(messageOf(reply), address),
    toAsker: async (reply, address, call) => {
      if (address.personal) return send(messageOf(reply), address);
      if ((await targeted(reply, address)) || (await privately(reply, address, call))) return;
      await send(messageOf(openly(reply)), address);
    },
  };
}
