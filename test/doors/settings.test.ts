import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, PLATFORMS, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.program.stop());

describe.each(PLATFORMS)("settings on %s", (platform) => {
  const say = async (line: string, user = "anna") => {
    const message = (await world.say(platform, line, { user })).find(({ visibleTo }) => visibleTo === user);
    if (!message) throw new Error(`nothing was answered to ${line}`);
    return message;
  };

  it("shows how all stands, and that nothing was set", async () => {
    const { text } = await say("settings");
    for (const part of [
      "Zone: Europe/Brussels (not set yet",
      "Quiet hours: 20:00 to 07:00",
      "Holidays: EU",
      "everyone",
    ])
      expect(text).toContain(part);
    expect((await say("settings log")).text).toContain("Nothing was set yet");
  });

  it.each([
    ["zone CET", "Zone: Europe/Brussels"],
    ["zone Oslo", "Zone: Europe/Oslo"],
    ["quiet 19:00-08:30", "Quiet hours: 19:00 to 08:30"],
    ["quiet off", "Quiet hours: none"],
    ["workdays sun-thu", "Working days: Mon, Tue, Wed, Thu, Sun"],
    ["holidays EU,NO", "Holidays: EU, NO"],
    ["clock 12", "Clock: 12 hours"],
  ])("sets %s", async (line, expected) => {
    expect((await say(`settings ${line}`)).text).toContain(expected);
    expect((await say("settings")).text).toContain(expected);
  });

  it("logs every change once, with who made it", async () => {
    await say("settings clock 12");
    await say("settings clock 24", "ben");
    const { text } = await say("settings log");
    expect(text).toMatch(/ben: 24-hour clock[\s\S]*anna: 12-hour clock[\s\S]*anna: zone Europe\/Oslo/);
    expect(text.match(/12-hour clock/g)).toHaveLength(1);
  });

  it.each(["zone", "quiet", "workdays", "holidays", "clock", "editors"])("asks for a value of %s", async (key) => {
    const asked = await say(`settings ${key}`);
    expect(asked.text).toContain("Now: ");
    expect(asked.actions.length).toBeGreaterThan(2);
  });

  it("sets what was filled in", async () => {
    await say("settings zone");
    const [set] = await world.submit(platform, { zone: "Tokyo" });
    expect(set?.text).toContain("Zone: Asia/Tokyo");
    await say("settings zone Brussels");
  });

  it("does not set over what a colleague set after the form was opened", async () => {
    await say("settings zone");
    await say("settings zone Oslo", "ben");
    const [refused] = await world.submit(platform, { zone: "Tokyo" });
    expect(refused?.text).toMatch(/Somebody was faster[\s\S]*Nothing was saved/);
    expect((await say("settings")).text).toContain("Zone: Europe/Oslo");
    await say("settings zone Brussels now");
  });

  it.each([
    ["zone Europe/Olso", /no time zone “Europe\/Olso”/],
    ["quiet 25:00-07:00", /Write quiet hours as/],
    ["workdays never", /Name the working days/],
    ["holidays XX", /no calendar “XX”/],
    ["clock 13", /clock 12 or clock 24/],
    ["editors somebody", /Say everyone, managers, me/],
    ["colour blue", /no setting “colour”/],
    ["constructor x", /no setting “constructor”/],
  ])("refuses %s with something to press", async (line, expected) => {
    const refused = await say(`settings ${line}`);
    expect(refused.text).toMatch(expected);
    expect(refused.actions.length).toBeGreaterThan(0);
  });

  it("lets only those change things who may, and says who they are", async () => {
    await say("follow european council 1d at 09:00 now");
    await say("settings editors me");
    for (const line of [
      "follow nato now",
      "unfollow european council",
      "pause 2w",
      "mute moldova",
      "done european council",
      "snooze european council",
      "skip x",
      'schedule "Team day" 12 March 2027',
      "settings zone Oslo",
      "settings editors everyone",
    ])
      expect((await say(line, "ben")).text, line).toMatch(/You may not change this[\s\S]*may be changed by anna/);
    expect((await say("following", "ben")).text).toContain("European Council");
    await say("settings editors everyone");
    expect((await say("pause 2w", "ben")).text).toContain("Paused");
  });

  it("keeps what holds for the whole workspace to those who run it", async () => {
    for (const line of [
      "workspace erase",
      "workspace erase now",
      "workspace erase everything for good",
      "workspace restore",
    ])
      expect((await say(line)).text, line).toContain("Only those who run this workspace may do this");
    expect((await say("following")).text).toContain("European Council");
  });
});
