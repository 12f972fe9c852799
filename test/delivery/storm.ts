import { setTimeout as pause } from "node:timers/promises";
import { slackMessenger } from "../../adapters/slack/messenger.ts";
import { tick } from "../../src/outbox/tick.ts";
import type { Database } from "../../src/store/database.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";
import { type FakeSlack, fakeSlack } from "../support/fakes/slack.ts";
import type { Call } from "../support/fakes/wire.ts";
import { libraryIn } from "../support/library.ts";
import { silent } from "../support/world.ts";
import { BEGIN, follow, meetings, outboxFor, rooms } from "./house.ts";
import { statesIn } from "./states.ts";
import { type Tally, tally } from "./tally.ts";

/** Rooms that wait for reminders, in one process, under a clock that is turned by hand. */
export interface Storm {
  readonly slack: FakeSlack;
  readonly database: Database;
  readonly now: () => number;
  /** Ticks once: whether it could. */
  readonly tick: () => Promise<boolean>;
  /** Ticks and turns the clock until all is posted or given up. */
  readonly pass: () => Promise<Tally>;
  /** Ticks for some minutes, whatever comes of it. */
  readonly last: (minutes: number) => Promise<void>;
  readonly states: () => Promise<Record<string, number>>;
  readonly stop: () => Promise<void>;
}

/** Longer than a busy machine takes over a call. Milliseconds of the wall. */
const PATIENT = 10_000;
const STEP = 5000;
const MINUTE = 60_000;
const MOST_TICKS = 300;
const MEETINGS = 2;
const UNDER_WAY: ReadonlySet<string> = new Set(["due", "claimed", "sending", "unknown"]);
export const ROOMS = 12;
export const EACH_ONCE = { expected: MEETINGS * ROOMS, lost: 0, repeated: 0, sameId: 0 };

export const isPost = ({ what }: Call): boolean => what === "chat.postMessage";

/** `timeout`: how long a call may take, `patience`: how long a statement waits for a lock, in milliseconds of the wall. */
export async function openStorm(url: string, timeout = PATIENT, patience?: number): Promise<Storm> {
  let now = BEGIN;
  const slack = await fakeSlack(() => now);
  const database = await openDatabase(url, silent, patience);
  const store = createStore(database);
  await follow(store, rooms(ROOMS));
  const messenger = slackMessenger(
    { botToken: "xoxb-1", signingSecret: "s", apiUrl: slack.apiUrl },
    { localeOf: async () => undefined },
    timeout,
  );
  const library = await libraryIn(meetings(MEETINGS));
  const outbox = outboxFor({ store, library, messenger, clock: () => new Date(now), log: silent });
  const once = (): Promise<boolean> =>
    tick(outbox).then(
      () => true,
      () => false,
    );
  const isOver = async (): Promise<boolean> => {
    const states = Object.entries(await statesIn(url).catch((): Record<string, number> => ({})));
    const total = states.reduce((sum, [, count]) => sum + count, 0);
    return total >= ROOMS * MEETINGS && states.every(([state]) => !UNDER_WAY.has(state));
  };
  return {
    slack,
    database,
    now: () => now,
    tick: once,
    states: () => statesIn(url),
    pass: async () => {
      for (let count = 1; count <= MOST_TICKS; ) {
        // While the database is away no time passes: nothing could be learned from that.
        if (!(await once())) {
          await pause(20);
          continue;
        }
        now += STEP;
        if (count++ % 10 === 0 && (await isOver())) break;
      }
      return tally(slack, ROOMS, MEETINGS);
    },
    last: async (minutes) => {
      for (const end = now + minutes * MINUTE; now < end; now += STEP) await once();
    },
    stop: async () => {
      await store.close();
      await slack.stop();
    },
  };
}
