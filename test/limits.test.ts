import { expect, it } from "vitest";
import type { Answer } from "../src/answer.ts";
import { turns } from "../src/limits.ts";
import type { Place } from "../src/place.ts";
import { plain } from "../src/text/plain.ts";
import { botWith } from "./support/bot.ts";
import { NOW, theLibrary } from "./support/world.ts";

const PLACE: Place = { platform: "slack", tenant: "T1", room: "C1", direct: false, call: "/aide", address: null };
const SECOND = 1000;

async function talk(linesPerMinute: number) {
  const { bot } = await botWith(await theLibrary(), undefined, ":memory:", linesPerMinute);
  return async (line: string, after = 0, more: { place?: Partial<Place>; id?: string; unsaid?: true } = {}) => {
    const { place, id = "anna", unsaid } = more;
    const reply = await bot.answer({
      line,
      place: { ...PLACE, ...place },
      person: { id, name: id },
      now: new Date(NOW.getTime() + after * SECOND),
      ...(unsaid && { unsaid }),
    });
    return { ...reply.answer, text: plain(reply) };
  };
}

const LIMITED = "That was 3 lines in a minute";
const lineBehind = ({ actions }: Answer): string | undefined => actions?.[0]?.says;

it("tells whoever says too much in a minute how long to wait, with the line to press", async () => {
  const say = await talk(3);
  for (const line of ["norway", "follow norway now", "share japan"]) expect((await say(line)).title).not.toBe(LIMITED);
  const refused = await say("unfollow norway", 20);
  expect(refused.text).toMatch(/^That was 3 lines in a minute\.\n\n.*Nothing was done\. Say it again in 40 seconds\./);
  expect(refused.audience).toBe("asker");
  expect(lineBehind(refused)).toBe("unfollow norway");
  expect((await say("following", 61)).text).toContain("Norway");
});

it("counts no line that had to wait, so that nobody waits longer than a minute", async () => {
  const say = await talk(3);
  for (let line = 0; line < 3; line++) await say("norway");
  for (let second = 1; second < 60; second++) expect((await say("norway", second)).title).toBe(LIMITED);
  expect((await say("norway", 60)).title).toBe("Norway");
});

it("lets others speak, in other workspaces and platforms too", async () => {
  const say = await talk(3);
  for (let line = 0; line < 4; line++) await say("norway");
  expect((await say("norway", 0, { id: "ben" })).title).toBe("Norway");
  expect((await say("norway", 0, { place: { tenant: "T2" } })).title).toBe("Norway");
  expect((await say("norway", 0, { place: { platform: "teams" } })).title).toBe("Norway");
  expect((await say("norway", 0, { place: { room: "C2", direct: true } })).title).toBe(LIMITED);
});

it("counts lines that are too long, and none that nobody said", async () => {
  const say = await talk(3);
  for (let line = 0; line < 20; line++) expect((await say("norway", 0, { unsaid: true })).title).toBe("Norway");
  for (let line = 0; line < 3; line++) await say("x".repeat(2000));
  expect((await say("norway")).title).toBe(LIMITED);
});

it("goes on when a clock is turned back, and forgets who was silent for a minute", () => {
  const waiting = turns(1);
  expect(waiting("anna", 100_000)).toBe(0);
  expect(waiting("anna", 100_000)).toBe(60);
  expect(waiting("anna", 50_000)).toBe(0);
  for (let one = 0; one < 5000; one++) expect(waiting(`person ${one}`, 200_000 + one * 100)).toBe(0);
});
