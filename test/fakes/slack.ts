import { type Args, openWire, type Said, type Wire } from "./wire.ts";

/** A message as the pretended Slack keeps it. */
export interface SlackMessage {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly metadata?: { readonly event_type: string; readonly event_payload: Readonly<Record<string, unknown>> };
  text: string;
  edits: number;
}

export interface FakeSlack extends Wire {
  /** As SLACK_API_URL takes it. */
  readonly apiUrl: string;
  readonly messages: SlackMessage[];
  /** A conversation answers everything with an error of Slack's; nothing takes it back. */
  readonly refuse: (channel: string, error?: string) => void;
}

/** Slack gives what it likes where it is asked for more. */
const MOST_A_PAGE = 200;
const BOT = "UBOT";

const ok = (more: object = {}): Said => ({ status: 200, body: { ok: true, ...more } });
export const refused = (error: string): Said => ({ status: 200, body: { ok: false, error } });

/** The arguments of a call: a form whose deeper values are JSON. */
function argsOf(body: string): Args {
  const read = (value: string): unknown => {
    if (/^[[{]/.test(value)) return JSON.parse(value);
    return value === "true" || value === "false" ? value === "true" : value;
  };
  return Object.fromEntries([...new URLSearchParams(body)].map(([key, value]) => [key, read(value)]));
}

const text = (args: Args, key: string): string => (args[key] === undefined ? "" : String(args[key]));

/** Microseconds; no two messages share one. */
function stamps(clock: () => number): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, clock() * 1000);
    const digits = String(last).padStart(7, "0");
    return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
  };
}

/** A page of messages; unless it is asked for, metadata stays away. */
function pageOf(found: readonly SlackMessage[], args: Args): Said {
  const from = Number(args["cursor"] ?? 0);
  const to = from + Math.min(MOST_A_PAGE, Number(args["limit"] ?? 100));
  const whole = args["include_all_metadata"] === true;
  const messages = found.slice(from, to).map(({ metadata, ...shown }) => (whole ? { ...shown, metadata } : shown));
  return ok({ messages, response_metadata: { next_cursor: to < found.length ? String(to) : "" } });
}

type Methods = Readonly<Record<string, (args: Args) => Said>>;

function methodsOf(messages: SlackMessage[], stamp: () => string): Methods {
  const at = (args: Args): SlackMessage[] => messages.filter(({ channel }) => channel === args["channel"]);
  return {
    "auth.test": () => ok({ user_id: BOT, bot_id: "B1", team_id: "T1" }),
    "chat.postMessage": (args) => {
      const message: SlackMessage = {
        channel: text(args, "channel"),
        ts: stamp(),
        text: text(args, "text"),
        edits: 0,
        ...(args["thread_ts"] !== undefined && { thread_ts: text(args, "thread_ts") }),
        ...(args["metadata"] !== undefined && { metadata: args["metadata"] as NonNullable<SlackMessage["metadata"]> }),
      };
      messages.push(message);
      return ok({ channel: message.channel, ts: message.ts });
    },
    "chat.update": (args) => {
      const message = at(args).find(({ ts }) => ts === args["ts"]);
      if (!message) return refused("message_not_found");
      message.text = text(args, "text");
      message.edits++;
      return ok({ channel: message.channel, ts: message.ts });
    },
    "conversations.history": (args) => {
      const since = at(args).filter((one) => !one.thread_ts && Number(one.ts) > Number(args["oldest"] ?? 0));
      return pageOf(since.reverse(), args);
    },
    "conversations.replies": (args) =>
      pageOf(
        at(args).filter(({ ts, thread_ts }) => ts === args["ts"] || thread_ts === args["ts"]),
        args,
      ),
    "conversations.info": (args) =>
      ok({ channel: { id: args["channel"], is_member: true, is_archived: false, creator: "UANNA" } }),
    "conversations.open": (args) => ok({ channel: { id: `D${text(args, "users")}` } }),
    "users.info": (args) => ok({ user: { id: args["user"], tz: "Europe/Oslo", is_admin: false } }),
  };
}

/** As much of Slack's Web API as reminders need. `clock` stamps the messages. Milliseconds. */
export async function fakeSlack(clock: () => number = Date.now): Promise<FakeSlack> {
  const messages: SlackMessage[] = [];
  const refusals = new Map<string, string>();
  const methods = methodsOf(messages, stamps(clock));
  const wire = await openWire(clock, (request, body) => {
    const what = (request.url ?? "").replace(/^\/api\//, "");
    const method = methods[what];
    if (!method) return undefined;
    const args = argsOf(body);
    const answer = (): Said => {
      const refusal = refusals.get(text(args, "channel"));
      return refusal === undefined ? method(args) : refused(refusal);
    };
    return { what, args, answer };
  });
  return {
    ...wire,
    apiUrl: `${wire.origin}/api/`,
    messages,
    refuse: (channel, error) => {
      if (error === undefined) refusals.delete(channel);
      else refusals.set(channel, error);
    },
  };
}
