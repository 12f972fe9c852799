import type { ChatPlatform } from "../kit/platform.ts";
import { type Configured, settings } from "../kit/settings.ts";
import { capabilities } from "./capabilities.ts";
import { checkBot, checkSlack } from "./check.ts";
import { readSettings, type SlackSettings, Variables } from "./settings.ts";

const PATH = "/slack/events";

/** With these settings. */
export const configured = (set: SlackSettings): Configured => ({
  open: async (options) => (await import("./door.ts")).slackDoor({ ...options, settings: set }),
  problems: () => checkSlack(set),
  problemsAtStart: () => checkBot(set),
  welcome: (origin) => `Slack: ${"appToken" in set ? "connects by Socket Mode" : `send requests to ${origin}${PATH}`}`,
});

export const slack: ChatPlatform = {
  name: "slack",
  title: "Slack",
  path: PATH,
  capabilities,
  settings: settings("SLACK_", Variables, readSettings, configured),
};
