import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Once } from "../../src/heard.ts";
import { once } from "../../src/heard.ts";
import { clear, openStage, type Stage } from "../support/slackStage.ts";
import { silent } from "../support/world.ts";

const form = (payload: unknown): string => new URLSearchParams({ payload: JSON.stringify(payload) }).toString();

describe("what Slack sends again", () => {
  const rows = new Set<string>();
  /** No two requests have the same signature: one that is played again is refused. */
  let count = 0;
  /** A process that has just started, over the same database. */
  const afresh = (): Once =>
    once(
      {
        hear: async ({ id }) => !rows.has(id) && rows.add(id).has(id),
        answered: async () => {},
        unhear: async (id) => void rows.delete(id),
      },
      () => new Date(0),
      silent,
    );
  let first: Stage;
  let second: Stage;
  beforeEach(async () => {
    rows.clear();
    [first, second] = await Promise.all([openStage({ once: afresh() }), openStage({ once: afresh() })]);
  });
  afterEach(() => Promise.all([first.stop(), second.stop()]));

  it.each<[string, (stage: Stage) => Promise<unknown>]>([
    ["an event", ({ person }) => person.mention("norway", { ts: "7.7" })],
    ["a direct message", ({ person }) => person.write("norway", { ts: "7.7" })],
    ["a command", ({ person }) => person.command("norway", { trigger_id: "t7", again: String(count++) })],
    ["a press", ({ person }) => person.press("norway", { channel: { id: "C1" }, trigger_id: "t7", again: count++ })],
    ["a form", ({ person }) => person.submit({}, { trigger_id: "t7", again: count++ })],
  ])("is answered once, also by another process or after a restart: %s", async (_what, act) => {
    for (const stage of [first, first, second]) await stage.done(act(stage));
    expect(first.asked.length).toBeGreaterThan(0);
    expect(second.asked).toEqual([]);
  });

  it("is another thing in another channel", async () => {
    await first.done(first.person.mention("norway", { ts: "7.7", channel: "C1" }));
    await first.done(first.person.mention("norway", { ts: "7.7", channel: "C2" }));
    expect(first.asked).toHaveLength(2);
  });

  it("is answered if the first try reached nobody", async () => {
    first.slack.disturb(({ what }) => (what.startsWith("chat.") ? { fails: { status: 403 } } : undefined));
    await first.done(first.person.mention("norway", { ts: "7.7" }));
    expect(first.slack.seen).toEqual([]);
    await second.done(second.person.mention("norway", { ts: "7.7" }));
    expect(second.slack.seen).toHaveLength(1);
  });
});

describe("what is signed and nobody listens to", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.stop());
  beforeEach(() => clear(stage));

  it.each<[string, string, string?]>([
    ["a list", form([])],
    ["nothing", form(null)],
    ["nothing, as an event", "null", "application/json"],
    ["an unknown type", form({ type: "tea_time", user: { id: "U1" } })],
    ["a shortcut", form({ type: "shortcut", callback_id: "x", user: { id: "U1" }, team: { id: "T1" } })],
    ["a message shortcut", form({ type: "message_action", callback_id: "x", user: { id: "U1" }, team: { id: "T1" } })],
    ["a closed window", form({ type: "view_closed", view: {}, user: { id: "U1" }, team: { id: "T1" } })],
    ["a press of nobody", form({ type: "block_actions", actions: [{}] })],
    ["a press of nothing", form({ type: "block_actions", user: { id: "U1" }, actions: [] })],
    ["a form without a view", form({ type: "view_submission", user: { id: "U1" } })],
    ["an event without a type", JSON.stringify({ type: "event_callback", event: {} }), "application/json"],
    ["no event", JSON.stringify({ type: "event_callback", event: null }), "application/json"],
    [
      "an event of no workspace",
      JSON.stringify({ event: { type: "app_mention", channel: "C1", user: "U1", ts: "1.1" } }),
      "application/json",
    ],
  ])("is acknowledged at once, and nothing is done: %s", async (_what, body, type) => {
    await stage.done(stage.person.send(body, type));
    expect(stage.asked).toEqual([]);
    expect(stage.slack.seen).toEqual([]);
  });

  it("is refused if it cannot be read", async () => {
    await expect(stage.person.send("{", "application/json")).rejects.toThrow(/400/);
  });
});
