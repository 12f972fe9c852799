import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkService } from "../../adapters/teams/service.ts";
import { fakeConnector, refusedWith } from "../support/fakes/connector.ts";
import { APP, type Microsoft, openMicrosoft, TENANT } from "./microsoft.ts";
import { sayer } from "./sayer.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let microsoft: Microsoft;
let answered: string[];
beforeEach(async () => {
  answered = [];
  microsoft = await openMicrosoft(sayer(answered));
});
afterEach(() => microsoft.stop());

const later = (ms: number): void => {
  microsoft.now = new Date(microsoft.now.getTime() + ms);
};
const down = { status: 503, body: "busy" };
const status = async (more?: object, authorization?: string): Promise<number> =>
  (await microsoft.post(more, authorization)).status;

describe("Microsoft's keys", () => {
  it("go on to be good while they cannot be fetched, and are fetched behind the scenes when they can", async () => {
    expect(await status()).toBe(200);
    microsoft.trouble = down;
    for (const hours of [1, 13, 24, 24, 24]) {
      later(hours * HOUR);
      expect(await status()).toBe(200);
    }
    microsoft.trouble = undefined;
    later(MINUTE);
    await status();
    await expect.poll(() => microsoft.fetched.keys).toBeGreaterThan(5);
    later(7 * 24 * HOUR - MINUTE);
    expect(await status()).toBe(200);
  });

  it.each(['{"keys":[]}', '{"keys":[{"kty":"RSA","kid":"one"}]}'])(
    "go on to be good where something else is published in their place: %s",
    async (body) => {
      expect(await status()).toBe(200);
      microsoft.trouble = { status: 200, body };
      for (const hours of [13, 12, 24]) {
        later(hours * HOUR);
        expect(await status()).toBe(200);
        await expect.poll(() => microsoft.lines.join()).toContain("no keys in its answer");
      }
    },
  );

  it("are fetched anew though the clock was set back", async () => {
    expect(await status()).toBe(200);
    later(-3 * HOUR);
    await microsoft.rotate("two");
    expect(await status()).toBe(200);
  });

  it("are kept half a day without a fetch", async () => {
    await status();
    later(11 * HOUR);
    await status();
    expect(microsoft.fetched.keys).toBe(1);
  });

  it.each([
    ["503", down, "status 503"],
    ["the page of a proxy", { status: 200, body: "<html>Sign in</html>" }, "no keys in its answer"],
  ])("are asked for again by whoever is told 503, where there are none yet but %s", async (_what, trouble, why) => {
    microsoft.trouble = trouble;
    expect(await status()).toBe(503);
    expect(microsoft.lines.join()).toContain(`127.0.0.1`);
    expect(microsoft.lines.join()).toContain(why);
    microsoft.trouble = undefined;
    later(MINUTE);
    expect(await status()).toBe(200);
  });

  it("are said to be out of reach by host and code", async () => {
    const gone = await fakeConnector();
    await gone.stop();
    await microsoft.door({ keysUrl: `${gone.origin}/keys` });
    expect(await status()).toBe(503);
    expect(microsoft.lines.join()).toMatch(/could not be fetched.*127\.0\.0\.1:\d+: ECONNREFUSED/);
  });

  it("are taken when Microsoft changes them, and not asked for by every request that names another", async () => {
    await status();
    await microsoft.rotate("two");
    later(MINUTE);
    expect(await status()).toBe(200);
    expect(microsoft.fetched.keys).toBe(2);
    for (let number = 0; number < 50; number++)
      expect(await status({}, `Bearer ${await microsoft.token({ kid: `made-up-${number}` })}`)).toBe(401);
    expect(microsoft.fetched.keys).toBe(2);
  });
});

describe("a flood of junk", () => {
  it("is told of in a few lines with its number", async () => {
    await Promise.all(Array.from({ length: 300 }, () => status({}, "Bearer a.b.c")));
    expect(microsoft.lines).toHaveLength(1);
    later(2 * MINUTE);
    await status({}, "Bearer a.b.c");
    expect(microsoft.lines).toEqual([expect.any(String), expect.stringContaining('"more":299')]);
    await status({}, "Bearer a.b.c");
    await microsoft.close();
    expect(microsoft.lines.at(-1)).toContain('"more":1');
  });
});

describe("ids", () => {
  const big = (id: string): string => id.toUpperCase();

  it("are the same in capitals, in settings and in requests", async () => {
    await microsoft.door({ appId: big(APP), allowedTenants: [big(TENANT)] });
    expect(await status()).toBe(200);
    expect(await status({ channelData: { tenant: { id: big(TENANT) } } })).toBe(200);
    expect(await status({}, `Bearer ${await microsoft.token({ aud: big(APP) })}`)).toBe(200);
    expect(await status({}, `bearer ${await microsoft.token()}`)).toBe(200);
    expect(answered).toHaveLength(4);
  });

  it("of two tenants in one activity are refused, whichever of them is allowed", async () => {
    const other = "00000000-0000-4000-8000-00000000000b";
    expect(await status({ channelData: { tenant: { id: other } } })).toBe(403);
    expect(await status({ conversation: { id: "a:anna", conversationType: "personal", tenantId: other } })).toBe(403);
    expect(answered).toEqual([]);
  });
});

describe("a token that was good", () => {
  it("is good only for its own service URL, and until it ends", async () => {
    const token = `Bearer ${await microsoft.token()}`;
    expect(await status({}, token)).toBe(200);
    expect(await status({ serviceUrl: "https://smba.trafficmanager.net/emea/" }, token)).toBe(401);
    later(14 * MINUTE);
    expect(await status({}, token)).toBe(200);
    later(2 * MINUTE);
    expect(await status({}, token)).toBe(401);
  });
});

describe("a token of ours that Teams refuses", () => {
  it("is dropped for a new one, and the answer is given", async () => {
    microsoft.teams.tokens.add("token-2");
    expect(await status()).toBe(200);
    expect(microsoft.teams.messages).toHaveLength(1);
    await status();
    expect(microsoft.fetched.tokens).toBe(2);
  });

  it("is not asked for by every answer where each one is refused", async () => {
    microsoft.teams.disturb(() => ({ fails: refusedWith(401) }));
    for (let number = 0; number < 5; number++) expect(await status()).toBe(503);
    expect(microsoft.fetched.tokens).toBe(2);
  });
});

describe("a service URL", () => {
  it.each([
    "https://smba.trafficmanager.net/emea/",
    "https://smba.trafficmanager.net/amer/0000/",
    "https://x.teams.microsoft.com/",
  ])("is one of Microsoft's: %s", (url) => expect(() => checkService(url, [])).not.toThrow());

  it.each([
    "https://user:pw@smba.trafficmanager.net/emea/",
    "https://user@smba.trafficmanager.net/emea/",
    "https://smba.trafficmanager.net:8443/emea/",
    "https://smba.trafficmanager.net/emea/../x/",
    "https://smba.trafficmanager.net/emea/%2e%2e/x/",
    "https://smba.trafficmanager.net/emea/?to=x",
    "https://smba.trafficmanager.net/emea/#x",
    "https:\\\\smba.trafficmanager.net\\emea",
    "http://smba.trafficmanager.net/emea/",
    "https://smba.trafficmanager.net.evil.example/",
    "https://infra.gov.teams.microsoft.us/",
  ])("is none of Microsoft's: %s", (url) => expect(() => checkService(url, [])).toThrow("Microsoft"));
});
