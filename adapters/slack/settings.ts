import { z } from "zod";
import { Address, type SettingsRead, Text } from "../kit/settings.ts";

/** With an app-level token Slack is reached by Socket Mode, else it sends signed requests. */
export type SlackSettings =
  | { readonly botToken: string; readonly appToken: string; readonly apiUrl?: string }
  | { readonly botToken: string; readonly signingSecret: string; readonly apiUrl?: string };

const starting = (prefix: string, what: string) =>
  Text.refine(
    (text) => text.startsWith(prefix),
    `is no ${what}: that begins with ${prefix}. Copy it again from your app's pages on api.slack.com`,
  );

export const Variables = z.object({
  SLACK_SIGNING_SECRET: Text.optional(),
  SLACK_BOT_TOKEN: starting("xoxb-", "bot token").optional(),
  SLACK_APP_TOKEN: starting("xapp-", "app-level token").optional(),
  SLACK_API_URL: Address.optional(),
});

const MISSING = {
  token:
    "SLACK_BOT_TOKEN is missing. Slack needs it beside the other SLACK_ settings: copy the bot token (xoxb-…) from OAuth & Permissions, or unset the others.",
  secret:
    "SLACK_SIGNING_SECRET is missing. Copy it from Basic Information of your Slack app, or set SLACK_APP_TOKEN to use Socket Mode.",
} as const;

/** By Socket Mode, by signed requests, or not at all. */
export function readSettings(set: z.output<typeof Variables>): SettingsRead<SlackSettings> {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = set;
  const api = set.SLACK_API_URL ? { apiUrl: set.SLACK_API_URL } : {};
  if (!botToken && !signingSecret && !appToken) return { value: undefined };
  if (!botToken) return { problems: [MISSING.token] };
  if (appToken) return { value: { botToken, appToken, ...api } };
  return signingSecret ? { value: { botToken, signingSecret, ...api } } : { problems: [MISSING.secret] };
}
