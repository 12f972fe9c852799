import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Adapter } from "../../adapters/kit/adapter.ts";
import { slackDoor } from "../../adapters/slack/door.ts";
import { messageIn } from "../../adapters/slack/socket/envelope.ts";
import { pauseAfter } from "../../adapters/slack/socket/pause.ts";
import { readConfig } from "../../config.ts";
import { open } from "../../program.ts";
import { type Passing, passing } from "../support/fakes/passing.ts";
import { type Link, type SocketMode, socketMode, typed } from "../support/fakes/socketMode.ts";
import { onceInMemory } from "../support/once.ts";
import { noFiles, unread } from "../support/still.ts";
import { NOW, recorder, theLibrary } from "../support/world.ts";

const MINUTE = 60_000;
const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 2 });

let slack: SocketMode;
let time: Passing;
let door: Adapter;
let log: ReturnType<typeof recorder>;
let answered: string[];
/** Answers take until it resolves. */
let gate: Promise<void>;
beforeEach(async () => {
  gate = Promise.resolve();
  slack = await socketMode();
  time = passing();
  log = recorder();
  answered = [];
  door = slackDoor({
    once: onceInMemory(),
    bot: {
      answer: async ({ line }) => {
        answered.push(line);
        await gate;
        return { answer: { title: `You said ${line}`, blocks: [] }, reading: { zone: "UTC", call: "/aide" } };
      },
      suggest: () => [],
      greet: async () => undefined,
      present: async () => {},
      shared: async () => {},
      absent: async () => {},
      removed: async () => {},
    },
    files: noFiles,
    log: log.log,
    clock: () => NOW,
    systemClock: () => NOW,
    newReference: () => "REF",
    settings: { botToken: "xoxb-1", appToken: "xapp-1", apiUrl: slack.apiUrl },
    pacing: { wait: time.wait, random: () => 1 },
  });
});
afterEach(async () => {
  await door.stop();
  await slack.cut();
});

const said = (part: string): string[] => log.lines.filter((line) => line.includes(part));
const linked = (count = 2) => soon(() => expect(slack.links).toHaveLength(count));
const heardAll = () => soon(() => expect(door.link?.downSince()).toBeUndefined());
const begin = async (): Promise<void> => {
  await door.start();
  await linked();
  await heardAll();
};
/** There and back on every connection, twice, so that what was said before has arrived. */
const roundTrips = async (): Promise<void> => {
  for (const { socket } of [...slack.links, ...slack.links]) {
    if (socket.readyState !== socket.OPEN) continue;
    const heard = new Promise<void>((resolve) => {
      const done = (): void => {
        socket.off("pong", done).off("close", done);
        resolve();
      };
      socket.on("pong", done).on("close", done);
    });
    socket.ping();
    await heard;
  }
};
/** Time passes on connections whose pings are answered. */
const live = async (ms: number): Promise<void> => {
  for (let passed = 0; passed < ms; passed += 5000) {
    await roundTrips();
    time.pass(Math.min(5000, ms - passed));
  }
  await roundTrips();
};
/** Both connections have failed, and wait for their next attempt. */
const bothPause = () => soon(() => expect(time.pending()).toHaveLength(2));
const answersOn = async (link: Link | undefined, id: string): Promise<void> => {
  link?.say(typed(id, "norway"));
  await soon(() =>
    expect(link?.heard).toContainEqual(
      expect.objectContaining({
        envelope_id: id,
        payload: expect.objectContaining({ response_type: "ephemeral", text: "You said norway." }),
      }),
    ),
  );
};
/** Fails so often, and each time everybody waits as long as it takes. */
const keepFailing = async (times: number): Promise<number[]> => {
  const pauses: number[] = [];
  for (let count = 0; count < times; count++) {
    await bothPause();
    const longest = Math.max(...time.pending());
    pauses.push(longest);
    const before = slack.asked();
    time.pass(longest);
    await soon(() => expect(time.pending().every((ms) => ms > longest) || slack.asked() > before).toBe(true));
  }
  await bothPause();
  return pauses;
};

describe("Socket Mode", () => {
  it("answers a slash command on either of two connections", async () => {
    await begin();
    await answersOn(slack.links[0], "e1");
    await answersOn(slack.links[1], "e2");
  });

  it.each<[string, () => Promise<void>, () => Promise<void>, string]>([
    ["a cut network", () => slack.cut(), () => slack.mend(), "ECONNREFUSED"],
    ...(
      [
        ["500s", { status: 500 }, "status 500"],
        ["a revoked token", { status: 200, body: { ok: false, error: "invalid_auth" } }, "invalid_auth"],
        ["too many requests", { status: 429, headers: { "retry-after": "30" } }, "ratelimited"],
        ["a page to sign in to the network", { status: 200, body: "<html>" }, "not Slack's"],
        ["an answer without an address", { status: 200, body: { ok: true } }, "no address"],
        ["an address that is none", { status: 200, body: { ok: true, url: "https://127.0.0.1/" } }, "no address"],
      ] as const
    ).map(([name, how, why]): [string, () => Promise<void>, () => Promise<void>, string] => [
      name,
      async () => {
        slack.answer(() => how);
        for (const { socket } of slack.links) socket.terminate();
      },
      async () => slack.answer(undefined),
      why,
    ]),
  ])("survives %s while it runs, says so once, and answers again afterwards", async (_name, breakIt, mendIt, why) => {
    await begin();
    await breakIt();
    const pauses = await keepFailing(12);
    expect(door.link?.downSince()).toEqual(NOW);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(5 * MINUTE);
    expect(said("no connection to Slack is open")).toHaveLength(1);
    expect(said(why)).toHaveLength(1);
    await mendIt();
    time.pass(5 * MINUTE);
    await linked();
    await heardAll();
    expect(said("is connected by Socket Mode")).toHaveLength(2);
    await answersOn(slack.links[0], "e1");
  });

  it("starts while Slack refuses, and answers once it does not", async () => {
    slack.answer(() => ({ status: 200, body: { ok: false, error: "invalid_auth" } }));
    await door.start();
    await bothPause();
    expect(said("SLACK_APP_TOKEN")).toHaveLength(1);
    slack.answer(undefined);
    time.pass(MINUTE);
    await linked();
    await answersOn(slack.links[0], "e1");
  });

  it("waits as long as Slack says", async () => {
    slack.answer(() => ({ status: 429, headers: { "retry-after": "77" } }));
    await door.start();
    await bothPause();
    expect(time.pending()).toEqual([77_000, 77_000]);
  });

  it.each(["warning", "refresh_requested"])(
    "renews one connection after a %s while it hears on both",
    async (reason) => {
      await begin();
      await live(MINUTE);
      const [old] = slack.links;
      old?.say({ type: "disconnect", reason });
      await linked(3);
      expect(door.link?.downSince()).toBeUndefined();
      await answersOn(old, "e1");
      await answersOn(slack.links[2], "e2");
      await live(10_000);
      await linked(2);
      expect(slack.links).not.toContain(old);
      expect(said("Socket Mode")).toHaveLength(1);
    },
  );

  it("is not driven in circles by whoever greets and sends away at once", async () => {
    await begin();
    for (let count = 0; count < 6; count++) {
      for (const { say } of [...slack.links]) say({ type: "disconnect", reason: "link_disabled" });
      const pause = 1000 * 2 ** count;
      await soon(() => expect(time.pending().filter((ms) => ms === pause)).toHaveLength(2));
      const before = slack.asked();
      await live(pause);
      await soon(() => expect(slack.asked()).toBe(before + 2));
      await heardAll();
      await roundTrips();
    }
    expect(slack.asked()).toBe(14);
  });

  it("gives a connection up on which nobody says hello, or nobody answers any more", async () => {
    slack.greet(false);
    await door.start();
    await linked();
    expect(door.link?.downSince()).toEqual(NOW);
    slack.greet(true);
    await live(30_000);
    await bothPause();
    expect(said("did not say hello")).toHaveLength(1);
    time.pass(MINUTE);
    await linked();
    await heardAll();
    // A stalled peer: the connection stands, and no ping is answered.
    await roundTrips();
    for (const { socket } of slack.links) socket.pause();
    for (let count = 0; count < 2; count++) {
      await soon(() => expect(time.pending().filter((ms) => ms === 5000)).toHaveLength(2));
      time.pass(5000);
    }
    await soon(() => expect(door.link?.downSince()).toEqual(NOW));
    expect(said("fell silent")).toHaveLength(1);
  });

  it("works on an envelope once, and gives the same answer wherever it comes again", async () => {
    await begin();
    await answersOn(slack.links[0], "e1");
    await answersOn(slack.links[1], "e1");
    expect(answered).toEqual(["norway"]);
  });

  it("answers over the other connection if its own is gone", async () => {
    await begin();
    const [first, second] = slack.links;
    const slow = Promise.withResolvers<void>();
    gate = slow.promise;
    first?.say(typed("e1", "norway"));
    await soon(() => expect(answered).toEqual(["norway"]));
    first?.socket.terminate();
    await soon(() => expect(slack.links).not.toContain(first));
    await roundTrips();
    slow.resolve();
    await soon(() =>
      expect(second?.heard).toMatchObject([{ envelope_id: "e1", payload: { text: "You said norway." } }]),
    );
  });

  it("does not complain of connections that it closed itself", async () => {
    await begin();
    await door.stop();
    await linked(0);
    expect(said("no connection")).toEqual([]);
  });

  it("ends in peace while Slack hangs", async () => {
    await slack.cut();
    await door.start();
    await bothPause();
    await door.stop();
    expect(time.pending()).toEqual([]);
  });

  it.each(["", "null", "[]", "{", '{"type":"events_api"}', '{"type":"x","envelope_id":"e","payload":null}', "\u0000"])(
    "takes no notice of %j",
    async (text) => {
      await begin();
      slack.links[0]?.socket.send(text);
      slack.links[0]?.socket.send(Buffer.from(text), { binary: true });
      await answersOn(slack.links[0], "e1");
    },
  );
});

describe("the pause before the next attempt", () => {
  it("is never negative, never over five minutes, and no shorter than Slack asked for within those", () => {
    fc.assert(
      fc.property(
        fc.record({
          why: fc.string(),
          lived: fc.boolean(),
          refused: fc.boolean(),
          retryAfter: fc.oneof(fc.nat(), fc.double({ min: 0, noNaN: true })),
        }),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (ending, failures, random) => {
          const pause = pauseAfter(ending, failures, random);
          expect(pause).toBeGreaterThanOrEqual(0);
          expect(pause).toBeLessThanOrEqual(5 * MINUTE);
          if (!ending.lived) expect(pause).toBeGreaterThanOrEqual(Math.min(5 * MINUTE, ending.retryAfter * 1000));
          if (!ending.lived) expect(pause).toBeGreaterThanOrEqual(500);
        },
      ),
    );
  });
});

it("reads whatever comes over a socket without a bug", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void messageIn(text)));
});

it("turns /readyz red after a minute without Slack, while everything else goes on", async () => {
  let now = NOW.getTime();
  const read = readConfig({
    PORT: "0",
    DATABASE_URL: ":memory:",
    AIDE_PLAYGROUND: "on",
    SLACK_BOT_TOKEN: "xoxb-1",
    SLACK_APP_TOKEN: "xapp-1",
    SLACK_API_URL: slack.apiUrl,
  });
  if ("problems" in read) throw new Error(read.problems.join());
  slack.answer(() => ({ status: 500 }));
  const program = await open({
    config: read.config,
    library: await theLibrary(),
    log: log.log,
    systemClock: () => new Date(now),
    readingAs: () => unread,
  });
  const ready = () => fetch(`${program.origin}/readyz`);
  const metric = async () => (await fetch(`${program.origin}/metrics`)).text();
  await soon(() => expect(said("status 500")).toHaveLength(1));
  expect((await ready()).status).toBe(200);
  now += MINUTE + 1000;
  expect(await (await ready()).json()).toEqual({ status: "not ready", why: [expect.stringContaining("Socket Mode")] });
  expect(await metric()).toContain("aide_slack_socket_up 0");
  const answer = await fetch(`${program.origin}/playground/say`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ platform: "teams", room: "general", user: "anna", line: "PSC" }),
  });
  expect(JSON.stringify(await answer.json())).toContain("Political and Security Committee");
  slack.answer(undefined);
  await linked();
  expect((await ready()).status).toBe(200);
  expect(await metric()).toContain("aide_slack_socket_up 1");
  await program.stop();
});
