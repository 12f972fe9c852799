import express, { type RequestHandler, type Response, Router } from "express";
import type { z } from "zod";
import type { Clock } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import { onlyThisMachine } from "./loopback.ts";
import type { Page } from "./page/bundle.ts";
import { Insert, type PlaygroundMessage, type PlaygroundPlatform, Press, Say, SetClock, Submit } from "./protocol.ts";
import { NotThere, type Side } from "./side.ts";
import { type SlackMemory, slackApi } from "./slack/api.ts";
import { shown as shownInSlack } from "./slack/message.ts";
import { slackNames } from "./slack/names.ts";
import { slackSide } from "./slack/side.ts";
import { createState } from "./state.ts";
import { teamsApi } from "./teams/api.ts";
import { activityWith, shown as shownInTeams } from "./teams/message.ts";
import { type Found, teamsSide } from "./teams/side.ts";

export interface PlaygroundOptions {
  /** `http://127.0.0.1:3000`, where this router and the doors are mounted. */
  readonly origin: string;
  /** Where the doors are: `/slack/events` and `/api/messages`, or elsewhere if real platforms use those. */
  readonly doors: { readonly slack: string; readonly teams: string };
  readonly signingSecret: string;
  readonly botToken: string;
  /** The bot's clock. */
  readonly clock: { readonly read: Clock; readonly set: (now: Date) => void };
  readonly wall: Clock;
  /** Resolves when both doors have done all that they promised. */
  readonly settled: () => Promise<void>;
  readonly page: () => Promise<Page>;
  readonly log: Log;
}

const BODY_LIMIT = "1mb";

/** Parses a body, and answers 400 with a sentence if it is none. */
const taking =
  <T>(schema: z.ZodType<T>, act: (wish: T, response: Response) => Promise<void>): RequestHandler =>
  async (request, response) => {
    const read = schema.safeParse(request.body);
    if (!read.success) {
      const [issue] = read.error.issues;
      response
        .status(400)
        .json({ error: `${issue?.path.join(".") || "The body"}: ${issue?.message ?? "not understood"}.` });
      return;
    }
    try {
      await act(read.data, response);
    } catch (error) {
      if (!(error instanceof NotThere)) throw error;
      response.status(404).json({ error: error.message });
    }
  };

/** A page and a JSON API on which both platforms can be tried without an account; only on this machine. */
export function playground({
  origin,
  doors,
  signingSecret,
  botToken,
  clock,
  wall,
  settled,
  page,
  log,
}: PlaygroundOptions): Router {
  const state = createState();
  const names = slackNames();
  const memory: SlackMemory = { triggers: new Map(), responses: new Map(), homes: new Map() };
  const slackHere = `${origin}/playground/slack`;
  const slack = slackSide({
    state,
    names,
    memory,
    door: `${origin}${doors.slack}`,
    here: slackHere,
    signingSecret,
    wall,
  });
  const teams = teamsSide({ state, door: `${origin}${doors.teams}`, here: `${origin}/playground/teams/` });
  const sides: Readonly<Record<PlaygroundPlatform, Side>> = { slack, teams };
  const searches = new Map<string, Found[]>();

  /** Does something and answers with the messages that came of it. */
  const answering = async (
    platform: PlaygroundPlatform,
    response: Response,
    act: () => Promise<void>,
  ): Promise<void> => {
    const mark = state.mark();
    await act();
    await settled();
    response.json({ messages: state.since(platform, mark) });
  };
  const messageFor = ({
    platform,
    room,
    user,
    message,
  }: z.infer<typeof Press>): PlaygroundMessage | "home" | "modal" => {
    if (message === "home" || message === "modal") return message;
    const found = state.message(platform, room, message);
    if (!found || (found.visibleTo !== null && found.visibleTo !== user))
      throw new NotThere(`There is no message ${message} that ${user} could see in ${room}.`);
    return found;
  };

  const router = Router();
  router.use("/playground", onlyThisMachine);
  router.use("/playground/slack", slackApi(state, names, memory, botToken));
  router.use("/playground/teams", teamsApi(state));
  const api = Router();
  api.use(express.json({ limit: BODY_LIMIT }));
  api.get("/rooms", (_request, response) => {
    response.json({ rooms: state.rooms() });
  });
  api.post(
    "/say",
    taking(Say, ({ platform, room, user, line, thread }, response) =>
      answering(platform, response, () => sides[platform].say(room, user, line, thread ?? null)),
    ),
  );
  api.post(
    "/press",
    taking(Press, (wish, response) =>
      answering(wish.platform, response, () =>
        sides[wish.platform].press(wish.room, wish.user, messageFor(wish), wish.label),
      ),
    ),
  );
  api.post(
    "/submit",
    taking(Submit, ({ platform, room, user, values }, response) =>
      answering(platform, response, () => sides[platform].submit(room, user, values)),
    ),
  );
  api.post(
    "/close",
    taking(Submit.pick({ platform: true, room: true, user: true }), async ({ platform, room, user }, response) => {
      state.close(platform, room, user);
      response.json({ messages: [] });
    }),
  );
  api.get("/clock", (_request, response) => {
    response.json({ now: clock.read().toISOString() });
  });
  api.post(
    "/clock",
    taking(SetClock, async ({ now }, response) => {
      clock.set(new Date(now));
      await settled();
      response.json({ now: clock.read().toISOString() });
    }),
  );
  api.get("/home", async (request, response) => {
    const user = String(request.query["user"] ?? "anna");
    await slack.home(user);
    await settled();
    response.json(shownInSlack(memory.homes.get(user) ?? {}));
  });
  api.get("/search", async (request, response) => {
    const user = String(request.query["user"] ?? "anna");
    const results = await teams.search(user, String(request.query["text"] ?? ""));
    searches.set(user, results);
    response.json({ results });
  });
  api.post(
    "/insert",
    taking(Insert, ({ room, user, result }, response) => {
      const found = searches.get(user)?.[result];
      if (!found) throw new NotThere("Search first; then insert one of the results by its number, from 0.");
      return answering("teams", response, async () => {
        state.add("teams", room, { ...shownInTeams(activityWith(found.raw)), visibleTo: null, thread: null });
      });
    }),
  );
  api.get("/events", (request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write("retry: 1000\n\n");
    const stop = state.onChange(() => response.write("event: change\ndata: {}\n\n"));
    request.on("close", stop);
  });
  api.use(
    (error: Error & { status?: number }, _request: express.Request, response: Response, next: express.NextFunction) => {
      if (error.status === undefined || error.status >= 500) return next(error);
      response
        .status(error.status)
        .json({ error: error.status === 413 ? "That is more than 1 MB." : "The body is no JSON." });
    },
  );
  const file =
    (type: string, content: (page: Page) => string): RequestHandler =>
    async (_request, response) => {
      try {
        response
          .type(type)
          .set("cache-control", "no-cache")
          .send(content(await page()));
      } catch (error) {
        log.error({ err: error }, "the page could not be made");
        response
          .status(503)
          .type("text")
          .send("The page needs the development packages: run npm ci, without --omit=dev.");
      }
    };
  api.get(
    "/",
    file("html", ({ html }) => html),
  );
  api.get(
    "/page.js",
    file("js", ({ script }) => script),
  );
  api.get(
    "/page.css",
    file("css", ({ style }) => style),
  );
  router.use("/playground", api);
  router.get("/", (_request, response) => response.redirect("/playground"));
  return router;
}
