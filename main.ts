import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import process from "node:process";
import { pino } from "pino";
import type { Adapter } from "./adapters/adapter.ts";
import { checkSlack } from "./adapters/slack/check.ts";
import { checkTeams } from "./adapters/teams/check.ts";
import { type Check, doctor } from "./adapters/terminal/doctor.ts";
import { type Outcome, say } from "./adapters/terminal/say.ts";
import { closedDoors, mountedAt, notices, serve, type Web } from "./adapters/web/server.ts";
import { type Config, readConfig } from "./config.ts";
import { type Bot, createBot } from "./src/bot.ts";
import type { Clock } from "./src/clock.ts";
import type { Library } from "./src/library/library.ts";
import { openLibrary } from "./src/library/load.ts";
import type { Log } from "./src/log.ts";

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

interface Surroundings {
  readonly config: Config;
  readonly bot: Bot;
  readonly log: Log;
  readonly wall: Clock;
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

async function realDoors({ config, bot, log, wall }: Surroundings): Promise<Adapter[]> {
  const common = { bot, log, clock: wall, wall, newReference };
  const key = createHash("sha256").update(`origin ${config.teams?.appPassword}`).digest("hex");
  return [
    ...(config.slack ? [(await slack())({ ...common, settings: config.slack })] : []),
    ...(config.teams ? [await (await teams())({ ...common, settings: config.teams, key })] : []),
  ];
}

/** The playground and doors of its own, which answer to its pretended platforms. */
async function openPlayground(
  { config, bot, log, wall }: Surroundings,
  { origin }: Web,
): Promise<{ routers: Adapter["router"][]; doors: Adapter[] }> {
  const clock = settableClock(wall);
  const [signingSecret, botToken] = [secret(), `xoxb-${secret()}`];
  const common = { bot, log, clock: clock.read, wall, newReference };
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
    page: bundlePage,
    log,
  });
  return {
    routers: [mountedAt(slackAt, slackSide.router), mountedAt(teamsAt, teamsSide.router), router],
    doors: [slackSide, teamsSide],
  };
}

/** Composes everything and begins to serve. Rejects if the port is taken. */
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
  const bot = createBot({ library, zone: config.zone });
  const surroundings: Surroundings = { config, bot, log, wall };
  const web = await serve({ port: config.port, host: config.host, log });
  const real = await realDoors(surroundings);
  const pretended = config.playground ? await openPlayground(surroundings, web) : { routers: [], doors: [] };
  const doors = [...real, ...pretended.doors];
  web.open([...real.map(({ router }) => router), ...pretended.routers, notices, closedDoors]);
  await Promise.all(doors.map((door) => door.start()));
  web.ready();
  return {
    origin: web.origin,
    stop: async () => {
      web.drain();
      await Promise.all(doors.map((door) => door.stop()));
      await web.close();
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
  'Usage: npm run -s aide -- say "next norway" [--now ISO] [--zone IANA] [--json]\n       npm run -s aide -- doctor';

/** The command line: `start`, `say` or `doctor`. Resolves to the exit code. */
export async function main([command, ...args]: readonly string[]): Promise<number> {
  if (command === "doctor") return print(await doctor(checks(process.env)));
  if (command !== "start" && command !== "say") return print({ text: USAGE, code: 2 });
  const read = readConfig(command === "say" ? { AIDE_TIME_ZONE: process.env["AIDE_TIME_ZONE"] } : process.env);
  if ("problems" in read) return refused(read.problems);
  const opened = await openLibrary(DATA);
  if ("problems" in opened) return refused(opened.problems);
  const { library } = opened;
  if (command === "start") return start(read.config, library);
  return print(
    await say(args, { bot: (zone) => createBot({ library, zone }), now: wallClock(), zone: read.config.zone }),
  );
}
