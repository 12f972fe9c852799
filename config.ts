import { isIP } from "node:net";
import { Environment } from "./environment.ts";

/** Where a team’s data is kept, if nothing else is said. */
export const DATABASE_FILE = "var/aide.sqlite";

/** With an app-level token Slack is reached by Socket Mode, else by signed requests. */
export type SlackConfig =
  | { readonly botToken: string; readonly appToken: string; readonly apiUrl?: string }
  | { readonly botToken: string; readonly signingSecret: string; readonly apiUrl?: string };

export interface TeamsConfig {
  readonly appId: string;
  readonly appPassword: string;
  readonly appType: Environment["MicrosoftAppType"];
  readonly tenantId?: string;
  readonly allowedTenants: readonly string[];
  /** Azure AD object ids of those who run the workspace. */
  readonly admins: readonly string[];
}

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
  readonly slack?: SlackConfig;
  readonly teams?: TeamsConfig;
}

type Part<T> = { readonly value?: T; readonly problems: readonly string[] };

function slackPart(env: Environment): Part<SlackConfig> {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = env;
  const api = env.SLACK_API_URL ? { apiUrl: env.SLACK_API_URL } : {};
  if (!botToken && !signingSecret && !appToken) return { problems: [] };
  if (!botToken)
    return {
      problems: [
        "SLACK_BOT_TOKEN is missing. Slack needs it beside the other SLACK_ settings: copy the bot token (xoxb-…) from OAuth & Permissions, or unset the others.",
      ],
    };
  if (appToken) return { value: { botToken, appToken, ...api }, problems: [] };
  if (!signingSecret)
    return {
      problems: [
        "SLACK_SIGNING_SECRET is missing. Copy it from Basic Information of your Slack app, or set SLACK_APP_TOKEN to use Socket Mode.",
      ],
    };
  return { value: { botToken, signingSecret, ...api }, problems: [] };
}

function teamsProblems(env: Environment): string[] {
  const {
    MicrosoftAppId: id,
    MicrosoftAppPassword: password,
    MicrosoftAppTenantId: tenant,
    MicrosoftAppType: type,
  } = env;
  if (!id && !password && !tenant && !env.TEAMS_ALLOWED_TENANTS && !env.TEAMS_ADMINS) return [];
  return [
    ...(id
      ? []
      : [
          "MicrosoftAppId is missing. Teams needs it beside the other Microsoft settings: copy it from your Azure Bot, or unset the others.",
        ]),
    ...(password
      ? []
      : [
          "MicrosoftAppPassword is missing. Make a client secret for the app registration of your Azure Bot and set it.",
        ]),
    ...(type === "SingleTenant" && !tenant
      ? ["MicrosoftAppTenantId is missing. A SingleTenant bot needs the id of its tenant; copy it from your Azure Bot."]
      : []),
    ...(type === "MultiTenant" && !env.TEAMS_ALLOWED_TENANTS
      ? [
          "TEAMS_ALLOWED_TENANTS is missing. A MultiTenant bot answers only the tenants named there; write their ids with commas between them.",
        ]
      : []),
  ];
}

function teamsPart(env: Environment): Part<TeamsConfig> {
  const problems = teamsProblems(env);
  const { MicrosoftAppId: appId, MicrosoftAppPassword: appPassword, MicrosoftAppTenantId: tenantId } = env;
  if (problems.length > 0 || !appId || !appPassword) return { problems };
  const allowedTenants = env.TEAMS_ALLOWED_TENANTS ?? (tenantId ? [tenantId] : []);
  const admins = env.TEAMS_ADMINS ?? [];
  return {
    value: { appId, appPassword, appType: env.MicrosoftAppType, allowedTenants, admins, ...(tenantId && { tenantId }) },
    problems,
  };
}

const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));

function playgroundPart(env: Environment, configured: boolean): Part<boolean> {
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
        "Nothing is configured to answer: set the SLACK_ or the Microsoft settings (see README.md), or try the playground with AIDE_PLAYGROUND=on and HOST=127.0.0.1.",
      ],
    };
  return { value, problems: [] };
}

/** What is worth a word though nothing is wrong. */
export function notesOn({ slack, teams, contact }: Config): string[] {
  if (!slack && !teams)
    return [
      "No chat platform is configured: only the playground would run, for this machine. Set the SLACK_ or the Microsoft settings (see README.md).",
    ];
  return contact === undefined
    ? ["AIDE_CONTACT is not set: /privacy cannot say how whoever runs this is reached."]
    : [];
}

const present = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""));

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(Environment.shape);

/** Reads the settings. Each problem is a sentence that names the setting and the mend; an empty setting counts as not set. */
export function readConfig(environment: NodeJS.ProcessEnv): { config: Config } | { problems: readonly string[] } {
  const parsed = Environment.safeParse(present(environment));
  if (!parsed.success)
    return { problems: parsed.error.issues.map(({ path, message }) => `${String(path[0])} ${message}.`) };
  const env = parsed.data;
  const slack = slackPart(env);
  const teams = teamsPart(env);
  const half = [...slack.problems, ...teams.problems];
  const playground = half.length > 0 ? { problems: [] } : playgroundPart(env, Boolean(slack.value ?? teams.value));
  const problems = [...half, ...playground.problems];
  if (problems.length > 0) return { problems };
  return {
    config: {
      port: env.PORT,
      host: env.HOST,
      logLevel: env.LOG_LEVEL,
      zone: env.AIDE_TIME_ZONE,
      // What is tried out is kept in memory, unless somebody wants it kept.
      database: env.DATABASE_URL ?? (slack.value || teams.value ? DATABASE_FILE : ":memory:"),
      overdueMinutes: env.AIDE_OVERDUE_MINUTES,
      linesPerMinute: env.AIDE_LINES_PER_MINUTE,
      playground: playground.value ?? false,
      metrics: env.AIDE_METRICS,
      ...(env.AIDE_CONTACT && { contact: env.AIDE_CONTACT }),
      ...(env.PUBLIC_URL && { publicUrl: env.PUBLIC_URL }),
      ...(slack.value && { slack: slack.value }),
      ...(teams.value && { teams: teams.value }),
    },
  };
}
