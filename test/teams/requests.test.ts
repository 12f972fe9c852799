import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Adapter } from "../../adapters/kit/adapter.ts";
import { nodesIn } from "../../adapters/kit/json.ts";
import { teamsDoor } from "../../adapters/teams/door.ts";
import type { Bot } from "../../src/bot.ts";
import { onceInMemory } from "../support/once.ts";
import { noFiles } from "../support/still.ts";
import { NOW, recorder } from "../support/world.ts";

const APP = "00000000-0000-4000-8000-000000000001";
const TENANT = "00000000-0000-4000-8000-00000000000a";
const { log, lines } = recorder();
const asked: { line: string; direct: boolean; room: string }[] = [];
let broken = false;
const bot: Bot = {
  answer: async ({ line, place }) => {
    if (broken) throw new Error("a bug");
    asked.push({ line, direct: place.direct, room: place.room });
    const shared = line.startsWith("share ");
    return {
      answer: {
        title: `You said ${line}`,
        blocks: [],
        ...(shared ? { audience: "room" as const } : { actions: [{ label: "Share here", says: `share ${line}` }] }),
      },
      reading: { zone: "Europe/Brussels", call: place.call },
    };
  },
  suggest: () => [],
  greet: async ({ place }) => {
    greeted.push(place.room);
    return undefined;
  },
  present: async () => {},
  shared: async () => {},
  absent: async () => {},
  removed: async () => {},
};

const { publicKey, privateKey } = await generateKeyPair("RS256");
const stranger = await generateKeyPair("RS256");
const key = { ...(await exportJWK(publicKey)), kid: "ours", endorsements: ["msteams"] };
const unendorsed = { ...(await exportJWK(stranger.publicKey)), kid: "skype", endorsements: ["skype"] };

const sent: { path: string; body: Record<string, unknown>; authorization: string | undefined }[] = [];
let targetedWorks = true;
let chatsWork = true;
const fake = express();
fake.get("/keys", (_request, response) => void response.json({ keys: [key, unendorsed] }));
fake.post("/token", (_request, response) => void response.json({ access_token: "canary-token", expires_in: 3600 }));
fake.post("/v3/{*rest}", express.json(), (request, response) => {
  const targeted = request.query["isTargetedActivity"] === "true";
  const refused = (targeted && !targetedWorks) || (request.path === "/v3/conversations" && !chatsWork);
  if (!refused)
    sent.push({ path: request.originalUrl, body: request.body, authorization: request.get("authorization") });
  response.status(refused ? 403 : 201).json({ id: request.path === "/v3/conversations" ? "a:private" : "m1" });
});
const server = createServer(fake);
const greeted: string[] = [];
let origin: string;
let door: Adapter;

const openDoor = (secret = "key") =>
  teamsDoor({
    bot,
    once: onceInMemory(),
    files: noFiles,
    log,
    clock: () => NOW,
    systemClock: () => new Date(),
    newReference: () => "REF2",
    key: secret,
    settings: {
      appId: APP,
      appPassword: "canary-password",
      appType: "SingleTenant",
      tenantId: TENANT,
      allowedTenants: [TENANT],
      keysUrl: `${origin}/keys`,
      tokenUrl: `${origin}/token`,
      serviceHosts: ["127.0.0.1"],
    },
  });

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  door = await openDoor();
  fake.use(door.router);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
  sent.length = 0;
  lines.length = 0;
  broken = false;
});

let count = 0;
const activity = (more: object = {}): Record<string, unknown> => ({
  type: "message",
  id: `a${count++}`,
  channelId: "msteams",
  serviceUrl: `${origin}/`,
  text: "norway",
  from: { id: "29:anna", name: "Anna", aadObjectId: "anna" },
  recipient: { id: "28:aide", name: "Aide" },
  conversation: { id: "a:anna", conversationType: "personal", tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  ...more,
});
const channel = {
  conversation: { id: "19:x@thread.tacv2;messageid=1", conversationType: "channel", tenantId: TENANT },
};

interface Claims {
  readonly aud?: string;
  readonly iss?: string;
  readonly serviceurl?: string;
  readonly exp?: number;
  readonly kid?: string;
}
const token = ({
  aud = APP,
  iss = "https://api.botframework.com",
  serviceurl = `${origin}/`,
  exp = Math.floor(Date.now() / 1000) + 600,
  kid = "ours",
}: Claims = {}) =>
  new SignJWT({ serviceurl })
    .setProtectedHeader({ alg: "RS256", kid })
    .setAudience(aud)
    .setIssuer(iss)
    .setExpirationTime(exp)
    .sign(kid === "ours" ? privateKey : stranger.privateKey);
const post = async (body: unknown, authorization?: string): Promise<Response> =>
  fetch(`${origin}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: authorization ?? `Bearer ${await token()}` },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

it("answers whoever Microsoft vouches for, under the app's own token", async () => {
  expect((await post(activity())).status).toBe(200);
  expect(asked).toEqual([{ line: "norway", direct: true, room: "a:anna" }]);
  expect(sent).toMatchObject([{ path: "/v3/conversations/a%3Aanna/activities", authorization: "Bearer canary-token" }]);
});

it.each<[string, () => Promise<string>]>([
  ["no token", async () => ""],
  ["a token of two parts", async () => "Bearer a.b"],
  ["a token for another app", async () => `Bearer ${await token({ aud: "someone-else" })}`],
  ["the bot's own issuer", async () => `Bearer ${await token({ iss: "https://sts.windows.net/x/" })}`],
  ["a token that has ended", async () => `Bearer ${await token({ exp: Math.floor(Date.now() / 1000) - 900 })}`],
  [
    "a token for another service URL",
    async () => `Bearer ${await token({ serviceurl: "https://smba.trafficmanager.net/emea/" })}`,
  ],
  ["a key that is not endorsed for Teams", async () => `Bearer ${await token({ kid: "skype" })}`],
])("refuses %s, and tells nothing", async (_what, authorization) => {
  const response = await post(activity(), await authorization());
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ error: "The request was refused." });
  expect(asked).toEqual([]);
});

it.each<[string, () => object | string, number]>([
  ["an empty object", () => ({}), 400],
  ["no JSON", () => "{", 400],
  ["a list", () => [1], 400],
  ["another channel", () => activity({ channelId: "emulator" }), 403],
  ["a tenant that is not allowed", () => activity({ channelData: { tenant: { id: "other" } } }), 403],
  ["more than 256 KB", () => activity({ text: "x".repeat(300_000) }), 413],
])("refuses %s", async (_what, body, status) => {
  expect((await post(body())).status).toBe(status);
  expect(asked).toEqual([]);
});

it("refuses a service that is not Microsoft's, even with a good token for it", async () => {
  const serviceUrl = "https://evil.example/";
  expect((await post(activity({ serviceUrl }), `Bearer ${await token({ serviceurl: serviceUrl })}`)).status).toBe(403);
});

it("lets an activity of an unknown type pass without an answer", async () => {
  expect((await post(activity({ type: "somethingNew" }))).status).toBe(200);
  expect(sent).toEqual([]);
});

it("answers an activity once, however often it comes", async () => {
  const once = activity();
  await post(once);
  await post(once);
  expect(asked).toHaveLength(1);
});

it("takes off its own mention only, and answers only the asker", async () => {
  const mention = {
    text: "<at>Aide</at>next <at>Ben</at>",
    entities: [{ type: "mention", text: "<at>Aide</at>", mentioned: { id: "28:aide" } }],
  };
  await post(activity({ ...channel, ...mention }));
  expect(asked[0]).toMatchObject({ line: "next <at>Ben</at>", direct: false });
  expect(sent).toMatchObject([
    { path: expect.stringContaining("isTargetedActivity=true"), body: { recipient: { id: "29:anna" } } },
  ]);
});

it("falls back to the one-to-one chat, whose Share button leads back, for nobody else", async () => {
  targetedWorks = false;
  await post(activity(channel));
  expect(sent.map(({ path }) => path)).toEqual([
    "/v3/conversations",
    "/v3/conversations/a%3Aprivate/activities",
    expect.stringContaining("19%3Ax"),
  ]);
  const [button] = nodesIn(sent[1]?.body).filter(({ type }) => type === "Action.Execute");
  const pressed = (user: string) => ({
    type: "invoke",
    name: "adaptiveCard/action",
    from: { id: user, name: user },
    value: { action: { verb: "aide", data: button?.["data"] } },
  });
  sent.length = 0;
  await post(activity(pressed("29:anna")));
  expect(sent).toMatchObject([
    { path: expect.stringContaining("19%3Ax"), body: { summary: "You said share norway." } },
  ]);
  sent.length = 0;
  for (const [locale, word] of [
    ["en-GB", "This button no longer works"],
    ["fr-BE", "Ce bouton"],
  ] as const) {
    const refused = await post(activity({ ...pressed("29:mallory"), locale }));
    expect(await refused.json()).toMatchObject({ value: expect.stringContaining(word) });
  }
  expect(sent).toEqual([]);
});

it("shows nothing of an answer to all where nothing private is open, and how it can be had", async () => {
  chatsWork = false;
  await post(activity(channel));
  expect(sent).toHaveLength(1);
  expect(JSON.stringify(sent[0]?.body)).not.toContain("You said");
  expect(JSON.stringify(sent[0]?.body)).toMatch(/only in private.*share norway/);
  targetedWorks = true;
  chatsWork = true;
});

it("meets a conversation when it is installed there", async () => {
  const conversation = { id: "19:new@thread.tacv2", conversationType: "channel", tenantId: TENANT };
  await post(activity({ type: "installationUpdate", action: "add", conversation }));
  await post(activity({ type: "conversationUpdate", membersAdded: [{ id: "28:aide" }], conversation }));
  expect(asked).toEqual([]);
  expect(greeted.slice(-2)).toEqual(["19:new@thread.tacv2", "19:new@thread.tacv2"]);
});

it("answers a bug with a reference, and logs neither what was said nor a secret", async () => {
  broken = true;
  await post(activity({ text: "a secret question" }));
  expect(JSON.stringify(sent)).toContain("REF2");
  expect(lines.join("\n")).toContain("REF2");
  expect(lines.join("\n")).not.toMatch(/secret question|canary/);
});
