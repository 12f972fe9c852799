import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlaygroundMessage } from "../../adapters/playground/protocol.ts";
import { slackNames } from "../../adapters/playground/slack/names.ts";
import type { Attachment, Job } from "../../src/answer.ts";
import type { Bot } from "../../src/bot.ts";
import { seriousIn, sideways } from "../playground/axe.ts";
import { type Browser, hasBrowser, openBrowser } from "../playground/browser.ts";
import { noFiles } from "../support/still.ts";
import { openPretendedSlack, PRETENDED_TOKEN, type Pretended } from "./pretended.ts";

/** One pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const PDF = Buffer.from("%PDF-1.7 with bytes that are no text: \u0000\u00ff", "latin1");
const jobOf = (kind: Job["kind"]) => ({ kind }) as unknown as Job;
const map: Attachment = { file: "map.png", title: "The map", alt: "Twelve partners", job: jobOf("picture") };
const brief: Attachment = { file: "été.pdf", title: "The brief", alt: "One page", job: jobOf("document") };
const bot: Bot = {
  answer: async ({ line, place: { call } }) => ({
    answer: {
      title: "Partners",
      blocks: [{ kind: "picture", picture: map }],
      files: [brief],
      ...(line === "share" ? { audience: "room" } : { actions: [{ label: "Share here", says: "share" }] }),
    },
    reading: { zone: "Europe/Brussels", call },
  }),
  suggest: () => [],
  greet: async () => undefined,
  present: async () => {},
  shared: async () => {},
  absent: async () => {},
  removed: async () => {},
};

let world: Pretended;
beforeAll(async () => {
  world = await openPretendedSlack(bot, {
    ...noFiles,
    make: async ({ kind }) => (kind === "picture" ? PNG : PDF),
  });
});
afterAll(() => world.close());

const inGeneral = { platform: "slack", room: "general", user: "anna" };
const messagesOf = async (response: Response): Promise<PlaygroundMessage[]> => (await response.json()).messages;
const say = async (line: string, more: object = {}) =>
  messagesOf(await world.post("say", { ...inGeneral, line, ...more }));

interface Room {
  readonly platform: string;
  readonly room: string;
  readonly messages: readonly PlaygroundMessage[];
}
const roomOf = async (name: string): Promise<Room | undefined> => {
  const { rooms } = await (await fetch(`${world.origin}/playground/rooms`)).json();
  return (rooms as Room[]).find(({ platform, room }) => platform === "slack" && room === name);
};

async function read(path: string): Promise<{ bytes: Buffer; headers: Headers }> {
  const response = await fetch(`${world.origin}${path}`);
  return { bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
}

describe("files in the playground", () => {
  it("come in the direct messages of who asked, and can be read there", async () => {
    const [answer, files, ...others] = await say("map");
    expect(others).toEqual([]);
    expect(answer).toMatchObject({ visibleTo: "anna", files: [], text: expect.stringContaining("direct messages") });
    expect(files?.files).toMatchObject([
      { name: "map.png", title: "The map", alt: "Twelve partners", media: "image/png", size: PNG.length, width: 1 },
      { name: "été.pdf", title: "The brief", alt: "", media: "application/pdf", size: PDF.length },
    ]);
    expect((await roomOf("@anna"))?.messages).toMatchObject([{ id: files?.id }]);
    const [picture, document] = await Promise.all((files?.files ?? []).map(({ url }) => read(url)));
    expect(picture?.bytes).toEqual(PNG);
    expect(document?.bytes).toEqual(PDF);
    expect(document?.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(document?.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("come into the room, and into the thread, in which the answer was shared", async () => {
    const [answer] = await say("map");
    const shared = await messagesOf(
      await world.post("press", { ...inGeneral, message: answer?.id, label: "Share here" }),
    );
    expect(shared).toMatchObject([
      { visibleTo: null, thread: null, files: [] },
      { visibleTo: null, thread: null, files: [{}, {}] },
    ]);
    const thread = shared[0]?.id;
    expect(await say("@aide share", { thread })).toMatchObject([
      { thread, files: [] },
      { thread, files: [{}, {}] },
    ]);
  });
});

describe("the pretended Slack, asked to take files", () => {
  const api = async (method: string, args: object) =>
    (await (await world.post(`slack/api/${method}`, { token: PRETENDED_TOKEN, ...args })).json()) as Record<
      string,
      string
    >;
  const announce = (args: object) => api("files.getUploadURLExternal", { filename: "a.pdf", length: 4, ...args });
  const upload = async (url: string | undefined, body: string) =>
    (await fetch(String(url), { method: "POST", body })).status;
  const share = (id: string | undefined, more: object = {}) =>
    api("files.completeUploadExternal", { files: [{ id, title: "A" }], channel_id: names.roomId("general"), ...more });
  const names = slackNames();

  it.each([
    ["without a name", { filename: "" }, "invalid_arguments"],
    ["with nothing in it", { length: 0 }, "missing_argument"],
    ["of more than a gigabyte", { length: 1_000_000_001 }, "file_upload_size_restricted"],
    ["described at too great a length", { alt_txt: "x".repeat(1001) }, "alt_txt_too_large"],
  ])("refuses one %s", async (_what, args, error) => {
    expect(await announce(args)).toEqual({ ok: false, error });
  });

  it("takes as many bytes as were announced, once", async () => {
    const { upload_url: url } = await announce({});
    expect(await upload(url, "five!")).toBe(400);
    expect(await upload(url, "four")).toBe(200);
    expect(await upload(url, "four")).toBe(404);
  });

  it("shares what was uploaded, once, and only where files can be", async () => {
    const { file_id: id, upload_url: url } = await announce({});
    expect(await share(id)).toEqual({ ok: false, error: "file_not_found" });
    await upload(url, "four");
    expect(await share("F0NOWHERE")).toEqual({ ok: false, error: "file_not_found" });
    for (const channel of ["C0NOWHERE", names.userId("anna"), ""])
      expect(await share(id, { channel_id: channel })).toEqual({ ok: false, error: "channel_not_found" });
    expect(await share(id, { thread_ts: "1.000000" })).toEqual({ ok: false, error: "thread_not_found" });
    expect(await share(id)).toMatchObject({ ok: true });
    expect(await share(id)).toEqual({ ok: false, error: "file_not_found" });
  });
});

describe.runIf(hasBrowser()).each([
  ["wide", { width: 1280, height: 900 }, "light"],
  ["phone", { width: 390, height: 844 }, "dark"],
] as const)("files on the page, %s", (_name, size, look) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(size, look);
  }, 60_000);
  afterAll(() => browser.close());

  it("show pictures with their text, and documents to keep, by keyboard alone and without a barrier", async () => {
    const page = await browser.context.newPage();
    await page.goto(`${world.origin}/playground`);
    const slack = page.getByRole("region", { name: "Slack", exact: true });
    await slack.getByLabel("Say something on Slack").fill("@aide share");
    await page.keyboard.press("Enter");
    await slack.getByRole("heading", { name: "Partners" }).last().waitFor();
    await slack.getByRole("img", { name: "Twelve partners" }).last().waitFor();
    await slack.getByRole("link", { name: "Twelve partners" }).last().focus();
    const [full] = await Promise.all([browser.context.waitForEvent("page"), page.keyboard.press("Enter")]);
    expect(full.url()).toMatch(/map\.png$/);
    await full.close();
    await page.bringToFront();
    await slack
      .getByRole("link", { name: /The brief .*PDF · 40 bytes/ })
      .last()
      .focus();
    const [kept] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(kept.suggestedFilename()).toBe("été.pdf");
    expect(await seriousIn(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
});
