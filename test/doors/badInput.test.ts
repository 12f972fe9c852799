import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, PLATFORMS, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.program.stop());

const LINES: readonly [string, RegExp][] = [
  ["   ", /aide-mémoire/],
  ["x".repeat(10_000), /10,000 characters; I read 1,000 at most/],
  [`${" ".repeat(30_000)}norway`, /Norway/],
  ["🗿🗿🗿", /know nothing called/],
  ["مولدوفا", /know nothing called|Moldova/],
  ['compare "japan korea', /japan|Japan|know/],
  ["<!channel>", /know nothing called “<!channel>”/],
  ["<@U1>", /know nothing called/],
  ["*bold*", /know nothing called “\*bold\*”/],
  ["[x](javascript:alert(1))", /know nothing called/],
  ["@everyone", /know nothing called/],
  ["compare norway", /Compare Norway with whom/],
  ["compare norway japan canada india moldova albania", /two to 5 partners; you named 6/],
  ["find area:nonsense", /no area called “nonsense”/],
  ["find constructor:x", /no filter “constructor:”/],
  ["next constructor", /know nothing called “constructor”/],
  ["find colour:blue", /no filter “colour:”/],
  ["next 99999d", /too far ahead/],
  ["next 31.02.2027", /There is no 31\.02\.2027/],
  ["next 04/12", /read in two ways/],
  ["find sdp since:4.12.2023", /4\.12\.2023 can be read in two ways/],
  ["nxet norway", /next norway|Norway/],
  ["sched norway 4/12", /If you meant a command, it is: \S+ schedule norway 4\/12/],
  ["brief ukr", /The closest I have:\s+- Ukraine/],
  ["breif moldova", /Read as \S+ brief moldova page/],
  ["__proto__", /know nothing called/],
];

describe.each(PLATFORMS)("on %s", (platform) => {
  it.each(LINES)("answers %j only to who asked, and says what to do", async (line, expected) => {
    const [message, ...others] = await world.say(platform, line);
    expect(others).toEqual([]);
    expect(message?.text).toMatch(expected);
    expect(message?.visibleTo).toBe("anna");
    expect(message?.actions.length).toBeGreaterThan(0);
  });

  it("keeps what was typed from becoming a mention or formatting", async () => {
    const [message] = await world.say(platform, "<!channel> <@U1> @everyone *b* [x](javascript:y)");
    const { text, ...shown } = JSON.parse(JSON.stringify(message?.raw)) as { text?: string };
    expect(JSON.stringify(shown)).not.toMatch(/mrkdwn|"type":"(user|broadcast|mention)"/);
    if (text !== undefined) expect(text).not.toContain("<!channel>");
  });

  it("says so when a button comes from an older version", async () => {
    const origin = world.program.origin;
    if (platform === "slack") return;
    const body = {
      type: "invoke",
      name: "adaptiveCard/action",
      channelId: "msteams",
      serviceUrl: `${origin}/playground/teams/`,
      from: { id: "29:anna", name: "anna" },
      recipient: { id: "28:aide", name: "Aide" },
      conversation: { id: "a:anna", conversationType: "personal" },
      channelData: { tenant: { id: "t" } },
      value: { action: { type: "Action.Execute", verb: "old", data: { says: "from another age" } } },
    };
    const response = await fetch(`${origin}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    // A word beside the card, and no message.
    expect(await response.json()).toMatchObject({ value: expect.stringContaining("This button no longer works") });
  });
});

describe.each(PLATFORMS)("conversations on %s", (platform) => {
  it("shares a private answer with the room, naming who shared it", async () => {
    const [answer] = await world.say(platform, "norway", { user: "ben" });
    const [shared] = await world.press(platform, answer?.id ?? "", "Share here", { user: "ben" });
    expect(shared?.visibleTo).toBeNull();
    expect(shared?.text).toContain("Shared by ben");
    expect(shared?.actions).not.toContain("Share here");
  });

  it("turns the pages of a list in place", async () => {
    const [list] = await world.say(platform, "next");
    const [turned] = await world.press(platform, list?.id ?? "", "Next page");
    expect(turned).toMatchObject({ id: list?.id, edited: 1 });
    expect(turned?.text).toMatch(/Page 2 of/);
  });

  it("fills a form, and echoes the line it said", async () => {
    const [asked] = await world.say(platform, "compare");
    expect(asked?.actions).toEqual([platform === "slack" ? "Fill in" : "Compare"]);
    const [answer] = await world.submit(platform, { partners: ["japan", "norway"] });
    expect(answer?.text).toContain("Japan and Norway side by side");
    expect(answer?.text).toMatch(/compare japan norway/);
  });

  it("answers in the thread in which it was mentioned, and openly in a direct message", async () => {
    const [answer] = await world.say(platform, "norway");
    const [shared] = await world.press(platform, answer?.id ?? "", "Share here");
    const [inThread] = await world.say(platform, "@aide PSC", { thread: shared?.id ?? "" });
    expect(inThread).toMatchObject({ thread: shared?.id, visibleTo: "anna" });
    const [direct] = await world.say(platform, "PSC", { room: "@anna" });
    expect(direct?.actions).not.toContain("Share here");
    expect(direct?.text).toContain("Political and Security Committee");
  });
});

describe("what only one platform has", () => {
  it("shows App Home, whose buttons answer", async () => {
    const { body } = await world.ask("home?user=carla");
    expect(body["actions"]).toContain("Look up");
    await world.press("slack", "home", "Look up", { user: "carla", room: "@carla" });
    const room = (await world.rooms()).find((one) => one.platform === "slack" && one.room === "@carla");
    expect(JSON.stringify(room?.forms)).toContain("Moldova");
  });

  it("searches and inserts a card from the message extension", async () => {
    const { body } = await world.ask("search?user=anna&text=mold");
    expect(body["results"]).toMatchObject([{ title: "Moldova" }, {}, {}, {}, {}, {}, {}, {}]);
    const { body: inserted } = await world.ask("insert", { user: "anna", room: "general", result: 0 });
    expect(inserted["messages"]).toMatchObject([{ visibleTo: null, text: expect.stringContaining("Moldova") }]);
  });
});

describe("the playground", () => {
  it("hears only this machine, under its own name, and no other site", async () => {
    const { origin } = world.program;
    const from = (headers: Record<string, string>) => fetch(`${origin}/playground/rooms`, { headers });
    expect((await from({ origin: "https://evil.example" })).status).toBe(403);
    expect((await from({})).status).toBe(200);
  });

  it("says what is wrong with a request", async () => {
    expect(await world.ask("say", { platform: "slack" })).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining("room") },
    });
    expect(
      await world.ask("press", { platform: "slack", room: "general", user: "anna", message: "1", label: "x" }),
    ).toMatchObject({ status: 404 });
    expect(await world.ask("submit", { platform: "slack", room: "general", user: "zoe", values: {} })).toMatchObject({
      status: 404,
    });
  });

  it("sets the bot's clock", async () => {
    await world.ask("clock", { now: "2029-01-01T09:00:00Z" });
    const [message] = await world.say("slack", "next norway");
    expect(message?.text).toContain("No next meeting with Norway is known");
    await world.ask("clock", { now: "2026-11-24T09:00:00Z" });
  });
});
