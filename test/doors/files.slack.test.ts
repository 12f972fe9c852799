import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Adapter } from "../../adapters/kit/adapter.ts";
import { slackDoor } from "../../adapters/slack/door.ts";
import type { Answer, Attachment, Block, Job } from "../../src/answer.ts";
import type { Bot } from "../../src/bot.ts";
import { type Anna, anna, overHome } from "../slack/people.ts";
import { type FakeSlack, fakeSlack } from "../support/fakes/slack.ts";
import { refused } from "../support/fakes/strictSlack.ts";
import type { Call } from "../support/fakes/wire.ts";
import { onceInMemory } from "../support/once.ts";
import { noFiles } from "../support/still.ts";
import { NOW, recorder } from "../support/world.ts";

const SECRET = "a-signing-secret";
const { log, lines } = recorder();

/** What is made of a job is its own description. */
const jobOf = (kind: Job["kind"], of: string) => ({ kind, of }) as unknown as Job;
const bytesOf = (job: Job): string => `made of ${JSON.stringify(job)}`;
const map: Attachment = { file: "map.png", title: "The map", alt: "Partners", job: jobOf("picture", "map") };
const pdf: Attachment = { file: "brief.pdf", title: "The brief", alt: "Lines", job: jobOf("document", "pdf") };
const docx: Attachment = { file: "brief.docx", title: "In Word", alt: "Lines", job: jobOf("document", "docx") };

const drawn = (picture: Attachment): Block => ({ kind: "picture", picture });
const titled = (title: string, ...blocks: Block[]): Answer => ({ title, blocks });
const ANSWERS: Readonly<Record<string, Answer>> = {
  map: { ...titled("The map", drawn(map)), actions: [{ label: "Share here", says: "room map" }] },
  "own map": { ...titled("The map", drawn(map)), audience: "asker" },
  "room map": { ...titled("The map", drawn(map)), audience: "room" },
  "room all": { ...titled("All of it", drawn(map)), files: [pdf, docx], audience: "room" },
  brief: { ...titled("The brief"), files: [pdf, docx] },
  detailed: titled("The map", drawn({ ...map, alt: "word ".repeat(300) })),
  form: titled("Which?", { kind: "form", form: { says: "room map", submit: "Go", fields: [] } }),
  "own form": titled("Which?", { kind: "form", form: { says: "own map", submit: "Go", fields: [] } }),
};
const bot: Bot = {
  answer: async ({ line, place: { call } }) => ({
    answer: ANSWERS[line] ?? titled("Nothing"),
    reading: { zone: "Europe/Brussels", call },
  }),
  suggest: () => [],
  greet: async () => undefined,
  present: async () => {},
  shared: async () => {},
  absent: async () => {},
  removed: async () => {},
};

let slack: FakeSlack;
let door: Adapter;
let person: Anna;
let make: (job: Job) => Promise<string>;
const app = express();
const server = createServer(app);

beforeAll(async () => {
  slack = await fakeSlack();
  door = slackDoor({
    bot,
    once: onceInMemory(),
    files: { ...noFiles, make: async (job) => Buffer.from(await make(job)) },
    settings: { signingSecret: SECRET, botToken: "xoxb-1", apiUrl: slack.apiUrl },
    log,
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
  for (const list of [slack.calls, slack.messages, slack.shared, lines]) list.length = 0;
  slack.refuse("C1");
  slack.disturb(() => undefined);
  make = async (job) => bytesOf(job);
});

const TICKET = "files.getUploadURLExternal";
const COMPLETE = "files.completeUploadExternal";
const UPLOAD = [TICKET, "upload", COMPLETE];
/** But for questions about people, which are kept for a day. */
const calls = () => slack.calls.map(({ what }) => what).filter((what) => what !== "users.info");
/** What came of it when everything was done. */
async function ending(spoken: Promise<unknown>): Promise<string> {
  const said = JSON.stringify(await spoken);
  await door.settled();
  return said;
}
const failing = (what: string, error: string) =>
  slack.disturb((call) => (call.what === what ? { fails: refused(error) } : undefined));
const theMap = { name: "map.png", title: "The map", alt: "Partners", content: bytesOf(map.job) };
const thePdf = { name: "brief.pdf", title: "The brief", content: bytesOf(pdf.job) };
const theDocx = { name: "brief.docx", title: "In Word", content: bytesOf(docx.job) };

describe("what goes along with an answer", () => {
  it("is made and sent after the acknowledgement, which waits for none of it", async () => {
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    make = async (job) => gate.then(() => bytesOf(job));
    expect(await person.command("map")).toMatchObject({ response_type: "ephemeral" });
    expect(calls()).toEqual([]);
    release();
    await door.settled();
    expect(calls()).toEqual(["conversations.open", ...UPLOAD]);
  });

  it("goes to the direct messages of who asked in a channel, and the answer says so", async () => {
    const said = await ending(person.command("map"));
    expect(slack.shared).toEqual([{ channel: "D1", files: [theMap] }]);
    expect(said).toContain("You will find the picture in our direct messages. Share here posts the picture here, too.");
    expect(said).toContain("Picture: Partners");
    expect(await ending(person.command("brief"))).toContain("You will find the documents in our direct messages.");
  });

  it("promises no sharing where an answer concerns nobody else", async () => {
    const said = await ending(person.command("own map"));
    expect(said).toContain("in our direct messages.");
    expect(said).not.toContain("Share here");
  });

  it("comes after the message, in its thread, where the answer is for the room", async () => {
    await ending(person.mention("room map", { thread_ts: "4.4" }));
    expect(calls()).toEqual(["chat.postMessage", ...UPLOAD]);
    expect(slack.shared).toEqual([{ channel: "C1", thread_ts: "4.4", files: [theMap] }]);
    expect(slack.messages[0]?.text).not.toContain("direct messages");
  });

  it("goes to the direct messages of who mentioned the bot, not into the thread", async () => {
    await ending(person.mention("map", { thread_ts: "4.4" }));
    expect(calls()).toEqual(["chat.postEphemeral", "conversations.open", ...UPLOAD]);
    expect(slack.shared).toEqual([{ channel: "D1", files: [theMap] }]);
  });

  it("stays in the direct messages in which it was asked for", async () => {
    await ending(person.write("map"));
    expect(calls()).toEqual(["chat.postMessage", ...UPLOAD]);
    expect(slack.shared).toEqual([{ channel: "D1", files: [theMap] }]);
  });

  it("comes into the channel and thread in which it is shared", async () => {
    await ending(person.press("room map", { container: { type: "message", is_ephemeral: true, thread_ts: "4.4" } }));
    expect(calls()).toEqual(["chat.postMessage", ...UPLOAD]);
    expect(slack.shared).toEqual([{ channel: "C1", thread_ts: "4.4", files: [theMap] }]);
  });

  it("goes to the direct messages from App Home, where there is no conversation", async () => {
    await ending(person.press("map", overHome));
    expect(calls().filter((what) => what !== "conversations.open")).toEqual(["views.open", ...UPLOAD]);
    expect(slack.shared).toEqual([{ channel: "D1", files: [theMap] }]);
    const opened = slack.calls.find(({ what }) => what === "views.open");
    expect(JSON.stringify(opened?.args)).toContain("in our direct messages");
  });

  it("follows the answer to a form, in a channel and over App Home", async () => {
    await ending(person.submit());
    expect(calls()).toEqual(["chat.postMessage", ...UPLOAD]);
    await ending(person.submit({ room: "U1", direct: true }));
    expect(slack.shared.map(({ channel }) => channel)).toEqual(["C1", "D1"]);
  });

  it("arrives as one message, pictures first; only they carry an alternative text", async () => {
    await ending(person.mention("room all"));
    expect(slack.shared).toEqual([{ channel: "C1", files: [theMap, thePdf, theDocx] }]);
    expect(calls().filter((what) => what === COMPLETE)).toHaveLength(1);
  });

  it("keeps to Slack’s length of an alternative text", async () => {
    await ending(person.write("detailed"));
    const alt = slack.shared[0]?.files[0]?.alt ?? "";
    expect(alt.length).toBeGreaterThan(900);
    expect(alt.length).toBeLessThanOrEqual(1000);
  });

  it("is not taken for something that somebody said when it comes back", async () => {
    await ending(person.write("", { subtype: "file_share", user: "UBOT", files: [{ id: "F1" }] }));
    expect(calls()).toEqual([]);
  });
});

const told = (call: Call | undefined): string => String(call?.args["text"]);

describe("what Slack does not take", () => {
  it.each([
    [COMPLETE, "not_in_channel", /invite me with \/invite @Aide/],
    [COMPLETE, "channel_not_found", /invite me with \/invite @Aide/],
    [TICKET, "missing_scope", /Whoever runs me must add the scopes files:write and im:write .* install it again/],
    [TICKET, "file_uploads_disabled", /does not allow such files/],
    [TICKET, "storage_limit_reached", /storage of this workspace is full/],
    [TICKET, "file_upload_size_restricted", /larger than this workspace allows/],
    [COMPLETE, "posting_to_channel_denied", /may not post in this channel/],
    [COMPLETE, "ratelimited", /asked me to wait/],
    [COMPLETE, "file_update_failed", /did not take it/],
  ])("is told to the asker alone, with what to do, and logged: %s, %s", async (method, error, sentence) => {
    failing(method, error);
    await ending(person.command("room map"));
    const [last] = slack.calls.slice(-1);
    expect(last).toMatchObject({ what: "response", args: { response_type: "ephemeral" } });
    expect(told(last)).toMatch(/^map\.png could not be uploaded/);
    expect(told(last)).toMatch(sentence);
    expect(told(last)).toContain("The text above holds the same.");
    expect(lines).toEqual([expect.stringContaining(`"code":"${error}"`)]);
    expect(slack.shared).toEqual([]);
  });

  it("is told where it was asked for: in a thread, in direct messages, under a button, over App Home", async () => {
    slack.disturb(({ what }) => (what === "upload" ? { fails: { status: 500 } } : undefined));
    const lastOf = async (spoken: Promise<unknown>) => {
      await ending(spoken);
      return slack.calls.at(-1);
    };
    expect(await lastOf(person.mention("room map", { thread_ts: "4.4" }))).toMatchObject({
      what: "chat.postEphemeral",
      args: { channel: "C1", user: "U1", thread_ts: "4.4", text: expect.stringContaining("could not be uploaded") },
    });
    expect(await lastOf(person.write("map", { thread_ts: "5.5" }))).toMatchObject({
      what: "chat.postMessage",
      args: { channel: "D1", thread_ts: "5.5", text: expect.stringContaining("could not be uploaded") },
    });
    expect(await lastOf(person.press("room map"))).toMatchObject({
      what: "response",
      args: { response_type: "ephemeral", replace_original: false },
    });
    expect(await lastOf(person.press("map", overHome))).toMatchObject({
      what: "chat.postMessage",
      args: { channel: "U1", text: expect.stringContaining("could not be uploaded") },
    });
    expect(await lastOf(person.submit())).toMatchObject({ what: "chat.postEphemeral", args: { channel: "C1" } });
  });

  it("is told of where even direct messages cannot be opened", async () => {
    failing("conversations.open", "missing_scope");
    await ending(person.command("map"));
    expect(calls()).toEqual(["conversations.open", "response"]);
    expect(told(slack.calls.at(-1))).toContain("im:write");
  });

  it("is not sent again where Slack did not say whether it arrived, and that is what the asker is told", async () => {
    slack.disturb(({ what }) => (what === COMPLETE ? { stored: true, fails: "reset" } : undefined));
    await ending(person.mention("room map"));
    expect(calls()).toEqual(["chat.postMessage", ...UPLOAD, "chat.postEphemeral"]);
    expect(slack.shared).toHaveLength(1);
    expect(told(slack.calls.at(-1))).toMatch(/^map\.png may not have arrived/);
  });

  it("is named, all of it", async () => {
    failing(TICKET, "file_uploads_disabled");
    await ending(person.mention("room all"));
    // The three files are asked for side by side, and the first refusal is told at once.
    expect(told(slack.calls.findLast(({ what }) => what === "chat.postEphemeral"))).toMatch(
      /^map\.png, brief\.pdf and brief\.docx could not be uploaded/,
    );
  });
});

it("sends what could be made, and tells of the rest with a reference", async () => {
  make = async (job) => {
    if (job === pdf.job) throw new Error("a bug");
    return bytesOf(job);
  };
  await ending(person.mention("room all"));
  expect(slack.shared).toEqual([{ channel: "C1", files: [theMap, theDocx] }]);
  const said = slack.calls.find(({ what }) => what === "chat.postEphemeral");
  expect(told(said)).toMatch(/^brief\.pdf could not be made[\s\S]*REF1/);
  expect(lines).toEqual([expect.stringMatching(/a file could not be made .*"reference":"REF1"/)]);
});

it("answers a form privately in direct messages where the bot is not in the channel", async () => {
  slack.refuse("C1", "not_in_channel");
  await ending(person.submit({ line: "own form" }));
  expect(slack.messages).toMatchObject([{ channel: "D1", text: expect.stringContaining("The map") }]);
  expect(slack.shared).toEqual([{ channel: "D1", files: [theMap] }]);
});
