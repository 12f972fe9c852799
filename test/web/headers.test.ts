import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../config.ts";
import { openWorld, type World } from "../support/world.ts";

const SLACK = { SLACK_SIGNING_SECRET: "s", SLACK_BOT_TOKEN: "xoxb-1" };

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** By hand, because fetch does not let everything be said. */
const get = (origin: string, path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Got> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let body = "";
      response.on("data", (part) => {
        body += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on("error", reject).end();
  });

describe("what is served over HTTP", () => {
  let world: World;
  let origin: string;
  beforeAll(async () => {
    world = await openWorld({ ...SLACK, AIDE_PLAYGROUND: "on", AIDE_CONTACT: "desk@example.org" });
    origin = world.program.origin;
  });
  afterAll(() => world.program.stop());

  it.each([
    ["GET", "/"],
    ["GET", "/healthz"],
    ["GET", "/readyz"],
    ["GET", "/metrics"],
    ["GET", "/privacy"],
    ["GET", "/terms"],
    ["GET", "/nowhere"],
    ["GET", "/%E0%A4%A"],
    ["GET", "/files/a/b"],
    ["GET", "/files/a/%ff"],
    ["GET", "/calendar/a.ics"],
    ["POST", "/api/messages"],
    ["POST", "/slack/events"],
    ["GET", "/playground"],
    ["GET", "/playground/page.js"],
    ["GET", "/playground/page.css"],
    ["GET", "/playground/rooms"],
    ["POST", "/playground/say"],
  ])("is framed by nobody, guessed by nobody, and loads nothing from elsewhere: %s %s", async (method, path) => {
    const { headers } = await get(origin, path, {}, method);
    expect(headers).toMatchObject({
      "x-frame-options": "DENY",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it.each([
    { forwarded: "for=203.0.113.9" },
    { "x-forwarded-for": "203.0.113.9" },
    { "x-forwarded-for": "127.0.0.1" },
    { "x-forwarded-host": "aide.example.org" },
    { "x-forwarded-proto": "https" },
    { "x-forwarded-server": "proxy" },
    { "x-real-ip": "203.0.113.9" },
    { "x-client-ip": "203.0.113.9" },
    { "cf-connecting-ip": "203.0.113.9" },
    { "true-client-ip": "203.0.113.9" },
    { via: "1.1 proxy" },
    { host: "aide.example.org" },
    { host: "evil@127.0.0.1" },
    { host: "127.0.0.1.example.org" },
    { origin: "https://example.org" },
    { origin: "null" },
  ])("gives the playground and the metrics to nobody from elsewhere: %j", async (headers) => {
    for (const path of ["/playground", "/playground/rooms", "/playground/slack/api/auth.test", "/metrics"])
      expect((await get(origin, path, headers)).status, path).toBe(403);
    const front = await get(origin, "/", headers);
    expect(front).toMatchObject({ status: 200, body: expect.stringContaining('href="/privacy"') });
    const posted = await get(origin, "/playground/doors/api/messages", headers, "POST");
    expect(posted.status).toBe(403);
  });

  it("says what this is in the language that a browser asks for, and in English to all others", async () => {
    const host = "aide.example.org";
    const french = { host, "accept-language": "fr-BE,fr;q=0.9,en;q=0.5" };
    const front = await get(origin, "/", french);
    expect(front.body).toContain('<html lang="fr">');
    expect(front.headers).toMatchObject({ vary: expect.stringContaining("Accept-Language"), "content-language": "fr" });
    expect((await get(origin, "/privacy", french)).body).toContain("Contact\u00a0: desk@example.org.");
    expect((await get(origin, "/terms", french)).body).toContain("logiciel libre");
    for (const language of ["lv", "de,lv;q=0.5", "en-GB,fr;q=0.5", "*", "x;;q=,"])
      expect((await get(origin, "/", { host, "accept-language": language })).body, language).toContain(
        '<html lang="en">',
      );
  });

  it("names the contact in the privacy notice", async () => {
    expect((await get(origin, "/privacy")).body).toContain("They can be reached at desk@example.org.");
  });
});

describe("where a platform is configured and no playground", () => {
  it("says at its address what this is, and that nobody named a contact", async () => {
    const world = await openWorld({ ...SLACK, AIDE_METRICS: "open" });
    const { origin } = world.program;
    const front = await get(origin, "/", { host: "aide.example.org" });
    expect(front).toMatchObject({ status: 200, headers: { "content-type": expect.stringContaining("text/html") } });
    for (const path of ["/privacy", "/terms"]) expect(front.body).toContain(`href="${path}"`);
    expect((await get(origin, "/privacy")).body).toContain("has not named an address");
    const elsewhere = { host: "aide.example.org", "x-forwarded-for": "203.0.113.9" };
    expect((await get(origin, "/metrics", elsewhere)).status).toBe(200);
    await world.program.stop();
  });

  it.each(["desk", "http://example.org", "javascript:alert(1)", "a@b@c"])("takes no contact like %s", (contact) => {
    const read = readConfig({ AIDE_CONTACT: contact });
    expect("problems" in read ? read.problems.join() : "").toMatch(/^AIDE_CONTACT is no e-mail address/);
  });
});
