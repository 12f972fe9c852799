import { createHmac } from "node:crypto";
import { expect } from "vitest";

const BOT = "UBOT";
const FORM = "application/x-www-form-urlencoded";

/** Anna (U1), who speaks to the door as Slack lets her; what the door answered. */
export interface Anna {
  /** In the channel C1. */
  readonly command: (line: string, more?: object) => Promise<unknown>;
  readonly mention: (line: string, more?: object) => Promise<unknown>;
  /** In the bot's own conversation with her, D1. */
  readonly write: (line: string, more?: object) => Promise<unknown>;
  /** A button in C1, or where `where` says. */
  readonly press: (line: string, where?: object) => Promise<unknown>;
  /** A form that was opened by the line `form` in C1, or as `origin` says. */
  readonly submit: (origin?: object, more?: object) => Promise<unknown>;
  /** An event of any kind, under an id of its own. */
  readonly event: (inner: object, around?: object) => Promise<unknown>;
  /** Anything that Slack could send with its signature. */
  readonly send: (body: string, type?: string) => Promise<unknown>;
}

function sender(door: string, secret: string): (body: string, type?: string) => Promise<unknown> {
  return async (body, type = FORM) => {
    const at = Math.floor(Date.now() / 1000);
    const signature = `v0=${createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex")}`;
    const response = await fetch(door, {
      method: "POST",
      body,
      headers: { "content-type": type, "x-slack-request-timestamp": String(at), "x-slack-signature": signature },
    });
    expect(response.status).toBe(200);
    const said = await response.text();
    return said === "" ? undefined : JSON.parse(said);
  };
}

/** `door`: where Slack's requests go. `responseUrl`: where answers to hers go. */
export function anna(door: string, secret: string, responseUrl: string): Anna {
  const send = sender(door, secret);
  let count = 0;
  const event = (inner: object, around: object = {}) =>
    send(
      JSON.stringify({
        type: "event_callback",
        team_id: "T1",
        event_id: `Ev${++count}`,
        authorizations: [{ team_id: "T1", user_id: BOT, is_bot: true }],
        event: { user: "U1", ts: `${++count}.5`, ...inner },
        ...around,
      }),
      "application/json",
    );
  const interact = (payload: object) =>
    send(
      new URLSearchParams({
        payload: JSON.stringify({ user: { id: "U1", username: "anna" }, team: { id: "T1" }, ...payload }),
      }).toString(),
    );
  const channel = { channel: { id: "C1" }, response_url: responseUrl, container: { type: "message" } };
  return {
    event,
    send,
    command: (text, more = {}) =>
      send(
        new URLSearchParams({
          command: "/aide",
          text,
          team_id: "T1",
          channel_id: "C1",
          user_id: "U1",
          user_name: "anna",
          trigger_id: `t${++count}`,
          response_url: responseUrl,
          ...more,
        }).toString(),
      ),
    mention: (line, more = {}) => event({ type: "app_mention", channel: "C1", text: `<@${BOT}> ${line}`, ...more }),
    write: (text, more = {}) => event({ type: "message", channel_type: "im", channel: "D1", text, ...more }),
    press: (says, where = channel) =>
      interact({
        type: "block_actions",
        trigger_id: `t${++count}`,
        actions: [{ type: "button", action_id: "say:0", block_id: "b", value: JSON.stringify({ v: 1, says }) }],
        ...channel,
        ...where,
      }),
    submit: (origin = {}, more = {}) =>
      interact({
        type: "view_submission",
        trigger_id: `t${++count}`,
        view: {
          id: "V1",
          type: "modal",
          callback_id: "",
          app_installed_team_id: "T1",
          private_metadata: JSON.stringify({ v: 1, line: "form", room: "C1", direct: false, ...origin }),
          state: { values: {} },
        },
        ...more,
      }),
  };
}

/** Over App Home, where there is no channel and no message. */
export const overHome = {
  channel: undefined,
  response_url: undefined,
  container: undefined,
  view: { id: "V1", type: "home", hash: "" },
};
