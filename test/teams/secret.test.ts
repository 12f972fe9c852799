import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Adapter } from "../../adapters/kit/adapter.ts";
import { isNode } from "../../adapters/kit/json.ts";
import { teamsDoor } from "../../adapters/teams/door.ts";
import { botWith } from "../support/bot.ts";
import { type FakeConnector, fakeConnector, refusedWith } from "../support/fakes/connector.ts";
import { onceInMemory } from "../support/once.ts";
import { noFiles } from "../support/still.ts";
import { NOW, silent, theLibrary } from "../support/world.ts";

const CHANNEL = "19:x@thread.tacv2";
const PRIVATE_CALENDAR = "https://calendar.example.org/key-4711/team.ics";

let teams: FakeConnector;
let door: Adapter;
let server: Server;
let close: () => Promise<void>;
beforeAll(async () => {
  const { bot, store } = await botWith(await theLibrary());
  close = store.close;
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
  await close();
});
beforeEach(() => {
  teams.messages.length = 0;
});

let count = 0;
async function say(text: string): Promise<void> {
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      type: "message",
      id: `a${++count}`,
      text,
      channelId: "msteams",
      serviceUrl: teams.origin,
      from: { id: "29:anna", name: "Anna" },
      recipient: { id: "28:aide", name: "Aide" },
      conversation: { id: CHANNEL, conversationType: "channel", tenantId: "t1" },
      channelData: { tenant: { id: "t1" } },
    }),
  });
  await door.settled();
}

/** A message to one person in a conversation names them. */
const isPrivate = (activity: unknown): boolean => isNode(activity) && "recipient" in activity;
const open = (): string[] =>
  teams.messages.filter(({ activity }) => !isPrivate(activity)).map(({ activity }) => JSON.stringify(activity));
const closed = (): string[] =>
  teams.messages.filter(({ activity }) => isPrivate(activity)).map(({ activity }) => JSON.stringify(activity));

describe("an answer with an address that is a key", () => {
  const SECRETS = [
    ["calendar moldova", "aide.example.org/calendar/"],
    ["calendar list", "ends in "],
    ["calendar renew norway now", "aide.example.org/calendar/"],
    [`import ${PRIVATE_CALENDAR}`, PRIVATE_CALENDAR],
  ] as const;

  it.each(SECRETS)("is seen by the asker alone, also if it is to be shared: %s", async (line, key) => {
    await say("calendar norway");
    // An address is shown once: what is to be shared is another one.
    for (const asked of [line, `share ${line.replace("moldova", "japan")}`]) {
      teams.messages.length = 0;
      await say(asked);
      expect(closed()).toEqual([expect.stringContaining(key)]);
      expect(closed()[0]).not.toContain('"says":"share');
      expect(open()).toEqual([]);
    }
  });

  it.each(SECRETS)("is seen by nobody where nothing private is open: %s", async (line, key) => {
    teams.disturb(({ what, args }) =>
      what === "open" || isPrivate(args["activity"]) ? { fails: refusedWith(403) } : undefined,
    );
    await say(line);
    expect(closed()).toEqual([]);
    expect(open()).toEqual([
      expect.stringContaining("Open a chat with me once, then ask here again: it comes to you there."),
    ]);
    expect(open()[0]).not.toContain(key);
    expect(open()[0]).not.toContain("everyone can see this");
  });
});
