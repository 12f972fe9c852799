import { afterAll, beforeAll, describe } from "vitest";
import { delivery as made } from "../../src/outbox/delivery.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore, type DeliveryRow, type Store, type SubscriptionRow } from "../../src/store/store.ts";
import { newFile, theServer } from "./databases.ts";
import { silent } from "./world.ts";

export const ROOM = { platform: "slack", tenant: "T1", room: "C1" } as const;
export const ELSEWHERE = { platform: "slack", tenant: "T2", room: "C1" } as const;
export const PERSON = { person: "U1", personName: "Anna", at: 1000 };

export const subscription = (more: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  id: "s1",
  ...ROOM,
  ...PERSON,
  rule: "norway",
  value: "{}",
  pausedUntil: null,
  plannedTo: 1000,
  nextAt: 2000,
  revision: 0,
  ...more,
});

export const delivery = (more: Partial<DeliveryRow> = {}): DeliveryRow => ({
  ...made(ROOM, { id: "d1", kind: "reminder", subscription: "s1", meeting: "m1", due: 2000, expires: 9000 }),
  ...more,
});

/** Two processes on one new database. */
export interface Stores {
  readonly store: Store;
  readonly other: Store;
}

/** Both start at once, so that each finds tables that the other is making. */
export async function openBoth(url: string): Promise<Stores> {
  const open = async (): Promise<Store> => createStore(await openDatabase(url, silent));
  const [store, other] = await Promise.all([open(), open()]);
  return { store, other };
}

/** The same contract on every engine. The addresses of new databases, which are there once tests run. */
export function onEngines(contract: (address: () => Promise<string>) => void): void {
  describe.each([
    ["SQLite", async () => newFile()],
    ["PostgreSQL", async () => (await theServer()).database()],
  ])("on %s", (_name, address) => contract(address));
}

/** A new database for the tests of a `describe`. */
export function stores(address: () => Promise<string>): () => Stores {
  let opened: Stores | undefined;
  beforeAll(async () => {
    opened = await openBoth(await address());
  });
  afterAll(async () => {
    await opened?.store.close();
    await opened?.other.close();
  });
  return () => {
    if (!opened) throw new Error("no test runs yet");
    return opened;
  };
}
