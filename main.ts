import { createHash, randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import process from "node:process";
import { pino } from "pino";
import type { Adapter } from "./adapters/adapter.ts";
import { checkSlack } from "./adapters/slack/check.ts";
import { checkTeams } from "./adapters/teams/check.ts";
import { type Check, doctor } from "./adapters/terminal/doctor.ts";
import { keep } from "./adapters/terminal/keep.ts";
import { type Outcome, say } from "./adapters/terminal/say.ts";
import { type Metrics, metrics } from "./adapters/web/metrics.ts";
import { closedDoors, mountedAt, notices, serve, type Web } from "./adapters/web/server.ts";
import { type Config, readConfig } from "./config.ts";
import { type Bot, createBot } from "./src/bot.ts";
import { openHolidays } from "./src/calendar/holidays.ts";
import { teamLibraries } from "./src/calendar/team.ts";
import type { Clock } from "./src/clock.ts";
import type { Library } from "./src/library/library.ts";
import { openLibrary } from "./src/library/load.ts";
import type { Log } from "./src/log.ts";
import type { Platform } from "./src/place.ts";
import { lexicon } from "./src/query/lexicon.ts";
import type { Beat } from "./src/reminders/beat.ts";
import { type Heart, heart } from "./src/reminders/heart.ts";
import { renew } from "./src/reminders/renew.ts";
import { tick } from "./src/reminders/tick.ts";
import { openDatabase } from "./src/store/open.ts";
import { createStore, type Store } from "./src/store/store.ts";

const DATA = join(import.meta.dirname, "data");
/** Under which the playground's own doors stand where real ones have the usual addresses. */
const ASIDE = "/playground/doors";
const MISCONFIGURED = 78;
const wallClock: Clock = () => new Date();

/** The running program. */
export interface Program {
  /** `http://127.0.0.1:3000` */
  readonly origin: string;
  /** Finishes the requests under way, and what they promised. */
  readonly stop: () => Promise<void>;
}

/** One bot with its store and its heartbeat: the real platforms share one, the playground beside them has its own. */
interface Core {
  readonly bot: Bot;
  readonly store: Store;
  /** The doors through which reminders go out. */
  readonly doors: Adapter[];
  readonly begin: () => Promise<Heart>;
}

interface Surroundings {
  readonly config: Config;
  readonly library: Library;
  readonly log: Log;
  readonly wall: Clock;
  readonly counted: Metrics;
}

/** Loaded only where they are opened: Bolt alone takes half a second, and the terminal needs neither. */
const slack = async () => (await import("./adapters/slack/door.ts")).slackDoor;
const teams = async () => (await import("./adapters/teams/door.ts")).teamsDoor;

const secret = (): string => randomBytes(24).toString("hex");
const newReference = (): string => randomBytes(4).toString("hex");

/** A clock that can be set, and goes on from there. */
function settableClock(wall: Clock): { read: Clock; set: (now: Date) => void } {
  let ahead = 0;
  return {
    read: () => new Date(wall().getTime() + ahead),
    set: (now) => {
      ahead = now.getTime() - wall().getTime();
    },
  };
}

const storeAt = async (url: string, log: Log): Promise<Store> => createStore(await openDatabase(url, log));

function coreOf(
  { config: { zone }, library, log, wall, counted }: Omit<Surroundings, "config"> & { config: { zone: string } },
  store: Store,
  clock: Clock,
): Core {
  const doors: Adapter[] = [];
  const messenger = (platform: Platform) => doors.find((door) => door.platform === platform)?.messenger;
  let opened: ReturnType<typeof openHolidays> | undefined;
  const holidays = () => {
    opened ??= openHolidays(library.closed);
    return opened;
  };
  const seenBy = teamLibraries(library);
  const beat: Beat = {
    store,
    lexicon: lexicon(library),
    holidays,
    libraryOf: async (tenancy) => seenBy(`${tenancy.platform} ${tenancy.tenant}`, await store.meetings(tenancy)),
    zone,
    messenger,
    clock,
    wall,
    log,
    meter: counted.meter,
    newId: randomUUID,
    luck: Math.random,
  };
  return {
    bot: createBot({ library, holidays, seenBy, zone, store, messenger, heard: counted.commanded }),
    store,
    doors,
    begin: async () => {
      await renew(beat, library);
      return heart(() => tick(beat), log);
    },
  };
}

async function realDoors({ config, log, wall }: Surroundings, { bot }: Core): Promise<Adapter[]> {
  const common = { bot, log, clock: wall, wall, newReference };
  const key = createHash("sha256").update(`origin ${config.teams?.appPassword}`).digest("hex");
  return [
    ...(config.slack ? [(await slack())({ ...common, settings: config.slack })] : []),
    ...(config.teams ? [await (await teams())({ ...common, settings: config.teams, key })] : []),
  ];
}

/** The playground and doors of its own, which answer to its pretended platforms. */
async function openPlayground(
  { config, log, wall }: Surroundings,
  core: Core,
  clock: ReturnType<typeof settableClock>,
  { origin }: Web,
): Promise<{ routers: Adapter["router"][]; play: (beating: Heart) => void }> {
  const [signingSecret, botToken] = [secret(), `xoxb-${secret()}`];
  const common = { bot: core.bot, log, clock: clock.read, wall, newReference };
  const slackSide = (await slack())({
    ...common,
    settings: { signingSecret, botToken, apiUrl: `${origin}/playground/slack/api/` },
  });
  const teamsSide = await (await teams())({ ...common, settings: { playground: true }, key: secret() });
  const [{ playground }, { bundlePage }] = await Promise.all([
    import("./adapters/playground/playground.ts"),
    import("./adapters/playground/page/bundle.ts"),
  ]);
  const [slackAt, teamsAt] = [config.slack ? ASIDE : "", config.teams ? ASIDE : ""];
  let beating: Heart | undefined;
  const router = playground({
    origin,
    doors: { slack: `${slackAt}/slack/events`, teams: `${teamsAt}/api/messages` },
    signingSecret,
    botToken,
    clock,
    wall,
    settled: async () => {
      await Promise.all([slackSide.settled(), teamsSide.settled()]);
    },
    due: {
      next: async () => {
        const both = await Promise.all([core.store.nextPlan(), core.store.nextTry()]);
        const known = both.filter((at) => at !== undefined);
        return known.length > 0 ? new Date(Math.min(...known)) : undefined;
      },
      drain: async () => beating?.drain() ?? { posted: 0, edited: 0 },
    },
    page: bundlePage,
    log,
  });
  core.doors.push(slackSide, teamsSide);
  return {
    routers: [mountedAt(slackAt, slackSide.router), mountedAt(teamsAt, teamsSide.router), router],
    play: (started) => {
      beating = started;
    },
  };
}

const MINUTE = 60_000;

/** Composes everything and begins to serve. Rejects if the port is taken or the database cannot be opened. */
export async function open({
  config,
  library,
  log,
  wall,
}: {
  config: Config;
  library: Library;
  log: Log;
  wall: Clock;
}): Promise<Program> {
  const web = await serve({ port: config.port, host: config.host, log });
  const isReal = Boolean(config.slack ?? config.teams);
  const clock = settableClock(wall);
  const store = await storeAt(config.database, log).catch(async (error: unknown) => {
    await web.close();
    throw error;
  });
  const overdue = async (): Promise<number> => {
    const due = await store.oldestDue();
    const now = (isReal ? wall() : clock.read()).getTime();
    return due === undefined ? 0 : Math.max(0, now - due);
  };
  const counted = metrics(async () => (await overdue()) / 1000);
  const surroundings: Surroundings = { config, library, log, wall, counted };
  const core = coreOf(surroundings, store, isReal ? wall : clock.read);
  core.doors.push(...(await realDoors(surroundings, core)));
  const real = [...core.doors];
  // Beside real platforms the playground keeps to itself: its clock may be turned, and theirs may not.
  const aside = isReal && config.playground ? coreOf(surroundings, await storeAt(":memory:", log), clock.read) : core;
  const pretended = config.playground ? await openPlayground(surroundings, aside, clock, web) : undefined;
  const cores = [...new Set([core, aside])];
  const doors = cores.flatMap((one) => one.doors);
  web.open([...real.map(({ router }) => router), ...(pretended?.routers ?? []), counted.router, notices, closedDoors]);
  await Promise.all(doors.map((door) => door.start()));
  const hearts = await Promise.all(cores.map((one) => one.begin()));
  const [last] = hearts.slice(-1);
  if (last) pretended?.play(last);
  web.ready(async () => (await overdue()) <= config.overdueMinutes * MINUTE);
  return {
    origin: web.origin,
    stop: async () => {
      web.drain();
      await Promise.all(hearts.map((beating) => beating.stop()));
      await Promise.all(doors.map((door) => door.stop()));
      await web.close();
      await Promise.all(cores.map((one) => one.store.close()));
    },
  };
}

const print = ({ text, code }: Outcome): number => {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
};

const refused = (problems: readonly string[]): number => print({ text: problems.join("\n"), code: MISCONFIGURED });

const welcome = (config: Config, { origin }: Program): string =>
  [
    ...(config.playground ? [`Try me in your browser: ${origin}/playground`] : []),
    ...(config.slack
      ? [
          `Slack: ${"appToken" in config.slack ? "connected by Socket Mode" : `send requests to ${config.publicUrl ?? origin}/slack/events`}`,
        ]
      : []),
    ...(config.teams ? [`Teams: send messages to ${config.publicUrl ?? origin}/api/messages`] : []),
  ].join("\n");

/** Runs until it is told to stop. */
async function start(config: Config, library: Library): Promise<number> {
  const log = pino({ level: config.logLevel });
  try {
    const program = await open({ config, library, log, wall: wallClock });
    process.stdout.write(`${welcome(config, program)}\n`);
    await new Promise((resolve) => {
      process.once("SIGTERM", resolve);
      process.once("SIGINT", resolve);
    });
    await program.stop();
    return 0;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
      return refused([`PORT ${config.port} is taken. Stop what runs there, or set PORT to another one.`]);
    throw error;
  }
}

const checks = (environment: NodeJS.ProcessEnv): Check[] => {
  const read = readConfig(environment);
  const config = "config" in read ? read.config : undefined;
  return [
    { name: `Node.js ${process.versions.node}`, problems: async () => [] },
    { name: "settings", problems: async () => ("problems" in read ? read.problems : []) },
    {
      name: "data",
      problems: async () => {
        const opened = await openLibrary(DATA);
        return "problems" in opened ? opened.problems : [];
      },
    },
    ...(config?.slack ? [{ name: "Slack", problems: () => checkSlack(config.slack) }] : []),
    ...(config?.teams ? [{ name: "Teams", problems: () => checkTeams(config.teams, wallClock) }] : []),
  ];
};

const USAGE =
  'Usage: npm run -s aide -- say "next norway" [--now ISO] [--zone IANA] [--json]\n       npm run -s aide -- doctor\n       npm run -s aide -- backup <file>\n       npm run -s aide -- copy <from-url> <to-url>';

/** The command line: `start`, `say`, `doctor`, `backup` or `copy`. Resolves to the exit code. */
export async function main([command, ...args]: readonly string[]): Promise<number> {
  if (command === "doctor") return print(await doctor(checks(process.env)));
  if (command === "backup" || command === "copy") return print(await keep(command, args, process.env["DATABASE_URL"]));
  if (command !== "start" && command !== "say") return print({ text: USAGE, code: 2 });
  const read = readConfig(command === "say" ? { AIDE_TIME_ZONE: process.env["AIDE_TIME_ZONE"] } : process.env);
  if ("problems" in read) return refused(read.problems);
  const opened = await openLibrary(DATA);
  if ("problems" in opened) return refused(opened.problems);
  const { library } = opened;
  if (command === "start") return start(read.config, library);
  const store = await storeAt(":memory:", pino({ level: "silent" }));
  const counted = metrics(async () => 0);
  const botIn = (zone: string): Bot =>
    coreOf({ config: { zone }, library, log: pino({ level: "silent" }), wall: wallClock, counted }, store, wallClock)
      .bot;
  return print(await say(args, { bot: botIn, now: wallClock(), zone: read.config.zone }));
}
