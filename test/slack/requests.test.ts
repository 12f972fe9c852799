import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Adapter } from "../../adapters/kit/adapter.ts";
import { slackDoor } from "../../adapters/slack/door.ts";
import { type Action, type Answer, prose } from "../../src/answer.ts";
import type { Bot } from "../../src/bot.ts";
import { onceInMemory } from "../support/once.ts";
import { noFiles } from "../support/still.ts";
import { NOW, recorder } from "../support/world.ts";

const SECRET = "a-signing-secret";
const TOKEN = "xoxb-canary-token";
const { log, lines } = recorder();
const asked: string[] = [];
let broken = false;
let opens = true;
const moving = (line: string): Answer => ({
  title: "Move a meeting",
  blocks: [
    prose("It stands for 12 March 2027."),
    {
      kind: "form",
      form: { says: line, submit: "Go", fields: [{ name: "when", label: "When", kind: "text", before: "on:" }] },
    },
  ],
  actions: /other/.test(line) ? [{ label: "Back", says: "back" } satisfies Action] : [],
  audience: "asker",
});
const bot: Bot = {
  answer: async ({ line, place }) => {
    if (broken) throw new Error("a bug");
    asked.push(line);
    return {
      answer: line.startsWith("move") ? moving(line) : { title: `You said ${line}`, blocks: [] },
      reading: { zone: "Europe/Brussels", call: place.call },
    };
  },
  suggest: () => [],
  greet: async () => undefined,
  present: async () => {},
  shared: async () => {},
  absent: async () => {},
  removed: async () => {},
};
const called: { method: string; body: Record<string, unknown> }[] = [];
const fake = express();
const parsed = [express.json(), express.urlencoded({ extended: false })];
fake.post("/api/:method", ...parsed, (request, response) => {
  // Questions about people are kept for a day; which of them are asked matters to no test here.
  if (request.params.method !== "users.info") called.push({ method: request.params.method, body: request.body });
  if (request.params.method === "views.open" && !opens) response.json({ ok: false, error: "expired_trigger_id" });
  else response.json({ ok: true, ts: "1.1" });
});
fake.post("/response", ...parsed, (request, response) => {
  called.push({ method: "response", body: request.body });
  response.json({ ok: true });
});
const server = createServer(fake);
let door: Adapter;
let origin: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  door = slackDoor({
    bot,
    once: onceInMemory(),
    files: noFiles,
    log,
    clock: () => NOW,
    systemClock: () => new Date(),
    newReference: () => "REF1",
    settings: { signingSecret: SECRET, botToken: TOKEN, apiUrl: `${origin}/api/` },
  });
  fake.use(door.router);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
  called.length = 0;
  lines.length = 0;
  broken = false;
  opens = true;
});

interface Sent {
  readonly body: string;
  readonly type?: string;
  readonly at?: number;
  readonly secret?: string;
  readonly headers?: Record<string, string>;
}
const seconds = (): number => Math.floor(Date.now() / 1000);
let count = 0;

function signed({
  body,
  type = "application/x-www-form-urlencoded",
  at = seconds(),
  secret = SECRET,
  headers = {},
}: Sent): RequestInit {
  const signature = `v0=${createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex")}`;
  return {
    method: "POST",
    body,
    headers: {
      "content-type": type,
      "x-slack-request-timestamp": String(at),
      "x-slack-signature": signature,
      ...headers,
    },
  };
}
const send = (sent: RequestInit): Promise<Response> => fetch(`${origin}/slack/events`, sent);
const command = (text: string): string =>
  new URLSearchParams({
    command: "/aide",
    text,
    team_id: "T1",
    channel_id: "C1",
    channel_name: "general",
    user_id: "U1",
    user_name: "anna",
    trigger_id: String(count++),
    response_url: `${origin}/response`,
  }).toString();
const event = (inner: object, id = `Ev${count++}`): string =>
  JSON.stringify({
    type: "event_callback",
    team_id: "T1",
    event_id: id,
    authorizations: [{ team_id: "T1", user_id: "UBOT", is_bot: true }],
    event: inner,
  });
const press = (value: string): string =>
  new URLSearchParams({
    payload: JSON.stringify({
      type: "block_actions",
      user: { id: "U1", username: "anna" },
      team: { id: "T1" },
      trigger_id: String(count++),
      response_url: `${origin}/response`,
      channel: { id: "C1" },
      container: { type: "message", is_ephemeral: true },
      actions: [{ type: "button", action_id: "say:0", block_id: "b", value }],
    }),
  }).toString();

it("answers a slash command in its acknowledgement, for the asker only", async () => {
  const response = await send(signed({ body: command("norway &amp; japan") }));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ response_type: "ephemeral", text: "You said norway &amp; japan." });
  expect(asked).toEqual(["norway & japan"]);
  expect(called).toEqual([]);
});

it("acknowledges a slash command whose answer takes long, and answers afterwards", async () => {
  let finish = (): void => {};
  const slow: Bot = {
    ...bot,
    answer: async (request) => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return bot.answer(request);
    },
  };
  const other = slackDoor({
    bot: slow,
    once: onceInMemory(),
    files: noFiles,
    log,
    clock: () => NOW,
    systemClock: () => new Date(),
    newReference: () => "REF1",
    settings: { signingSecret: SECRET, botToken: TOKEN, apiUrl: `${origin}/api/` },
    patience: 1,
  });
  fake.use("/slow", other.router);
  const response = await fetch(`${origin}/slow/slack/events`, signed({ body: command("import council") }));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ response_type: "ephemeral", text: "Working on it …" });
  finish();
  await other.settled();
  expect(called).toEqual([
    {
      method: "response",
      body: expect.objectContaining({ response_type: "ephemeral", text: "You said import council." }),
    },
  ]);
});

it.each([
  [
    "without a signature",
    () => ({ method: "POST", body: command("x"), headers: { "content-type": "application/x-www-form-urlencoded" } }),
  ],
  ["signed with another secret", () => signed({ body: command("x"), secret: "other" })],
  ["six minutes old", () => signed({ body: command("x"), at: seconds() - 360 })],
  ["from six minutes ahead", () => signed({ body: command("x"), at: seconds() + 360 })],
])("refuses a request %s", async (_what, request) => {
  expect((await send(request())).status).toBe(401);
  expect(asked).toEqual([]);
});

it("refuses a request that is played again", async () => {
  const request = signed({ body: command("once") });
  expect((await send(request)).status).toBe(200);
  expect((await send(request)).status).toBe(401);
  expect(asked).toEqual(["once"]);
});

it("refuses more than a megabyte", async () => {
  expect((await send(signed({ body: command("x".repeat(1_100_000)) }))).status).toBe(413);
});

it("answers an event once, however often and under whatever id it comes", async () => {
  const mention = {
    type: "app_mention",
    channel: "C1",
    user: "U1",
    ts: "5.5",
    thread_ts: "4.4",
    text: "<@UBOT> norway <@U2>",
  };
  for (const body of [event(mention, "EvA"), event(mention, "EvA"), event(mention, "EvB")])
    await send(signed({ body, type: "application/json", at: seconds() - count++ }));
  await door.settled();
  expect(asked).toEqual(["norway <@U2>"]);
  expect(called).toMatchObject([
    { method: "chat.postEphemeral", body: { channel: "C1", user: "U1", thread_ts: "4.4" } },
  ]);
});

it("answers in its own conversation, and never other bots", async () => {
  const message = { type: "message", channel_type: "im", channel: "D1", user: "U1", ts: "6.6", text: "moldavie" };
  await send(signed({ body: event(message), type: "application/json" }));
  await send(signed({ body: event({ ...message, ts: "7.7", bot_id: "B2" }), type: "application/json" }));
  await send(signed({ body: event({ ...message, ts: "8.8", subtype: "message_changed" }), type: "application/json" }));
  await door.settled();
  expect(called.map(({ method }) => method)).toEqual(["chat.postMessage"]);
});

it("says so when a button comes from an older version", async () => {
  await send(signed({ body: press("norway") }));
  await send(signed({ body: press(JSON.stringify({ v: 2, says: "norway" })) }));
  await door.settled();
  expect(asked).toEqual([]);
  expect(called.map(({ body }) => String(body["text"]).split("\n")[0])).toEqual([
    "This button no longer works.",
    "This button no longer works.",
  ]);
});

it("presses say a line; a shared answer goes to the room", async () => {
  await send(signed({ body: press(JSON.stringify({ v: 1, says: "next norway" })) }));
  await door.settled();
  expect(asked).toEqual(["next norway"]);
  expect(called).toMatchObject([{ method: "response", body: { response_type: "ephemeral", replace_original: false } }]);
});

it("opens a form that answers a press at once, with what is said beside it", async () => {
  await send(signed({ body: press(JSON.stringify({ v: 1, says: "move it" })) }));
  await door.settled();
  expect(called.map(({ method }) => method)).toEqual(["views.open"]);
  const { view } = called[0]?.body ?? {};
  expect(String(view)).toContain("It stands for 12 March 2027.");
  expect(JSON.parse(String(view))).toMatchObject({ title: { text: "Move a meeting" }, submit: { text: "Go" } });
});

it("shows the other buttons of a form in a message, once", async () => {
  await send(signed({ body: press(JSON.stringify({ v: 1, says: "move other" })) }));
  await door.settled();
  expect(called.map(({ method }) => method)).toEqual(["views.open", "response"]);
  called.length = 0;
  await send(signed({ body: press(JSON.stringify({ v: 1, opens: "move other" })) }));
  await door.settled();
  expect(called.map(({ method }) => method)).toEqual(["views.open"]);
});

it("says what a form asks where Slack no longer opens it, with a button that does", async () => {
  opens = false;
  await send(signed({ body: press(JSON.stringify({ v: 1, says: "move it" })) }));
  await door.settled();
  expect(called.at(-1)).toMatchObject({ method: "response", body: { response_type: "ephemeral" } });
  expect(JSON.stringify(called.at(-1)?.body)).toContain("Fill in");
});

it("answers a bug with a reference, and logs neither what was said nor the token", async () => {
  broken = true;
  const response = await send(signed({ body: command("a secret question") }));
  expect(JSON.stringify(await response.json())).toContain("REF1");
  expect(lines.join("\n")).toContain("REF1");
  expect(lines.join("\n")).not.toMatch(/secret question|canary/);
});

it("proves to Slack that the address is ours", async () => {
  const body = JSON.stringify({ type: "url_verification", challenge: "abc" });
  expect(await (await send(signed({ body, type: "application/json" }))).json()).toEqual({ challenge: "abc" });
});
