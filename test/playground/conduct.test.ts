import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, PLATFORMS, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.program.stop());

const behave = (conduct: string) => world.ask("conduct", { conduct });

describe.each(PLATFORMS)("a difficult %s", (platform) => {
  it.each(["throttle", "refuse"])(
    "that is made to %s still answers whoever asked, and nobody else",
    async (conduct) => {
      await behave(conduct);
      const said = await world.say(platform, "@aide norway");
      await behave("answer");
      expect(said.length).toBeGreaterThan(0);
      expect(said.map(({ text }) => text).join("\n")).toContain("Norway");
      for (const { visibleTo, text } of said) if (text.includes("Security")) expect(visibleTo).toBe("anna");
    },
  );

  it("takes a line of nobody into a channel without the bot", async () => {
    const said = await world.say(platform, "@aide norway", { room: "without-aide" });
    const inRoom = (await world.rooms()).find((one) => one.platform === platform && one.room === "without-aide");
    expect(inRoom?.messages.filter(({ visibleTo }) => visibleTo === null)).toEqual([]);
    expect(said.every(({ visibleTo }) => visibleTo === null || visibleTo === "anna")).toBe(true);
  });
});

it("knows how the platforms behave, and refuses what it does not know", async () => {
  await behave("refuse");
  expect((await world.ask("conduct")).body).toEqual({ conduct: "refuse" });
  expect((await behave("sulk")).status).toBe(400);
  await behave("answer");
});

it.each(PLATFORMS)("names whom somebody picks while typing on %s", async (platform) => {
  const [set] = await world.say(platform, "settings editors @ben", { user: "anna", room: "private" });
  expect(set?.text).toContain("Set: anna, ben may change things");
});
