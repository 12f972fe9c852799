import type { WebClient } from "@slack/web-api";
import type { Reply } from "../../src/answer.ts";
import { outcomeOf } from "./refusals.ts";
import { drawMessage, type SlackMessage } from "./render.ts";
import type { Said, Speaker } from "./speaker.ts";

/** A conversation, or a thread in it. `direct`: nobody but the asker is there. */
export interface Where {
  readonly channel: string;
  readonly thread?: string | undefined;
  readonly direct: boolean;
}

type Whisper = (client: WebClient, where: Where, person: Said["person"], message: SlackMessage) => Promise<unknown>;

const aloud: Whisper = (client, { channel, thread }, _person, message) =>
  client.chat.postMessage({
    channel,
    ...message,
    ...(thread && { thread_ts: thread }),
    unfurl_links: false,
    unfurl_media: false,
  });

/** For the asker's eyes only. Where the bot is not in the channel, in their direct messages, so that nothing is lost. */
export const whisper: Whisper = async (client, where, person, message) => {
  const { channel, thread, direct } = where;
  if (direct) return aloud(client, where, person, message);
  try {
    return await client.chat.postEphemeral({
      channel,
      ...message,
      user: person.id,
      ...(thread && { thread_ts: thread }),
    });
  } catch (error) {
    if (!("gone" in outcomeOf(error))) throw error;
    return aloud(client, { channel: person.id, direct: true }, person, message);
  }
};

/** An answer, for everybody who is there or for the asker alone. */
export const say = (voice: Speaker, client: WebClient, where: Where, reply: Reply, said: Said): Promise<unknown> =>
  reply.answer.audience === "room"
    ? voice.share(reply, said, where.thread)
    : whisper(client, where, said.person, drawMessage(reply, said.line));
