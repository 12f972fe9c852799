import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Library } from "../../src/library/library.ts";
import { plain } from "../../src/text/plain.ts";
import { type Platform, platform, textOf } from "../support/platform.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { theLibrary } from "../support/world.ts";

const DAY = 86_400_000;
/** A Tuesday. */
const FROM = new Date("2026-11-24T09:00:00Z");

let library: Library;
let slack: Platform;
let stage: Stage;
beforeAll(async () => {
  library = await theLibrary();
});
afterEach(() => stage.close());

async function open(): Promise<void> {
  slack = platform();
  stage = await openStage(library, slack, { from: FROM });
}

describe("following the radar", () => {
  it("is shown before it is saved, is a rule of its own, and comes once a week", async () => {
    await open();
    await stage.say("follow norway lead:7d now");
    const shown = await stage.say("follow radar norway");
    expect(shown.title).toBe("Follow the radar here?");
    await stage.say(shown.actions?.find(({ label }) => label === "Save")?.says ?? "");
    const rules = await stage.say("following");
    expect(rules.title).toContain("2 things");
    expect(plain({ answer: rules, reading: { zone: "Europe/Brussels", call: "/aide" } })).toContain(
      "The radar of Norway: every Monday at 08:30 in Brussels",
    );
  });

  it("tells on its day what is on it and why it is there, and the week after only what is new", async () => {
    await open();
    await stage.say("follow radar weekly mon 08:30 now");
    expect(await stage.pass(5 * DAY)).toEqual({ posted: 0, edited: 0 });
    expect(await stage.pass(DAY)).toEqual({ posted: 1, edited: 0 });
    const [first] = slack.kept;
    if (!first) throw new Error("nothing was posted");
    expect(textOf(first)).toMatch(/^[^\n]* things to look at[^\n]*\n\nRadar\n/);
    expect(textOf(first)).toContain("because this channel follows the radar");
    expect(first.answer.sources?.length).toBeGreaterThan(0);
    await stage.pass(7 * DAY);
    const second = slack.kept[1];
    if (second) expect(textOf(second)).toContain("Known before");
    expect(second && textOf(second).length).not.toBe(textOf(first).length);
  });

  it("says nothing in a week in which nothing is new", async () => {
    await open();
    await stage.say("follow radar with:chile weekly mon 08:30 now");
    for (let week = 0; week < 6; week++) await stage.pass(7 * DAY);
    const texts = slack.kept.map(textOf);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("is refused with leads, because it counts back from nothing", async () => {
    await open();
    expect((await stage.say("follow radar norway lead:7d")).title).toBe("The radar comes once a week");
    expect((await stage.say("follow radar daily")).title).toBe("The radar comes once a week");
  });

  it("is stopped and edited by name", async () => {
    await open();
    await stage.say("follow radar norway now");
    expect((await stage.say("following edit radar norway")).blocks.some(({ kind }) => kind === "form")).toBe(true);
    expect((await stage.say("unfollow radar norway")).title).toBe("No longer followed here: the radar of Norway");
  });
});
