import type { Clock } from "../../src/clock.ts";
import { KEYS, keysProblem } from "./keys.ts";
import type { Account } from "./settings.ts";
import { tokenFor } from "./token.ts";

/** With these Microsoft itself has answered. */
const REFUSED = /status 40[0134]$/;

async function tokenProblems(settings: Account, systemClock: Clock): Promise<string[]> {
  try {
    await tokenFor(settings, systemClock)();
    return [];
  } catch (error) {
    const why = error instanceof Error ? error.message : "no answer";
    if (!REFUSED.test(why))
      return [
        `Microsoft cannot be reached from here (${why}); the id and the secret were not looked at. Let this server reach login.microsoftonline.com through your firewall; behind a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1.`,
      ];
    return [
      `MicrosoftAppId and MicrosoftAppPassword: ${why}. Check the id and the tenant, and make a new client secret if it has ended.`,
    ];
  }
}

async function keyProblems({ keysUrl = KEYS }: Account): Promise<string[]> {
  const why = await keysProblem(keysUrl);
  return why
    ? [
        `Microsoft's signing keys cannot be fetched (${why}), so that nothing from Teams can be let in. Let this server reach that host; behind a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1.`,
      ]
    : [];
}

/** Asks Microsoft for a token, and for its keys. Each problem is a sentence that says what to mend. */
export async function checkTeams(settings: Account, systemClock: Clock): Promise<string[]> {
  return [...(await tokenProblems(settings, systemClock)), ...(await keyProblems(settings))];
}
