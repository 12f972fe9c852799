import { z } from "zod";
import type { SlackSettings } from "./bolt.ts";

const TIMEOUT = 10_000;
const Said = z.object({ ok: z.boolean(), error: z.string().optional() });

async function ask(method: string, token: string, { apiUrl }: SlackSettings): Promise<string | undefined> {
  try {
    const response = await fetch(`${apiUrl ?? "https://slack.com/api/"}${method}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const said = Said.parse(await response.json());
    return said.ok ? undefined : (said.error ?? "an unknown error");
  } catch (error) {
    return error instanceof Error ? error.name : "no answer";
  }
}

/** Asks Slack whether it takes our tokens. Each problem is a sentence that says what to mend. */
export async function checkSlack(settings: SlackSettings | undefined): Promise<string[]> {
  if (!settings) return [];
  const bot = await ask("auth.test", settings.botToken, settings);
  const app = "appToken" in settings ? await ask("apps.connections.open", settings.appToken, settings) : undefined;
  return [
    ...(bot ? [`SLACK_BOT_TOKEN: Slack says ${bot}. Install the app again and copy the new bot token.`] : []),
    ...(app ? [`SLACK_APP_TOKEN: Slack says ${app}. Make an app-level token with the scope connections:write.`] : []),
  ];
}
