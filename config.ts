import { isIP } from "node:net";
import type { ChatPlatform } from "./adapters/kit/platform.ts";
import { type Configured, readAs, type SettingsRead } from "./adapters/kit/settings.ts";
import { platforms } from "./doors.ts";
import { Environment } from "./environment.ts";

/** Where a team’s data is kept, if nothing else is said. */
export const DATABASE_FILE = "var/aide.sqlite";

/** A platform that is set up. */
export type SetUp = Configured & Pick<ChatPlatform, "name" | "title">;

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly publicUrl?: string;
  readonly logLevel: Environment["LOG_LEVEL"];
  /** IANA name. */
  readonly zone: string;
  /** `postgres://…`, a SQLite file or `:memory:`. */
  readonly database: string;
  /** So late a reminder may be before /readyz says so. Minutes. */
  readonly overdueMinutes: number;
  /** That one person may say, presses and forms included. */
  readonly linesPerMinute: number;
  readonly playground: boolean;
  /** Who may read /metrics: this machine, or whoever reaches it. */
  readonly metrics: Environment["AIDE_METRICS"];
  /** Of whoever runs this: an e-mail or https address. */
  readonly contact?: string;
  readonly platforms: readonly SetUp[];
}

/** “the SLACK_ or the Microsoft settings” */
const ANY_OF_THEM = `${platforms.map(({ settings }) => `the ${settings.called}`).join(" or ")} settings`;

const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));

function playgroundPart(env: Environment, configured: boolean): SettingsRead<boolean> {
  const { AIDE_PLAYGROUND: wish, HOST: host } = env;
  if (wish === "on" && !isLoopback(host))
    return {
      problems: [
        `HOST is ${host}, but the playground serves this machine only. Set HOST=127.0.0.1, or AIDE_PLAYGROUND=off.`,
      ],
    };
  const value = wish === "on" || (wish === undefined && !configured && isLoopback(host));
  if (!value && !configured)
    return {
      problems: [
        `Nothing is configured to answer: set ${ANY_OF_THEM} (see README.md), or try the playground with AIDE_PLAYGROUND=on and HOST=127.0.0.1.`,
      ],
    };
  return { value };
}

/** What is worth a word though nothing is wrong. */
export function notesOn({ platforms: set, contact }: Config): string[] {
  if (set.length === 0)
    return [
      `No chat platform is configured: only the playground would run, for this machine. Set ${ANY_OF_THEM} (see README.md).`,
    ];
  return contact === undefined
    ? ["AIDE_CONTACT is not set: /privacy cannot say how whoever runs this is reached."]
    : [];
}

const present = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""));

/** The names of all settings. */
export const SETTINGS: readonly string[] = [
  ...Object.keys(Environment.shape),
  ...platforms.flatMap(({ settings }) => settings.names),
];

interface Whole {
  readonly problems: readonly string[];
  readonly set: readonly SetUp[];
}

/** What is set of all platforms: what cannot be read goes before what does not belong together. */
function wholeOf(environment: NodeJS.ProcessEnv, misread: readonly string[]): Whole {
  const all = platforms.map(({ name, title, settings }) => ({ name, title, read: settings.read(environment) }));
  const wrong = [...misread, ...all.flatMap(({ read }) => ("misread" in read ? read.misread : []))];
  if (wrong.length > 0) return { problems: wrong, set: [] };
  return {
    problems: all.flatMap(({ read }) => ("problems" in read ? read.problems : [])),
    set: all.flatMap(({ name, title, read }) =>
      "value" in read && read.value ? [{ name, title, ...read.value }] : [],
    ),
  };
}

/** Reads the settings. Each problem is a sentence that names the setting and the mend; an empty setting counts as not set. */
export function readConfig(environment: NodeJS.ProcessEnv): { config: Config } | { problems: readonly string[] } {
  const given = present(environment);
  const own = readAs(Environment, given);
  const { problems, set } = wholeOf(given, "misread" in own ? own.misread : []);
  if (problems.length > 0 || "misread" in own) return { problems };
  const env = own.value;
  const playground = playgroundPart(env, set.length > 0);
  if ("problems" in playground) return playground;
  return {
    config: {
      port: env.PORT,
      host: env.HOST,
      logLevel: env.LOG_LEVEL,
      zone: env.AIDE_TIME_ZONE,
      // What is tried out is kept in memory, unless somebody wants it kept.
      database: env.DATABASE_URL ?? (set.length > 0 ? DATABASE_FILE : ":memory:"),
      overdueMinutes: env.AIDE_OVERDUE_MINUTES,
      linesPerMinute: env.AIDE_LINES_PER_MINUTE,
      playground: playground.value ?? false,
      metrics: env.AIDE_METRICS,
      platforms: set,
      ...(env.AIDE_CONTACT && { contact: env.AIDE_CONTACT }),
      ...(env.PUBLIC_URL && { publicUrl: env.PUBLIC_URL }),
    },
  };
}
