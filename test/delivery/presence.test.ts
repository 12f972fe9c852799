import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Adapter } from "../../adapters/kit/adapter.ts";
import { slackDoor } from "../../adapters/slack/door.ts";
import type { Bot } from "../../src/bot.ts";
import { type FakeSlack, fakeSlack } from "../support/fakes/slack.ts";
import { onceInMemory } from "../support/once.ts";
import { noFiles } from "../support/still.ts";
import { NOW, silent } from "../support/world.ts";

const SECRET = "a-signing-secret";
const BOT = "UBOT";
const heard: string[] = [];
const bot: Bot = {
  answer: async ({ place }) => ({ answer: { title: "", blocks: [] }, reading: { zone: "UTC", call: place.call } }),
  suggest: () => [],
  greet: async () => undefined,
  present: async ({ tenant, room }) => void heard.push(`present ${tenant} ${room}`),
  shared: async () => {},
  absent: async ({ tenant, room }) => void heard.push(`absent ${tenant} ${room}`),
  removed: async ({ tenant }) => void heard.push(`removed ${tenant}`),
};

let slack: FakeSlack;
let door: Adapter;
const app = express();
const server = createServer(app);

beforeAll(async () => {
  slack = await fakeSlack();
  const settings = { signingSecret: SECRET, botToken: "xoxb-1", apiUrl: slack.apiUrl };
  door = slackDoor({
    bot,
    once: onceInMemory(),
    files: noFiles,
    settings,
    log: silent,
    clock: () => NOW,
    systemClock: () => new Date(),
    newReference: () => "R1",
  });
  app.use(door.router);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await slack.stop();
});
beforeEach(() => {
  heard.length = 0;
  slack.calls.length = 0;
});

let count = 0;
const AUTHORIZED = [{ enterprise_id: null, team_id: "T1", user_id: BOT, is_bot: true }];

/** Slack tells of something; what the bot heard of it. */
async function tell(event: object, authorizations: object[] = AUTHORIZED): Promise<string[]> {
  const envelope = { type: "event_callback", team_id: "T1", event_id: `Ev${++count}`, authorizations, event };
  const body = JSON.stringify(envelope);
  const at = Math.floor(Date.now() / 1000);
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "x-slack-request-timestamp": String(at),
      "x-slack-signature": `v0=${createHmac("sha256", SECRET).update(`v0:${at}:${body}`).digest("hex")}`,
    },
  });
  expect(response.status).toBe(200);
  await door.settled();
  return [...heard];
}

const joined = (user: string) => ({
  type: "member_joined_channel",
  user,
  channel: "C1",
  channel_type: "C",
  team: "T1",
});

it("goes on where the bot itself is invited, and not where somebody else joins", async () => {
  expect(await tell(joined("UANNA"))).toEqual([]);
  expect(await tell(joined(BOT))).toEqual(["present T1 C1"]);
  expect(slack.calls).toEqual([]);
});

it("asks who it is where Slack does not say", async () => {
  expect(await tell(joined("UANNA"), [])).toEqual([]);
  expect(await tell(joined(BOT), [{ team_id: "T1", user_id: "UANNA", is_bot: false }])).toEqual(["present T1 C1"]);
  expect(slack.calls.map(({ what }) => what)).toEqual(["auth.test", "auth.test"]);
});

it.each(["channel_unarchive", "group_unarchive"])("tries again after %s", async (type) => {
  expect(await tell({ type, channel: "C1", user: "UANNA" })).toEqual(["present T1 C1"]);
});

it.each(["channel_left", "group_left", "channel_deleted", "group_deleted"])("stops after %s", async (type) => {
  expect(await tell({ type, channel: "C1", actor_id: "UANNA" })).toEqual(["absent T1 C1"]);
});

it("stops everything when the app is removed", async () => {
  expect(await tell({ type: "app_uninstalled" })).toEqual(["removed T1"]);
});

it("stops everything when its own token is revoked, and not when people take back theirs", async () => {
  expect(await tell({ type: "tokens_revoked", tokens: { oauth: ["UANNA"], bot: [] } })).toEqual([]);
  expect(await tell({ type: "tokens_revoked", tokens: { oauth: ["UANNA"] } })).toEqual([]);
  expect(await tell({ type: "tokens_revoked", tokens: { bot: [BOT] } })).toEqual(["removed T1"]);
});
