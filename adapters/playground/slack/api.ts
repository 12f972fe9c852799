import express, { Router } from "express";
import { isNode, type Node, textAt } from "../../kit/json.ts";
import { localeOf, PRIVATE, roleOf, WITHOUT } from "../people.ts";
import type { State } from "../state.ts";
import { ZONE } from "../zone.ts";
import { slackFiles } from "./files.ts";
import { shown } from "./message.ts";
import { messageMethods } from "./messages.ts";
import { BOT_USER, OTHER_TEAM, type SlackNames, TEAM } from "./names.ts";
import { type Args, failed, type Method, type Posting, posting } from "./posting.ts";
import { refusalOf } from "./rules.ts";

/** Where an answer goes: to whom, and in the place of what. */
interface Response {
  readonly user: string;
  readonly room: string;
  readonly message: string | undefined;
  readonly thread: string | null;
}

/** What the fake remembers beside messages. */
export interface SlackMemory {
  /** Who pressed or typed where, by trigger id. */
  readonly triggers: Map<string, { user: string; room: string }>;
  /** Where an answer to a response URL goes, by its id. */
  readonly responses: Map<string, Response>;
  /** App Homes by user name. */
  readonly homes: Map<string, Args>;
}

const viewOf = ({ view }: Args): Args => {
  if (isNode(view)) return view;
  try {
    const parsed: unknown = JSON.parse(typeof view === "string" ? view : "");
    return isNode(parsed) ? parsed : {};
  } catch {
    return {};
  }
};
const thread = (args: Args): string | null => textAt(args, "thread_ts") || null;

function methods(
  state: State,
  names: SlackNames,
  memory: SlackMemory,
  posted: Posting,
): Readonly<Record<string, Method>> {
  const openView = (args: Args): Node => {
    const trigger = memory.triggers.get(textAt(args, "trigger_id"));
    if (!trigger) return failed("expired_trigger_id");
    const id = state.open("slack", trigger.room, { user: trigger.user, raw: viewOf(args), errors: {} });
    return { ok: true, view: { ...viewOf(args), id } };
  };
  const updateView = (args: Args): Node => {
    const id = textAt(args, "view_id");
    for (const { platform, room } of state.rooms())
      for (const user of new Set([...memory.triggers.values()].map((one) => one.user)))
        if (platform === "slack" && state.form("slack", room, user)?.id === id) {
          state.open("slack", room, { user, raw: viewOf(args), errors: {} }, id);
          return { ok: true, view: { ...viewOf(args), id } };
        }
    return failed("not_found");
  };
  return {
    "auth.test": () => ({
      ok: true,
      url: "https://playground.slack.com/",
      team: "Playground",
      team_id: TEAM,
      user: "aide",
      user_id: BOT_USER,
      bot_id: "B0AIDE",
    }),
    ...messageMethods(state, names, posted),
    "views.open": openView,
    "views.update": updateView,
    "views.publish": (args) => {
      memory.homes.set(names.userName(textAt(args, "user_id")), viewOf(args));
      return { ok: true };
    },
    "conversations.info": (args) => {
      const name = names.roomName(textAt(args, "channel"));
      return name
        ? {
            ok: true,
            channel: {
              id: textAt(args, "channel"),
              name,
              is_im: name.startsWith("@"),
              is_channel: !name.startsWith("@") && name !== PRIVATE,
              is_group: name === PRIVATE,
              is_private: name === PRIVATE,
              is_member: name !== WITHOUT,
              is_archived: false,
            },
          }
        : failed("channel_not_found");
    },
    "conversations.open": (args) => ({
      ok: true,
      channel: { id: names.roomId(`@${names.userName(textAt(args, "users"))}`) },
    }),
    "users.info": (args) => ({ ok: true, user: recordOf(textAt(args, "user"), names) }),
  };
}

/** What Slack knows of somebody. */
function recordOf(id: string, names: SlackNames): Node {
  const name = names.userName(id);
  const role = roleOf(name);
  return {
    id,
    name,
    team_id: role === "stranger" ? OTHER_TEAM : TEAM,
    tz: ZONE,
    ...(localeOf(name) && { locale: localeOf(name) }),
    is_bot: false,
    is_admin: role === "admin",
    is_restricted: role === "guest",
    is_stranger: role === "stranger",
  };
}

const REPLACES = "replace_original";

/** What is sent to an address to answer to: a new message, or one in the place of that on which was pressed. */
function respond(state: State, from: Response, args: Args): void {
  const visibleTo = args["response_type"] === "in_channel" || from.room.startsWith("@") ? null : from.user;
  if (args["delete_original"] === true && from.message) state.remove("slack", from.message);
  else if (args[REPLACES] === true && from.message) state.edit("slack", from.message, shown(args));
  else state.add("slack", from.room, { ...shown(args), visibleTo, thread: thread(args) ?? from.thread });
}

/** A small Slack Web API and its response URLs, for the bot's own token only. */
export function slackApi(state: State, names: SlackNames, memory: SlackMemory, botToken: string): Router {
  const posted = posting(state, names);
  const files = slackFiles(names, posted);
  const known = { ...methods(state, names, memory, posted), ...files.methods };
  const answered = (name: string, args: Args, here: string): Node => {
    const wrong = refusalOf(name, args);
    return wrong === undefined ? (known[name]?.(args, here) ?? failed("unknown_method")) : failed(wrong);
  };
  const router = Router();
  router.use(files.router);
  router.use(express.json({ limit: "2mb" }), express.urlencoded({ extended: false, limit: "2mb" }));
  router.post("/api/:method", (request, response) => {
    const args: Args = isNode(request.body) ? request.body : {};
    const token = request.get("authorization")?.replace(/^Bearer /, "") ?? textAt(args, "token");
    const { method: name } = request.params;
    const here = `${request.protocol}://${request.get("host")}${request.baseUrl}`;
    response.json(token === botToken ? answered(name, args, here) : failed("invalid_auth"));
  });
  router.post("/response/:id", (request, response) => {
    const from = memory.responses.get(request.params.id);
    const args: Args = isNode(request.body) ? request.body : {};
    const wrong = from ? refusalOf("response", args) : "used_url";
    if (from && wrong === undefined) respond(state, from, args);
    response
      .status(from ? (wrong === undefined ? 200 : 400) : 404)
      .json(wrong === undefined ? { ok: true } : failed(wrong));
  });
  return router;
}
