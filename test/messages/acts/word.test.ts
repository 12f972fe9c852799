import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Library } from "../../../src/library/library.ts";
import { textOf } from "../../support/platform.ts";
import { PLACE } from "../../support/stage.ts";
import { theLibrary } from "../../support/world.ts";
import { labels, openPressing, type Pressing } from "./press.ts";

let library: Library;
let at: Pressing;
beforeAll(async () => {
  library = await theLibrary();
});
afterEach(() => at.stage.close());

const said = (): string[] => at.words().map(({ answer }) => answer.title);
/** Of the rule itself, when it was saved. */
const SAVED = "Anna set reminders for Norway here: 7 days before and 1 day before at 09:00 in Brussels.";

describe("the line in the room", () => {
  it("says once who set reminders, and lets anybody stop them", async () => {
    at = await openPressing(library);
    expect(said()).toEqual([SAVED]);
    expect(at.words().map(labels)).toEqual([["What is followed here", "Stop"]]);
    await at.type("follow norway lead:7d,1d at 09:00 now");
    await at.settle();
    expect(said()).toEqual([SAVED]);
    await at.type("follow norway lead:2d at 09:00 now");
    await at.settle();
    expect(said()[1]).toBe("Bert changed reminders for Norway here: 2 days before at 09:00 in Brussels.");
    expect(at.words().map(labels)).toEqual([[], ["What is followed here", "Stop"]]);
  });

  it.each([
    ["unfollow norway", "Bert stopped reminders for Norway here."],
    ["mute norway", "Bert muted Norway here."],
    ["pause norway 2w", "Bert paused reminders for Norway here."],
    ["done oslo round", "Bert is done with Oslo round: no more reminders of it here."],
  ])("says who stopped them, and is mended when that is taken back: %s", async (line, word) => {
    at = await openPressing(library);
    await at.type(line);
    await at.settle();
    expect(said()).toEqual([SAVED, word]);
    const [, told] = at.words();
    if (!told) throw new Error("nothing was said");
    expect(labels(told)).toContain("Undo");
    await at.press(told, "Undo", "Cleo");
    await at.settle();
    const [, then] = at.words();
    expect(then && textOf(then)).toContain("Taken back – Cleo");
    expect(then && labels(then)).toEqual([]);
    expect(said()).toHaveLength(2);
    expect(await at.stage.store.subscriptions(PLACE)).toMatchObject([{ pausedUntil: null, person: "U1" }]);
  });

  it("takes a pause back where it still holds, and leaves alone what somebody paused anew", async () => {
    at = await openPressing(library);
    await at.type("follow japan now");
    await at.type("pause 2w");
    await at.type("pause japan until 1 June 2027", "Cleo");
    await at.settle();
    const paused = at.words().find(({ answer }) => answer.title.startsWith("Bert paused"));
    if (!paused) throw new Error("nothing was said");
    expect((await at.press(paused, "Undo", "Dora")).title).toMatch(/^Taken back/);
    const rules = await at.stage.store.subscriptions(PLACE);
    expect(rules.map(({ rule, pausedUntil }) => [rule, pausedUntil])).toEqual([
      ["norway", null],
      ["japan", "2027-06-01"],
    ]);
  });

  it("is not said of what the room never heard of, nor twice", async () => {
    at = await openPressing(library);
    for (const line of ["mute moldova", "done european council", "unfollow moldova", "snooze oslo round 1d"])
      await at.type(line);
    await at.settle();
    expect(said()).toEqual([SAVED]);
    await Promise.all([at.type("unfollow norway", "Bert"), at.type("unfollow norway", "Cleo")]);
    await at.settle();
    expect(said()).toHaveLength(2);
  });

  it("is said although it is night: whoever did it is about", async () => {
    at = await openPressing(library);
    await at.stage.pass(13 * 3_600_000);
    await at.type("pause norway 2w");
    await at.settle();
    expect(said()).toHaveLength(2);
  });

  it("is not said in a conversation of two", async () => {
    at = await openPressing(library);
    const place = { ...PLACE, room: "D1", direct: true, call: "", address: { channel: "D1" } };
    const ask = (line: string) =>
      at.stage.core.bot.answer({ line, place, person: { id: "U1", name: "Anna" }, now: at.stage.now() });
    await ask("follow norway lead:3d at 09:00 now");
    await ask("unfollow norway");
    await at.settle();
    expect(said()).toEqual([SAVED]);
  });
});
