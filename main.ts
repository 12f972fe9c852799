import { join } from "node:path";
import process from "node:process";
import { pino } from "pino";
import { type Check, doctor } from "./adapters/terminal/doctor.ts";
import { terminalDoor } from "./adapters/terminal/door.ts";
import { keep } from "./adapters/terminal/keep.ts";
import { misspelt } from "./adapters/terminal/misspelt.ts";
import { holdProcess } from "./adapters/terminal/policy.ts";
import { type Outcome, say } from "./adapters/terminal/say.ts";
import { metrics } from "./adapters/web/metrics.ts";
import { openApp } from "./app.ts";
import { newReference } from "./chance.ts";
import { type Config, DATABASE_FILE, notesOn, readConfig, SETTINGS } from "./config.ts";
import { open, type Program } from "./program.ts";
import type { Clock } from "./src/clock.ts";
import type { CalendarReader } from "./src/imports/reader.ts";
import type { Library } from "./src/library/library.ts";
import { openLibrary } from "./src/library/load.ts";
import type { Log } from "./src/log.ts";
import { errorFacts } from "./src/store/failure.ts";
import { inspectDatabase } from "./src/store/inspect.ts";
import { whyNotOpened } from "./src/store/open.ts";
import type { ReadJob } from "./src/worker/job.ts";
import { PATIENCE, understanding } from "./src/worker/understanding.ts";
import { openWorker } from "./src/worker/worker.ts";

const DATA = join(import.meta.dirname, "data");
const MISCONFIGURED = 78;
const systemClock: Clock = () => new Date();

/** Of errors only what cannot hold what people say. */
const logTo = (level: Config["logLevel"]) => pino({ level, serializers: { err: errorFacts } });

/** Loaded by the first calendar that is read. */
const readingAs =
  (contact: string | undefined): CalendarReader =>
  async (address, etag) =>
    (await import("./adapters/web/reader.ts")).reader({ contact })(address, etag);

const print = ({ text, code }: Outcome): number => {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
};

const refused = (problems: readonly string[]): number => print({ text: problems.join("\n"), code: MISCONFIGURED });

const welcome = (config: Config, { origin }: Program): string =>
  [
    ...(config.playground ? [`Try me in your browser: ${origin}/playground`] : []),
    ...config.platforms.map(({ welcome }) => welcome(config.publicUrl ?? origin)),
  ].join("\n");

/** Says in the log what would not be noticed before somebody asks. Nothing waits for it. */
async function warn({ platforms }: Config, log: Log): Promise<void> {
  const notes = misspelt(Object.keys(process.env), SETTINGS);
  const problems = await Promise.all(platforms.map(({ problemsAtStart }) => problemsAtStart()));
  for (const why of [...notes, ...problems.flat()]) log.warn({ why }, "a setting should be looked at");
}

/** Runs until it is told to stop. */
async function start(config: Config, library: Library): Promise<number> {
  const log = logTo(config.logLevel);
  const hold = holdProcess({ log, newReference });
  try {
    const program = await open({ config, library, log, systemClock: systemClock, readingAs });
    hold(program);
    process.stdout.write(`${welcome(config, program)}\n`);
    void warn(config, log);
    await new Promise((resolve) => {
      process.once("SIGTERM", resolve);
      process.once("SIGINT", resolve);
    });
    await program.stop();
    return 0;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
      return refused([`PORT ${config.port} is taken. Stop what runs there, or set PORT to another one.`]);
    const why = whyNotOpened(error);
    if (why) return refused([why]);
    throw error;
  }
}

const databaseCheck = async ({ database }: Config): Promise<Check> => {
  const { problems, notes } = await inspectDatabase(database);
  return { name: "database", problems: async () => problems, warnings: notes };
};

const checks = async (environment: NodeJS.ProcessEnv): Promise<Check[]> => {
  const read = readConfig(environment);
  const config = "config" in read ? read.config : undefined;
  return [
    { name: `Node.js ${process.versions.node}`, problems: async () => [] },
    {
      name: "settings",
      problems: async () => ("problems" in read ? read.problems : []),
      warnings: [...misspelt(Object.keys(environment), SETTINGS), ...(config ? notesOn(config) : [])],
    },
    {
      name: "data",
      problems: async () => {
        const opened = await openLibrary(DATA);
        return "problems" in opened ? opened.problems : [];
      },
    },
    ...(config ? [await databaseCheck(config)] : []),
    ...(config?.platforms ?? []).map(({ title, problems }) => ({ name: title, problems: () => problems(systemClock) })),
  ];
};

const USAGE =
  'Usage: npm run -s aide -- say "next norway" [--now ISO] [--zone IANA] [--json]\n       npm run -s aide -- doctor\n       npm run -s aide -- backup <file>\n       npm run -s aide -- copy <from-url> <to-url>';

/** The command line: `start`, `say`, `doctor`, `backup` or `copy`. Resolves to the exit code. */
export async function main([command, ...args]: readonly string[]): Promise<number> {
  if (command === "doctor") return print(await doctor(await checks(process.env)));
  if (command === "backup" || command === "copy")
    return print(await keep(command, args, process.env["DATABASE_URL"]?.trim() || DATABASE_FILE));
  if (command !== "start" && command !== "say") return print({ text: USAGE, code: 2 });
  const read = readConfig(
    command === "say"
      ? { AIDE_TIME_ZONE: process.env["AIDE_TIME_ZONE"], AIDE_CONTACT: process.env["AIDE_CONTACT"] }
      : process.env,
  );
  if ("problems" in read) return refused(read.problems);
  const opened = await openLibrary(DATA);
  if ("problems" in opened) return refused(opened.problems);
  const { library } = opened;
  if (command === "start") return start(read.config, library);
  // What fails is told beside the answer, not in it.
  const log = pino({ level: "error", serializers: { err: errorFacts } }, pino.destination(2));
  const surroundings = {
    library,
    log,
    systemClock,
    counted: metrics(async () => 0),
    making: openWorker(),
    understand: understanding(openWorker<ReadJob>(PATIENCE)),
    linesPerMinute: Number.POSITIVE_INFINITY,
    readingAs,
    origin: undefined,
    contact: read.config.contact,
  };
  const door = async (zone: string, now: Date) => {
    const { core, doors } = await openApp({ ...surroundings, zone }, ":memory:", systemClock);
    const opened = terminalDoor({ bot: core.bot, clock: () => now, log, newReference });
    doors.push(opened);
    return opened;
  };
  return print(await say(args, { door, now: systemClock(), zone: read.config.zone }));
}
