import { randomUUID } from "node:crypto";
import type { Adapter } from "./adapters/kit/adapter.ts";
import type { Metrics } from "./adapters/web/metrics.ts";
import type { Config } from "./config.ts";
import type { Clock } from "./src/clock.ts";
import { type Core, createCore } from "./src/core.ts";
import { cachingReader } from "./src/imports/cachingReader.ts";
import type { CalendarReader } from "./src/imports/reader.ts";
import type { Understand } from "./src/imports/understanding.ts";
import type { Library } from "./src/library/library.ts";
import type { Log } from "./src/log.ts";
import { openDatabase } from "./src/store/open.ts";
import { createStore, type Store } from "./src/store/store.ts";
import type { JobWorker } from "./src/worker/worker.ts";

/** One bot, where what it was told is kept, and the doors through which reminders go out. */
export interface App {
  readonly core: Core;
  readonly store: Store;
  readonly doors: Adapter[];
}

export interface AppOptions {
  readonly config: Config;
  readonly library: Library;
  readonly log: Log;
  readonly systemClock: Clock;
  readonly counted: Metrics;
  readonly making: JobWorker;
  readonly understand: Understand;
  readonly linesPerMinute: number;
  /** Reads calendars of others, and tells them who asks. */
  readonly readingAs: (contact: string | undefined) => CalendarReader;
}

export async function openApp(
  {
    zone,
    origin,
    library,
    log,
    systemClock,
    counted,
    making,
    understand,
    linesPerMinute,
    readingAs,
    contact,
  }: Omit<AppOptions, "config"> & {
    zone: string;
    origin: string | undefined;
    contact: string | undefined;
  },
  database: string,
  clock: Clock,
): Promise<App> {
  const store = createStore(await openDatabase(database, log));
  const doors: Adapter[] = [];
  const core = createCore({
    zone,
    library,
    store,
    clock,
    systemClock,
    log,
    meter: counted.meter,
    heard: counted.commanded,
    linesPerMinute,
    messenger: (platform) => doors.find((door) => door.platform === platform)?.messenger,
    origin,
    contact,
    reader: cachingReader(readingAs(origin), systemClock),
    understand,
    worker: making,
    newId: randomUUID,
    random: Math.random,
  });
  return { core, store, doors };
}
