import { LogLevel, WebClient } from "@slack/web-api";
import type { SlackSettings } from "./settings.ts";

/** Slack's Web API without retries of the client's own: a repeated post is a second message. `timeout`: milliseconds. */
export const slackClient = ({ botToken, apiUrl }: SlackSettings, timeout: number): WebClient =>
  new WebClient(botToken, {
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    // Whoever calls says what failed.
    logLevel: LogLevel.ERROR,
    ...(apiUrl && { slackApiUrl: apiUrl }),
  });
