import type { Adapter } from "./adapters/kit/adapter.ts";
import type { Opened } from "./adapters/playground/open.ts";
import type { Web } from "./adapters/web/server.ts";
import type { App, AppOptions } from "./app.ts";
import { newReference, secret } from "./chance.ts";
import type { SettableClock } from "./src/clock.ts";

/** Under which the playground's own doors stand where real ones have the usual addresses. */
const ASIDE = "/playground/doors";

/** The mark under which stands what signs the buttons of cards in Teams. */
const SEAL = "teams seal";

/** Loaded only where they are opened: Bolt alone takes half a second, and the terminal needs neither. */
const slack = async () => (await import("./adapters/slack/door.ts")).slackDoor;
const teams = async () => (await import("./adapters/teams/door.ts")).teamsDoor;

export async function realDoors(
  { config, log, systemClock }: AppOptions,
  { core: { bot, files, once, renamed }, store }: App,
): Promise<Adapter[]> {
  const common = { bot, files, once, log, clock: systemClock, systemClock, newReference };
  // Kept, so that what stands on cards outlives a new client secret.
  const key = await store.keepMark(SEAL, secret());
  return [
    ...(config.slack ? [(await slack())({ ...common, settings: config.slack, renamed })] : []),
    ...(config.teams ? [await (await teams())({ ...common, settings: config.teams, key })] : []),
  ];
}

/** The playground's own doors, and what it needs of the house. */
export async function openPlayground(
  { config, log, systemClock }: AppOptions,
  { core, doors }: App,
  clock: SettableClock,
  { origin }: Web,
): Promise<Opened> {
  const common = {
    bot: core.bot,
    files: core.files,
    once: core.once,
    log,
    clock: clock.read,
    systemClock,
    newReference,
  };
  const { openPretended } = await import("./adapters/playground/open.ts");
  const [openSlack, openTeams] = [await slack(), await teams()];
  return openPretended({
    origin,
    aside: { slack: config.slack ? ASIDE : "", teams: config.teams ? ASIDE : "" },
    secret,
    openSlack: (settings) => openSlack({ ...common, settings, renamed: core.renamed }),
    openTeams: (admins) => openTeams({ ...common, settings: { playground: true, admins }, key: secret() }),
    opened: (door) => doors.push(door),
    clock,
    systemClock,
    next: core.next,
    log,
  });
}
