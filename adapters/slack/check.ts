import { type ApiResult, callSlack } from "./api.ts";
import { SCOPE_REASONS } from "./manifest.ts";
import type { SlackSettings } from "./settings.ts";

const TOKEN_ERRORS =
  /^(invalid_auth|not_authed|account_inactive|token_|not_allowed_token_type|no_permission|missing_scope)/;

const wrongWith = (heard: ApiResult, setting: string, mend: string): string[] => {
  if ("said" in heard) return [];
  if ("unreached" in heard)
    return [
      `Slack cannot be reached from here (${heard.unreached}); the token was not looked at. Let this server reach that host through your firewall; behind a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1.`,
    ];
  return TOKEN_ERRORS.test(heard.refused)
    ? [`${setting}: Slack refuses this token (${heard.refused}). ${mend}`]
    : [`${setting}: Slack answered ${heard.refused}, which says nothing of the token. Try again in a few minutes.`];
};

/** Scopes that the app needs and was not given. Slack says them with every answer to a bot token. */
const missingScopes = (heard: ApiResult): string[] => {
  if (!("said" in heard) || heard.scopes === null) return [];
  const granted = new Set(heard.scopes.split(",").map((scope) => scope.trim()));
  return Object.entries(SCOPE_REASONS)
    .filter(([scope]) => !granted.has(scope))
    .map(
      ([scope, why]) =>
        `The scope ${scope} is not granted (${why}). Add it under OAuth & Permissions and press Reinstall to Workspace.`,
    );
};

/** Asks Slack whether it takes the bot token, and what that may do. Each problem is a sentence that says what to mend. */
export async function checkBot({ botToken, apiUrl }: SlackSettings): Promise<string[]> {
  const heard = await callSlack("auth.test", botToken, apiUrl);
  return [
    ...wrongWith(heard, "SLACK_BOT_TOKEN", "Install the app again and copy the new bot token."),
    ...missingScopes(heard),
  ];
}

async function checkSocket(settings: SlackSettings): Promise<string[]> {
  if (!("appToken" in settings)) return [];
  const heard = await callSlack("apps.connections.open", settings.appToken, settings.apiUrl);
  return wrongWith(heard, "SLACK_APP_TOKEN", "Make an app-level token with the scope connections:write.");
}

/** What is wrong with either token. What is wrong with the way there is said once. */
export async function checkSlack(settings: SlackSettings): Promise<string[]> {
  return [...new Set([...(await checkBot(settings)), ...(await checkSocket(settings))])];
}
