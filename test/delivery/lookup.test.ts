import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type FakeConnector, fakeConnector } from "../support/fakes/connector.ts";
import { type FakeSlack, fakeSlack } from "../support/fakes/slack.ts";
import { refused } from "../support/fakes/strictSlack.ts";
import type { Fault } from "../support/fakes/wire.ts";
import { IMPATIENT, onSlack, onTeams, reply, slackPlace, teamsPlace } from "./messengers.ts";

const SECRET = "the-opaque-id";
let slack: FakeSlack;
let teams: FakeConnector;
beforeAll(async () => {
  [slack, teams] = await Promise.all([fakeSlack(), fakeConnector()]);
});
afterAll(() => Promise.all([slack.stop(), teams.stop()]));
beforeEach(() => {
  slack.disturb(() => undefined);
  slack.messages.length = 0;
  slack.calls.length = 0;
});

describe("the opaque id", () => {
  it("travels as metadata in Slack, and nothing else does", async () => {
    await onSlack(slack.apiUrl).post(slackPlace, reply, { id: SECRET });
    expect(slack.messages[0]?.metadata).toEqual({ event_type: "aide_message", event_payload: { id: SECRET } });
    const { metadata: _metadata, ...seen } = slack.calls[0]?.args ?? {};
    expect(JSON.stringify(seen)).not.toContain(SECRET);
  });

  it("does not travel in Teams, where everybody could read it", async () => {
    await onTeams().post(teamsPlace(teams.origin), reply, { id: SECRET });
    expect(JSON.stringify(teams.calls)).not.toContain(SECRET);
  });
});

describe("looking a message up in Slack", () => {
  const since = new Date(Date.now() - 60_000);
  const look = (id: string, under?: string, timeout?: number) =>
    onSlack(slack.apiUrl, timeout).lookUp(slackPlace, id, { since, ...(under !== undefined && { under }) });
  const post = async (id: string, under?: string): Promise<string> => {
    const posted = await onSlack(slack.apiUrl).post(slackPlace, reply, { id, ...(under !== undefined && { under }) });
    if (!("sent" in posted)) throw new Error("not posted");
    return posted.sent;
  };

  it("finds it in the history, and says that it is absent where it is not", async () => {
    const receipt = await post("one");
    expect(await look("one")).toEqual({ found: receipt });
    expect(await look("two")).toBe("absent");
  });

  it("finds it in a thread, and only there", async () => {
    const parent = await post("parent");
    const note = await post("note", parent);
    expect(await look("note", parent)).toEqual({ found: note });
    expect(await look("note")).toBe("absent");
    expect(await look("other", parent)).toBe("absent");
  });

  it("finds it behind several pages of what others said", async () => {
    const receipt = await post("one");
    for (let count = 0; count < 450; count++)
      slack.messages.push({ channel: "C1", ts: `${Date.now() / 1000 + count + 1}`, text: "chatter", edits: 0 });
    expect(await look("one")).toEqual({ found: receipt });
    expect(slack.calls.filter(({ what }) => what === "conversations.history").length).toBe(3);
  });

  it("does not look at what is older", async () => {
    slack.messages.push({
      channel: "C1",
      ts: `${since.getTime() / 1000 - 1}`,
      text: "old",
      edits: 0,
      metadata: { event_type: "aide_message", event_payload: { id: "one" } },
    });
    expect(await look("one")).toBe("absent");
  });

  it("cannot know where the app may not read, or where there is too much to read", async () => {
    slack.disturb(() => ({ fails: refused("missing_scope") }));
    expect(await look("one")).toBe("unknowable");
    slack.disturb(() => undefined);
    for (let count = 0; count < 2100; count++)
      slack.messages.push({ channel: "C1", ts: `${Date.now() / 1000 + count}`, text: "chatter", edits: 0 });
    expect(await look("one")).toBe("unknowable");
  });

  it.each<[string, Fault]>([
    ["429", { fails: { status: 429, headers: { "retry-after": "1" } } }],
    ["500", { fails: { status: 500 } }],
    ["no answer", { fails: "hang" }],
  ])("takes %s for no answer at all, rather than for an empty channel", async (_what, fault) => {
    slack.disturb(() => fault);
    expect(await look("one", undefined, IMPATIENT)).toHaveProperty("later");
  });
});

it("cannot look anything up in Teams", async () => {
  const how = { since: new Date(0) };
  expect(await onTeams().lookUp(teamsPlace(teams.origin), SECRET, how)).toBe("unknowable");
});
