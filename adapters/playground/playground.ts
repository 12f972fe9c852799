import express, { type Response, Router } from "express";
import type { z } from "zod";
import type { Clock } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import { isThisMachine, onlyThisMachine } from "../kit/loopback.ts";
import { clockRoutes, type Turning } from "./clock.ts";
import { conducting, type Refusing } from "./conduct.ts";
import { pageFiles } from "./files.ts";
import type { Page } from "./page/bundle.ts";
import { Insert, type PlaygroundMessage, type PlaygroundPlatform, Press, Say, Submit } from "./protocol.ts";
import type { Reads } from "./reads.ts";
import { NotThere, type Side } from "./side.ts";
import { type SlackMemory, slackApi } from "./slack/api.ts";
import { shown as shownInSlack } from "./slack/message.ts";
import { slackNames } from "./slack/names.ts";
import { slackSide } from "./slack/side.ts";
import { createState, type State } from "./state.ts";
import { taking, unreadable } from "./taking.ts";
import { teamsApi } from "./teams/api.ts";
import { activityWith, shown as shownInTeams } from "./teams/message.ts";
import { type SearchHit, teamsSide } from "./teams/side.ts";

export interface PlaygroundOptions extends Turning {
  /** `http://127.0.0.1:3000`, where this router and the doors are mounted. */
  readonly origin: string;
  /** Where the doors are: `/slack/events` and `/api/messages`, or elsewhere if real platforms use those. */
  readonly doors: { readonly slack: string; readonly teams: string };
  readonly signingSecret: string;
  readonly botToken: string;
  readonly systemClock: Clock;
  readonly reads: Reads;
  readonly page: () => Promise<Page>;
  readonly log: Log;
}

const BODY_LIMIT = "1mb";
const ANYBODY = "anna";

const SLACK_REFUSES: Refusing = {
  busy: { ok: false, error: "ratelimited" },
  wrong: ({ path }, response) => {
    if (path.startsWith("/api/")) response.json({ ok: false, error: "invalid_blocks" });
    else response.status(400).send("invalid_blocks");
  },
};
const TEAMS_REFUSES: Refusing = {
  busy: { error: { code: "TooManyRequests", message: "Wait." } },
  wrong: (_request, response) => {
    response.status(400).json({ error: { code: "BadArgument", message: "The card is not understood." } });
  },
};

interface World {
  readonly state: State;
  readonly reads: Reads;
  readonly slack: ReturnType<typeof slackSide>;
  readonly teams: ReturnType<typeof teamsSide>;
  readonly homes: SlackMemory["homes"];
  readonly settled: () => Promise<void>;
}

/** Does something and answers with the messages that came of it. */
async function answer(
  { state, reads, settled }: World,
  { platform, user }: { readonly platform: PlaygroundPlatform; readonly user: string },
  response: Response,
  act: () => Promise<void>,
): Promise<void> {
  const mark = state.mark();
  await act();
  await settled();
  reads.forget(platform, user);
  response.json({ messages: state.since(platform, mark) });
}

function pressable(
  { state }: World,
  { platform, room, user, message }: z.infer<typeof Press>,
): PlaygroundMessage | "home" | "modal" {
  if (message === "home" || message === "modal") return message;
  const found = state.message(platform, room, message);
  const seen = found && (found.visibleTo === null || found.visibleTo === user);
  if (!seen) throw new NotThere(`There is no message ${message} that ${user} could see in ${room}.`);
  return found;
}

/** What both platforms have: rooms, lines, buttons and forms. */
function common(world: World): Router {
  const { state } = world;
  const sides: Readonly<Record<PlaygroundPlatform, Side>> = { slack: world.slack, teams: world.teams };
  const router = Router();
  router.get("/rooms", (_request, response) => {
    response.json({ rooms: state.rooms() });
  });
  router.post(
    "/say",
    taking(Say, ({ platform, room, user, line, thread }, response) =>
      answer(world, { platform, user }, response, () => sides[platform].say(room, user, line, thread ?? null)),
    ),
  );
  router.post(
    "/press",
    taking(Press, (wish, response) =>
      answer(world, wish, response, () =>
        sides[wish.platform].press(wish.room, wish.user, pressable(world, wish), wish.label),
      ),
    ),
  );
  router.post(
    "/submit",
    taking(Submit, ({ platform, room, user, values }, response) =>
      answer(world, { platform, user }, response, () => sides[platform].submit(room, user, values)),
    ),
  );
  router.post(
    "/close",
    taking(Submit.pick({ platform: true, room: true, user: true }), async ({ platform, room, user }, response) => {
      state.close(platform, room, user);
      response.json({ messages: [] });
    }),
  );
  router.get("/events", (request, response) => {
    // Set, not written: the server tells by it whom not to wait for when it ends.
    response.set({ "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write("retry: 1000\n\n");
    request.on(
      "close",
      state.onChange(() => response.write("event: change\ndata: {}\n\n")),
    );
  });
  return router;
}

/** What only one of them has: Slack's App Home, Teams' message extension. */
function special(world: World): Router {
  const { state, slack, teams, homes, settled } = world;
  const searches = new Map<string, SearchHit[]>();
  const router = Router();
  router.get("/home", async (request, response) => {
    const user = String(request.query["user"] ?? ANYBODY);
    await slack.home(user);
    await settled();
    response.json(shownInSlack(homes.get(user) ?? {}));
  });
  router.get("/search", async (request, response) => {
    const user = String(request.query["user"] ?? ANYBODY);
    const results = await teams.search(user, String(request.query["text"] ?? ""));
    searches.set(user, results);
    response.json({ results });
  });
  router.post(
    "/insert",
    taking(Insert, async ({ room, user, result }, response) => {
      const found = searches.get(user)?.[result];
      if (!found) throw new NotThere("Search first; then insert one of the results by its number, from 0.");
      await answer(world, { platform: "teams", user }, response, async () => {
        state.add("teams", room, { ...shownInTeams(activityWith(found.raw)), visibleTo: null, thread: null });
      });
    }),
  );
  return router;
}

/** A page and a JSON API on which both platforms can be tried without an account; only on this machine. */
export function playground(options: PlaygroundOptions): Router {
  const { origin, doors, signingSecret, botToken, clock, systemClock, reads, settled, page, log } = options;
  const [state, names] = [createState(clock.read, reads), slackNames()];
  const memory: SlackMemory = { triggers: new Map(), responses: new Map(), homes: new Map() };
  const here = `${origin}/playground`;
  const slack = slackSide({
    state,
    names,
    memory,
    door: `${origin}${doors.slack}`,
    here: `${here}/slack`,
    signingSecret,
    systemClock,
  });
  const teams = teamsSide({ state, door: `${origin}${doors.teams}`, here: `${here}/teams/` });
  const world: World = { state, reads, slack, teams, homes: memory.homes, settled };
  const router = Router();
  router.use("/playground", onlyThisMachine("The playground serves this machine only."));
  const read = [express.json({ limit: BODY_LIMIT }), express.urlencoded({ extended: false, limit: BODY_LIMIT })];
  const { before, router: conduct } = conducting();
  router.use("/playground/slack", ...read, before(SLACK_REFUSES));
  router.use("/playground/teams", ...read, before(TEAMS_REFUSES));
  router.use("/playground/slack", slackApi(state, names, memory, botToken));
  router.use("/playground/teams", teamsApi(state));
  router.use(
    "/playground",
    express.json({ limit: BODY_LIMIT }),
    conduct,
    common(world),
    special(world),
    clockRoutes(options),
    pageFiles(page, log),
    unreadable,
  );
  router.get("/", (request, response, next) => (isThisMachine(request) ? response.redirect("/playground") : next()));
  return router;
}
