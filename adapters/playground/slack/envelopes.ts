import { isNode, type Node } from "../../kit/json.ts";
import { roleOf } from "../people.ts";
import type { PlaygroundMessage } from "../protocol.ts";
import type { Values } from "../side.ts";
import { stateOf } from "./modal.ts";
import { BOT_USER, OTHER_TEAM, type SlackNames, TEAM } from "./names.ts";
import { asSent } from "./typed.ts";

const APP = "A0AIDE";
const TOKEN = "playground";
/** Slack stamps what happens with seconds and a counter; here nothing depends on them. */
const STAMP = "1700000000.000100";

/** Where and who, by Slack's ids, and the tickets that Slack hands out with each interaction. */
export interface Scene {
  readonly room: string;
  readonly user: string;
  readonly names: SlackNames;
  readonly trigger: string;
}

const teamOf = ({ user }: Scene): string => (roleOf(user) === "stranger" ? OTHER_TEAM : TEAM);
const who = (scene: Scene) => {
  const { user, names } = scene;
  return { id: names.userId(user), username: user, name: user, team_id: teamOf(scene) };
};
const placeOf = ({ room, names }: Scene) => ({ id: names.roomId(room), name: room });
const interaction = (scene: Scene) => ({
  api_app_id: APP,
  token: TOKEN,
  team: { id: TEAM, domain: "playground" },
  user: who(scene),
  trigger_id: scene.trigger,
});

/** The fields of a slash command. */
export const commandFields = (scene: Scene, text: string, responseUrl: string): Record<string, string> => ({
  token: TOKEN,
  team_id: TEAM,
  team_domain: "playground",
  channel_id: placeOf(scene).id,
  channel_name: scene.room.startsWith("@") ? "directmessage" : scene.room,
  user_id: who(scene).id,
  user_name: scene.user,
  command: "/aide",
  text: asSent(text, { names: scene.names, labelled: true }),
  api_app_id: APP,
  response_url: responseUrl,
  trigger_id: scene.trigger,
});

/** An event as the Events API wraps it. */
export const eventEnvelope = (event: object, id: string, seconds: number): object => ({
  type: "event_callback",
  token: TOKEN,
  team_id: TEAM,
  api_app_id: APP,
  event_id: id,
  event_time: seconds,
  authorizations: [
    { enterprise_id: null, team_id: TEAM, user_id: BOT_USER, is_bot: true, is_enterprise_install: false },
  ],
  event,
});

const spoken = (scene: Scene, ts: string) => ({
  user: who(scene).id,
  user_team: teamOf(scene),
  channel: placeOf(scene).id,
  ts,
  event_ts: ts,
});

export const mention = (scene: Scene, text: string, ts: string, thread: string | null): object => ({
  type: "app_mention",
  text: `<@${BOT_USER}> ${asSent(text, { names: scene.names, labelled: false })}`,
  ...spoken(scene, ts),
  ...(thread && { thread_ts: thread }),
});

export const directMessage = (scene: Scene, text: string, ts: string): object => ({
  type: "message",
  channel_type: "im",
  text: asSent(text, { names: scene.names, labelled: false }),
  ...spoken(scene, ts),
});

export const homeOpened = (user: string, names: SlackNames): object => ({
  type: "app_home_opened",
  user: names.userId(user),
  channel: names.roomId(`@${user}`),
  tab: "home",
  event_ts: STAMP,
});

const pressed = (button: Node) => ({
  type: "block_actions",
  actions: [{ ...button, block_id: "actions", action_ts: STAMP }],
});

/** A button on a message. Slack does not repeat an ephemeral message; an open one comes along. */
export const pressOnMessage = (
  scene: Scene,
  { id: ts, thread, visibleTo }: PlaygroundMessage,
  button: Node,
  responseUrl: string,
): object => ({
  ...interaction(scene),
  ...pressed(button),
  container: {
    type: "message",
    message_ts: ts,
    channel_id: placeOf(scene).id,
    is_ephemeral: visibleTo !== null,
    ...(thread && { thread_ts: thread }),
  },
  channel: placeOf(scene),
  ...(visibleTo === null && { message: { type: "message", ts, ...(thread && { thread_ts: thread }) } }),
  response_url: responseUrl,
});

const viewWith = (view: unknown, id: string, type: "home" | "modal", values: object): object => ({
  callback_id: "",
  ...(isNode(view) ? view : {}),
  id,
  type,
  team_id: TEAM,
  app_installed_team_id: TEAM,
  hash: "",
  state: { values },
});

export const pressOnView = (scene: Scene, view: unknown, id: string, type: "home" | "modal", button: Node): object => ({
  ...interaction(scene),
  ...pressed(button),
  container: { type: "view", view_id: id },
  view: viewWith(view, id, type, {}),
});

export const submission = (scene: Scene, view: unknown, id: string, values: Values): object => ({
  ...interaction(scene),
  // In a form this is the team of whoever fills it in.
  team: { id: teamOf(scene), domain: "playground" },
  type: "view_submission",
  view: viewWith(view, id, "modal", stateOf(view, values)),
});
