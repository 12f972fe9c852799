import { setTimeout } from "node:timers/promises";
import { Router } from "express";
import type { Bot } from "../../src/bot.ts";
import type { Clock } from "../../src/clock.ts";
import type { Files } from "../../src/files.ts";
import type { Once } from "../../src/heard.ts";
import type { Log } from "../../src/log.ts";
import type { Where } from "../../src/store/store.ts";
import type { Adapter } from "../kit/adapter.ts";
import { acknowledgeTheRest } from "./acknowledge.ts";
import { openBolt, type SlackSettings } from "./bolt.ts";
import { listenToButtons } from "./buttons.ts";
import { cache } from "./cache.ts";
import { slackClient } from "./client.ts";
import { listenToCommands } from "./commands.ts";
import { fileSender } from "./fileSender.ts";
import { guard } from "./guard.ts";
import { listenToHome } from "./home.ts";
import { listenToMessages } from "./messages.ts";
import { slackMessenger } from "./messenger.ts";
import { listenToModals } from "./modals.ts";
import { DAY, MOST_KEPT, people } from "./people.ts";
import { type Joined, placing } from "./place.ts";
import { listenToPresence } from "./presence.ts";
import { responder } from "./responder.ts";
import type { Services } from "./services.ts";
import type { Pacing } from "./socket/receiver.ts";
import { uploader } from "./uploads.ts";

/** Slack waits three seconds for an acknowledgement. Milliseconds. */
const PATIENCE = 2000;
/** For a request that brings an answer. Milliseconds. */
const ANSWER_TIMEOUT = 10_000;

/** `clock`: what time it is for the bot. `systemClock`: what time it is for signatures. */
export interface SlackDoorOptions {
  readonly bot: Bot;
  readonly files: Files;
  readonly settings: SlackSettings;
  readonly log: Log;
  readonly clock: Clock;
  readonly systemClock: Clock;
  readonly newReference: () => string;
  /** Keeps what a platform sends again from being answered again. */
  readonly once: Once;
  /** A conversation is now known by another name: people’s conversations with the bot once went by the id of the person. */
  readonly renamed?: (from: Where, to: string) => Promise<void>;
  /** How long a slash command waits for its answer before it is acknowledged without. Milliseconds. */
  readonly patience?: number;
  /** How the time passes between attempts to be connected. */
  readonly pacing?: Pacing;
  /** Waits before something is tried again. Milliseconds. */
  readonly pause?: (ms: number) => Promise<void>;
}

/** Once a day for each person, as long as this process runs. */
function moving({ renamed, log, systemClock }: SlackDoorOptions): Joined {
  const done = cache(
    async (key) => {
      const [tenant = "", user = "", channel = ""] = key.split(" ");
      await renamed?.({ platform: "slack", tenant, room: user }, channel);
      return true;
    },
    { lasting: DAY, most: MOST_KEPT, clock: systemClock },
  );
  return async (tenant, user, channel) => {
    if (!(await done.of(`${tenant} ${user} ${channel}`)))
      log.warn({ platform: "slack" }, "what is kept of a direct message could not be moved");
  };
}

/** Slack: a slash command, mentions, direct messages, buttons, modals and App Home. */
export function slackDoor(options: SlackDoorOptions): Adapter {
  const { bot, files, settings, log, clock, systemClock, newReference, once } = options;
  const { patience = PATIENCE, pause = setTimeout } = options;
  const { app, receiver } = openBolt(settings, log, systemClock, options.pacing);
  const messenger = slackMessenger(settings);
  const answering = responder({
    bot,
    messenger,
    fileSender: fileSender({ files, upload: uploader(settings), log, newReference }),
    log,
    clock,
    newReference,
    pause,
  });
  const known = people(slackClient(settings, PATIENCE), systemClock);
  const client = slackClient(settings, ANSWER_TIMEOUT);
  const services: Services = {
    responder: answering,
    people: known,
    ...placing(known, moving(options)),
    client,
    log,
    once,
    patience,
  };
  listenToCommands(app, services);
  listenToMessages(app, services);
  listenToButtons(app, services);
  listenToModals(app, services);
  listenToHome(app, services);
  listenToPresence(app, bot, services, clock);
  acknowledgeTheRest(app, log);
  app.error(async (error) => log.error({ err: error }, "a Slack request failed"));
  const router = Router();
  if ("http" in receiver) {
    router.use("/slack/events", guard(systemClock));
    router.use(receiver.http.router as Router);
  }
  const socket = "socket" in receiver ? receiver.socket : undefined;
  return {
    platform: "slack",
    router,
    messenger,
    ...(socket && { link: { downSince: socket.downSince } }),
    start: async () => {
      await socket?.start();
    },
    settled: answering.settled,
    stop: async () => {
      await socket?.stop();
      await answering.settled();
    },
  };
}
