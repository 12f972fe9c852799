import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Adapter } from "../../adapters/kit/adapter.ts";
import { nodesIn } from "../../adapters/kit/json.ts";
import { teamsDoor } from "../../adapters/teams/door.ts";
import type { Bot } from "../../src/bot.ts";
import type { Posted } from "../../src/messages/shared.ts";
import { type FakeConnector, fakeConnector, refusedWith } from "../support/fakes/connector.ts";
import { onceInMemory } from "../support/once.ts";
import { noFiles } from "../support/still.ts";
import { NOW, silent } from "../support/world.ts";

const CHANNEL = "19:x@thread.tacv2";
const READING = { zone: "UTC", call: "@Aide" } as const;
const shared: Posted[] = [];
const bot: Bot = {
  answer: async ({ line }) => ({
    answer: {
      title: `You said ${line}`,
      blocks: [],
      ...(line.startsWith("share ")
        ? { audience: "room" as const }
        : { actions: [{ label: "Share here", says: `share ${line}` }] }),
    },
    reading: READING,
  }),
  suggest: () => [],
  greet: async () => undefined,
  shared: async (posted) => void shared.push(posted),
  present: async () => {},
  absent: async () => {},
  removed: async () => {},
};

let teams: FakeConnector;
let door: Adapter;
let server: Server;
beforeAll(async () => {
  teams = await fakeConnector(() => NOW.getTime());
  door = await teamsDoor({
    bot,
    once: onceInMemory(),
    files: noFiles,
    settings: { playground: true },
    log: silent,
    clock: () => NOW,
    systemClock: () => NOW,
    newReference: () => "REF",
    key: "key",
  });
  server = createServer(express().use(door.router));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await teams.stop();
});
beforeEach(() => {
  teams.messages.length = 0;
  shared.length = 0;
  teams.disturb(() => undefined);
});

let count = 0;
async function send(more: object, conversation: string = CHANNEL): Promise<number> {
  const { status } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      type: "message",
      id: `a${++count}`,
      channelId: "msteams",
      serviceUrl: teams.origin,
      from: { id: "29:anna", name: "Anna" },
      recipient: { id: "28:aide", name: "Aide" },
      conversation: {
        id: conversation,
        conversationType: conversation.startsWith("19:") ? "channel" : "personal",
        tenantId: "t1",
      },
      channelData: { tenant: { id: "t1" } },
      ...more,
    }),
  });
  await door.settled();
  return status;
}
const anew = { answer: { title: "Anew", blocks: [] }, reading: READING };

describe("an answer for everybody in Teams", () => {
  it.each([CHANNEL, "a:anna"])("is told to the bot with a receipt by which it can be corrected: %s", async (room) => {
    await send({ text: "share norway" }, room);
    expect(shared).toMatchObject([{ line: "share norway", place: { room }, person: { name: "Anna" }, now: NOW }]);
    const [{ place, receipt }] = shared as [Posted];
    expect(await door.messenger.edit(place, receipt, anew)).toHaveProperty("sent");
    expect(teams.messages).toMatchObject([{ edits: 1 }]);
    expect(JSON.stringify(teams.messages[0]?.activity)).toContain("Anew");
  });

  it("belongs to the channel when it is shared from a private chat into a thread", async () => {
    teams.disturb(({ args }) =>
      "recipient" in Object(args["activity"]) && String(args["conversation"]).startsWith("19:")
        ? { fails: refusedWith(403) }
        : undefined,
    );
    await send({ text: "norway" }, `${CHANNEL};messageid=7`);
    const button = teams.messages
      .flatMap(({ activity }) => nodesIn(activity))
      .find((node) => node["title"] === "Share here" && node["type"] === "Action.Execute");
    teams.messages.length = 0;
    await send(
      { type: "invoke", name: "adaptiveCard/action", value: { action: { type: "Action.Execute", ...button } } },
      "a:anna",
    );
    expect(shared).toMatchObject([{ line: "share norway", place: { room: CHANNEL, direct: false } }]);
    expect(JSON.parse(shared[0]?.receipt ?? "")).toEqual({ id: teams.messages[0]?.id, thread: "7" });
  });

  it("is not told where Teams did not take it, nor what the asker alone sees", async () => {
    await send({ text: "norway" });
    teams.disturb(() => ({ fails: refusedWith(403) }));
    await send({ text: "share norway" });
    expect(shared).toEqual([]);
  });
});
