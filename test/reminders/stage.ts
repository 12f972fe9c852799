import { randomUUID } from "node:crypto";
import type { Answer, Reply } from "../../src/answer.ts";
import { settable } from "../../src/clock.ts";
import { type Core, createCore } from "../../src/core.ts";
import type { Library } from "../../src/library/library.ts";
import type { Place } from "../../src/place.ts";
import type { Meter } from "../../src/reminders/beat.ts";
import type { Heart } from "../../src/reminders/heart.ts";
import type { Messenger, Outcome } from "../../src/reminders/messenger.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore, type Store } from "../../src/store/store.ts";
import { idle, understandHere, unread } from "../still.ts";
import { silent } from "../world.ts";

export const PLACE: Place = {
  platform: "slack",
  tenant: "T1",
  room: "C1",
  direct: false,
  call: "/aide",
  address: { channel: "C1" },
};

/** A message as the platform keeps it. */
export interface Kept {
  readonly id: string;
  readonly under: string | undefined;
  readonly room: string;
  answer: Answer;
  edits: number;
  /** As text alone. */
  plainly: boolean;
}

/** What goes wrong with one call: before the platform has taken it, after, or not at all. */
export type Fault =
  | "none"
  | "later"
  | "lost answer"
  | "lost request"
  | "killed before"
  | "killed after"
  | "gone"
  /** Refused for its shape, and refused for good. */
  | "bug"
  | "lost";

/** A platform that keeps what it is sent, and does what it is told to do wrong. */
export interface Platform {
  readonly messenger: Messenger;
  readonly kept: Kept[];
  /** For the next calls, one each. */
  readonly faults: Fault[];
  /** Called at each post that is kept, before it is answered. */
  onPost: (message: Kept) => void;
  /** Happens once, while the next post is under way. */
  meanwhile: (() => Promise<unknown>) | undefined;
}

const FAULTS: Readonly<Record<Exclude<Fault, "none" | "killed before" | "killed after">, Outcome>> = {
  later: { later: "asked to wait" },
  "lost answer": { unknown: "no answer" },
  "lost request": { unknown: "no answer" },
  gone: { gone: "is_archived" },
  bug: { bug: "invalid_blocks" },
  lost: { lost: "edit_window_closed" },
};

const MANY = { perSecond: 1000, burst: 1000 };
const ALL = { name: "all", room: MANY, tenant: MANY, holds: "tenant" } as const;

export function platform(canLookUp = true): Platform {
  const kept: Kept[] = [];
  const faults: Fault[] = [];
  const made: Platform = { messenger: {} as Messenger, kept, faults, onPost: () => {}, meanwhile: undefined };
  const doing = (act: () => Outcome): Outcome => {
    const fault = faults.shift() ?? "none";
    if (fault === "killed before") throw new Error("killed");
    const passes = fault === "none" || fault === "lost answer" || fault === "killed after";
    const outcome = passes ? act() : undefined;
    if (fault === "killed after") throw new Error("killed");
    return fault === "none" && outcome ? outcome : FAULTS[fault as keyof typeof FAULTS];
  };
  const messenger: Messenger = {
    pace: { post: ALL, edit: ALL, lookUp: ALL },
    post: async (to, { answer }: Reply, { id, under, plainly = false }) => {
      const { meanwhile } = made;
      made.meanwhile = undefined;
      await meanwhile?.();
      return doing(() => {
        const message: Kept = { id, under, room: to.room, answer, edits: 0, plainly };
        kept.push(message);
        made.onPost(message);
        return { sent: id };
      });
    },
    edit: async (_to, receipt, { answer }, how) =>
      doing(() => {
        const message = kept.find(({ id }) => id === receipt);
        if (!message) return { lost: "message_not_found" };
        message.answer = answer;
        message.edits += 1;
        message.plainly = how?.plainly ?? false;
        return { sent: receipt };
      }),
    lookUp: async (_to, id) => {
      if (!canLookUp) return "unknowable";
      return kept.some((one) => one.id === id) ? { found: id } : "absent";
    },
    tell: async (_person, _from, { answer }, id) => {
      kept.push({ id, under: undefined, room: "@owner", answer, edits: 0, plainly: false });
      return { sent: id };
    },
    probe: async () => undefined,
    zoneOf: async () => "Europe/Brussels",
    managesRoom: async () => true,
    runsWorkspace: async () => true,
    standingOf: async () => "member",
    isOpen: async () => true,
    isGone: async () => false,
  };
  return Object.assign(made, { messenger });
}

const noMeter: Meter = {
  planned: () => {},
  posted: () => {},
  edited: () => {},
  failed: () => {},
  ticked: () => {},
};

export interface Stage {
  readonly core: Core;
  readonly store: Store;
  readonly say: (line: string, room?: string) => Promise<Answer>;
  readonly now: () => Date;
  /** Turns the clock by milliseconds and does all that is due then. */
  readonly pass: (ms: number) => Promise<{ posted: number; edited: number }>;
  readonly close: () => Promise<void>;
}

/** Takes back the lines that tell a room of what was just saved or stopped in it. */
async function hush(store: Store, room: string): Promise<void> {
  const where = { platform: PLACE.platform, tenant: PLACE.tenant, room };
  for (const { id, kind, state } of await store.openIn(where, 1000))
    if (kind === "word" && state === "due") await store.skip(where, id, "left out here");
}

/**
 * The core on a store in memory, with a clock of its own, posting to a pretended platform. `aloud`: with the lines in the
 * room that tell of what was saved or stopped there, which other tests do not count.
 */
export async function openStage(
  library: Library,
  { messenger }: Platform,
  { from = new Date("2026-11-24T09:00:00Z"), meter = noMeter, database = ":memory:", aloud = false } = {},
): Promise<Stage> {
  let now = from.getTime();
  const clock = settable(() => new Date(now));
  const store = createStore(await openDatabase(database, silent));
  const core = createCore({
    zone: "Europe/Brussels",
    library,
    store,
    clock: clock.read,
    wall: clock.read,
    log: silent,
    meter,
    heard: () => {},
    linesPerMinute: Number.POSITIVE_INFINITY,
    messenger: () => messenger,
    origin: "https://aide.example.org",
    reader: unread,
    understand: understandHere,
    workshop: idle,
    newId: randomUUID,
    luck: () => 0.5,
  });
  const heart: Heart = await core.begin();
  return {
    core,
    store,
    now: clock.read,
    say: async (line, room = PLACE.room) => {
      const { answer } = await core.bot.answer({
        line,
        place: { ...PLACE, room, address: { channel: room } },
        person: { id: "U1", name: "Anna" },
        now: clock.read(),
      });
      if (!aloud) await hush(store, room);
      return answer;
    },
    pass: (ms) => {
      now += ms;
      return heart.drain();
    },
    close: async () => {
      await heart.stop();
      await store.close();
    },
  };
}
