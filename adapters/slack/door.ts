import { setTimeout } from "node:timers/promises";
import { Router } from "express";
import { DAY } from "../../src/days.ts";
import type { Adapter, DoorOptions, Opening } from "../kit/adapter.ts";
import { acknowledgeTheRest } from "./acknowledge.ts";
import { openBolt } from "./bolt.ts";
import { listenToButtons } from "./buttons.ts";
import { cache } from "./cache.ts";
import { slackClient } from "./client.ts";
import { listenToCommands } from "./commands.ts";
import { fileSender } from "./fileSender.ts";
import { guard } from "./guard.ts";
import { homes, listenToHome } from "./home.ts";
import { listenToMessages } from "./messages.ts";
import { slackMessenger } from "./messenger.ts";
import { listenToModals } from "./modals.ts";
import { MOST_KEPT, people } from "./people.ts";
import { type Joined, placing } from "./place.ts";
import { listenToPresence } from "./presence.ts";
import { responder } from "./responder.ts";
import type { Services } from "./services.ts";
import type { SlackSettings } from "./settings.ts";
import type { Pacing } from "./socket/receiver.ts";
import { uploader } from "./uploads.ts";

/** Slack waits three seconds for an acknowledgement. Milliseconds. */
const PATIENCE = 2000;
/** For a request that brings an answer. Milliseconds. */
const ANSWER_TIMEOUT = 10_000;

/** How a connection of Socket Mode is measured. */
const LINK = {
  gauge: { name: "aide_slack_socket_up", help: "1 while a connection of Socket Mode is open" },
  down: "Slack has not been connected by Socket Mode for over a minute.",
} as const;

export interface SlackDoorOptions extends DoorOptions, Partial<Pick<Opening, "renamed">> {
  readonly settings: SlackSettings;
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
  const known = people(slackClient(settings, PATIENCE), systemClock);
  const messenger = slackMessenger(settings, known);
  const answering = responder({
    bot,
    messenger,
    fileSender: fileSender({ files, upload: uploader(settings), log, newReference }),
    log,
    clock,
    newReference,
    pause,
  });
  const client = slackClient(settings, ANSWER_TIMEOUT);
  const pages = homes(pause);
  const services: Services = {
    responder: {
      ...answering,
      deliver: async (incoming, reply, surface) => {
        const came = await answering.deliver(incoming, reply, surface);
        pages.said(services, incoming);
        return came;
      },
    },
    people: known,
    placed: placing(known, moving(options)),
    client,
    log,
    once,
    patience,
  };
  listenToCommands(app, services);
  listenToMessages(app, services);
  listenToButtons(app, services);
  listenToModals(app, services);
  listenToHome(app, services, pages);
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
    ...(socket && { link: { downSince: socket.downSince, ...LINK } }),
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
