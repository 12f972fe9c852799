import { randomUUID } from "node:crypto";
import { type Adapter, deafFor } from "./adapters/adapter.ts";
import type { Opened } from "./adapters/playground/open.ts";
import { calendarRouter } from "./adapters/web/calendar.ts";
import { filesRouter } from "./adapters/web/files.ts";
import { type Metrics, metrics, ownMetrics } from "./adapters/web/metrics.ts";
import { notices } from "./adapters/web/notices.ts";
import { closedDoors, mountedAt, serve, type Web } from "./adapters/web/server.ts";
import { newReference, secret } from "./chance.ts";
import type { Config } from "./config.ts";
import { type Clock, type SettableClock, settable } from "./src/clock.ts";
import { type Core, createCore } from "./src/core.ts";
import type { Reader } from "./src/imports/reader.ts";
import { sparing } from "./src/imports/sparing.ts";
import { PATIENCE, type Understand, understanding } from "./src/imports/understanding.ts";
import type { Library } from "./src/library/library.ts";
import type { Log } from "./src/log.ts";
import { openDatabase } from "./src/store/open.ts";
import { createStore, type Store } from "./src/store/store.ts";
import type { Reading } from "./src/workshop/order.ts";
import { type Workshop, workshop } from "./src/workshop/workshop.ts";

/** Under which the playground's own doors stand where real ones have the usual addresses. */
const ASIDE = "/playground/doors";

/** The running program. */
export interface Program {
  /** `http://127.0.0.1:3000` */
  readonly origin: string;
  /** Finishes the requests under way, and what they promised. */
  readonly stop: () => Promise<void>;
  /** Counts that something failed which nobody handled. */
  readonly unhandled: () => void;
}

/** One bot, where what it was told is kept, and the doors through which reminders go out. */
interface House {
  readonly core: Core;
  readonly store: Store;
  readonly doors: Adapter[];
}

interface Surroundings {
  readonly config: Config;
  readonly library: Library;
  readonly log: Log;
  readonly wall: Clock;
  readonly counted: Metrics;
  readonly making: Workshop;
  readonly understand: Understand;
  readonly linesPerMinute: number;
  /** Reads calendars of others, and tells them who asks. */
  readonly readingAs: (contact: string | undefined) => Reader;
}

/** The mark under which stands what signs the buttons of cards in Teams. */
const SEAL = "teams seal";

/** Loaded only where they are opened: Bolt alone takes half a second, and the terminal needs neither. */
const slack = async () => (await import("./adapters/slack/door.ts")).slackDoor;
const teams = async () => (await import("./adapters/teams/door.ts")).teamsDoor;

export async function houseOf(
  {
    zone,
    origin,
    library,
    log,
    wall,
    counted,
    making,
    understand,
    linesPerMinute,
    readingAs,
  }: Omit<Surroundings, "config"> & {
    zone: string;
    origin: string | undefined;
  },
  database: string,
  clock: Clock,
): Promise<House> {
  const store = createStore(await openDatabase(database, log));
  const doors: Adapter[] = [];
  const core = createCore({
    zone,
    library,
    store,
    clock,
    wall,
    log,
    meter: counted.meter,
    heard: counted.commanded,
    linesPerMinute,
    messenger: (platform) => doors.find((door) => door.platform === platform)?.messenger,
    origin,
    reader: sparing(readingAs(origin), wall),
    understand,
    workshop: making,
    newId: randomUUID,
    luck: Math.random,
  });
  return { core, store, doors };
}

async function realDoors(
  { config, log, wall }: Surroundings,
  { core: { bot, files, once, renamed }, store }: House,
): Promise<Adapter[]> {
  const common = { bot, files, once, log, clock: wall, wall, newReference };
  // Kept, so that what stands on cards outlives a new client secret.
  const key = await store.keepMark(SEAL, secret());
  return [
    ...(config.slack ? [(await slack())({ ...common, settings: config.slack, renamed })] : []),
    ...(config.teams ? [await (await teams())({ ...common, settings: config.teams, key })] : []),
  ];
}

/** The playground's own doors, and what it needs of the house. */
async function openPlayground(
  { config, log, wall }: Surroundings,
  { core, doors }: House,
  clock: SettableClock,
  { origin }: Web,
): Promise<Opened> {
  const common = { bot: core.bot, files: core.files, once: core.once, log, clock: clock.read, wall, newReference };
  const { openPretended } = await import("./adapters/playground/open.ts");
  const [openSlack, openTeams] = [await slack(), await teams()];
  return openPretended({
    origin,
    aside: { slack: config.slack ? ASIDE : "", teams: config.teams ? ASIDE : "" },
    secret,
    openSlack: (settings) => openSlack({ ...common, settings, renamed: core.renamed }),
    openTeams: (admins) => openTeams({ ...common, settings: { playground: true, admins }, key: secret() }),
    opened: (door) => doors.push(door),
    clock,
    wall,
    next: core.next,
    log,
  });
}

const MINUTE = 60_000;

/** Composes everything and begins to serve. Rejects if the port is taken or the database cannot be opened. */
export async function open({
  config,
  library,
  log,
  wall,
  readingAs,
}: Pick<Surroundings, "config" | "library" | "log" | "wall" | "readingAs">): Promise<Program> {
  const web = await serve({ port: config.port, host: config.host, log });
  const isReal = Boolean(config.slack ?? config.teams);
  const clock = settable(wall);
  // Counted before there is anything to count: the house is built with it.
  let houses: readonly House[] = [];
  const most = async (of: "overdue" | "stuck"): Promise<number> =>
    Math.max(0, ...(await Promise.all(houses.map(({ core }) => core[of]()))));
  const counted = metrics(async () => (await most("overdue")) / 1000);
  const making = workshop();
  const reading = workshop<Reading>(PATIENCE);
  const surroundings: Surroundings = {
    config,
    library,
    log,
    wall,
    counted,
    making,
    understand: understanding(reading),
    linesPerMinute: config.linesPerMinute,
    readingAs,
  };
  const housed = { ...surroundings, zone: config.zone };
  const reached = { ...housed, origin: config.publicUrl ?? (isReal ? undefined : web.origin) };
  const house = await houseOf(reached, config.database, isReal ? wall : clock.read).catch(async (error: unknown) => {
    await web.close();
    throw error;
  });
  const real = await realDoors(surroundings, house);
  house.doors.push(...real);
  for (const { link } of real) if (link) counted.linked(() => link.downSince() === undefined);
  // Beside real platforms the playground keeps to itself: its clock may be turned, and theirs may not.
  const aside =
    isReal && config.playground ? await houseOf({ ...housed, origin: web.origin }, ":memory:", clock.read) : house;
  const pretended = config.playground ? await openPlayground(surroundings, aside, clock, web) : undefined;
  houses = [...new Set([house, aside])];
  const doors = houses.flatMap((one) => one.doors);
  web.open([
    ...real.map(({ router }) => router),
    ...(pretended?.routers ?? []).map(({ at, router }) => mountedAt(at, router)),
    calendarRouter(async (token, query) => {
      for (const { core } of houses) {
        const found = await core.feedFor(token, query);
        if (found) return found;
      }
      return undefined;
    }),
    filesRouter(() => houses.map(({ core }) => core.files), wall),
    ...(config.metrics === "open" ? [] : [ownMetrics]),
    counted.router,
    notices(config.contact),
    closedDoors,
  ]);
  await Promise.all(doors.map((door) => door.start()));
  const hearts = await Promise.all(houses.map(({ core }) => core.begin()));
  const [last] = hearts.slice(-1);
  if (last) pretended?.play(last);
  // What a platform refuses, and what waits on purpose, is no reason to turn away those who ask.
  web.ready(async () => [
    ...((await most("stuck")) > config.overdueMinutes * MINUTE ? ["Deliveries wait that nobody posts."] : []),
    ...(deafFor(real, wall()) > MINUTE ? ["Slack has not been connected by Socket Mode for over a minute."] : []),
  ]);
  return {
    origin: web.origin,
    unhandled: counted.unhandled,
    stop: async () => {
      web.drain();
      await Promise.all(hearts.map((beating) => beating.stop()));
      await Promise.all(doors.map((door) => door.stop()));
      await web.close();
      await making.close();
      await reading.close();
      await Promise.all(houses.map(({ store }) => store.close()));
    },
  };
}
