import type { App } from "@slack/bolt";
import type { Reply } from "../../src/answer.ts";
import { type Desk, installed, onlyOnce } from "./desk.ts";
import type { Way } from "./ladder.ts";
import { botIn, Message } from "./payloads.ts";
import type { Said } from "./speaker.ts";
import type { Context, Installation } from "./tenancy.ts";
import { ephemerally, inDirect } from "./ways.ts";

const SPOKEN: ReadonlySet<string | undefined> = new Set([undefined, "thread_broadcast", "file_share"]);

/** A file that we sent ourselves comes back as a message, and not always with the id of a bot. */
const isByBot = ({ bot_id: bot, user }: Message, body: unknown): boolean => bot !== undefined || user === botIn(body);

interface Heard {
  readonly message: Message;
  /** Around the event. */
  readonly body: unknown;
  readonly installation: Installation;
}

async function saidIn(desk: Desk, { message, body, installation }: Heard): Promise<Said> {
  const { user: id, channel, user_team: team = message.source_team ?? message.team } = message;
  const [line, place, person] = await Promise.all([
    desk.people.heard(message.text, botIn(body)),
    desk.placeOf(installation.tenant, id, channel),
    desk.personOf({ id, team }, installation),
  ]);
  if (!place) throw new Error("a message was said nowhere");
  return { line, place, person };
}

/** Where an answer goes that concerns nobody but whoever asked. */
const waysTo = ({ client }: Desk, { place, person }: Said, { channel, thread_ts: thread }: Message): Way[] => [
  place.direct ? inDirect(client, channel, thread) : ephemerally(client, channel, person.id, thread),
  inDirect(client, person.id),
];

/** Mentions in channels and threads, and what is said in the bot's own conversation. */
export function listenToMessages(app: App, desk: Desk): void {
  const { voice } = desk;
  const answer = async (heard: Heard): Promise<void> => {
    const { message } = heard;
    const said = await saidIn(desk, heard);
    const reply = await voice.answer(said);
    const closed = waysTo(desk, said, message);
    const thread = message.thread_ts;
    if (reply.answer.audience === "room")
      await voice.openly(reply, said.line, { open: [voice.sharing(said, thread)], closed });
    else await voice.privately(reply, said.line, closed);
    const tell = (told: Reply) => voice.privately(told, "", closed);
    voice.enclose(reply, { place: said.place, person: said.person, thread, tell });
  };
  const hear = (event: unknown, body: unknown, context: Context): void => {
    const message = Message.safeParse(event).data;
    if (!message || isByBot(message, body) || !SPOKEN.has(message.subtype)) return;
    const installation = installed(desk, body, context);
    if (!installation) return;
    // A message is known by its place and time: a repeated delivery may come under a new event id.
    const known = { room: message.channel, id: message.ts };
    voice.after("message", () => onlyOnce(desk, installation, known, () => answer({ message, body, installation })));
  };
  app.event("app_mention", async ({ event, body, context }) => hear(event, body, context));
  app.message(async ({ message, body, context }) => {
    if (message.channel_type !== "im") return;
    const { user, channel } = Message.safeParse(message).data ?? {};
    if (user && channel && user !== botIn(body)) desk.people.learnDirect(user, channel);
    hear(message, body, context);
  });
}
