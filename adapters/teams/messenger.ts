import { z } from "zod";
import type { Reply } from "../../src/answer.ts";
import type { Directory } from "../../src/directory.ts";
import type { Files } from "../../src/files.ts";
import type { Messenger, Outcome } from "../../src/outbox/messenger.ts";
import type { Limits, Pace } from "../../src/outbox/pace.ts";
import type { Place } from "../../src/place.ts";
import type { Connector, Sent } from "./client.ts";
import { linkFiles } from "./fileLinks.ts";
import { outcomeOf, outcomeOfSilence, UNNAMED } from "./outcome.ts";
import { Address, wholeOf } from "./parse.ts";
import { messageOf, plainMessageOf } from "./render.ts";

/** `thread`: the first message of the thread in which it stands. */
const Receipt = z.object({ id: z.string(), thread: z.string().optional() });

/** The receipt of a message that stands by itself. */
export const receiptAt = (id: string): string => JSON.stringify({ id });

const addressOf = ({ address }: Place): Address => {
  const read = Address.parse(address);
  return { ...read, conversation: wholeOf(read.conversation) };
};

/**
 * Teams takes 7 messages a second, 60 in 30 seconds and 1,800 an hour in a conversation, edits among them, and from a bot
 * about 50 a second in a tenant. A refusal is about the conversation.
 */
const SENDING: Limits = {
  name: "activities",
  room: { perSecond: 0.5, burst: 7 },
  tenant: { perSecond: 25, burst: 25 },
  holds: "room",
};
/** Nothing is asked of Teams: there is no look-up. */
const FREE = { perSecond: 1000, burst: 1000 };
const PACE: Pace = {
  post: SENDING,
  edit: SENDING,
  lookUp: { name: "none", room: FREE, tenant: FREE, holds: "room" },
};

const attempt = (call: () => Promise<Sent>): Promise<Outcome> => call().then(outcomeOf, outcomeOfSilence);

/** Under a reply stands what follows it in its thread: Teams has no replies to replies. */
function inThread(conversation: string, under: string | undefined): string {
  if (under === undefined || !conversation.includes("@thread.tacv2")) return conversation;
  const { id, thread } = Receipt.parse(JSON.parse(under));
  // Teams did not name it, so nothing can stand under it.
  if (id === "") return conversation;
  return `${conversation};messageid=${thread ?? id}`;
}

/** One message with one receipt: its files are links, also in a one-to-one chat. */
const messageWith = async (files: Files, address: Address, reply: Reply, plainly = false) =>
  plainly ? plainMessageOf(reply) : messageOf(reply, { links: await linkFiles(files, address, reply.answer) });

/** Teams as reminders need it. It offers no way to look a message up without wide permissions. */
export const teamsMessenger = (connector: Connector, files: Files, directory: Directory): Messenger => ({
  pace: PACE,
  post: async (to, reply, { under, plainly }) => {
    const address = addressOf(to);
    const { bot, user, personal } = address;
    const target = { ...address, conversation: inThread(address.conversation, under) };
    const message = await messageWith(files, address, reply, plainly);
    const activity = { ...message, from: { id: bot }, ...(personal && { recipient: { id: user } }) };
    return attempt(() => connector.send(target, activity));
  },
  edit: async (to, receipt, reply, how) => {
    const address = addressOf(to);
    const { id } = Receipt.parse(JSON.parse(receipt));
    if (id === "") return { lost: UNNAMED };
    const message = await messageWith(files, address, reply, how?.plainly);
    return attempt(() => connector.edit(address, id, { ...message, id, from: { id: address.bot } }));
  },
  lookUp: async () => "unknowable",
  tell: async (person, from, reply) => {
    const address = addressOf(from);
    const opened = await attempt(() => connector.open(address.serviceUrl, { ...address, user: person }));
    // Opening a conversation twice is harmless, and nothing was said in it.
    if ("unknown" in opened) return { later: opened.unknown };
    if (!("sent" in opened)) return opened;
    const conversation = Receipt.parse(JSON.parse(opened.sent)).id;
    const send = async (plainly: boolean): Promise<Outcome> => {
      const message = await messageWith(files, address, reply, plainly);
      const activity = { ...message, from: { id: address.bot }, recipient: { id: person } };
      return attempt(() => connector.send({ ...address, conversation }, activity));
    };
    const told = await send(false);
    return "bug" in told ? send(true) : told;
  },
  probe: async (place) => {
    const outcome = await attempt(() => connector.members(addressOf(place)));
    return "gone" in outcome ? ({ platforms }) => platforms.addFirst : undefined;
  },
  ...directory,
});
