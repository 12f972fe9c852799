import { isNode, type Node, textAt } from "../../kit/json.ts";
import { WITHOUT } from "../people.ts";
import type { State } from "../state.ts";
import { shown } from "./message.ts";
import type { SlackNames } from "./names.ts";
import { type Args, failed, type Listed, listed, type Method, type Posting } from "./posting.ts";

const PAGE = 100;

/** One page of a list, with the way to the next. */
function paged(all: readonly Listed[], args: Args): Node {
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
export function messageMethods(
  state: State,
  names: SlackNames,
  { isRoot, put }: Posting,
): Readonly<Record<string, Method>> {
  const inRoom =
    (act: (args: Args, room: string) => Node): Method =>
    (args) => {
      const room = names.roomName(textAt(args, "channel"));
      if (room === WITHOUT) return failed("not_in_channel");
      return room === undefined ? failed("channel_not_found") : act(args, room);
    };
  const known = (args: Args, room: string): boolean => state.message("slack", room, textAt(args, "ts")) !== undefined;
  return {
    "chat.postMessage": inRoom((args, room) => put(args, room, null)),
    "chat.postEphemeral": inRoom((args, room) => put(args, room, names.userName(textAt(args, "user")))),
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
      if (!isRoot(room, ts)) return failed("thread_not_found");
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
