import { randomUUID } from "node:crypto";
import type { Answer } from "../../src/answer.ts";
import { settable } from "../../src/clock.ts";
import { type Core, createCore } from "../../src/core.ts";
import type { Unknown } from "../../src/directory.ts";
import type { Poller } from "../../src/outbox/poller.ts";
import type { Person, Place, Standing } from "../../src/place.ts";
import { oncePer } from "../../src/remembered.ts";
import type { Database } from "../../src/store/database.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore, type Store } from "../../src/store/store.ts";
import { plain } from "../../src/text/plain.ts";
import { type Platform, platform } from "./platform.ts";
import { PLACE, READING } from "./scene.ts";
import { idle, noMeter, understandHere, unread } from "./still.ts";
import { NOW, silent, theLibrary } from "./world.ts";

/** Who somebody is to the workspace, by their name; whoever is not named is a member. */
const STANDINGS: Readonly<Record<string, Standing | Unknown>> = {
  guest: "guest",
  stranger: "stranger",
  unknown: { unknown: () => "Slack does not answer me just now" },
};

export interface Said extends Answer {
  readonly text: string;
}

interface From {
  readonly person?: string;
  readonly room?: string;
  readonly tenant?: string;
  readonly standing?: Standing;
}

/** A workspace with its people and rooms: `D…` are direct messages, `P…` private channels, all others are open. */
export interface Office {
  readonly core: Core;
  readonly database: Database;
  readonly store: Store;
  readonly platform: Platform;
  /** How often the platform was asked about people. */
  readonly asked: { standing: number };
  /** What a platform says of who manages rooms and runs the workspace; by default only Boss does. */
  readonly rule: { runs: (name: string) => boolean | Unknown; manages: (name: string) => boolean | Unknown };
  readonly placeOf: (room: string) => Place;
  readonly say: (line: string, from?: From) => Promise<Said>;
  /** Turns the clock by milliseconds and does all that is due then. */
  readonly pass: (ms: number) => Promise<{ posted: number; edited: number }>;
  readonly now: () => Date;
  readonly close: () => Promise<void>;
}

export async function openOffice(): Promise<Office> {
  let now = NOW.getTime();
  const clock = settable(() => new Date(now));
  const database = await openDatabase(":memory:", silent);
  const store = createStore(database);
  const made = platform();
  const asked = { standing: 0 };
  const rule: Office["rule"] = { runs: (name) => name === "boss", manages: (name) => name === "boss" };
  const messenger = {
    ...made.messenger,
    standingOf: async (_place: Place, { id }: Person) => {
      asked.standing += 1;
      return STANDINGS[id] ?? "member";
    },
    runsWorkspace: async (_place: Place, { id }: Person) => rule.runs(id),
    managesRoom: async (_place: Place, { id }: Person) => rule.manages(id),
    isOpen: async ({ room }: Place) => !/^[DP]/.test(room),
  };
  const core = createCore({
    zone: "Europe/Brussels",
    library: await theLibrary(),
    store,
    clock: clock.read,
    systemClock: clock.read,
    log: silent,
    meter: noMeter,
    heard: () => {},
    messenger: () => messenger,
    origin: "https://aide.example.org",
    contact: undefined,
    reader: unread,
    understand: understandHere,
    worker: idle,
    newId: randomUUID,
    random: () => 0.5,
    linesPerMinute: 10_000,
  });
  const poller: Poller = await core.begin();
  // It beats when a test says so, and by no wall clock.
  await poller.stop();
  const placeOf = (room: string): Place => ({
    ...PLACE,
    room,
    direct: room.startsWith("D"),
    address: { channel: room },
  });
  return {
    core,
    database,
    store,
    platform: made,
    asked,
    rule,
    placeOf,
    say: async (line, { person = "anna", room = "C1", tenant = PLACE.tenant, standing } = {}) => {
      const { answer } = await core.bot.answer({
        line,
        place: { ...placeOf(room), tenant },
        person: { id: person, name: person, ...(standing && { standing }) },
        now: clock.read(),
      });
      return { ...answer, text: plain({ answer, reading: READING }) };
    },
    pass: (ms) => {
      now += ms;
      return poller.drain();
    },
    now: clock.read,
    close: () => store.close(),
  };
}

const selects = oncePer<Database, (values: object) => Promise<unknown[]>>();

/** All rows of all tables, to compare. */
export async function dump(database: Database): Promise<string> {
  const all: [string, unknown[]][] = [];
  for (const [name, table] of Object.entries(database.tables)) {
    const select = selects(database, name, () =>
      database.prepared(`dump_${name}`, () => database.db.select().from(table)),
    );
    all.push([name, await select({})]);
  }
  return JSON.stringify(all);
}
