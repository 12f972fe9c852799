import type { Clock } from "../../src/clock.ts";
import type { TeamsSettings } from "./settings.ts";
import { tokenFor } from "./token.ts";

/** Asks Microsoft for a token. Each problem is a sentence that says what to mend. */
export async function checkTeams(settings: TeamsSettings | undefined, wall: Clock): Promise<string[]> {
  if (!settings) return [];
  try {
    await tokenFor(settings, wall)();
    return [];
  } catch (error) {
    const why = error instanceof Error ? error.message : "no answer";
    return [
      `MicrosoftAppId and MicrosoftAppPassword: ${why}. Check the id and the tenant, and make a new client secret if it has ended.`,
    ];
  }
}
