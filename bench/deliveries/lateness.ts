import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { createCore } from "../../src/core.ts";
import { delivery } from "../../src/outbox/delivery.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";
import { openWorker } from "../../src/worker/worker.ts";
import { newFile } from "../../test/support/databases.ts";
import { median, round, tell } from "../measure.ts";
import { eager, meterOf, strict } from "./pulse.ts";
import { DUE, openTown, range, roomRow, subscriptionRow, whereOf } from "./town.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 1440 * MINUTE;
/** Snoozed to random instants of the minute; and by rules, all at the instant in the middle of it. */
const SCATTERED = 2000;
const TOGETHER = 2000;
const FASTEST = 50;
const SLOWEST = 300;
/** Promised: so many seconds. */
const IN_TIME = 60;

const say = (what: string, late: readonly number[], of: number): boolean => {
  const inTime = late.filter((seconds) => seconds <= IN_TIME).length;
  return tell(
    `  ${what.padEnd(34)} ${((inTime / of) * 100).toFixed(1)} % within ${IN_TIME} s; p50 ${median(late).toFixed(2)} s, p99 ${median(late, 0.99).toFixed(2)} s late`,
  );
};

/** A real heart for a minute, on SQLite, with a platform that takes its time. */
export async function lateness(): Promise<void> {
  const { library, rules } = await openTown(1);
  const database = await openDatabase(newFile(), strict);
  const store = createStore(database);
  const from = DUE - MINUTE / 2;
  const ahead = from - Date.now();
  const late: Record<string, number[]> = { reminder: [], snooze: [] };
  const core = createCore({
    zone: "Europe/Brussels",
    library,
    store,
    clock: () => new Date(Date.now() + ahead),
    systemClock: () => new Date(),
    log: strict,
    meter: meterOf((kind, seconds) => late[kind]?.push(seconds)),
    heard: () => {},
    linesPerMinute: Number.POSITIVE_INFINITY,
    messenger: () => eager(() => pause(FASTEST + Math.random() * (SLOWEST - FASTEST))),
    origin: undefined,
    contact: undefined,
    reader: async () => ({ unchanged: true }),
    understand: async () => ({ refused: "nothing is read here" }),
    worker: openWorker(),
    newId: randomUUID,
    random: Math.random,
  });
  const heart = await core.begin();
  for (let index = 0; index < SCATTERED + TOGETHER; index += 500)
    await database.db.insert(database.tables.rooms).values(range(500, (one) => roomRow(whereOf(index + one))));
  const began = Date.now() + ahead;
  await store.addDeliveries(
    range(SCATTERED, (index) => {
      const due = Math.round(began + Math.random() * MINUTE);
      const more = { kind: "snooze", meeting: `bench-${rules[0]}`, due, expires: DUE + DAY } as const;
      return delivery(whereOf(index), { id: `snooze@${index}`, ...more });
    }),
  );
  for (let index = 0; index < TOGETHER; index += 500)
    await database.db
      .insert(database.tables.subscriptions)
      .values(range(500, (one) => subscriptionRow(whereOf(SCATTERED + index + one), rules[0] ?? "", DUE)));
  await pause(MINUTE + 2 * SECOND);
  await heart.stop();
  tell(`A heart for 60 s on SQLite, a platform that answers after ${FASTEST} to ${SLOWEST} ms`);
  say(`${round(SCATTERED)} at random instants`, late["snooze"] ?? [], SCATTERED);
  say(`${round(TOGETHER)} rooms at one instant`, late["reminder"] ?? [], TOGETHER);
  await store.close();
}
