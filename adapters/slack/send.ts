import type { ModalView, WebClient } from "@slack/web-api";
import type { Outcome } from "../../src/outbox/messenger.ts";
import type { Showing, Way } from "./ladder.ts";
import { outcomeOf } from "./outcome.ts";
import {
  drawHome,
  drawMessage,
  drawModal,
  drawPlainHome,
  drawPlainly,
  drawPlainModal,
  type SlackMessage,
} from "./render.ts";

/** Milliseconds. */
const TIMEOUT = 10_000;

async function attempt(call: () => Promise<unknown>): Promise<Outcome> {
  try {
    await call();
    return { sent: "" };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Without blocks Slack would read formatting in a text; `*` and `_` are what people wrote. */
const drawn = ({ reply, line, plain }: Showing): SlackMessage | { readonly text: string; readonly mrkdwn: false } =>
  plain ? { ...drawPlainly(reply), mrkdwn: false } : drawMessage(reply, line);

const under = (thread: string | undefined) => (thread === undefined ? {} : { thread_ts: thread });

/** A message in the conversation that somebody has with the bot: by its id, or by that of the person. */
export const inDirect =
  (client: WebClient, channel: string, thread?: string): Way =>
  (showing) =>
    attempt(() =>
      client.chat.postMessage({
        channel,
        ...drawn(showing),
        ...under(thread),
        unfurl_links: false,
        unfurl_media: false,
      }),
    );

/** A message in a channel that one person alone sees. */
export const ephemerally =
  (client: WebClient, channel: string, user: string, thread?: string): Way =>
  (showing) =>
    attempt(() => client.chat.postEphemeral({ channel, user, ...drawn(showing), ...under(thread) }));

/** What Slack says at an address to answer to: nothing, `ok`, a code, or JSON with one. */
function codeIn(said: string): string | undefined {
  const text = said.trim();
  if (text === "" || text === "ok") return undefined;
  try {
    const { ok, error } = JSON.parse(text);
    return ok === false ? String(error) : undefined;
  } catch {
    return text;
  }
}

const EXPIRED: ReadonlySet<number> = new Set([403, 404, 410]);

/** A refusal in the shape of those of Slack’s own client. */
class Refusal extends Error {
  readonly statusCode: number | undefined;
  readonly data: { readonly error: string } | undefined;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  readonly original: unknown;
  constructor(found: Partial<Pick<Refusal, "statusCode" | "data" | "retryAfter" | "original">>) {
    super("Slack did not take an answer");
    this.statusCode = found.statusCode;
    this.data = found.data;
    this.retryAfter = found.retryAfter;
    this.original = found.original;
  }
}

function refusalIn({ status, headers }: Response, code: string | undefined): Refusal {
  const unsaid = EXPIRED.has(status) ? "expired_url" : status === 400 ? "invalid_arguments" : undefined;
  const error = status < 500 ? (code ?? unsaid) : undefined;
  return new Refusal({
    statusCode: status,
    data: error === undefined ? undefined : { error },
    retryAfter: Number(headers.get("retry-after")) || undefined,
  });
}

async function answerTo(url: string, message: object): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(message),
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT),
  }).catch((original: unknown) => {
    throw new Refusal({ original });
  });
  const code = codeIn(await response.text());
  if (!response.ok || code !== undefined) throw refusalIn(response, code);
}

export interface Answering {
  /** Whether everybody in the conversation sees it. */
  readonly open: boolean;
  /** In place of the message on which was pressed. */
  readonly replacing?: boolean;
  readonly thread?: string | undefined;
}

/** The address that came along with a command or a press. */
export const byAddress =
  (url: string, { open, replacing = false, thread }: Answering): Way =>
  (showing) =>
    attempt(() =>
      answerTo(url, {
        ...drawn(showing),
        response_type: open ? "in_channel" : "ephemeral",
        replace_original: replacing,
        ...under(thread),
      }),
    );

/** How a window is shown: over another one, or by the ticket that a press hands out for three seconds. */
export type Window = { readonly view: string } | { readonly trigger: string };

export const openWindow = (client: WebClient, window: Window, view: ModalView): Promise<Outcome> =>
  attempt(() =>
    "view" in window
      ? client.views.update({ view_id: window.view, view })
      : client.views.open({ trigger_id: window.trigger, view }),
  );

/** An answer in a window of its own. */
export const inWindow =
  (client: WebClient, window: Window): Way =>
  ({ reply, line, plain }) =>
    openWindow(client, window, plain ? drawPlainModal(reply) : drawModal(reply, line));

export const atHome =
  (client: WebClient, user: string): Way =>
  ({ reply, plain }) =>
    attempt(() => client.views.publish({ user_id: user, view: plain ? drawPlainHome(reply) : drawHome(reply) }));
