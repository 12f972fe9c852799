import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attending } from "../../src/attendance.ts";
import { TAKEN_OUT } from "../../src/rights/cleanup.ts";
import type { Store } from "../../src/store/store.ts";
import { botWith } from "../support/bot.ts";
import { type FakeConnector, fakeConnector } from "../support/fakes/connector.ts";
import { openTeams, type TeamsStage } from "../support/teamsStage.ts";
import { NOW, theLibrary } from "../support/world.ts";

const [GENERAL, SECOND, OTHER] = ["19:general@thread.tacv2", "19:second@thread.tacv2", "19:other@thread.tacv2"];
let stage: TeamsStage;
let store: Store;
let elsewhere: FakeConnector;
beforeEach(async () => {
  const made = await botWith(await theLibrary());
  store = made.store;
  stage = await openTeams(attending(made.bot, store, () => stage.now));
  elsewhere = await fakeConnector();
});
afterEach(async () => {
  await stage.stop();
  await elsewhere.stop();
  await store.close();
});

/** Something that is said, or happens, in a channel of a team. */
const inChannel = (id: string, more: object = {}, data: object = {}) => ({
  conversation: { id, conversationType: "channel", tenantId: "t1" },
  channelData: { tenant: { id: "t1" }, team: { id: id === OTHER ? "19:team2" : "19:team1" }, ...data },
  ...more,
});
const line = (room: string, text: string, more: object = {}) => stage.post(inChannel(room, { text, ...more }));
const follow = (room: string) => line(room, "follow norway lead:7d at 09:00 now");
const tell = async (eventType: string, room: string, data: object = {}, more: object = {}) => {
  await stage.post(inChannel(room, { type: "conversationUpdate", ...more }, { eventType, ...data }));
  await stage.settled();
};
const install = (action: "add" | "remove") => stage.post(inChannel(GENERAL, { type: "installationUpdate", action }));

const suspended = async (): Promise<Record<string, string | null>> =>
  Object.fromEntries(
    (await store.roomsIn({ platform: "teams", tenant: "t1" }, [GENERAL, SECOND, OTHER])).map((row) => [
      row.room,
      row.suspended,
    ]),
  );

describe("a team", () => {
  beforeEach(async () => {
    for (const room of [GENERAL, SECOND, OTHER]) await follow(room);
    expect(await suspended()).toEqual({ [GENERAL]: null, [SECOND]: null, [OTHER]: null });
  });

  it("leaves with all of its channels and comes back with all of them, though only one is named", async () => {
    await install("remove");
    expect(await suspended()).toEqual({ [GENERAL]: TAKEN_OUT, [SECOND]: TAKEN_OUT, [OTHER]: null });
    await install("add");
    expect(await suspended()).toEqual({ [GENERAL]: null, [SECOND]: null, [OTHER]: null });
  });

  it("leaves and comes back by the word that the bot is no member or one, too", async () => {
    const bot = [{ id: "28:aide" }];
    await tell("teamMemberRemoved", GENERAL, {}, { membersRemoved: bot });
    expect(await suspended()).toEqual({ [GENERAL]: TAKEN_OUT, [SECOND]: TAKEN_OUT, [OTHER]: null });
    await tell("teamMemberAdded", GENERAL, {}, { membersAdded: bot });
    expect(await suspended()).toEqual({ [GENERAL]: null, [SECOND]: null, [OTHER]: null });
  });

  it.each(["teamUnarchived", "teamRestored"])("goes on after %s", async (event) => {
    const where = { platform: "teams", tenant: "t1" } as const;
    for (const room of [GENERAL, SECOND]) await store.suspendRoom({ ...where, room }, "archived", NOW.getTime());
    await tell(event, GENERAL);
    expect(await suspended()).toEqual({ [GENERAL]: null, [SECOND]: null, [OTHER]: null });
  });

  it("loses one channel, and has it back", async () => {
    await tell("channelDeleted", GENERAL, { channel: { id: SECOND } });
    expect(await suspended()).toEqual({ [GENERAL]: null, [SECOND]: TAKEN_OUT, [OTHER]: null });
    await tell("channelRestored", GENERAL, { channel: { id: SECOND } });
    expect(await suspended()).toEqual({ [GENERAL]: null, [SECOND]: null, [OTHER]: null });
  });

  it("is left alone where somebody else comes or goes", async () => {
    await tell("teamMemberRemoved", GENERAL, {}, { membersRemoved: [{ id: "29:ben" }] });
    expect(await suspended()).toEqual({ [GENERAL]: null, [SECOND]: null, [OTHER]: null });
  });
});

describe("a conversation", () => {
  const addressOf = async (room: string): Promise<unknown> =>
    JSON.parse((await store.room({ platform: "teams", tenant: "t1", room }))?.address ?? "null");

  it("is reached where it was last heard from, whoever spoke", async () => {
    await follow(GENERAL);
    expect(await addressOf(GENERAL)).toMatchObject({ serviceUrl: stage.teams.origin });
    await line(GENERAL, "norway", { serviceUrl: elsewhere.origin, from: { id: "29:ben", name: "Ben" } });
    expect(await addressOf(GENERAL)).toMatchObject({ serviceUrl: elsewhere.origin, conversation: GENERAL });
    await line(`${GENERAL};messageid=7`, "norway");
    expect(await addressOf(GENERAL)).toMatchObject({ serviceUrl: stage.teams.origin, conversation: GENERAL });
  });

  it("is not written down because somebody looked something up", async () => {
    await line(GENERAL, "norway");
    expect(await addressOf(GENERAL)).toBeNull();
  });
});
