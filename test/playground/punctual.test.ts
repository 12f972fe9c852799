import { afterAll, beforeAll, expect, it } from "vitest";
import { openWorld, PLATFORMS, type World } from "../support/world.ts";

const MEETINGS = 12;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.program.stop());

it("posts nothing late, however quickly the clock is turned", async () => {
  for (const platform of PLATFORMS) {
    for (let hour = 0; hour < MEETINGS; hour++) {
      const time = `${String(9 + (hour % 6)).padStart(2, "0")}:${hour < 6 ? "00" : "20"}`;
      await world.say(platform, `schedule "Round ${hour}" 12 March 2027 ${time} Brussels with:norway now`);
    }
    await world.say(platform, "follow norway lead:1h now");
  }
  await world.ask("clock", { now: "2027-03-13T12:00:00Z" });
  const text = await (await fetch(`${world.program.origin}/metrics`)).text();
  const countOf = (pattern: RegExp): number => Number(pattern.exec(text)?.[1]);
  const all = countOf(/lateness_seconds_count (\d+)/);
  expect(countOf(/posted_total\{kind="reminder"\} (\d+)/)).toBe(PLATFORMS.length * MEETINGS);
  expect(countOf(/lateness_seconds_bucket\{le="60"\} (\d+)/)).toBe(all);
});
