import { isNode, textAt } from "../side.ts";
import type { State } from "../state.ts";
import { shown } from "./message.ts";
import type { SlackNames } from "./names.ts";

export type Args = Readonly<Record<string, unknown>>;
export type Method = (args: Args) => object;

export const failed = (error: string) => ({ ok: false, error });
const PAGE = 100;

/** The client sends objects as JSON text in a form. */
function objectAt(args: Args, key: string): unknown {
  const value = args[key];
  try {
    return typeof value === "string" ? JSON.parse(value) : value;
  } catch {
    return undefined;
  }
}

interface Listed {
  readonly ts: string;
  readonly thread: string | null;
  /** When it was said: a pretended ts counts what happens, and never depends on the time. */
  readonly at: string;
  readonly order: number;
  readonly shape: object;
}

/** What everybody in a channel sees, the newest first. */
function listed(state: State, room: string, withMetadata: boolean): Listed[] {
  const found = state.rooms().find((one) => one.platform === "slack" && one.room === room);
  const open = ({ visibleTo }: { visibleTo: string | null }): boolean => visibleTo === null;
  const messages = (found?.messages ?? []).filter(open).map(({ id, thread, at, order, text, raw }) => {
    const metadata = withMetadata && isNode(raw) ? objectAt(raw, "metadata") : undefined;
    return { ts: id, thread, at, order, shape: { type: "message", text, ...(metadata ? { metadata } : {}) } };
  });
  const lines = (found?.lines ?? [])
    .filter(open)
    .map(({ id, thread, at, order, line }) => ({ ts: id, thread, at, order, shape: { type: "message", text: line } }));
  return [...messages, ...lines].sort((a, b) => b.order - a.order);
}

/** One page of a list, with the way to the next. */
function paged(all: readonly Listed[], args: Args): object {
  const from = Number(textAt(args, "cursor")) || 0;
  const to = from + (Number(args["limit"]) || PAGE);
  const oldest = (Number(args["oldest"]) || 0) * 1000;
  const asked = all.filter(({ at }) => Date.parse(at) > oldest);
  const more = to < asked.length;
  return {
    ok: true,
    messages: asked
      .slice(from, to)
      .map(({ ts, thread, shape }) => ({ ...shape, ts, ...(thread && { thread_ts: thread }) })),
    has_more: more,
    response_metadata: { next_cursor: more ? String(to) : "" },
  };
}

const wantsMetadata = (args: Args): boolean => String(args["include_all_metadata"]) === "true";

/** Posting, editing, deleting and listing messages, with Slack’s own refusals. */
export function messageMethods(state: State, names: SlackNames): Readonly<Record<string, Method>> {
  const inRoom =
    (act: (args: Args, room: string) => object): Method =>
    (args) => {
      const room = names.roomName(textAt(args, "channel"));
      return room === undefined ? failed("channel_not_found") : act(args, room);
    };
  const rootIn = (room: string, ts: string): boolean =>
    listed(state, room, false).some((one) => one.ts === ts && one.thread === null);
  const post = (args: Args, room: string, visibleTo: string | null): object => {
    const thread = textAt(args, "thread_ts") || null;
    if (thread !== null && !rootIn(room, thread)) return failed("thread_not_found");
    const ts = state.add("slack", room, { ...shown(args), thread, visibleTo });
    // A post to a person is one to the conversation with them.
    return { ok: true, channel: names.roomId(room), ts, message_ts: ts };
  };
  const known = (args: Args, room: string): boolean => state.message("slack", room, textAt(args, "ts")) !== undefined;
  return {
    "chat.postMessage": inRoom((args, room) => post(args, room, null)),
    "chat.postEphemeral": inRoom((args, room) => post(args, room, names.userName(textAt(args, "user")))),
    "chat.update": inRoom((args, room) => {
      const ts = textAt(args, "ts");
      if (!known(args, room)) return failed("message_not_found");
      state.edit("slack", ts, withOldMetadata(state.message("slack", room, ts)?.raw, args));
      return { ok: true, channel: textAt(args, "channel"), ts };
    }),
    "chat.delete": inRoom((args, room) => {
      if (!known(args, room)) return failed("message_not_found");
      state.remove("slack", textAt(args, "ts"));
      return { ok: true, channel: textAt(args, "channel"), ts: textAt(args, "ts") };
    }),
    "conversations.history": inRoom((args, room) =>
      paged(
        listed(state, room, wantsMetadata(args)).filter(({ thread }) => thread === null),
        args,
      ),
    ),
    "conversations.replies": inRoom((args, room) => {
      const ts = textAt(args, "ts");
      if (!rootIn(room, ts)) return failed("thread_not_found");
      // Slack lists a thread from its parent on.
      const all = listed(state, room, wantsMetadata(args)).filter((one) => one.ts === ts || one.thread === ts);
      return paged(all.reverse(), args);
    }),
  };
}

/** An edit without metadata leaves what the message carries. */
const withOldMetadata = (before: unknown, args: Args) => {
  const metadata = isNode(before) ? before["metadata"] : undefined;
  return shown(args["metadata"] === undefined && metadata !== undefined ? { ...args, metadata } : args);
};
