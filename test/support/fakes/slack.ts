import { filesOf, type SharedFiles } from "./slackFiles.ts";
import { directOf, type Methods, ok, refused, type Strictness, seenBy, strictness, text } from "./strictSlack.ts";
import { type Args, type Exchange, openWire, type Said, type Wire } from "./wire.ts";

/** A message as the pretended Slack keeps it. */
export interface SlackMessage {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly metadata?: { readonly event_type: string; readonly event_payload: Readonly<Record<string, unknown>> };
  text: string;
  edits: number;
}

export interface FakeSlack extends Wire, Omit<Strictness, "refusal"> {
  /** As SLACK_API_URL takes it. */
  readonly apiUrl: string;
  readonly messages: SlackMessage[];
  readonly shared: SharedFiles[];
}

/** Slack gives what it likes where it is asked for more. */
const MOST_A_PAGE = 200;
const BOT = "UBOT";

/** The arguments of a call: a form whose deeper values are JSON. */
function argsOf(body: string): Args {
  const read = (value: string): unknown => {
    if (/^[[{]/.test(value)) return JSON.parse(value);
    return value === "true" || value === "false" ? value === "true" : value;
  };
  return Object.fromEntries([...new URLSearchParams(body)].map(([key, value]) => [key, read(value)]));
}

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

function methodsOf(messages: SlackMessage[], stamp: () => string, isHere: (channel: string) => boolean): Methods {
  const at = (args: Args): SlackMessage[] => messages.filter(({ channel }) => channel === args["channel"]);
  return {
    "auth.test": () => ok({ user_id: BOT, bot_id: "B1", team_id: "T1" }),
    "chat.postMessage": (args) => {
      const message: SlackMessage = {
        // A post to a person is one to the conversation with them.
        channel: directOf(text(args, "channel")),
        ts: stamp(),
        text: text(args, "text"),
        edits: 0,
        ...(args["thread_ts"] !== undefined && { thread_ts: text(args, "thread_ts") }),
        ...(args["metadata"] !== undefined && { metadata: args["metadata"] as NonNullable<SlackMessage["metadata"]> }),
      };
      messages.push(message);
      return ok({ channel: message.channel, ts: message.ts });
    },
    "chat.postEphemeral": () => ok({ message_ts: stamp() }),
    "views.open": () => ok(),
    "views.update": () => ok(),
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
      ok({
        channel: {
          id: args["channel"],
          is_member: isHere(text(args, "channel")),
          is_archived: false,
          creator: "UANNA",
        },
      }),
    "conversations.open": (args) => ok({ channel: { id: directOf(text(args, "users")) } }),
    "views.publish": () => ok(),
    "users.info": (args) =>
      ok({
        user: {
          id: args["user"],
          name: `name.of.${text(args, "user").toLowerCase()}`,
          team_id: "T1",
          tz: "Europe/Oslo",
          is_admin: false,
        },
      }),
  };
}

/** What is asked for: a method, the bytes of a file, or an answer to a response URL. */
type Asked = Pick<Exchange, "what" | "args"> & { readonly does: (args: Args) => Said };

/** As much of Slack's Web API as the door and reminders need. `clock` stamps the messages. Milliseconds. */
export async function fakeSlack(clock: () => number = Date.now): Promise<FakeSlack> {
  const messages: SlackMessage[] = [];
  const shared: SharedFiles[] = [];
  const strict = strictness(clock);
  let origin = "";
  const files = filesOf(shared, () => origin);
  const methods: Methods = { ...methodsOf(messages, stamps(clock), strict.isHere), ...files.methods };
  const read = (path: string, body: string): Asked | undefined => {
    const [, kind = "", name = ""] = path.split("/");
    if (kind === "upload") return { what: "upload", args: { id: name }, does: () => files.take(name, body) };
    if (kind === "response") return { what: "response", args: JSON.parse(body), does: () => ok() };
    const does = methods[name];
    return does && { what: name, args: argsOf(body), does };
  };
  const wire = await openWire(clock, (request, body) => {
    const asked = read(request.url ?? "", body);
    if (!asked) return undefined;
    const { what, args, does } = asked;
    const answer = (): Said => {
      const refusal = strict.refusal(what, args);
      if (refusal) return refusal;
      strict.seen.push(...seenBy(what, args));
      return does(args);
    };
    return { what, args, answer };
  });
  origin = wire.origin;
  return {
    ...wire,
    apiUrl: `${wire.origin}/api/`,
    messages,
    shared,
    ...strict,
  };
}
