import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Attachment } from "../../src/answer.ts";
import type { WhyNotUploaded } from "../../src/text/answers.ts";
import { cutText } from "../../src/text/plain.ts";
import { slackClient } from "./client.ts";
import { codeOf, whyNot } from "./outcome.ts";
import type { SlackSettings } from "./settings.ts";

/** Patience: a file takes longer than an answer. Milliseconds for each request. */
const TIMEOUT = 20_000;
const ALT_TEXT = 1000;

const Ticket = z.object({ file_id: z.string(), upload_url: z.url() });
const Opened = z.object({ channel: z.object({ id: z.string() }) });

export interface Made {
  readonly attachment: Attachment;
  readonly bytes: Uint8Array;
}

/** Where files go: a conversation and perhaps a thread in it, or a person’s direct messages. */
export type Shelf = { readonly channel: string; readonly thread: string | undefined } | { readonly person: string };

export interface Refusal {
  readonly code: string;
  readonly why: WhyNotUploaded;
}

/** Puts files into one message. Gives what was refused; nothing is tried twice, as it would appear twice. */
export type Upload = (files: readonly Made[], to: Shelf) => Promise<Refusal | undefined>;

/**
 * Hands the bytes over; nobody sees the file yet. By hand, because the client's own way calls the alternative text
 * `alt_text`, which Slack does not know. Documents go without one: with it Slack does not share them, and says nothing.
 */
async function store(client: WebClient, { attachment, bytes }: Made): Promise<{ id: string; title: string }> {
  const { file, title, alt, job } = attachment;
  const ticket = Ticket.parse(
    await client.apiCall("files.getUploadURLExternal", {
      filename: file,
      length: bytes.byteLength,
      ...(job.kind === "picture" && { alt_txt: cutText(alt, ALT_TEXT) }),
    }),
  );
  const { ok, status } = await fetch(ticket.upload_url, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: new Uint8Array(bytes),
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (!ok) throw new Error(`the upload was answered with ${status}`);
  return { id: ticket.file_id, title };
}

const channelOf = async (client: WebClient, to: Shelf): Promise<string> =>
  "channel" in to ? to.channel : Opened.parse(await client.conversations.open({ users: to.person })).channel.id;

export function uploader(settings: SlackSettings): Upload {
  const client = slackClient(settings, TIMEOUT);
  return async (files, to) => {
    let shared = false;
    try {
      const channel = await channelOf(client, to);
      const [first, ...rest] = await Promise.all(files.map((one) => store(client, one)));
      if (!first) return undefined;
      const thread = "thread" in to ? to.thread : undefined;
      shared = true;
      await client.files.completeUploadExternal({
        files: [first, ...rest],
        channel_id: channel,
        ...(thread && { thread_ts: thread }),
      });
      return undefined;
    } catch (error) {
      return { code: codeOf(error), why: whyNot(error, shared) };
    }
  };
}
