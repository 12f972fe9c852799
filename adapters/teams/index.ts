import type { ChatPlatform } from "../kit/platform.ts";
import { type Configured, settings } from "../kit/settings.ts";
import { capabilities } from "./capabilities.ts";
import { checkTeams } from "./check.ts";
import { type Account, readSettings, Variables } from "./settings.ts";

const PATH = "/api/messages";
/** The mark under which stands what signs the buttons of cards, so that they outlive a new client secret. */
const SEAL = "teams seal";

/** With these settings. */
export const configured = (set: Account): Configured => ({
  open: async (options) =>
    (await import("./door.ts")).teamsDoor({ ...options, settings: set, key: await options.keptSecret(SEAL) }),
  problems: (systemClock) => checkTeams(set, systemClock),
  problemsAtStart: async () => [],
  welcome: (origin) => `Teams: send messages to ${origin}${PATH}`,
});

export const teams: ChatPlatform = {
  name: "teams",
  title: "Teams",
  path: PATH,
  capabilities,
  settings: settings("Microsoft", Variables, readSettings, configured),
};
