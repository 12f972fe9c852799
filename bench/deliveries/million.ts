import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { DAY } from "../../src/days.ts";
import type { MessageOutbox } from "../../src/messages/outbox.ts";
import { tick } from "../../src/outbox/tick.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";
import { newFile } from "../../test/support/databases.ts";
import { inUse, type Memory, measured, median, round, tell, watchMemory } from "../measure.ts";
import { drain, eager, outboxFor, strict } from "./pulse.ts";
import { DUE, openTown, roomRow, subscriptionRow, type Town, whereOf } from "./town.ts";

const SUBSCRIPTIONS = 1_000_000;
const FEW = 10_000;
const MANY = 100_000;
const RULES = 10;
const TICKS = 200;
const HOUR = 3_600_000;

const snakes = (row: object): string[] =>
  Object.keys(row).map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

/** Writes rows straight into a table, by one statement. */
function fill(client: Sqlite.Database, table: string, rows: Iterable<object>): void {
  let statement: Sqlite.Statement | undefined;
  client.transaction(() => {
    for (const row of rows) {
      statement ??= client.prepare(`insert into ${table} (${snakes(row)}) values (${snakes(row).map(() => "?")})`);
      statement.run(Object.values(row));
    }
  })();
}

/** The rooms that fall due later have one rule each, or ten; a year of nothing lies before all the others. */
function* rulesOf({ rules: [rule = "", ...others] }: Town) {
  for (let index = 0; index < FEW; index++) yield subscriptionRow(whereOf(index), rule, DUE);
  for (let index = 0; index < MANY; index++) {
    const where = whereOf(FEW + Math.floor(index / RULES));
    yield subscriptionRow(where, [rule, ...others][index % RULES] ?? "", DUE + HOUR);
  }
  for (let index = FEW + MANY; index < SUBSCRIPTIONS; index++)
    yield subscriptionRow(whereOf(index), rule, DUE + DAY + (index % 365) * DAY);
}

function* rooms() {
  for (let index = 0; index < FEW + MANY / RULES; index++) yield roomRow(whereOf(index));
}

async function idle(outbox: MessageOutbox): Promise<void> {
  const times: number[] = [];
  for (let index = 0; index < TICKS; index++) {
    const { seconds } = await measured(() => tick(outbox));
    times.push(seconds * 1000);
  }
  const [p50, p99] = [median(times), median(times, 0.99)].map((time) => time.toFixed(2));
  tell(`  nothing due: a tick takes ${p50} ms (p50), ${p99} ms (p99), of ${TICKS}; aim: under 10 ms`);
}

/** All that falls due at an instant: how long it took, how long nobody else was answered meanwhile, and what memory. */
async function rush(what: string, outbox: MessageOutbox, due: number, memory: Memory): Promise<void> {
  const [heap, before] = [inUse(), memory.now()];
  memory.peak();
  const stalls = monitorEventLoopDelay({ resolution: 10 });
  stalls.enable();
  // It measures from its first look on.
  await pause(50);
  let done = { posted: 0, ticks: 0 };
  const { seconds, cpu } = await measured(async () => {
    done = await drain(outbox);
  });
  stalls.disable();
  const peak = memory.peak();
  tell(
    `  ${what}: ${seconds.toFixed(1)} s for ${round(done.posted)} messages in ${done.ticks} ticks`,
    `    ${round(due / seconds)} deliveries and ${round(done.posted / seconds)} messages a second, ${(cpu / due).toFixed(3)} CPU ms a delivery`,
    `    the event loop was held for ${round(stalls.max / 1e6)} ms at most, ${round(stalls.percentile(99) / 1e6)} ms (p99)`,
    `    resident ${round(before)} MB before, ${round(peak)} MB at most; heap in use ${round(heap)} MB before, ${round(inUse())} MB after`,
  );
}

/** One SQLite file with a million subscriptions: nothing due, some due, and a minute in which a tenth of them is due. */
export async function million(): Promise<void> {
  const town = await openTown(RULES);
  const file = newFile();
  const database = await openDatabase(file, strict);
  const { seconds } = await measured(async () => {
    const client = new Sqlite(file);
    client.pragma("synchronous = OFF");
    fill(client, "rooms", rooms());
    fill(client, "subscriptions", rulesOf(town));
    client.close();
  });
  tell(`SQLite, ${round(SUBSCRIPTIONS)} subscriptions (written in ${seconds.toFixed(0)} s)`);
  const store = createStore(database);
  let now = DUE - HOUR;
  const outbox = outboxFor({ store, library: town.library, clock: () => new Date(now), messenger: eager() });
  const memory = watchMemory();
  await drain(outbox);
  await idle(outbox);
  now = DUE + 1000;
  await rush(`${round(FEW)} due in as many rooms (aim: 2,000 a second)`, outbox, FEW, memory);
  now = DUE + HOUR + 1000;
  await rush(`${round(MANY)} due in ${round(MANY / RULES)} rooms, in one minute`, outbox, MANY, memory);
  now += HOUR;
  await idle(outbox);
  memory.stop();
  await store.close();
}
