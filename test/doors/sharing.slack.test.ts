import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Adapter } from "../../adapters/kit/adapter.ts";
import { slackDoor } from "../../adapters/slack/door.ts";
import type { Bot } from "../../src/bot.ts";
import type { Posted } from "../../src/messages/shared.ts";
import { type Anna, anna } from "../slack/people.ts";
import { type FakeSlack, fakeSlack } from "../support/fakes/slack.ts";
import { onceInMemory } from "../support/once.ts";
import { noFiles } from "../support/still.ts";
import { NOW, silent } from "../support/world.ts";

const SECRET = "a-signing-secret";
const READING = { zone: "UTC", call: "/aide" } as const;
const shared: Posted[] = [];
const bot: Bot = {
  answer: async ({ line }) => ({
    answer:
      line === "form"
        ? { title: "Which?", blocks: [{ kind: "form", form: { says: "share it", submit: "Go", fields: [] } }] }
        : { title: `You said ${line}`, blocks: [], audience: line.startsWith("share") ? "room" : "asker" },
    reading: READING,
  }),
  suggest: () => [],
  greet: async () => undefined,
  shared: async (posted) => void shared.push(posted),
  present: async () => {},
  absent: async () => {},
  removed: async () => {},
};

let slack: FakeSlack;
let door: Adapter;
let person: Anna;
const app = express();
const server = createServer(app);

beforeAll(async () => {
  slack = await fakeSlack();
  door = slackDoor({
    bot,
    once: onceInMemory(),
    files: noFiles,
    settings: { signingSecret: SECRET, botToken: "xoxb-1", apiUrl: slack.apiUrl },
    log: silent,
    clock: () => NOW,
    systemClock: () => new Date(),
    newReference: () => "REF1",
    pause: async () => {},
  });
  app.use(door.router);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  person = anna(`http://127.0.0.1:${port}/slack/events`, SECRET, `${slack.origin}/response`);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await slack.stop();
});
beforeEach(() => {
  for (const list of [slack.calls, slack.messages, shared]) list.length = 0;
  slack.refuse("C1");
  slack.disturb(() => undefined);
});

/** But for questions about people, which are kept for a day. */
const calls = () => slack.calls.map(({ what }) => what).filter((what) => what !== "users.info");
const done = async (spoken: Promise<unknown>): Promise<unknown> => {
  const said = await spoken;
  await door.settled();
  return said;
};
/** The place and the receipt of the only message that was shared. */
const theOne = (): Posted => {
  expect(shared).toHaveLength(1);
  const [posted] = shared;
  if (!posted) throw new Error("nothing was shared");
  return posted;
};
const anew = { answer: { title: "Anew", blocks: [] }, reading: READING };

describe("an answer for everybody in Slack", () => {
  it.each<[string, () => Promise<unknown>, string]>([
    ["under a button", () => person.press("share norway"), "share norway"],
    ["to a mention", () => person.mention("share norway"), "share norway"],
    ["in direct messages", () => person.write("share norway"), "share norway"],
    ["to a form", () => person.submit(), "share it"],
  ])("is a message of the bot, which can be corrected: %s", async (_where, act, line) => {
    await done(act());
    expect(calls()).toEqual(["chat.postMessage"]);
    const { place, receipt, ...spoken } = theOne();
    expect(spoken).toMatchObject({ line, person: { id: "U1" }, now: NOW });
    await door.messenger.edit(place, receipt, anew);
    expect(slack.messages).toMatchObject([{ text: "Anew.", edits: 1 }]);
  });

  it("stays in its thread, and what belongs under it goes there too", async () => {
    await done(person.press("share norway", { container: { type: "message", thread_ts: "4.4" } }));
    const { place, receipt } = theOne();
    await door.messenger.post(place, anew, { id: "note", under: receipt });
    expect(slack.messages.map(({ thread_ts: thread }) => thread)).toEqual(["4.4", "4.4"]);
    expect(await door.messenger.lookUp(place, "note", { since: new Date(0), under: receipt })).toHaveProperty("found");
  });

  it.each(["not_in_channel", "channel_not_found", "missing_scope", "ratelimited"])(
    "comes by the address of the press where Slack does not take a message, and is left as it is: %s",
    async (why) => {
      slack.refuse("C1", why);
      await done(person.press("share norway"));
      // What Slack refuses for a moment only is tried once more.
      const tries = why === "ratelimited" ? 2 : 1;
      expect(calls()).toEqual([...Array(tries).fill("chat.postMessage"), "response"]);
      expect(slack.calls.at(-1)?.args).toMatchObject({ response_type: "in_channel", text: "You said share norway." });
      expect(shared).toEqual([]);
    },
  );

  it("is not sent twice where Slack did not say whether it took it, and whoever pressed hears so", async () => {
    slack.disturb(({ what }) => (what === "chat.postMessage" ? { stored: true, fails: "reset" } : undefined));
    await done(person.press("share norway"));
    expect(slack.messages).toHaveLength(1);
    expect(calls()).toEqual(["chat.postMessage", "response"]);
    expect(slack.calls.at(-1)?.args).toMatchObject({
      response_type: "ephemeral",
      text: expect.stringContaining("did not say whether it took the answer"),
    });
    expect(shared).toEqual([]);
  });

  it("is the acknowledgement of a slash command, which waits for nothing", async () => {
    expect(await done(person.command("share norway"))).toMatchObject({ response_type: "in_channel" });
    expect(calls()).toEqual([]);
    expect(shared).toEqual([]);
  });
});

it("an answer for the asker alone is no message to correct", async () => {
  await done(person.press("norway"));
  await done(person.mention("norway"));
  await done(person.write("norway"));
  expect(shared).toEqual([]);
});
