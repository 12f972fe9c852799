import type { ReadLine } from "../../src/answer.ts";
import type { Clock } from "../../src/clock.ts";
import type { PlaygroundLine, PlaygroundMessage, PlaygroundPlatform, PlaygroundRoom } from "./protocol.ts";
import { createReads, type Reads } from "./reads.ts";
import { createRooms, newest, type OpenForm, published, publishedRoom, type Rooms } from "./rooms.ts";

type Platform = PlaygroundPlatform;
type Shown = Omit<PlaygroundMessage, "id" | "edited" | "order" | "at" | "files"> &
  Partial<Pick<PlaygroundMessage, "files">>;

/** What the two pretended platforms show: rooms, messages, lines and open forms. All in memory. */
export interface State {
  readonly add: (platform: Platform, room: string, message: Shown) => string;
  /** Whether there is such a message. */
  readonly edit: (platform: Platform, id: string, message: Pick<Shown, "text" | "actions" | "raw">) => boolean;
  readonly remove: (platform: Platform, id: string) => void;
  readonly say: (platform: Platform, room: string, line: Omit<PlaygroundLine, "id" | "order" | "at">) => string;
  readonly open: (platform: Platform, room: string, form: Omit<OpenForm, "id">, id?: string) => string;
  readonly close: (platform: Platform, room: string, user: string) => void;
  readonly form: (platform: Platform, room: string, user: string) => OpenForm | undefined;
  readonly message: (platform: Platform, room: string, id: string) => PlaygroundMessage | undefined;
  readonly rooms: () => PlaygroundRoom[];
  /** Where the counter of everything that happens stands. */
  readonly mark: () => number;
  /** The messages of a platform that appeared or changed after a mark. */
  readonly since: (platform: Platform, mark: number) => PlaygroundMessage[];
  /** Gives the way to stop listening. */
  readonly onChange: (listener: () => void) => () => void;
}

/** Counts everything that happens, and tells of it. */
interface Counter {
  readonly tick: () => number;
  readonly now: () => number;
  readonly onChange: State["onChange"];
}

function counter(): Counter {
  const listeners = new Set<() => void>();
  let count = 0;
  return {
    tick: () => {
      for (const listener of listeners) listener();
      return ++count;
    },
    now: () => count,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Ids look like Slack's timestamps, and never depend on the time. */
const idOf = (order: number): string => `${1_700_000_000 + order}.000000`;

const readOn = (read: ReadLine | undefined): Pick<PlaygroundMessage, "understood" | "certainty"> => {
  return read ? { understood: read.line, certainty: read.certainty } : {};
};

const messages = (
  rooms: Rooms,
  { tick }: Counter,
  clock: Clock,
  reads: Reads,
): Pick<State, "add" | "edit" | "remove"> => ({
  add: (platform, name, message) => {
    const room = rooms.of(platform, name);
    const order = tick();
    const kept = {
      files: [],
      ...message,
      ...readOn(reads.of(platform, name, message.visibleTo)),
      id: idOf(order),
      at: clock().toISOString(),
      edited: 0,
      order,
      changed: order,
    };
    room.messages = newest(room.messages, kept);
    return idOf(order);
  },
  edit: (platform, id, message) => {
    const room = rooms.all(platform).find((one) => one.messages.some((other) => other.id === id));
    if (!room) return false;
    room.messages = room.messages.map((one) =>
      one.id === id
        ? {
            ...one,
            ...message,
            ...readOn(reads.of(platform, room.name, one.visibleTo)),
            edited: one.edited + 1,
            changed: tick(),
          }
        : one,
    );
    return true;
  },
  remove: (platform, id) => {
    for (const room of rooms.all(platform)) room.messages = room.messages.filter((one) => one.id !== id);
    tick();
  },
});

const forms = (rooms: Rooms, { tick }: Counter): Pick<State, "open" | "close" | "form"> => ({
  open: (platform, name, form, known) => {
    const room = rooms.of(platform, name);
    const id = known ?? `V${tick()}`;
    room.forms = [...room.forms.filter(({ user }) => user !== form.user), { ...form, id }];
    tick();
    return id;
  },
  close: (platform, name, user) => {
    const room = rooms.of(platform, name);
    room.forms = room.forms.filter((one) => one.user !== user);
    tick();
  },
  form: (platform, name, user) => rooms.find(platform, name)?.forms.find((one) => one.user === user),
});

export function createState(clock: Clock, reads: Reads = createReads()): State {
  const rooms = createRooms();
  const happened = counter();
  return {
    ...messages(rooms, happened, clock, reads),
    ...forms(rooms, happened),
    say: (platform, name, line) => {
      const room = rooms.of(platform, name);
      const order = happened.tick();
      room.lines = newest(room.lines, { ...line, id: idOf(order), at: clock().toISOString(), order });
      return idOf(order);
    },
    message: (platform, name, id) => rooms.find(platform, name)?.messages.find((one) => one.id === id),
    rooms: () => rooms.all().map(publishedRoom),
    mark: happened.now,
    since: (platform, mark) =>
      rooms
        .all(platform)
        .flatMap((room) => room.messages)
        .filter(({ changed }) => changed > mark)
        .map(published),
    onChange: happened.onChange,
  };
}
