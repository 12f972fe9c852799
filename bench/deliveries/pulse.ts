import { randomUUID } from "node:crypto";
import { openHolidays } from "../../src/calendar/holidays.ts";
import type { Clock } from "../../src/clock.ts";
import type { Library } from "../../src/library/library.ts";
import { type MessageOutbox, outboxOf } from "../../src/messages/outbox.ts";
import type { Meter } from "../../src/outbox/context.ts";
import type { Messenger } from "../../src/outbox/messenger.ts";
import { pacer } from "../../src/outbox/pace.ts";
import { tick } from "../../src/outbox/tick.ts";
import { lexicon } from "../../src/query/lexicon.ts";
import type { Store } from "../../src/store/store.ts";
import { mute } from "../../test/support/still.ts";

const ALLOWED = { perSecond: 1_000_000, burst: 1_000_000 };
const EVERYTHING = { name: "all", room: ALLOWED, tenant: ALLOWED, holds: "tenant" } as const;

/** A platform that takes everything. `post` says how long it thinks. */
export const eager = (post: () => Promise<unknown> = async () => {}): Messenger => ({
  pace: { post: EVERYTHING, edit: EVERYTHING, lookUp: EVERYTHING },
  post: async (_to, _reply, { id }) => {
    await post();
    return { sent: id };
  },
  edit: async (_to, receipt) => ({ sent: receipt }),
  lookUp: async () => "absent",
  tell: async (_person, _from, _reply, id) => ({ sent: id }),
  probe: async () => undefined,
  zoneOf: async () => undefined,
  localeOf: async () => undefined,
  managesRoom: async () => ({ unknown: () => "nobody is asked here" }),
  runsWorkspace: async () => ({ unknown: () => "nobody is asked here" }),
  standingOf: async () => "member",
  isOpen: async () => true,
  openRoom: async () => undefined,
  isGone: async () => false,
});

export const meterOf = (lateness: (kind: string, seconds: number) => void = () => {}): Meter => ({
  planned: () => {},
  posted: lateness,
  edited: () => {},
  failed: (why) => {
    throw new Error(`a delivery failed: ${why}`);
  },
  ticked: () => {},
});

/** A log that ends the bench at the first fault. */
export const strict = {
  info: () => {},
  warn: () => {},
  error: (facts: object, sentence: string) => {
    throw new Error(sentence, { cause: facts });
  },
};

export interface Pulse {
  readonly store: Store;
  readonly library: Library;
  readonly clock: Clock;
  readonly messenger: Messenger;
}

/** The outbox, as the core composes it. */
export const outboxFor = ({ store, library, clock, messenger }: Pulse): MessageOutbox => {
  const holidays = openHolidays(library.closed);
  return outboxOf({
    store,
    lexicon: lexicon(library),
    holidays: () => holidays,
    teamOf: async (tenancy) => {
      await store.meetings(tenancy);
      return { libraryIn: () => library, changes: 0 };
    },
    zone: "Europe/Brussels",
    messenger: () => messenger,
    clock,
    systemClock: () => new Date(),
    log: strict,
    pacer: pacer(),
    meter: meterOf(),
    replay: mute,
    newId: randomUUID,
    random: Math.random,
  });
};

/** Ticks until nothing more is due: how many messages that posted, and in how many ticks. */
export async function drain(outbox: MessageOutbox): Promise<{ posted: number; ticks: number }> {
  for (let [posted, ticks] = [0, 1]; ; ticks++) {
    const done = await tick(outbox);
    posted += done.posted;
    if (!done.more) return { posted, ticks };
  }
}
