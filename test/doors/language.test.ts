import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, PLATFORMS, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.program.stop());

const FRENCH = /Norvège/;
const ENGLISH = /Norway/;

describe.each(PLATFORMS)("the language of an answer on %s", (platform) => {
  const heard = async (line: string, user: string, room = "general"): Promise<string> => {
    const [message] = await world.say(platform, line, { user, room });
    if (!message) throw new Error(`nothing was answered to ${line}`);
    return message.text;
  };
  /** Without its sources and what was read, which stay as they are. */
  const said = async (line: string, user: string, room?: string): Promise<string> =>
    (await heard(line, user, room)).split(/\n(?:Sources|Ask this again)/)[0] ?? "";

  it.each([
    // Nobody has set the room: English, unless a client says otherwise.
    ["norway", "anna", "general", ENGLISH],
    ["norway", "fatou", "general", FRENCH],
    ["norway", "dieter", "general", ENGLISH],
    ["brief norway", "fatou", "general", FRENCH],
    // A question in a sentence is answered in its language.
    ["quels accords avons-nous avec la Norvège ?", "anna", "general", FRENCH],
    ["which agreements do we have with Norway?", "fatou", "general", ENGLISH],
    ["welche Abkommen haben wir mit Norwegen?", "anna", "general", ENGLISH],
    ["welche Abkommen haben wir mit Norwegen?", "fatou", "general", FRENCH],
    // A name alone is no sentence in any language.
    ["Norvège", "anna", "general", ENGLISH],
  ])("%s, said by %s in #%s", async (line, user, room, expected) => {
    expect(await said(line, user, room)).toMatch(expected);
  });

  it("is that of the room where nothing else is known, and of what all see", async () => {
    await world.say(platform, "settings language fr", { user: "anna", room: "private" });
    expect(await said("norway", "anna", "private")).toMatch(FRENCH);
    expect(await said("norway", "dieter", "private")).toMatch(FRENCH);
    expect(await said("which agreements do we have with Norway?", "dieter", "private")).toMatch(ENGLISH);
    const shared = await world.say(platform, "share norway", { user: "dieter", room: "private" });
    expect(shared.find(({ visibleTo }) => visibleTo === null)?.text).toMatch(FRENCH);
  });

  it("draws what is shared in the language of the room, whatever language it was asked in", async () => {
    const [asked] = await world.say(platform, "norway", { user: "fatou" });
    expect(asked?.text).toMatch(FRENCH);
    const shared = await world.say(platform, "share norway", { user: "fatou" });
    const seen = shared.find(({ visibleTo }) => visibleTo === null)?.text ?? "";
    expect(seen).toMatch(/Norway/);
    expect(seen).not.toMatch(FRENCH);
  });

  it("is what was chosen in a direct conversation, English as well", async () => {
    expect(await said("norway", "fatou", "@fatou")).toMatch(FRENCH);
    await world.say(platform, "settings language en", { user: "fatou", room: "@fatou" });
    expect(await said("norway", "fatou", "@fatou")).toMatch(ENGLISH);
    await world.say(platform, "settings language fr", { user: "fatou", room: "@fatou" });
    expect(await said("norway", "fatou", "@fatou")).toMatch(FRENCH);
  });
});
