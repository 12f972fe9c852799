import express, { Router } from "express";
import { isNode, textAt } from "../../kit/json.ts";
import { roleOf, WITHOUT } from "../people.ts";
import type { State } from "../state.ts";
import { drive } from "./drive.ts";
import { shown } from "./message.ts";
import { aadOf, conversationId, OTHER_TENANT, roomOf, TENANT, userId, userName } from "./names.ts";
import { refusalOf } from "./rules.ts";

const refused = (code: string, message: string) => ({ error: { code, message } });
const NO_CONVERSATION = refused("ConversationNotFound", "There is no such conversation.");
const NO_MESSAGE = refused("ActivityNotFoundInConversation", "There is no such message.");

const NOT_HERE = refused("BotNotInConversationRoster", "The bot is not part of the conversation roster.");

/** What the roster of a conversation says of somebody. */
function recordOf(name: string) {
  const role = roleOf(name);
  return {
    id: userId(name),
    name,
    aadObjectId: aadOf(name),
    tenantId: role === "stranger" ? OTHER_TENANT : TENANT,
    userRole: role === "guest" ? "guest" : "user",
  };
}

/** A small Bot Connector: conversations, messages, targeted messages, edits; and a OneDrive. */
export function teamsApi(state: State): Router {
  const router = Router();
  router.use(drive());
  router.use(express.json({ limit: "2mb" }));
  router.post("/v3/conversations", (request, response) => {
    const members: unknown = isNode(request.body) ? request.body["members"] : undefined;
    const [member] = Array.isArray(members) ? members : [];
    const user = userName(textAt(member, "id"));
    if (user) response.status(201).json({ id: conversationId(`@${user}`) });
    else response.status(400).json(refused("BadSyntax", "A conversation needs a member."));
  });
  router.post("/v3/conversations/:conversation/activities", (request, response) => {
    const { conversation } = request.params;
    const to = roomOf(conversation);
    const activity: unknown = request.body;
    const targeted = request.query["isTargetedActivity"] === "true";
    const no = refusalOf({ conversation, activity, targeted });
    if (no || !to || !isNode(activity)) {
      response.status(no?.status ?? 404).json(no ? refused(no.code, "Teams would not take that.") : NO_CONVERSATION);
      return;
    }
    if (activity["type"] === "typing") {
      response.status(201).json({});
      return;
    }
    const visibleTo = targeted ? userName(textAt(activity, "recipient", "id")) : null;
    response
      .status(201)
      .json({ id: state.add("teams", to.room, { ...shown(activity), visibleTo, thread: to.thread }) });
  });
  router.get("/v3/conversations/:conversation/pagedmembers", (request, response) => {
    const to = roomOf(request.params.conversation);
    if (to?.room === WITHOUT) response.status(403).json(NOT_HERE);
    else if (to) response.json({ members: [] });
    else response.status(404).json(NO_CONVERSATION);
  });
  router.get("/v3/conversations/:conversation/members/:member", (request, response) => {
    const { conversation, member } = request.params;
    const to = roomOf(conversation);
    if (to?.room === WITHOUT) response.status(403).json(NOT_HERE);
    else if (to) response.json(recordOf(userName(member)));
    else response.status(404).json(NO_CONVERSATION);
  });
  router
    .route("/v3/conversations/:conversation/activities/:id")
    .all((request, response, next) => {
      const { conversation, id } = request.params;
      const to = roomOf(conversation);
      if (!to) response.status(404).json(NO_CONVERSATION);
      else if (!state.message("teams", to.room, id)) response.status(404).json(NO_MESSAGE);
      else next();
    })
    .put((request, response) => {
      const activity: unknown = request.body;
      const no = refusalOf({ conversation: request.params.conversation, activity, targeted: false });
      if (no) {
        response.status(no.status).json(refused(no.code, "Teams would not take that."));
        return;
      }
      if (isNode(activity)) state.edit("teams", request.params.id, shown(activity));
      response.json({ id: request.params.id });
    })
    .delete((request, response) => {
      state.remove("teams", request.params.id);
      response.status(200).end();
    });
  return router;
}
