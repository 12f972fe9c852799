import { createHash } from "node:crypto";
import { CHANNELS } from "../people.ts";

const hash = (name: string): string => createHash("sha256").update(name).digest("hex").slice(0, 10).toUpperCase();

export const TEAM = "T0PLAYGROUND";
/** Of those who share a channel with the team, and are none of it. */
export const OTHER_TEAM = "T0ELSEWHERE";
export const BOT_USER = "U0AIDE";

/** Users and rooms by the ids that Slack would give them: always the same for the same name. */
export interface SlackNames {
  readonly userId: (name: string) => string;
  readonly userName: (id: string) => string;
  /** `general`, or `@anna` for Anna's conversation with the bot. */
  readonly roomId: (room: string) => string;
  readonly roomName: (id: string) => string | undefined;
}

export function slackNames(): SlackNames {
  const users = new Map<string, string>();
  const rooms = new Map<string, string>();
  const roomId = (room: string): string => {
    const id = `${room.startsWith("@") ? "D" : "C"}${hash(room)}`;
    rooms.set(id, room);
    return id;
  };
  const userId = (name: string): string => {
    const id = `U${hash(name)}`;
    users.set(id, name);
    roomId(`@${name}`);
    return id;
  };
  for (const channel of CHANNELS) roomId(channel);
  return {
    userId,
    userName: (id) => users.get(id) ?? id,
    roomId,
    roomName: (id) => rooms.get(id) ?? (users.has(id) ? `@${users.get(id)}` : undefined),
  };
}
