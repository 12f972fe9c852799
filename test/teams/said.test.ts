import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodesIn } from "../../adapters/kit/json.ts";
import { attending } from "../../src/attendance.ts";
import type { Store } from "../../src/store/store.ts";
import { botWith } from "../support/bot.ts";
import { openTeams, said, type TeamsStage } from "../support/teamsStage.ts";
import { NOW, theLibrary } from "../support/world.ts";

const ROOM = { platform: "teams", tenant: "t1", room: "a:anna" } as const;
/** Resembles nothing. */
const NONE = "qqqqxyzzy";
let stage: TeamsStage;
let store: Store;
beforeEach(async () => {
  const made = await botWith(await theLibrary());
  store = made.store;
  const bot = {
    ...made.bot,
    suggest: (text: string, limit: number) => (text === NONE ? [] : made.bot.suggest(text, limit)),
  };
  stage = await openTeams(attending(bot, store, () => stage.now));
});
afterEach(async () => {
  await stage.stop();
  await store.close();
});

const ago = (minutes: number) => ({ timestamp: new Date(NOW.getTime() - minutes * 60_000).toISOString() });

describe("what was sent long ago", () => {
  it.each([11, 60, 3 * 24 * 60])("is looked up after %i minutes, and changes nothing", async (minutes) => {
    await stage.post({ text: "norway", ...ago(minutes) });
    expect(JSON.stringify(stage.teams.messages)).toContain("Norway");
    for (const text of ["follow norway lead:7d at 09:00 now", "settings zone Asia/Tokyo", "share norway"]) {
      stage.teams.messages.length = 0;
      await stage.post({ text, ...ago(minutes) });
      expect(said(stage.teams)).toContain("changed nothing");
    }
    expect([await store.subscriptions(ROOM), await store.settings(ROOM)]).toEqual([[], undefined]);
  });

  it("is done all the same within ten minutes", async () => {
    await stage.post({ text: "follow norway lead:7d at 09:00 now", ...ago(9) });
    expect(await store.subscriptions(ROOM)).toHaveLength(1);
  });

  it("changes nothing by a button either", async () => {
    const data = { aide: { v: 1, says: "follow norway lead:7d at 09:00 now" } };
    const press = { type: "invoke", name: "adaptiveCard/action", value: { action: { data } }, ...ago(11) };
    expect(JSON.stringify(await (await stage.post(press)).json())).toContain("changed nothing");
    expect(await store.subscriptions(ROOM)).toEqual([]);
  });
});

describe("what a bot says", () => {
  it.each([
    ["itself", { id: "28:aide", name: "Aide" }],
    ["another bot", { id: "28:other", name: "Other" }],
    ["somebody who is a bot", { id: "29:other", name: "Other", role: "bot" }],
  ])("is not answered: %s", async (_who, from) => {
    expect((await stage.post({ text: "norway", from })).status).toBe(200);
    await stage.post({
      type: "invoke",
      name: "adaptiveCard/action",
      value: { action: { data: { aide: { v: 1, says: "next" } } } },
      from,
    });
    expect(stage.teams.messages).toEqual([]);
  });
});

describe("the message extension", () => {
  const search = async (value: unknown): Promise<{ type: unknown; text: unknown; titles: unknown[] }> => {
    const response = await stage.post({ type: "invoke", name: "composeExtension/query", value });
    const { composeExtension } = (await response.json()) as { composeExtension: Record<string, unknown> };
    const previews = nodesIn(composeExtension["attachments"]).filter(({ contentType }) =>
      String(contentType).includes("thumbnail"),
    );
    return {
      type: composeExtension["type"],
      text: composeExtension["text"],
      titles: previews.map(({ content }) => (content as { title: unknown }).title),
    };
  };

  it.each<[string, object]>([
    ["by name", { name: "text", value: "mold" }],
    ["by another name", { name: "searchQuery", value: "mold" }],
    ["without a name", { value: "mold" }],
  ])("reads what is typed, given %s", async (_how, parameter) => {
    expect((await search({ parameters: [parameter] })).titles[0]).toBe("Moldova");
    expect((await search({ parameters: [{ name: "initialRun", value: "false" }, parameter] })).titles[0]).toBe(
      "Moldova",
    );
  });

  it("offers something when it has just been opened", async () => {
    const first = await search({ parameters: [{ name: "initialRun", value: "true" }] });
    expect(first.titles).toHaveLength(8);
  });

  it("says so where there is nothing, and where it could not read what was typed", async () => {
    expect(await search({ parameters: [{ name: "text", value: NONE }] })).toEqual({
      type: "message",
      text: expect.stringContaining(NONE),
      titles: [],
    });
    for (const parameters of [[{ name: "text", value: { deep: 1 } }], [{ name: "text" }], "mold"])
      expect(await search({ parameters })).toMatchObject({
        type: "message",
        text: expect.stringContaining("could not read"),
      });
  });
});

it("keeps what signs its buttons, once for all processes", async () => {
  expect(await store.keepMark("seal", "one")).toBe("one");
  expect(await store.keepMark("seal", "two")).toBe("one");
});
