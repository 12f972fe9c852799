import { randomUUID } from "node:crypto";
import type { Answer } from "../../src/answer.ts";
import { settable } from "../../src/clock.ts";
import { type Core, createCore } from "../../src/core.ts";
import type { Library } from "../../src/library/library.ts";
import type { Poller } from "../../src/outbox/poller.ts";
import type { Place } from "../../src/place.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore, type Store } from "../../src/store/store.ts";
import type { Platform } from "./platform.ts";
import { idle, noMeter, understandHere, unread } from "./still.ts";
import { silent } from "./world.ts";

export const PLACE: Place = {
  platform: "slack",
  tenant: "T1",
  room: "C1",
  direct: false,
  call: "/aide",
  address: { channel: "C1" },
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
    systemClock: clock.read,
    log: silent,
    meter,
    heard: () => {},
    linesPerMinute: Number.POSITIVE_INFINITY,
    messenger: () => messenger,
    origin: "https://aide.example.org",
    contact: undefined,
    reader: unread,
    understand: understandHere,
    worker: idle,
    newId: randomUUID,
    random: () => 0.5,
  });
  const poller: Poller = await core.begin();
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
      return poller.drain();
    },
    close: async () => {
      await poller.stop();
      await store.close();
    },
  };
}
