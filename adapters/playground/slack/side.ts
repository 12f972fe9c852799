import type { Clock } from "../../../src/clock.ts";
import type { PlaygroundMessage } from "../protocol.ts";
import { isNode, missing, NotThere, type Side, textAt } from "../side.ts";
import type { State } from "../state.ts";
import type { SlackMemory } from "./api.ts";
import { buttonsOf, labelOf, shown } from "./message.ts";
import { stateOf } from "./modal.ts";
import { BOT_USER, type SlackNames, TEAM } from "./names.ts";
import { type Sent, sender } from "./sender.ts";

interface Needed {
  readonly state: State;
  readonly names: SlackNames;
  readonly memory: SlackMemory;
  /** `http://127.0.0.1:3000/slack/events` */
  readonly door: string;
  /** Where the fake Web API is served. */
  readonly here: string;
  readonly signingSecret: string;
  /** Signatures are checked against the wall clock. */
  readonly wall: Clock;
}

const MENTION = /^@aide\b[\s,:]*/i;
const COMMAND = /^\/aide(?:\s+|$)/i;

/** Escapes what Slack escapes in what people type. */
const asSent = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const FORM = "application/x-www-form-urlencoded";

const MOST_KEPT = 1000;

/** Remembers the newest only. */
function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MOST_KEPT && oldest !== undefined) map.delete(oldest);
}

/** People in Slack: what they type and press becomes signed requests to the real door. */
export function slackSide(needed: Needed): Side & { readonly home: (user: string) => Promise<void> } {
  const { state, names, memory, here } = needed;
  const send = sender(needed);
  let count = 0;
  const unique = (): string => `${++count}`;
  const team = { id: TEAM, domain: "playground" };
  const who = (user: string) => ({ id: names.userId(user), username: user, name: user, team_id: TEAM });
  const trigger = (room: string, user: string): string => {
    const id = `trigger-${unique()}`;
    keep(memory.triggers, id, { room, user });
    return id;
  };
  const responseUrl = (room: string, user: string, message: string | undefined, thread: string | null): string => {
    const id = `r${unique()}`;
    keep(memory.responses, id, { room, user, message, thread });
    return `${here}/response/${id}`;
  };
  const event = (body: object): Promise<Sent> =>
    send(
      "application/json",
      JSON.stringify({
        type: "event_callback",
        token: "playground",
        team_id: TEAM,
        api_app_id: "A0AIDE",
        event_id: `Ev${unique()}`,
        event_time: Math.floor(needed.wall().getTime() / 1000),
        authorizations: [
          { enterprise_id: null, team_id: TEAM, user_id: BOT_USER, is_bot: true, is_enterprise_install: false },
        ],
        event: body,
      }),
    );
  const interact = (payload: object): Promise<Sent> =>
    send(
      FORM,
      new URLSearchParams({
        payload: JSON.stringify({ api_app_id: "A0AIDE", token: "playground", team, ...payload }),
      }).toString(),
    );

  const command = async (room: string, user: string, text: string): Promise<void> => {
    const { body } = await send(
      FORM,
      new URLSearchParams({
        token: "playground",
        team_id: TEAM,
        team_domain: "playground",
        channel_id: names.roomId(room),
        channel_name: room.startsWith("@") ? "directmessage" : room,
        user_id: names.userId(user),
        user_name: user,
        command: "/aide",
        text: asSent(text),
        api_app_id: "A0AIDE",
        response_url: responseUrl(room, user, undefined, null),
        trigger_id: trigger(room, user),
      }).toString(),
    );
    if (!isNode(body)) return;
    const visibleTo = body["response_type"] === "in_channel" ? null : user;
    state.add("slack", room, { ...shown(body), visibleTo, thread: null });
  };
  const mention = (room: string, user: string, text: string, ts: string, thread: string | null): Promise<Sent> =>
    event({
      type: "app_mention",
      user: names.userId(user),
      text: `<@${BOT_USER}> ${asSent(text)}`,
      ts,
      event_ts: ts,
      channel: names.roomId(room),
      ...(thread && { thread_ts: thread }),
    });
  const direct = (room: string, user: string, text: string, ts: string): Promise<Sent> =>
    event({
      type: "message",
      channel_type: "im",
      user: names.userId(user),
      text: asSent(text),
      ts,
      event_ts: ts,
      channel: names.roomId(room),
    });

  const pressed = (button: Readonly<Record<string, unknown>>) => ({
    actions: [{ ...button, block_id: "actions", action_ts: `${1_700_000_000 + Number(unique())}.000100` }],
  });
  const pressOnView = async (room: string, user: string, label: string, kind: "home" | "modal"): Promise<void> => {
    const form = state.form("slack", room, user);
    const view = kind === "home" ? memory.homes.get(user) : form?.raw;
    if (!view) throw new NotThere(kind === "home" ? "The App Home has not been opened yet." : "No form is open here.");
    const button = buttonsOf(view).find((one) => labelOf(one) === label);
    if (!button) throw missing(label, buttonsOf(view).map(labelOf));
    const id = kind === "home" ? "V0HOME" : (form?.id ?? "");
    await interact({
      type: "block_actions",
      user: who(user),
      container: { type: "view", view_id: id },
      view: { ...(isNode(view) ? view : {}), id, type: kind, team_id: TEAM, hash: "", state: { values: {} } },
      trigger_id: trigger(room, user),
      ...pressed(button),
    });
  };
  const pressOnMessage = async (
    room: string,
    user: string,
    message: PlaygroundMessage,
    label: string,
  ): Promise<void> => {
    const button = buttonsOf(message.raw).find((one) => labelOf(one) === label);
    if (!button) throw missing(label, message.actions);
    const { id: ts, thread } = message;
    const channel = names.roomId(room);
    await interact({
      type: "block_actions",
      user: who(user),
      container: {
        type: "message",
        message_ts: ts,
        channel_id: channel,
        is_ephemeral: message.visibleTo !== null,
        ...(thread && { thread_ts: thread }),
      },
      channel: { id: channel, name: room },
      ...(message.visibleTo === null && { message: { type: "message", ts, ...(thread && { thread_ts: thread }) } }),
      response_url: responseUrl(room, user, ts, thread),
      trigger_id: trigger(room, user),
      ...pressed(button),
    });
  };
  return {
    say: async (room, user, line, thread) => {
      const own = room === `@${user}`;
      if (COMMAND.test(line) || (!own && !MENTION.test(line) && !thread)) {
        state.say("slack", room, { user, line, thread: null, visibleTo: user });
        return command(room, user, line.replace(COMMAND, ""));
      }
      const ts = state.say("slack", room, { user, line, thread, visibleTo: null });
      await (own ? direct(room, user, line, ts) : mention(room, user, line.replace(MENTION, ""), ts, thread));
    },
    press: (room, user, message, label) =>
      typeof message === "string"
        ? pressOnView(room, user, label, message)
        : pressOnMessage(room, user, message, label),
    submit: async (room, user, values) => {
      const form = state.form("slack", room, user);
      if (!form || !isNode(form.raw)) throw new NotThere("No form is open here.");
      const { body } = await interact({
        type: "view_submission",
        user: who(user),
        view: {
          callback_id: "",
          ...form.raw,
          id: form.id,
          type: "modal",
          team_id: TEAM,
          hash: "",
          state: { values: stateOf(form.raw, values) },
        },
        trigger_id: trigger(room, user),
      });
      const action = textAt(body, "response_action");
      const errors = isNode(body) && isNode(body["errors"]) ? body["errors"] : {};
      if (action === "errors")
        state.open(
          "slack",
          room,
          { ...form, errors: Object.fromEntries(Object.entries(errors).map(([key, said]) => [key, String(said)])) },
          form.id,
        );
      else if (action === "update" && isNode(body))
        state.open("slack", room, { ...form, raw: body["view"], errors: {} }, form.id);
      else state.close("slack", room, user);
    },
    home: async (user) => {
      await event({
        type: "app_home_opened",
        user: names.userId(user),
        channel: names.roomId(`@${user}`),
        tab: "home",
        event_ts: "1700000000.000000",
      });
    },
  };
}
