import type { App } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Reply } from "../../src/answer.ts";
import type { Clock } from "../../src/clock.ts";
import { type Memory, memory } from "../../src/memory.ts";
import type { Place } from "../../src/place.ts";
import { Message } from "./payloads.ts";
import { asTyped, drawMessage } from "./render.ts";
import type { Speaker } from "./speaker.ts";

/** Slack sends an event again for a while if it is not sure that we have it. Milliseconds. */
const REMEMBERED = 24 * 3_600_000;
const MOST_REMEMBERED = 50_000;
const SPOKEN: ReadonlySet<string | undefined> = new Set([undefined, "thread_broadcast", "file_share"]);
export const COMMAND = "/aide";

/** The mention of the bot itself at the beginning; other mentions are part of what was said. */
const withoutCall = (text: string): string => text.replace(/^\s*<@[A-Z0-9]+(\|[^>]*)?>[\s,:]*/, "");

const thread = ({ thread_ts: parent }: Message): { thread_ts?: string } => (parent ? { thread_ts: parent } : {});

async function post(client: WebClient, message: Message, reply: Reply, line: string, direct: boolean): Promise<void> {
  const sent = {
    channel: message.channel,
    ...drawMessage(reply, line),
    ...thread(message),
    unfurl_links: false,
    unfurl_media: false,
  };
  if (direct || reply.answer.audience === "room") await client.chat.postMessage(sent);
  else await client.chat.postEphemeral({ ...sent, user: message.user });
}

/** A message is known by its place and time: a repeated delivery may come under a new event id. */
const isNew = (message: Message, seen: Memory, wall: Clock): boolean => {
  const key = `${message.channel} ${message.ts}`;
  const now = wall().getTime();
  if (seen.has(key, now)) return false;
  seen.add(key, now);
  return true;
};

interface Heard {
  readonly event: unknown;
  readonly tenant: string;
  readonly client: WebClient;
  readonly direct: boolean;
}

/** Mentions in channels and threads, and what is said in the bot's own conversation. */
export function listenToMessages(app: App, voice: Speaker, wall: Clock): void {
  const seen = memory(REMEMBERED, MOST_REMEMBERED);
  const hear = ({ event, tenant, client, direct }: Heard): void => {
    const message = Message.safeParse(event).data;
    if (!message || message.bot_id || !SPOKEN.has(message.subtype) || !isNew(message, seen, wall)) return;
    const line = asTyped(withoutCall(message.text));
    const place: Place = {
      platform: "slack",
      tenant,
      room: message.channel,
      direct,
      call: direct ? "" : COMMAND,
      address: { channel: message.channel },
    };
    voice.after("message", async () => {
      const reply = await voice.answer(line, place, { id: message.user, name: message.user });
      await post(client, message, reply, line, direct);
    });
  };
  app.event("app_mention", async ({ event, client, context }) =>
    hear({ event, tenant: context.teamId ?? context.enterpriseId ?? "", client, direct: false }),
  );
  app.message(async ({ message, client, context }) => {
    if (message.channel_type === "im")
      hear({ event: message, tenant: context.teamId ?? context.enterpriseId ?? "", client, direct: true });
  });
}
