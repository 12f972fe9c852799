import { isNode, type Node, textAt } from "../../kit/json.ts";
import type { PlaygroundFile } from "../protocol.ts";
import type { State } from "../state.ts";
import { shown } from "./message.ts";
import type { SlackNames } from "./names.ts";

export type Args = Readonly<Record<string, unknown>>;
/** `here`: where the pretended Slack is reached, as an address. */
export type Method = (args: Args, here: string) => Node;

export const failed = (error: string): Node => ({ ok: false, error });

/** The client sends objects as JSON text in a form. */
export function objectAt(args: Args, key: string): unknown {
  const value = args[key];
  try {
    return typeof value === "string" ? JSON.parse(value) : value;
  } catch {
    return undefined;
  }
}

export interface Listed {
  readonly ts: string;
  readonly thread: string | null;
  /** When it was said: a pretended ts counts what happens, and never depends on the time. */
  readonly at: string;
  readonly order: number;
  readonly shape: object;
}

/** What everybody in a channel sees, the newest first. */
export function listed(state: State, room: string, withMetadata: boolean): Listed[] {
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

/** How something comes into a room. */
export interface Posting {
  /** Whether replies can stand under it. */
  readonly isRoot: (room: string, ts: string) => boolean;
  /** For everybody, or for the one to whom it is visible. */
  readonly put: (args: Args, room: string, visibleTo: string | null, files?: readonly PlaygroundFile[]) => Node;
}

/** A message of files has no words of its own. */
const sayFiles = (files: readonly PlaygroundFile[]): string =>
  files.map(({ title, name, alt }) => `${title} (${name})${alt && `: ${alt}`}`).join("\n");

export function posting(state: State, names: SlackNames): Posting {
  const isRoot = (room: string, ts: string): boolean =>
    listed(state, room, false).some((one) => one.ts === ts && one.thread === null);
  return {
    isRoot,
    put: (args, room, visibleTo, files = []) => {
      const thread = textAt(args, "thread_ts") || null;
      if (thread !== null && !isRoot(room, thread)) return failed("thread_not_found");
      const text = files.length > 0 ? { text: sayFiles(files) } : {};
      const ts = state.add("slack", room, { ...shown(args), ...text, files, thread, visibleTo });
      // A post to a person is one to the conversation with them.
      return { ok: true, channel: names.roomId(room), ts, message_ts: ts };
    },
  };
}
