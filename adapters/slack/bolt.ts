import { App, ExpressReceiver, type Logger, LogLevel } from "@slack/bolt";
import type { Clock } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import type { SlackSettings } from "./settings.ts";
import { type Pacing, type SocketReceiver, socketReceiver } from "./socket/receiver.ts";

const BODY_LIMIT = "1mb";
/** Slack waits three seconds for an acknowledgement. Milliseconds. */
const API_TIMEOUT = 2500;

/** Bolt's words in our log. Its debug lines hold what people say, so they go nowhere. */
function logger(log: Log): Logger {
  const tell =
    (level: "info" | "warn" | "error") =>
    (...said: unknown[]) =>
      log[level](
        { from: "bolt" },
        said
          .filter((one) => typeof one === "string")
          .join(" ")
          .slice(0, 300),
      );
  return {
    debug: () => {},
    info: tell("info"),
    warn: tell("warn"),
    error: tell("error"),
    setLevel: () => {},
    setName: () => {},
    getLevel: () => LogLevel.INFO,
  };
}

export interface Bolt {
  readonly app: App;
  readonly receiver: { readonly http: ExpressReceiver } | { readonly socket: SocketReceiver };
}

const clientOptions = ({ apiUrl }: SlackSettings) => ({
  timeout: API_TIMEOUT,
  retryConfig: { retries: 1 },
  rejectRateLimitedCalls: true,
  ...(apiUrl && { slackApiUrl: apiUrl }),
});

/** Bolt with our settings. Nothing goes over the network here: who we are comes along with every request. */
export function openBolt(settings: SlackSettings, log: Log, systemClock: Clock, pacing?: Pacing): Bolt {
  const common = { logger: logger(log) };
  const receiver: Bolt["receiver"] =
    "appToken" in settings
      ? { socket: socketReceiver({ appToken: settings.appToken, apiUrl: settings.apiUrl, log, systemClock, pacing }) }
      : { http: new ExpressReceiver({ ...common, signingSecret: settings.signingSecret, bodyLimit: BODY_LIMIT }) };
  const app = new App({
    ...common,
    receiver: "socket" in receiver ? receiver.socket : receiver.http,
    authorize: async () => ({ botToken: settings.botToken }),
    ignoreSelf: false,
    convoStore: false,
    clientOptions: clientOptions(settings),
  });
  return { app, receiver };
}
