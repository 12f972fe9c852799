import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { slackApi } from "../../adapters/playground/slack/api.ts";
import { slackNames } from "../../adapters/playground/slack/names.ts";
import { createState, type State } from "../../adapters/playground/state.ts";
import { teamsApi } from "../../adapters/playground/teams/api.ts";
import type { Messenger, Outcome } from "../../src/outbox/messenger.ts";
import type { Place } from "../../src/place.ts";
import { onSlack, onTeams, reply, slackPlace, teamsPlace } from "../delivery/messengers.ts";
import { NOW } from "../support/world.ts";

const TOKEN = "xoxb-1";
const MINUTE = 60_000;
const servers: Server[] = [];
afterAll(() => Promise.all(servers.map((server) => new Promise((done) => server.close(done)))));

async function serve(app: express.Express): Promise<string> {
  const server = app.listen(0, "127.0.0.1");
  servers.push(server);
  await new Promise((listening) => server.once("listening", listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const receiptOf = (outcome: Outcome): string => {
  if (!("sent" in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.sent;
};
const inSlack = (channel: string): Place => ({ ...slackPlace, address: { channel } });
const elsewhere = (receipt: string, channel: string): string => JSON.stringify({ ...JSON.parse(receipt), channel });

describe("the pretended Slack", () => {
  let now: Date;
  let state: State;
  let slack: Messenger;
  const names = slackNames();
  const general = inSlack(names.roomId("general"));
  const other = names.roomId("other");
  const roomOf = (name: string) => state.rooms().find(({ platform, room }) => platform === "slack" && room === name);
  beforeEach(async () => {
    now = NOW;
    state = createState(() => now);
    const memory = { triggers: new Map(), responses: new Map(), homes: new Map() };
    slack = onSlack(`${await serve(express().use(slackApi(state, names, memory, TOKEN)))}/api/`);
  });

  it("finds a message by what it carries unseen, from an instant on", async () => {
    const sent = receiptOf(await slack.post(general, reply, { id: "one" }));
    expect(await slack.lookUp(general, "one", { since: new Date(NOW.getTime() - MINUTE) })).toEqual({ found: sent });
    expect(await slack.lookUp(general, "two", { since: new Date(NOW.getTime() - MINUTE) })).toBe("absent");
    expect(await slack.lookUp(general, "one", { since: new Date(NOW.getTime() + MINUTE) })).toBe("absent");
  });

  it("finds it beyond the first page", async () => {
    const sent = receiptOf(await slack.post(general, reply, { id: "one" }));
    for (let count = 0; count < 250; count++)
      state.say("slack", "general", { user: "anna", line: "hello", thread: null, visibleTo: null });
    expect(await slack.lookUp(general, "one", { since: new Date(0) })).toEqual({ found: sent });
  });

  it("keeps what a message carries when it is edited", async () => {
    const sent = receiptOf(await slack.post(general, reply, { id: "one" }));
    receiptOf(await slack.edit(general, sent, { ...reply, answer: { title: "Corrected", blocks: [] } }));
    expect(roomOf("general")?.messages).toMatchObject([{ edited: 1, text: expect.stringContaining("Corrected") }]);
    expect(await slack.lookUp(general, "one", { since: new Date(0) })).toEqual({ found: sent });
  });

  it("puts a note under its message, and finds it there only", async () => {
    const under = receiptOf(await slack.post(general, reply, { id: "one" }));
    const note = receiptOf(await slack.post(general, reply, { id: "note", under }));
    expect(roomOf("general")?.messages[1]?.thread).toBe(JSON.parse(under).ts);
    expect(await slack.lookUp(general, "note", { since: new Date(0), under })).toEqual({ found: note });
    expect(await slack.lookUp(general, "note", { since: new Date(0) })).toBe("absent");
  });

  it("refuses what it does not know", async () => {
    const sent = receiptOf(await slack.post(general, reply, { id: "one" }));
    expect(await slack.post(inSlack("C0NOWHERE"), reply, { id: "two" })).toEqual({ gone: "channel_not_found" });
    expect(await slack.edit(general, elsewhere(sent, "C0NOWHERE"), reply)).toEqual({ gone: "channel_not_found" });
    expect(await slack.edit(general, elsewhere(sent, other), reply)).toEqual({ lost: "message_not_found" });
    const under = JSON.stringify({ channel: other, ts: "1.000000" });
    expect(await slack.post(general, reply, { id: "two", under })).toEqual({ lost: "thread_not_found" });
    expect(roomOf("general")?.messages).toMatchObject([{ edited: 0 }]);
  });

  it("writes to a person in the conversation with them", async () => {
    const sent = receiptOf(await slack.tell(names.userId("anna"), general, reply, "one"));
    receiptOf(await slack.edit(general, sent, reply));
    expect(roomOf("@anna")?.messages).toMatchObject([{ edited: 1 }]);
  });
});

describe("the pretended Teams", () => {
  it("edits a message where it stands, and refuses what it does not know", async () => {
    const state = createState(() => NOW);
    const place = teamsPlace(await serve(express().use(teamsApi(state))));
    const teams = onTeams();
    const elsewhere = (conversation: string): Place => ({
      ...place,
      address: { ...(place.address as object), conversation },
    });
    const under = receiptOf(await teams.post(place, reply, { id: "one" }));
    receiptOf(await teams.post(place, reply, { id: "note", under }));
    receiptOf(await teams.edit(place, under, reply));
    expect(state.rooms().find(({ room }) => room === "room")?.messages).toMatchObject([
      { edited: 1, thread: null },
      { edited: 0, thread: JSON.parse(under).id },
    ]);
    const lost = { lost: "ActivityNotFoundInConversation" };
    expect(await teams.edit(place, JSON.stringify({ id: "1" }), reply)).toEqual(lost);
    expect(await teams.edit(elsewhere("19:other@thread.tacv2"), under, reply)).toEqual(lost);
    expect(await teams.post(elsewhere("nowhere"), reply, { id: "two" })).toEqual({ gone: "ConversationNotFound" });
  });
});
