import type { Opened } from "./adapters/playground/open.ts";
import type { Reads } from "./adapters/playground/reads.ts";
import type { Web } from "./adapters/web/server.ts";
import type { App, AppOptions } from "./app.ts";
import { newReference, secret } from "./chance.ts";
import type { Bot } from "./src/bot.ts";
import type { SettableClock } from "./src/clock.ts";

/** Under which the playground's own doors stand where real ones have the usual addresses. */
const ASIDE = "/playground/doors";

/** A bot that notes for the playground what it read in what was said. */
const noting = (bot: Bot, platform: "slack" | "teams", reads: Reads): Bot => ({
  ...bot,
  answer: async (request) => {
    const reply = await bot.answer(request);
    const { person, place, unsaid } = request;
    if (!unsaid) reads.note({ platform, person: person.name, direct: place.direct }, reply.answer.understood);
    return reply;
  },
});

/** The playground's own doors, and what it needs of the program. Loaded only here: Bolt alone takes half a second. */
export async function openPlayground(
  { config, log, systemClock }: AppOptions,
  { core, doors }: App,
  clock: SettableClock,
  { origin }: Web,
): Promise<Opened> {
  const { bot, files, once, renamed } = core;
  const common = { files, once, log, clock: clock.read, systemClock, newReference };
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
    openSlack: (settings, reads) => slackDoor({ ...common, bot: noting(bot, "slack", reads), settings, renamed }),
    openTeams: (admins, reads) =>
      teamsDoor({ ...common, bot: noting(bot, "teams", reads), settings: { playground: true, admins }, key: secret() }),
    opened: (door) => doors.push(door),
    clock,
    systemClock,
    next: core.next,
    log,
  });
}
