import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NOW, openWorld, PLATFORMS, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.program.stop());

describe.each(PLATFORMS)("a workspace on %s", (platform) => {
  const say = async (line: string, user: string, room: string): Promise<string> =>
    JSON.stringify(await world.say(platform, line, { user, room }));

  it("is erased by whom the platform names alone, who types it in a direct message, and taken back", async () => {
    await say("follow norway lead:7d at 09:00 now", "anna", "general");
    const line = "workspace erase everything for good";
    for (const [user, room] of [
      ["anna", "@anna"],
      ["anna", "general"],
    ] as const)
      expect(await say(line, user, room)).toContain("Only those who run this workspace may do this");
    expect(await say(line, "diana", "general")).toContain("Say this in a direct message to me");
    expect(await say("workspace erase", "diana", "@diana")).toContain(line);
    expect(await say(line, "diana", "@diana")).toContain("Everything will be erased");
    await world.ask("clock", {
      now: new Date(NOW.getTime() + (PLATFORMS.indexOf(platform) + 1) * 3_600_000).toISOString(),
    });
    expect(JSON.stringify((await world.rooms()).filter((room) => room.platform === platform))).toContain(
      "Nothing more is posted here",
    );
    expect(await say("next", "anna", "general")).toContain(
      "has asked for all that I keep of this workspace to be erased",
    );
    expect(await say("workspace restore", "diana", "@diana")).toContain("Restored");
    expect(await say("following", "anna", "general")).toContain("Norway");
  });

  it("says who sees a meeting: everybody where it is scheduled in a channel, one where in a direct message", async () => {
    expect(await say('schedule "Budget round" 4 May 2027', "anna", "general")).toContain("everybody in this workspace");
    expect(await say('schedule "Budget round" 4 May 2027', "anna", "@anna")).toContain("only this conversation");
  });
});
