import type { Opened } from "./adapters/playground/open.ts";
import type { Web } from "./adapters/web/server.ts";
import type { App, AppOptions } from "./app.ts";
import { newReference, secret } from "./chance.ts";
import type { SettableClock } from "./src/clock.ts";

/** Under which the playground's own doors stand where real ones have the usual addresses. */
const ASIDE = "/playground/doors";

/** The playground's own doors, and what it needs of the program. Loaded only here: Bolt alone takes half a second. */
export async function openPlayground(
  { config, log, systemClock }: AppOptions,
  { core, doors }: App,
  clock: SettableClock,
  { origin }: Web,
): Promise<Opened> {
  const { bot, files, once, renamed } = core;
  const common = { bot, files, once, log, clock: clock.read, systemClock, newReference };
  const [{ openPretended }, { slackDoor }, { teamsDoor }] = await Promise.all([
    import("./adapters/playground/open.ts"),
    import("./adapters/slack/door.ts"),
    import("./adapters/teams/door.ts"),
  ]);
  const asideOf = (name: string): string => (config.platforms.some((one) => one.name === name) ? ASIDE : "");
  return openPretended({
    origin,
    aside: { slack: asideOf("slack"), teams: asideOf("teams") },
    secret,
    openSlack: (settings) => slackDoor({ ...common, settings, renamed }),
    openTeams: (admins) => teamsDoor({ ...common, settings: { playground: true, admins }, key: secret() }),
    opened: (door) => doors.push(door),
    clock,
    systemClock,
    next: core.next,
    log,
  });
}
