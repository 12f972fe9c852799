import type {
  PlaygroundForm,
  PlaygroundLine,
  PlaygroundMessage,
  PlaygroundPlatform,
  PlaygroundRoom,
} from "./protocol.ts";

const MOST_ROOMS = 50;
const MOST_IN_ROOM = 500;

type Shown = Omit<PlaygroundMessage, "id" | "edited" | "order">;
interface Kept extends PlaygroundMessage {
  /** When it last changed, on the counter of everything that happens. */
  readonly changed: number;
}

export interface OpenForm extends PlaygroundForm {
  readonly id: string;
}

interface Room {
  messages: Kept[];
  lines: PlaygroundLine[];
  forms: OpenForm[];
}

/** What the two pretended platforms show: rooms, messages, lines and open forms. All in memory. */
export interface State {
  readonly add: (platform: PlaygroundPlatform, room: string, message: Shown) => string;
  readonly edit: (
    platform: PlaygroundPlatform,
    id: string,
    message: Pick<Shown, "text" | "actions" | "raw">,
  ) => boolean;
  readonly remove: (platform: PlaygroundPlatform, id: string) => void;
  readonly say: (platform: PlaygroundPlatform, room: string, line: Omit<PlaygroundLine, "id" | "order">) => string;
  readonly open: (platform: PlaygroundPlatform, room: string, form: Omit<OpenForm, "id">, id?: string) => string;
  readonly close: (platform: PlaygroundPlatform, room: string, user: string) => void;
  readonly form: (platform: PlaygroundPlatform, room: string, user: string) => OpenForm | undefined;
  readonly message: (platform: PlaygroundPlatform, room: string, id: string) => PlaygroundMessage | undefined;
  readonly rooms: () => PlaygroundRoom[];
  /** Where the counter of everything that happens stands. */
  readonly mark: () => number;
  /** The messages of a platform that appeared or changed after a mark. */
  readonly since: (platform: PlaygroundPlatform, mark: number) => PlaygroundMessage[];
  readonly onChange: (listener: () => void) => () => void;
}

const published = ({ changed, ...message }: Kept): PlaygroundMessage => message;

export function createState(): State {
  const rooms = new Map<string, Room>();
  const listeners = new Set<() => void>();
  let count = 0;
  const tick = (): number => {
    for (const listener of listeners) listener();
    return ++count;
  };
  const keyOf = (platform: PlaygroundPlatform, room: string): string => `${platform} ${room}`;
  const roomOf = (platform: PlaygroundPlatform, room: string): Room => {
    const key = keyOf(platform, room);
    const known = rooms.get(key);
    if (known) return known;
    const made: Room = { messages: [], lines: [], forms: [] };
    rooms.set(key, made);
    const oldest = [...rooms.keys()].find((other) => !other.endsWith(" general"));
    if (rooms.size > MOST_ROOMS && oldest) rooms.delete(oldest);
    return made;
  };
  const ofPlatform = (platform: PlaygroundPlatform): Room[] =>
    [...rooms].filter(([key]) => key.startsWith(`${platform} `)).map(([, room]) => room);
  roomOf("slack", "general");
  roomOf("teams", "general");
  return {
    add: (platform, name, message) => {
      const room = roomOf(platform, name);
      const order = tick();
      const id = `${1_700_000_000 + order}.000000`;
      room.messages = [...room.messages, { ...message, id, edited: 0, order, changed: order }].slice(-MOST_IN_ROOM);
      return id;
    },
    edit: (platform, id, message) => {
      let found = false;
      for (const room of ofPlatform(platform))
        room.messages = room.messages.map((one) => {
          if (one.id !== id) return one;
          found = true;
          return { ...one, ...message, edited: one.edited + 1, changed: tick() };
        });
      return found;
    },
    remove: (platform, id) => {
      for (const room of ofPlatform(platform)) room.messages = room.messages.filter((one) => one.id !== id);
      tick();
    },
    say: (platform, name, line) => {
      const room = roomOf(platform, name);
      const order = tick();
      const id = `${1_700_000_000 + order}.000000`;
      room.lines = [...room.lines, { ...line, id, order }].slice(-MOST_IN_ROOM);
      return id;
    },
    open: (platform, name, form, known) => {
      const room = roomOf(platform, name);
      const id = known ?? `V${tick()}`;
      room.forms = [...room.forms.filter(({ user }) => user !== form.user), { ...form, id }];
      tick();
      return id;
    },
    close: (platform, name, user) => {
      const room = roomOf(platform, name);
      room.forms = room.forms.filter((one) => one.user !== user);
      tick();
    },
    form: (platform, name, user) => rooms.get(keyOf(platform, name))?.forms.find((one) => one.user === user),
    message: (platform, name, id) => rooms.get(keyOf(platform, name))?.messages.find((one) => one.id === id),
    rooms: () =>
      [...rooms].map(([key, { messages, lines, forms }]) => {
        const platform = key.startsWith("slack ") ? "slack" : "teams";
        return { platform, room: key.slice(platform.length + 1), messages: messages.map(published), lines, forms };
      }),
    mark: () => count,
    since: (platform, mark) =>
      ofPlatform(platform)
        .flatMap(({ messages }) => messages)
        .filter(({ changed }) => changed > mark)
        .map(published),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
