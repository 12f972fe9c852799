import type { App } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Clock } from "../../src/clock.ts";
import { type Memory, memory } from "../../src/memory.ts";
import type { Place } from "../../src/place.ts";
import { botIn, Message } from "./payloads.ts";
import { asTyped, type SlackMessage } from "./render.ts";
import { say, type Where, whisper } from "./say.ts";
import type { Speaker } from "./speaker.ts";

/** Slack sends an event again for a while if it is not sure that we have it. Milliseconds. */
const REMEMBERED = 24 * 3_600_000;
const MOST_REMEMBERED = 50_000;
const SPOKEN: ReadonlySet<string | undefined> = new Set([undefined, "thread_broadcast", "file_share"]);
export const COMMAND = "/aide";

/** The mention of the bot itself at the beginning; other mentions are part of what was said. */
const withoutCall = (text: string): string => text.replace(/^\s*<@[A-Z0-9]+(\|[^>]*)?>[\s,:]*/, "");

/** A message is known by its place and time: a repeated delivery may come under a new event id. */
const isNew = (message: Message, seen: Memory, wall: Clock): boolean => {
  const key = `${message.channel} ${message.ts}`;
  const now = wall().getTime();
  if (seen.has(key, now)) return false;
  seen.add(key, now);
  return true;
};

/** A file that we sent ourselves comes back as a message, and not always with the id of a bot. */
const isByBot = ({ bot_id: bot, user }: Message, body: unknown): boolean => bot !== undefined || user === botIn(body);

interface Heard {
  readonly event: unknown;
  /** Around the event. */
  readonly body: unknown;
  readonly tenant: string;
  readonly client: WebClient;
  readonly direct: boolean;
}

/** Mentions in channels and threads, and what is said in the bot's own conversation. */
export function listenToMessages(app: App, voice: Speaker, wall: Clock): void {
  const seen = memory(REMEMBERED, MOST_REMEMBERED);
  const hear = ({ event, body, tenant, client, direct }: Heard): void => {
    const message = Message.safeParse(event).data;
    if (!message || isByBot(message, body) || !SPOKEN.has(message.subtype) || !isNew(message, seen, wall)) return;
    const line = asTyped(withoutCall(message.text));
    const place: Place = {
      platform: "slack",
      tenant,
      room: message.channel,
      direct,
      call: direct ? "" : COMMAND,
      address: { channel: message.channel },
    };
    const person = { id: message.user, name: message.user };
    const where: Where = { channel: message.channel, thread: message.thread_ts, direct };
    voice.after("message", async () => {
      const reply = await voice.answer(line, place, person);
      await say(voice, client, where, reply, { line, place, person });
      const tell = (told: SlackMessage) => whisper(client, where, person, told);
      voice.enclose(reply, { place, person, thread: where.thread, tell });
    });
  };
  app.event("app_mention", async ({ event, body, client, context }) =>
    hear({ event, body, tenant: context.teamId ?? context.enterpriseId ?? "", client, direct: false }),
  );
  app.message(async ({ message, body, client, context }) => {
    if (message.channel_type === "im")
      hear({ event: message, body, tenant: context.teamId ?? context.enterpriseId ?? "", client, direct: true });
  });
}
