import express, { Router } from "express";
import type { Bot } from "../../src/bot.ts";
import type { Clock } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import { safe } from "../../src/safety.ts";
import { work } from "../../src/work.ts";
import type { Adapter } from "../adapter.ts";
import { authentication, isLoopbackAddress, isLoopbackHost } from "./authentication.ts";
import { connector } from "./connector.ts";
import { conversation } from "./conversation.ts";
import { openFramework } from "./framework.ts";
import { teamsMessenger } from "./messenger.ts";
import { Refusal, type TeamsSettings } from "./settings.ts";
import { speaker } from "./speaker.ts";
import { tokenFor } from "./token.ts";

const BODY_LIMIT = "256kb";

/** `clock`: what time it is for the bot. `wall`: what time it is for tokens. `key` signs where private answers came from. */
export interface TeamsDoorOptions {
  readonly bot: Bot;
  readonly settings: TeamsSettings;
  readonly log: Log;
  readonly clock: Clock;
  readonly wall: Clock;
  readonly newReference: () => string;
  readonly key: string;
}

/** Refuses callers from elsewhere, and pages of other sites that a browser on this machine has open. */
const onlyThisMachine: express.RequestHandler = (request, response, next) => {
  if (isLoopbackAddress(request.socket.remoteAddress) && isLoopbackHost(request.headers.host)) next();
  else response.status(403).json({ error: "Only this machine is heard." });
};

const tooLarge: express.ErrorRequestHandler = (error: { status?: number }, _request, response, _next) => {
  response.status(error.status === 413 ? 413 : 400).json({ error: "The request cannot be read." });
};

/** Microsoft Teams: messages, buttons, forms, the message extension and the welcome. */
export async function teamsDoor({
  bot,
  settings,
  log,
  clock,
  wall,
  newReference,
  key,
}: TeamsDoorOptions): Promise<Adapter> {
  const take = await openFramework(authentication(settings, wall));
  const service = connector(tokenFor(settings, wall));
  const voice = speaker({ connector: service, log, wall, key });
  const answering = conversation({ bot: safe(bot, log, newReference), voice, clock, wall, key });
  const { begin, settled } = work();
  const refuse = (error: unknown, response: express.Response): void => {
    const status = error instanceof Refusal ? error.status : 500;
    if (error instanceof Refusal)
      log.warn({ status, why: error.message, platform: "teams" }, "a Teams request was refused");
    else log.error({ err: error, reference: newReference(), platform: "teams" }, "a Teams request failed");
    response.status(status).json({ error: "The request was refused." });
  };
  const router = Router();
  if ("playground" in settings) router.use("/api/messages", onlyThisMachine);
  router.post("/api/messages", express.json({ limit: BODY_LIMIT }), (request, response) => {
    const done = take(request.body, request.get("authorization") ?? "", answering).then((invoked) => {
      if (invoked?.body === undefined) response.status(invoked?.status ?? 200).end();
      else response.status(invoked.status).json(invoked.body);
    });
    begin(done, (error) => refuse(error, response));
  });
  router.use("/api/messages", tooLarge);
  return {
    platform: "teams",
    router,
    messenger: teamsMessenger(service),
    start: async () => {},
    settled,
    stop: settled,
  };
}
