import { randomUUID } from "node:crypto";
import type { Clock } from "../../src/clock.ts";
import type { Library } from "../../src/library/library.ts";
import type { Log } from "../../src/log.ts";
import { type MessageOutbox, outboxOf } from "../../src/messages/outbox.ts";
import type { Messenger } from "../../src/outbox/messenger.ts";
import { pacer } from "../../src/outbox/pace.ts";
import { lexicon } from "../../src/query/lexicon.ts";
import type { Store, Where } from "../../src/store/store.ts";
import type { Rule } from "../../src/subscriptions/rule.ts";
import { subscriptionId } from "../../src/subscriptions/subscription.ts";
import { holidaysOn } from "../subscriptions/dated.ts";
import { dataFolder, meeting } from "../support/dataFolder.ts";
import { mute, noMeter } from "../support/still.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
/** When the first reminder falls due, less a minute; no later one falls on another day. */
export const BEGIN = Date.parse("2027-03-09T06:00:00Z");

export const titleOf = (index: number): string => `Dialogue ${String(index).padStart(4, "0")}.`;
export const idOf = (index: number): string => `meeting-${index}`;
export const rooms = (count: number): Where[] =>
  Array.from({ length: count }, (_, index) => ({ platform: "slack", tenant: "T1", room: `C${index}` }));

/** A data set with meetings a minute apart, of which a reminder falls due every minute. The path of its folder. */
export function meetings(count: number): string {
  const all = Array.from({ length: count }, (_, index) => {
    const start = new Date(BEGIN + DAY + (index + 1) * MINUTE).toISOString();
    const [when, time] = [start.slice(0, 10), start.slice(11, 16)];
    const named = { id: idOf(index), title: titleOf(index) };
    return meeting({ ...named, when, time, zone: "UTC", status: "scheduled", series: null });
  });
  return dataFolder({
    "single-meetings.json": {
      $schema: "schema/single-meetings.json",
      meetings: all.map(({ series: _series, ...one }) => one),
    },
  });
}

const RULE: Rule = { leads: [{ amount: 24, unit: "h" }], at: "09:00", digest: null, anytime: true, brief: "none" };

/** What is followed, and how. */
export type Followed = readonly [filters: string, rule: Rule];
/** All meetings a day before; and besides a digest, and one of the reminders as a briefing. */
export const everything: readonly Followed[] = [
  ["", RULE],
  ["europe", { ...RULE, leads: [], digest: { at: "07:04" } }],
  [idOf(1), { ...RULE, brief: "page" }],
];

/** A room in which something is followed. */
export async function settle(
  store: Store,
  where: Where,
  address: object,
  followed: readonly Followed[],
): Promise<void> {
  await store.learnRoom({ ...where, call: "/aide", direct: 0, address: JSON.stringify(address), team: null });
  for (const [rule, value] of followed)
    await store.addSubscription({
      ...where,
      id: subscriptionId(where, rule),
      rule,
      value: JSON.stringify(value),
      person: "UANNA",
      personName: "Anna",
      at: BEGIN,
      pausedUntil: null,
      plannedTo: BEGIN,
      nextAt: BEGIN,
      revision: 0,
    });
}

/** Rooms that follow everything, a day before. */
export async function follow(store: Store, all: readonly Where[]): Promise<void> {
  for (const where of all) await settle(store, where, { channel: where.room }, everything.slice(0, 1));
}

export interface Needed {
  readonly store: Store;
  readonly library: Library;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly log: Log;
}

/** An outbox that needs nothing that takes long to load. One clock for all. */
export const outboxFor = ({ store, library, messenger, clock, log }: Needed): MessageOutbox =>
  outboxOf({
    store,
    lexicon: lexicon(library),
    holidays: async () => holidaysOn(),
    teamOf: async () => ({ libraryIn: () => library, changes: 0 }),
    zone: "Europe/Brussels",
    messenger: () => messenger,
    clock,
    systemClock: clock,
    log,
    pacer: pacer(),
    meter: noMeter,
    replay: mute,
    newId: randomUUID,
    random: Math.random,
  });
