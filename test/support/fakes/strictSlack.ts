import { refusalOf } from "../../../adapters/playground/slack/rules.ts";
import type { Args, Said } from "./wire.ts";

/** The methods of the Web API, by name. */
export type Methods = Readonly<Record<string, (args: Args) => Said>>;

export const ok = (more: object = {}): Said => ({ status: 200, body: { ok: true, ...more } });

export const refused = (error: string): Said => ({ status: 200, body: { ok: false, error } });

export const text = (args: Args, key: string): string => (args[key] === undefined ? "" : String(args[key]));

/** The conversation of a person with the bot: U1 speaks to it in D1. */
export const directOf = (user: string): string => user.replace(/^[UW]/, "D");

export interface Seen {
  readonly room: string;
  /** Undefined for everybody who is there. */
  readonly by: string | undefined;
  readonly what: string;
}

/** What Slack refuses beside what a test makes go wrong with a call. */
export interface Strictness {
  /** What people have seen, in order: who alone, or everybody in a conversation. */
  readonly seen: Seen[];
  /** A conversation answers everything with an error of Slack's; nothing takes it back. */
  readonly refuse: (channel: string, error?: string) => void;
  /** The bot is not in a channel, which is open to the workspace or closed; nothing brings it back. */
  readonly leave: (channel: string, kind?: "open" | "closed") => void;
  /** A method takes so many calls a minute by the platform's clock, and asks to wait beyond that; nothing lifts it. */
  readonly throttle: (method: string, perMinute?: number) => void;
  readonly isHere: (channel: string) => boolean;
  readonly refusal: (what: string, args: Args) => Said | undefined;
}

/** Slack takes so much in a minute, and says when it takes more. */
function throttling(clock: () => number) {
  const limits = new Map<string, number>();
  const taken = new Map<string, number[]>();
  return {
    limits,
    refusal: (what: string): Said | undefined => {
      const limit = limits.get(what);
      if (limit === undefined) return undefined;
      const now = clock();
      const recent = (taken.get(what) ?? []).filter((at) => now - at < 60_000);
      const [first = now] = recent;
      if (recent.length >= limit)
        return { status: 429, headers: { "retry-after": String(Math.ceil((first + 60_000 - now) / 1000)) } };
      taken.set(what, [...recent, now]);
      return undefined;
    },
  };
}

const IN_ROOMS: ReadonlySet<string> = new Set([
  "chat.postMessage",
  "chat.postEphemeral",
  "chat.update",
  "conversations.info",
  "conversations.history",
  "files.completeUploadExternal",
]);

/** What of a call somebody sees, when it was taken. */
export function seenBy(what: string, args: Args): Seen[] {
  const room = directOf(text(args, "channel"));
  const shown = { room, what: JSON.stringify(args) };
  switch (what) {
    case "chat.postMessage":
      return [{ ...shown, by: undefined }];
    case "chat.postEphemeral":
      return [{ ...shown, by: text(args, "user") }];
    case "response":
      return [{ ...shown, room: "response", by: args["response_type"] === "in_channel" ? undefined : "asker" }];
    case "views.open":
    case "views.update":
      return [{ ...shown, room: "window", by: "asker" }];
    case "views.publish":
      return [{ ...shown, room: "home", by: text(args, "user_id") }];
    default:
      return [];
  }
}

export function strictness(clock: () => number): Strictness {
  const refusals = new Map<string, string>();
  const left = new Map<string, "open" | "closed">();
  const { limits, refusal: tooMuch } = throttling(clock);
  const set = <T>(map: Map<string, T>, key: string, value: T | undefined): void => {
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  };
  const absence = (what: string, room: string): string | undefined => {
    const away = IN_ROOMS.has(what) ? left.get(room) : undefined;
    if (away === undefined || (away === "open" && what === "conversations.info")) return undefined;
    return away === "open" ? "not_in_channel" : "channel_not_found";
  };
  return {
    seen: [],
    isHere: (channel) => !left.has(channel),
    leave: (channel, kind) => set(left, channel, kind),
    throttle: (method, perMinute) => set(limits, method, perMinute),
    refuse: (channel, error) => set(refusals, channel, error),
    refusal: (what, args) => {
      const room = text(args, "channel") || text(args, "channel_id");
      // Slack looks at the room before it looks at what is to stand there.
      const error = refusals.get(room) ?? absence(what, room) ?? refusalOf(what, args);
      return tooMuch(what) ?? (error === undefined ? undefined : refused(error));
    },
  };
}
