import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Library } from "../../../src/library/library.ts";
import { textOf } from "../../support/platform.ts";
import { PLACE } from "../../support/stage.ts";
import { theLibrary } from "../../support/world.ts";
import { DAY, labels, openPressing, type Pressing, ROUND } from "./press.ts";

let library: Library;
let at: Pressing;
beforeAll(async () => {
  library = await theLibrary();
});
afterEach(() => at.stage.close());

const WHEN = "Fri 5 March 2027, 10:00 in Brussels";

describe("a press on a posted card", () => {
  it.each([
    ["Done", `Done – Bert, ${WHEN}.`],
    ["Mute", `Muted – Bert, ${WHEN}.`],
    ["Snooze 1 day", /Snoozed until Mon 8 March 2027, 09:00 in Brussels – Bert/],
    ["Skip the next one", `Next reminder left out – Bert, ${WHEN}.`],
    ["Stop", `Stopped – Bert, ${WHEN}.`],
  ])("is the room's act, which everybody sees and can take back: %s", async (label, line) => {
    at = await openPressing(library);
    const answer = await at.press(at.reminder(), label);
    expect(answer.onCard).toBe(true);
    await at.settle();
    expect(textOf(at.reminder())).toMatch(line);
    expect(textOf(at.reminder())).toContain("In 7 days, Fri 12 March 2027: Oslo round");
    expect(labels(at.reminder())).toEqual(["Undo", "Brief", "Show it"]);
    await at.press(at.reminder(), "Undo", "Cleo");
    await at.settle();
    expect(textOf(at.reminder())).toContain("taken back – Cleo");
    expect(labels(at.reminder())).toContain(label);
    expect(labels(at.reminder())).not.toContain("Undo");
  });

  it("leaves everything as it was, once it was taken back: the next reminder comes", async () => {
    for (const label of ["Done", "Mute", "Skip the next one", "Stop"]) {
      at = await openPressing(library);
      const before = await at.stage.store.subscriptions(PLACE);
      await at.press(at.reminder(), label);
      await at.settle();
      await at.press(at.reminder(), "Undo");
      await at.settle();
      expect(
        (await at.stage.store.subscriptions(PLACE)).map(({ rule, value, person }) => [rule, value, person]),
      ).toEqual(before.map(({ rule, value, person }) => [rule, value, person]));
      await at.stage.pass(6 * DAY);
      expect(
        at.slack.kept.filter(({ answer }) => answer.title === "Tomorrow, Fri 12 March 2027: Oslo round"),
        label,
      ).toHaveLength(1);
      await at.stage.close();
    }
    at = await openPressing(library);
  });

  it("is answered to a second person by who did it, and nothing is done twice", async () => {
    at = await openPressing(library);
    const card = { ...at.reminder(), answer: at.reminder().answer };
    const [first, second] = await Promise.all([at.press(card, "Done", "Bert"), at.press(card, "Done", "Cleo")]);
    const answers = [first, second].map(({ title }) => title);
    expect(answers).toContain("Done: Oslo round");
    await at.settle();
    const third = await at.press(card, "Done", "Cleo");
    expect(third).toMatchObject({ title: "Done already: Oslo round", audience: "asker" });
    expect(third.onCard).toBeUndefined();
    expect(textOf({ ...card, answer: third })).toContain(`Done – Bert, ${WHEN}`);
    await at.settle();
    expect(textOf(at.reminder()).match(/Done –/g)).toHaveLength(1);
  });

  it("says on the card what was stopped elsewhere meanwhile", async () => {
    at = await openPressing(library);
    const [rule] = await at.stage.store.subscriptions(PLACE);
    await at.stage.store.removeSubscription(PLACE, rule?.id ?? "");
    expect((await at.press(at.reminder(), "Stop")).onCard).toBeUndefined();
    await at.settle();
    expect(textOf(at.reminder())).toContain("Stopped: this is no longer followed here.");
    expect(labels(at.reminder())).toEqual(["Brief", "Show it"]);
  });

  it("survives a later correction of the card, and the correction survives the press", async () => {
    at = await openPressing(library);
    await at.press(at.reminder(), "Done");
    await at.stage.say(`schedule move ${ROUND} 19 March 2027 now`);
    await at.settle();
    expect(textOf(at.reminder())).toContain("Moved, Fri 19 March 2027: Oslo round");
    expect(textOf(at.reminder())).toContain("Done – Bert");
    await at.press(at.reminder(), "Undo");
    await at.settle();
    expect(textOf(at.reminder())).toContain("Moved, Fri 19 March 2027: Oslo round");
    expect(at.slack.kept.filter(({ under }) => under !== undefined)).toHaveLength(1);
  });

  it("does not swallow the note about a meeting that moved just before", async () => {
    at = await openPressing(library);
    await at.stage.say(`schedule move ${ROUND} 19 March 2027 now`);
    await at.press(at.reminder(), "Stop");
    await at.settle();
    expect(at.slack.kept.filter(({ under }) => under !== undefined)).toHaveLength(1);
    expect(textOf(at.reminder())).toMatch(/Moved, Fri 19 March 2027: Oslo round[\s\S]*Stopped – Bert/);
  });

  it("is not lost when the platform asks to wait, or the process dies", async () => {
    for (const fault of ["later", "lost answer", "killed before", "killed after"] as const) {
      at = await openPressing(library);
      await at.press(at.reminder(), "Done");
      at.slack.faults.push(fault);
      await at.settle();
      for (let minutes = 0; minutes < 20; minutes++) await at.settle();
      expect(textOf(at.reminder()), fault).toContain("Done – Bert");
      await at.stage.close();
    }
    at = await openPressing(library);
  });

  it("changes nothing, and says so to nobody else, for whoever may not change things there", async () => {
    at = await openPressing(library);
    await at.stage.say("settings editors <@U-Cleo|Cleo>");
    const before = textOf(at.reminder());
    for (const label of ["Done", "Mute", "Snooze 1 day", "Skip the next one", "Stop"]) {
      const answer = await at.press(at.reminder(), label, "Mallory");
      expect(answer.title, label).toBe("You may not change this here");
      expect(answer.onCard).toBeUndefined();
    }
    await at.settle();
    expect(textOf(at.reminder())).toBe(before);
  });

  it.each([
    ["a digest", "follow norway daily 08:30 now"],
    ["a briefing", "follow norway lead:7d at 09:00 brief:page now"],
  ])("changes %s as well", async (_what, rule) => {
    at = await openPressing(library, rule);
    const [title, body] = textOf(at.reminder()).split("\n\n", 2);
    await at.press(at.reminder(), "Stop");
    await at.settle();
    expect(textOf(at.reminder())).toContain("Stopped – Bert");
    expect(textOf(at.reminder())).toContain(title);
    expect(textOf(at.reminder())).toContain(body);
    expect(labels(at.reminder())).toContain("Undo");
  });
});
