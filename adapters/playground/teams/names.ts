export const TENANT = "11111111-1111-4111-8111-111111111111";
/** Of those who share a channel with the tenant, and are none of it. */
export const OTHER_TENANT = "22222222-2222-4222-8222-222222222222";
export const BOT = { id: "28:aide", name: "Aide" } as const;

/** Ids as Teams would give them, readable. */
export const userId = (name: string): string => `29:${name}`;
export const aadOf = (name: string): string => `playground-${name}`;
export const userName = (id: string): string => id.replace(/^29:/, "");
export const conversationId = (room: string): string =>
  room.startsWith("@") ? `a:${room.slice(1)}` : `19:${room}@thread.tacv2`;

/** The room and the parent message of a conversation id; nothing if it is none of ours. */
export function roomOf(conversation: string): { room: string; thread: string | null } | undefined {
  const [id = "", thread] = conversation.split(";messageid=");
  if (id.startsWith("a:")) return { room: `@${id.slice(2)}`, thread: thread ?? null };
  const channel = /^19:(.+)@thread\.tacv2$/.exec(id)?.[1];
  return channel === undefined ? undefined : { room: channel, thread: thread ?? null };
}
