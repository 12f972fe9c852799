import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { filesRouter } from "../../adapters/web/files.ts";
import type { Attachment, Job } from "../../src/answer.ts";
import { files } from "../../src/files.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore, type Store } from "../../src/store/store.ts";
import { NOW, silent } from "../support/world.ts";

const WEEK = 7 * 86_400_000;
const ANNA = { platform: "teams", tenant: "t1" } as const;
const jobOf = (kind: Job["kind"], more: object) => ({ kind, ...more }) as unknown as Job;
const picture: Attachment = {
  file: "Kartė – „Öl“ (1).png",
  title: "A map",
  alt: "A map",
  job: jobOf("picture", { of: new Set(["maps"]) }),
};
const document: Attachment = {
  file: "brief.pdf",
  title: "A brief",
  alt: "A brief",
  job: jobOf("document", { format: "pdf" }),
};

let now = NOW;
let store: Store;
let server: Server;
let origin: string;
let made: Job[] = [];
let make: (job: Job) => Promise<Uint8Array>;
let tokens = 0;

/** A process that keeps and finds them; several may stand over one store. */
const shelf = ({ address }: { address: string | undefined } = { address: origin }) =>
  files({
    store,
    worker: { run: (job) => make(job), close: async () => {} },
    systemClock: () => now,
    newId: () => `token-${++tokens}`,
    origin: address,
  });

beforeAll(async () => {
  store = createStore(await openDatabase(":memory:", silent));
  const app = express();
  const [first, second] = [shelf(), shelf()];
  app.use(
    filesRouter(
      () => [first, second],
      () => now,
    ),
  );
  app.use((_request, response) => void response.status(404).json({ error: "nothing" }));
  app.use(((_error, _request, response, _next) => response.status(500).end()) satisfies express.ErrorRequestHandler);
  server = app.listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await store.close();
});
beforeEach(() => {
  now = NOW;
  made = [];
  make = async (job) => {
    made.push(job);
    return Buffer.from(`made of ${job.kind}`);
  };
});

const addressOf = async (one: Attachment): Promise<string> => {
  const { address } = await shelf().keep(ANNA, one);
  if (!address) throw new Error("no address");
  return address;
};

describe("what is kept for a week", () => {
  it("is written down at once and made when it is fetched, by any process, as it was ordered", async () => {
    const address = await addressOf(picture);
    expect(made).toEqual([]);
    const response = await fetch(address);
    expect([response.status, await response.text()]).toEqual([200, "made of picture"]);
    expect(made).toEqual([picture.job]);
  });

  it("is made once for all who fetch it at the same time", async () => {
    const address = await addressOf(picture);
    await Promise.all([fetch(address), fetch(address), fetch(address, { method: "HEAD" })]);
    expect(made).toHaveLength(1);
  });

  it("is made again after it could not be made", async () => {
    const address = await addressOf(picture);
    const works = make;
    make = async () => {
      throw new Error("a bug");
    };
    expect((await fetch(address)).status).toBe(500);
    make = works;
    expect((await fetch(address)).status).toBe(200);
  });

  it("has no address where this server has none", async () => {
    expect(await shelf({ address: undefined }).shelve(ANNA, picture)).toBeUndefined();
  });

  it.each<[string, (address: string) => string]>([
    ["an unknown token", (address) => address.replace(/token-\d+/, "token-0")],
    ["a token that cannot be one", (address) => address.replace(/token-\d+/, "a%00b")],
    ["a path that cannot be decoded", (address) => address.replace(/token-\d+/, "%E0%A4%A")],
    ["no name", (address) => address.replace(/\/[^/]*$/, "/")],
    ["no token", () => `${origin}/files`],
  ])("answers %s as any unknown address", async (_what, change) => {
    const response = await fetch(change(await addressOf(picture)));
    expect([response.status, await response.json()]).toEqual([404, { error: "nothing" }]);
  });

  it("is as unknown as any other address once a week is over, and is cached no longer than that", async () => {
    const address = await addressOf(picture);
    expect((await fetch(address)).headers.get("cache-control")).toBe("private, max-age=3600");
    now = new Date(NOW.getTime() + WEEK - 60_000);
    expect((await fetch(address)).headers.get("cache-control")).toBe("private, max-age=60");
    now = new Date(NOW.getTime() + WEEK);
    expect((await fetch(address)).status).toBe(404);
  });

  it.each([
    [picture, "image/png", "inline; filename*=UTF-8''Kart%C4%97%20%E2%80%93%20%E2%80%9E%C3%96l%E2%80%9C%20%281%29.png"],
    [document, "application/pdf", "attachment; filename*=UTF-8''brief.pdf"],
  ])("is looked at if it is a picture and saved if it is a document: $file", async (one, media, disposition) => {
    for (const method of ["GET", "HEAD"]) {
      const { status, headers } = await fetch(await addressOf(one), { method });
      expect(status).toBe(200);
      expect(headers.get("content-type")).toBe(media);
      expect(headers.get("content-disposition")).toBe(disposition);
      expect(headers.get("content-security-policy")).toBe(
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });
});
