import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { isNode, nodesIn } from "../../adapters/kit/json.ts";
import type { Store } from "../../src/store/store.ts";
import { botWith } from "../support/bot.ts";
import { refusedWith } from "../support/fakes/connector.ts";
import { openTeams, type TeamsStage } from "../support/teamsStage.ts";
import { theLibrary } from "../support/world.ts";

const CHANNEL = "19:x@thread.tacv2";
const ROOM = { platform: "teams", tenant: "t1", room: CHANNEL } as const;

let stage: TeamsStage;
let store: Store;
beforeAll(async () => {
  const made = await botWith(await theLibrary());
  store = made.store;
  stage = await openTeams(made.bot);
});
afterAll(async () => {
  await stage.stop();
  await store.close();
});
beforeEach(() => {
  stage.teams.messages.length = 0;
  stage.teams.disturb(({ what, args }) =>
    what === "send" && isNode(args["activity"]) && args["conversation"] === CHANNEL && "recipient" in args["activity"]
      ? { fails: refusedWith(403) }
      : undefined,
  );
});

const inChat = () => stage.teams.messages.filter(({ conversation }) => conversation.startsWith("a:"));
const inChannel = () => stage.teams.messages.filter(({ conversation }) => conversation.startsWith(CHANNEL));

/** What a button sends, without a word of the newest card in the private chat. */
function dataOf(label: string, card: unknown = inChat().at(-1)?.activity): unknown {
  const button = nodesIn(card).find(({ type, title }) => type === "Action.Execute" && title === label);
  if (!button) throw new Error(`there is no button ${label}`);
  return button["data"];
}
const press = (data: unknown, inputs: object = {}) =>
  stage.post({
    type: "invoke",
    name: "adaptiveCard/action",
    value: { action: { data: { ...(isNode(data) ? data : {}), ...inputs } } },
  });

it("is about the channel where it was asked for, though it is given in the private chat", async () => {
  await stage.say("follow norway lead:7d at 09:00", { channel: true });
  await stage.settled();
  expect(inChat()).toHaveLength(1);
  expect(inChannel()).toHaveLength(1);
  const kept: unknown = await (await press(dataOf("Keep it anyway"))).json();
  await stage.settled();
  expect(await store.subscriptions(ROOM)).toMatchObject([{ room: CHANNEL }]);
  // What was decided takes the place of the card, and neither the chat nor the channel hears more of it.
  expect(inChat()).toHaveLength(1);
  expect(inChannel()).toHaveLength(1);
  await press(dataOf("Stop", kept));
  await stage.settled();
  expect(await store.subscriptions(ROOM)).toHaveLength(1);
  await press(dataOf("Yes, stop"));
  await stage.settled();
  expect(await store.subscriptions(ROOM)).toEqual([]);
});

it("is about that channel where it is filled in as a form, or shared", async () => {
  await stage.say("settings zone", { channel: true });
  await stage.settled();
  await press(dataOf("Set it"), { zone: "Asia/Tokyo" });
  await stage.settled();
  expect((await store.settings(ROOM))?.value).toContain("Asia/Tokyo");
  await stage.say("psc", { channel: true });
  await stage.settled();
  const before = inChannel().length;
  await press(dataOf("Share here"));
  await stage.settled();
  expect(inChannel()).toHaveLength(before + 1);
});

it("says under which reference to ask, where nothing more can be kept", async () => {
  const other = await openTeams();
  other.full = true;
  await other.say("map");
  await other.settled();
  const [told] = other.teams.messages.map(({ activity }) => JSON.stringify(activity));
  expect(told).toContain("Something went wrong on my side");
  expect(told).toContain("REF3");
  expect(other.lines.join()).toContain("REF3");
  await other.stop();
});
