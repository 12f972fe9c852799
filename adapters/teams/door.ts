import express, { Router } from "express";
import { type BackgroundTasks, backgroundTasks } from "../../src/background.ts";
import type { Adapter, DoorOptions } from "../kit/adapter.ts";
import { exchange } from "../kit/exchange.ts";
import { onlyThisMachine } from "../kit/loopback.ts";
import { authentication } from "./authentication.ts";
import { connector } from "./client.ts";
import { consent } from "./consent.ts";
import { conversation } from "./conversation.ts";
import { teamsDirectory } from "./directory.ts";
import { openFramework } from "./framework.ts";
import { teamsMessenger } from "./messenger.ts";
import { monotonic, type Timing } from "./patience.ts";
import { Refusal } from "./refusal.ts";
import type { Service } from "./retry.ts";
import { type Sampled, sampled } from "./sampling.ts";
import { sender } from "./send.ts";
import type { TeamsSettings } from "./settings.ts";
import { tokenFor } from "./token.ts";
import { fileHosts } from "./upload.ts";

const BODY_LIMIT = "256kb";

/** `key` signs where private answers came from. */
export interface TeamsDoorOptions extends DoorOptions {
  readonly settings: TeamsSettings;
  readonly key: string;
  readonly timing?: Timing;
}

const tooLarge: express.ErrorRequestHandler = (error: { status?: number }, _request, response, _next) => {
  response.status(error.status === 413 ? 413 : 400).json({ error: "The request cannot be read." });
};

/** What each activity is answered with, by a sender over one service. */
function answers(
  { settings, timing = monotonic, ...options }: TeamsDoorOptions,
  service: Service,
  begin: BackgroundTasks["begin"],
) {
  const asking = consent({ ...options, service, timing, accepts: fileHosts(settings), begin });
  const sending = sender({ ...options, service, consent: asking, timing });
  return conversation({ ...options, ...exchange(options), sender: sending, consent: asking, service, timing });
}

/** Tells whoever sent it nothing, and the log why. */
const refusing =
  ({ log, newReference }: TeamsDoorOptions, { warn }: Sampled) =>
  (error: unknown, response: express.Response): void => {
    const status = error instanceof Refusal ? error.status : 500;
    if (error instanceof Refusal) warn({ status, why: error.message }, "a Teams request was refused");
    else log.error({ err: error, reference: newReference(), platform: "teams" }, "a Teams request failed");
    response.status(status).json({ error: "The request was refused." });
  };

/** Microsoft Teams: messages, buttons, forms, files, the message extension and the welcome. */
export async function teamsDoor(options: TeamsDoorOptions): Promise<Adapter> {
  const { files, settings, systemClock, timing = monotonic } = options;
  const warnings = sampled(options.log, systemClock);
  const failed = (why: string): void => warnings.warn({ why }, "Microsoft's signing keys could not be fetched");
  const take = await openFramework(authentication(settings, systemClock, failed));
  const token = tokenFor(settings, systemClock);
  const service: Service = (timeout) => connector(token, timeout);
  const { begin, settled } = backgroundTasks();
  const answering = answers(options, service, begin);
  const refuse = refusing(options, warnings);
  const router = Router();
  if ("playground" in settings) router.use("/api/messages", onlyThisMachine("Only this machine is heard."));
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
    messenger: teamsMessenger(service(), files, teamsDirectory(settings.admins ?? [], service(timing.call))),
    start: async () => {},
    settled,
    stop: async () => {
      await settled();
      warnings.flush();
    },
  };
}
