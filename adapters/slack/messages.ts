import type { App } from "@slack/bolt";
import type { Incoming } from "../kit/exchange.ts";
import type { Way } from "./ladder.ts";
import { botIn, Message } from "./payloads.ts";
import { ephemerally, inDirect } from "./send.ts";
import { installed, onlyOnce, type Services } from "./services.ts";
import type { Context, Installation } from "./tenancy.ts";

const SPOKEN: ReadonlySet<string | undefined> = new Set([undefined, "thread_broadcast", "file_share"]);

/** A file that we sent ourselves comes back as a message, and not always with the id of a bot. */
const isByBot = ({ bot_id: bot, user }: Message, body: unknown): boolean => bot !== undefined || user === botIn(body);

interface SlackEvent {
  readonly message: Message;
  /** Around the event. */
  readonly body: unknown;
  readonly installation: Installation;
}

async function parsed(services: Services, { message, body, installation }: SlackEvent): Promise<Incoming> {
  const { user: id, channel, user_team: team = message.source_team ?? message.team } = message;
  const [line, placed] = await Promise.all([
    services.people.heard(message.text, botIn(body)),
    services.placed(installation, { id, team, channel }),
  ]);
  return { line, ...placed };
}

/** Where an answer goes that concerns nobody but whoever asked. */
const waysTo = ({ client }: Services, { place, person }: Incoming, { channel, thread_ts: thread }: Message): Way[] => [
  place.direct ? inDirect(client, channel, thread) : ephemerally(client, channel, person.id, thread),
  inDirect(client, person.id),
];

/** Mentions in channels and threads, and what is said in the bot's own conversation. */
export function listenToMessages(app: App, services: Services): void {
  const { responder } = services;
  const answer = async (heard: SlackEvent): Promise<void> => {
    const incoming = await parsed(services, heard);
    const reply = await responder.answer(incoming);
    const thread = heard.message.thread_ts;
    const ways = {
      open: [responder.posting(incoming, thread)],
      closed: waysTo(services, incoming, heard.message),
      thread,
    };
    await responder.deliver(incoming, reply, responder.surface(incoming, ways));
    if (incoming.place.direct) await responder.greet(incoming);
  };
  const hear = (event: unknown, body: unknown, context: Context): void => {
    const message = Message.safeParse(event).data;
    if (!message || isByBot(message, body) || !SPOKEN.has(message.subtype)) return;
    const installation = installed(services, body, context);
    if (!installation) return;
    // A message is known by its place and time: a repeated delivery may come under a new event id.
    const known = { room: message.channel, id: message.ts };
    responder.after("message", () =>
      onlyOnce(services, installation, known, () => answer({ message, body, installation })),
    );
  };
  app.event("app_mention", async ({ event, body, context }) => hear(event, body, context));
  app.message(async ({ message, body, context }) => {
    if (message.channel_type !== "im") return;
    const { user, channel } = Message.safeParse(message).data ?? {};
    if (user && channel && user !== botIn(body)) services.people.learnDirect(user, channel);
    hear(message, body, context);
  });
}
