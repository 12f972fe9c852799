import { CHANNELS } from "./people.ts";
import type {
  PlaygroundForm,
  PlaygroundLine,
  PlaygroundMessage,
  PlaygroundPlatform,
  PlaygroundRoom,
} from "./protocol.ts";

const MOST_ROOMS = 50;
const MOST_IN_ROOM = 500;
const ALWAYS: ReadonlySet<string> = new Set(CHANNELS);

export interface KeptMessage extends PlaygroundMessage {
  /** When it last changed, on the counter of everything that happens. */
  readonly changed: number;
}

export interface OpenForm extends PlaygroundForm {
  readonly id: string;
}

export interface Room {
  readonly platform: PlaygroundPlatform;
  readonly name: string;
  messages: readonly KeptMessage[];
  lines: readonly PlaygroundLine[];
  forms: readonly OpenForm[];
}

/** The newest of a list, as many as a room keeps. */
export const newest = <T>(list: readonly T[], one: T): readonly T[] => [...list, one].slice(-MOST_IN_ROOM);

export const published = ({ changed, ...message }: KeptMessage): PlaygroundMessage => message;

export const publishedRoom = ({ platform, name, messages, lines, forms }: Room): PlaygroundRoom => ({
  platform,
  room: name,
  messages: messages.map(published),
  lines,
  forms,
});

/** Rooms by platform and name. Some always exist; of the others the oldest goes when there are too many. */
export interface Rooms {
  /** Made if it is not there. */
  readonly of: (platform: PlaygroundPlatform, name: string) => Room;
  readonly find: (platform: PlaygroundPlatform, name: string) => Room | undefined;
  readonly all: (platform?: PlaygroundPlatform) => Room[];
}

export function createRooms(): Rooms {
  const rooms = new Map<string, Room>();
  const keyOf = (platform: PlaygroundPlatform, name: string): string => `${platform} ${name}`;
  const make = (platform: PlaygroundPlatform, name: string): Room => {
    const room: Room = { platform, name, messages: [], lines: [], forms: [] };
    rooms.set(keyOf(platform, name), room);
    const [oldest] = [...rooms].find(([, { name: other }]) => !ALWAYS.has(other)) ?? [];
    if (rooms.size > MOST_ROOMS && oldest !== undefined) rooms.delete(oldest);
    return room;
  };
  for (const platform of ["slack", "teams"] as const) for (const name of CHANNELS) make(platform, name);
  return {
    of: (platform, name) => rooms.get(keyOf(platform, name)) ?? make(platform, name),
    find: (platform, name) => rooms.get(keyOf(platform, name)),
    all: (platform) => [...rooms.values()].filter((room) => platform === undefined || room.platform === platform),
  };
}
