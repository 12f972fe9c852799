import { Router } from "express";
import type { Adapter } from "../../adapters/kit/adapter.ts";
import { openPretended } from "../../adapters/playground/open.ts";
import { slackDoor } from "../../adapters/slack/door.ts";
import { serve } from "../../adapters/web/server.ts";
import type { Bot } from "../../src/bot.ts";
import { settable } from "../../src/clock.ts";
import type { Files } from "../../src/files.ts";
import type { Messenger } from "../../src/outbox/messenger.ts";
import { onceInMemory } from "../support/once.ts";
import { NOW, silent } from "../support/world.ts";

const SECRET = "a-secret";
/** The bot's own token for the pretended Slack. */
export const PRETENDED_TOKEN = `xoxb-${SECRET}`;

const nobody: Adapter = {
  platform: "teams",
  router: Router(),
  messenger: {} as Messenger,
  start: async () => {},
  settled: async () => {},
  stop: async () => {},
};

export interface Pretended {
  readonly origin: string;
  readonly post: (path: string, body: object) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** The real Slack door and the playground's pretended Slack, with a bot and files of the test's own. */
export async function openPretendedSlack(bot: Bot, files: Files): Promise<Pretended> {
  const web = await serve({ port: 0, host: "127.0.0.1", log: silent });
  const common = {
    bot,
    files,
    once: onceInMemory(),
    log: silent,
    clock: () => NOW,
    systemClock: () => new Date(),
    newReference: () => "REF1",
  };
  const { routers } = await openPretended({
    origin: web.origin,
    aside: { slack: "", teams: "" },
    secret: () => SECRET,
    openSlack: (settings) => slackDoor({ ...common, settings }),
    openTeams: async () => nobody,
    opened: () => {},
    clock: settable(() => NOW),
    systemClock: common.systemClock,
    next: async () => undefined,
    log: silent,
  });
  web.open(routers.map(({ router }) => router));
  return {
    origin: web.origin,
    post: (path, body) =>
      fetch(`${web.origin}/playground/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    close: web.close,
  };
}
