import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dump, type Office, openOffice } from "../support/office.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const refused = /^You may not change this/;
const tries = [
  'schedule cancel "Zebra talks" now',
  'schedule move "Zebra talks" 19 March 2027 now',
  'schedule confirm "Zebra talks" for:room now',
  'schedule retitle "Zebra talks" "Other" now',
  "commit done zebra list",
  "commit drop zebra list",
];

async function guarded(): Promise<void> {
  for (const line of [
    "settings editors me",
    'schedule "Zebra talks" 12 March 2027 10:00 Oslo with:norway now',
    'commit "send the zebra list" by:us due:30 June 2027 of:norway now',
  ])
    await office.say(line);
}

describe("what was made in a conversation whose editors are named", () => {
  it.each(["C1", "C2", "P2", "D2"])("is changed by nobody else in %s, whatever the line", async (room) => {
    await guarded();
    const before = await dump(office.database);
    for (const line of tries) {
      const said = await office.say(line, { person: "ben", room });
      expect(said.title, line).toMatch(refused);
      expect(said.text, "and who can").toContain("anna");
    }
    expect(await dump(office.database)).toBe(before);
  });

  it("is changed by those who may, wherever they say it", async () => {
    await guarded();
    expect((await office.say("commit done zebra list", { room: "D1" })).title).toMatch(/^Done/);
    expect((await office.say('schedule cancel "Zebra talks" now', { room: "C2" })).title).toMatch(/^Saved/);
  });

  it("is not taken over by what somebody schedules under the same name and date", async () => {
    await guarded();
    const said = await office.say('schedule "Zebra talks" 12 March 2027 11:00 Paris with:norway for:workspace now', {
      person: "ben",
      room: "C2",
    });
    expect(said.title).toMatch(refused);
    expect((await office.say("zebra talks")).text).toContain("Oslo");
  });

  it("is changed by those who manage it, and by nobody where that is not known, with why", async () => {
    await office.say("settings editors managers", { person: "boss" });
    await office.say('schedule "Zebra talks" 12 March 2027 now', { person: "boss" });
    office.rule.manages = () => ({ unknown: () => "Slack does not answer me just now" });
    for (const room of ["C1", "D2"]) {
      const said = await office.say('schedule cancel "Zebra talks" now', { person: "boss", room });
      expect(said.title).toMatch(refused);
      expect(said.text).toContain("Slack does not answer me just now");
    }
  });
});

describe("what was made where nobody is named", () => {
  it("is changed by every member, and by nobody from outside", async () => {
    await office.say('schedule "Zebra talks" 12 March 2027 now');
    for (const person of ["guest", "stranger", "unknown"])
      expect((await office.say('schedule cancel "Zebra talks" now', { person })).title).toBe(
        "This is for members of the workspace",
      );
    expect((await office.say('schedule cancel "Zebra talks" now', { person: "ben", room: "D2" })).title).toMatch(
      /^Saved/,
    );
  });

  it("is changed by those whom the workspace names, once it names some", async () => {
    await office.say('schedule "Zebra talks" 12 March 2027 now');
    await office.say("workspace editors <@ben|Ben>", { person: "boss" });
    const said = await office.say('schedule cancel "Zebra talks" now', { person: "carla", room: "D3" });
    expect(said.title).toMatch(refused);
    expect(said.text).toContain("Ben");
    expect((await office.say('schedule cancel "Zebra talks" now', { person: "ben", room: "D2" })).title).toMatch(
      /^Saved/,
    );
    await office.say("workspace editors none", { person: "boss" });
    expect((await office.say('schedule confirm "Zebra talks" now', { person: "carla" })).title).toMatch(/^Saved/);
  });
});

it("lets the workspace name everybody beside the editors of a conversation", async () => {
  await guarded();
  await office.say("workspace editors everyone", { person: "boss" });
  expect((await office.say('schedule cancel "Zebra talks" now', { person: "ben", room: "D2" })).title).toMatch(
    /^Saved/,
  );
});

it("keeps the settings of the workspace to those who run it", async () => {
  const before = await dump(office.database);
  for (const line of ["workspace editors everyone", "workspace editors me", "workspace keep 30d", "workspace log"])
    for (const room of ["C1", "D2"])
      expect((await office.say(line, { person: "ben", room })).title, line).toBe(
        "Only those who run this workspace may do this",
      );
  expect(await dump(office.database)).toBe(before);
});

it("keeps what somebody schedules for themselves in a direct message to them", async () => {
  await office.say("workspace editors <@boss|Boss>", { person: "boss" });
  expect((await office.say('schedule "My own" 12 March 2027 now', { room: "D1" })).title).toBe("Saved: My own");
  expect((await office.say('schedule cancel "My own" now', { room: "D1" })).title).toBe("Saved: My own");
});

describe("the log of a workspace", () => {
  const DAY = 86_400_000;
  const log = (person = "boss", room = "D1") => office.say("workspace log", { person, room });

  it("tells who did what, and is shown only between the two of us", async () => {
    await guarded();
    for (const line of [
      "follow norway lead:7d at 09:00 now",
      "pause norway 2w",
      "resume",
      "mute japan",
      "unfollow norway",
      "calendar norway",
      'schedule cancel "Zebra talks" now',
    ])
      await office.say(line);
    const said = await log();
    for (const words of [
      "follows",
      "paused",
      "resumed",
      "muted",
      "no longer follows",
      "calendar of",
      "Zebra talks: cancelled",
      "zebra list",
      "anna may change things",
    ])
      expect(said.text, words).toContain(words);
    expect(said.audience).toBe("asker");
    expect((await log("boss", "C1")).title).toBe("Say this in a direct message to me");
  });

  it("comes in pages", async () => {
    for (let count = 0; count < 20; count++) await office.say(`settings clock ${count % 2 === 0 ? 12 : 24}`);
    const said = await log();
    expect(said.actions?.map(({ says }) => says)).toContain("workspace log page:2");
    expect((await office.say("workspace log page:2", { person: "boss", room: "D1" })).text).toContain("-hour clock");
  });

  it("forgets after the time that the workspace sets", async () => {
    await office.say("settings clock 12");
    await office.say("workspace keep 30d", { person: "boss" });
    await office.pass(29 * DAY);
    expect((await log()).text).toContain("12-hour clock");
    await office.pass(3 * DAY);
    expect((await log()).text).not.toContain("12-hour clock");
  });
});
