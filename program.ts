import { downFor } from "./adapters/kit/adapter.ts";
import { calendarRouter } from "./adapters/web/calendar.ts";
import { filesRouter } from "./adapters/web/files.ts";
import { metrics, ownMetrics } from "./adapters/web/metrics.ts";
import { notices } from "./adapters/web/notices.ts";
import { closedAt, mountedAt, serve } from "./adapters/web/server.ts";
import { type App, type AppOptions, openApp } from "./app.ts";
import { newReference, secret } from "./chance.ts";
import { platforms } from "./doors.ts";
import { openPlayground } from "./playground.ts";
import { settable } from "./src/clock.ts";
import type { ReadJob } from "./src/worker/job.ts";
import { PATIENCE, understanding } from "./src/worker/understanding.ts";
import { openWorker } from "./src/worker/worker.ts";

/** The running program. */
export interface Program {
  /** `http://127.0.0.1:3000` */
  readonly origin: string;
  /** Finishes the requests under way, and what they promised. */
  readonly stop: () => Promise<void>;
  /** Counts that something failed which nobody handled. */
  readonly unhandled: () => void;
}

const MINUTE = 60_000;

/** Composes everything and begins to serve. Rejects if the port is taken or the database cannot be opened. */
export async function open({
  config,
  library,
  log,
  systemClock,
  readingAs,
}: Pick<AppOptions, "config" | "library" | "log" | "systemClock" | "readingAs">): Promise<Program> {
  const web = await serve({ port: config.port, host: config.host, log });
  const isReal = config.platforms.length > 0;
  const clock = settable(systemClock);
  // Counted before there is anything to count: the app is built with it.
  let apps: readonly App[] = [];
  const most = async (of: "overdue" | "stuck"): Promise<number> =>
    Math.max(0, ...(await Promise.all(apps.map(({ core }) => core[of]()))));
  const counted = metrics(async () => (await most("overdue")) / 1000);
  const making = openWorker();
  const reading = openWorker<ReadJob>(PATIENCE);
  const surroundings: AppOptions = {
    config,
    library,
    log,
    systemClock,
    counted,
    making,
    understand: understanding(reading),
    linesPerMinute: config.linesPerMinute,
    readingAs,
  };
  const inZone = { ...surroundings, zone: config.zone, contact: config.contact };
  const reached = { ...inZone, origin: config.publicUrl ?? (isReal ? undefined : web.origin) };
  const app = await openApp(reached, config.database, isReal ? systemClock : clock.read).catch(
    async (error: unknown) => {
      await web.close();
      throw error;
    },
  );
  const { bot, files, once, renamed } = app.core;
  const opening = { bot, files, once, renamed, log, clock: systemClock, systemClock, newReference };
  const keptSecret = (name: string) => app.store.keepMark(name, secret());
  const real = await Promise.all(config.platforms.map((one) => one.open({ ...opening, keptSecret })));
  app.doors.push(...real);
  for (const { link } of real) if (link) counted.linked(link.gauge, () => link.downSince() === undefined);
  // Beside real platforms the playground keeps to itself: its clock may be turned, and theirs may not.
  const aside =
    isReal && config.playground ? await openApp({ ...inZone, origin: web.origin }, ":memory:", clock.read) : app;
  const pretended = config.playground ? await openPlayground(surroundings, aside, clock, web) : undefined;
  apps = [...new Set([app, aside])];
  const doors = apps.flatMap((one) => one.doors);
  web.open([
    ...real.map(({ router }) => router),
    ...(pretended?.routers ?? []).map(({ at, router }) => mountedAt(at, router)),
    calendarRouter(async (token, query) => {
      for (const { core } of apps) {
        const found = await core.feedFor(token, query);
        if (found) return found;
      }
      return undefined;
    }),
    filesRouter(() => apps.map(({ core }) => core.files), systemClock),
    ...(config.metrics === "open" ? [] : [ownMetrics]),
    counted.router,
    notices(config.contact),
    closedAt(platforms.map(({ path }) => path)),
  ]);
  await Promise.all(doors.map((door) => door.start()));
  const pollers = await Promise.all(apps.map(({ core }) => core.begin()));
  const [last] = pollers.slice(-1);
  if (last) pretended?.play(last);
  // What a platform refuses, and what waits on purpose, is no reason to turn away those who ask.
  web.ready(async () => [
    ...((await most("stuck")) > config.overdueMinutes * MINUTE ? ["Deliveries wait that nobody posts."] : []),
    ...downFor(real, MINUTE, systemClock()),
  ]);
  return {
    origin: web.origin,
    unhandled: counted.unhandled,
    stop: async () => {
      web.drain();
      await Promise.all(pollers.map((one) => one.stop()));
      await Promise.all(doors.map((door) => door.stop()));
      await web.close();
      await making.close();
      await reading.close();
      await Promise.all(apps.map(({ store }) => store.close()));
    },
  };
}
