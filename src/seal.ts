import { hashOf } from "./hash.ts";

/** Who sees a meeting of the team's own: the conversation in which it was made, or the whole workspace. */
export type Audience = "room" | "workspace";

/** No id of a meeting holds this sign. */
const SIGN = "@";

/** By this a conversation is named in ids: platforms' own names hold whatever they like. */
export const sealOf = (room: string): string => hashOf(room, 16);

export const sealed = (id: string, room: string): string => `${id}${SIGN}${sealOf(room)}`;

/**
 * The id under which the versions of a meeting are kept. What only one conversation sees has versions of its own, apart from
 * what anybody else says of a meeting of that name: not even their number shows elsewhere.
 */
export const rowIdOf = (meeting: string, audience: Audience, room: string): string =>
  audience === "workspace" ? meeting : sealed(meeting, room);

export const meetingIdOf = (row: string): string => row.split(SIGN)[0] ?? row;
/** Of what only one conversation sees, the name of that conversation. */
export const sealIn = (row: string): string | undefined => row.split(SIGN)[1];

export const audienceOf = (row: string): Audience => (sealIn(row) === undefined ? "workspace" : "room");
