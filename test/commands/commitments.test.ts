import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { brief } from "../../src/commands/brief.ts";
import { commit } from "../../src/commands/commit.ts";
import { commitments } from "../../src/commands/commitments/list.ts";
import { defaultSettings } from "../../src/settings/settings.ts";
import { sayForm } from "../../src/words.ts";
import { type Desk, openDesk, type Said } from "../support/desk.ts";
import { theLibrary } from "../support/world.ts";

const library = await theLibrary();
const VERBS = [brief, commit, commitments];

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk(library, VERBS);
});
afterEach(() => desk.close());

const formIn = ({ blocks }: Said) => {
  const form = blocks.find(({ kind }) => kind === "form");
  if (form?.kind !== "form") throw new Error("no form");
  return form.form;
};
const ROADMAP = 'commit "share the draft roadmap" by:partner due:30 June 2027 of:eu-norway dialogue';

describe("a commitment", () => {
  it("is shown in full first, and saved by one press, once", async () => {
    const shown = await desk.say(ROADMAP);
    expect(shown.text).toMatch(
      /Nothing is saved yet[\s\S]*Owner: Norway\nDue: Wed 30 June 2027\nOf: EU-Norway Dialogue on Security and Defence/,
    );
    expect((await desk.say("commitments")).text).toContain("None is noted here.");
    const saved = await desk.press(shown, "Save");
    await desk.press(shown, "Save");
    expect(saved.text).toContain("Noted by Anna.");
    expect((await desk.say("commitments")).text).toMatch(
      /1 in all, none overdue\.[\s\S]*share the draft roadmap – Norway, due Wed 30 June 2027\. [^\n]* \[1\][\s\S]*\[1\] Noted in chat by Anna on Tue 24 November 2026\. Your team’s commitments/,
    );
    const rows = await desk.store.commitments({ platform: "slack", tenant: "T1" });
    expect(rows.map(({ version }) => version)).toEqual([1]);
  });

  it.each([
    ["was new", []],
    ["stood there with another date", [`${ROADMAP.replace("30 June", "31 May")} now`]],
  ])("does not undo by Save what a colleague saved meanwhile, where it %s", async (_how, before) => {
    for (const line of before) await desk.say(line);
    const shown = await desk.say(ROADMAP);
    await desk.say(`${ROADMAP.replace("30 June", "30 September")} now`, { person: "Ben" });
    expect((await desk.press(shown, "Save")).text).toContain("Nothing was saved");
    expect((await desk.say("commitments")).text).toContain("due Thu 30 September 2027");
    await desk.press(await desk.say(ROADMAP), "Save");
    expect((await desk.say("commitments")).text).toContain("due Wed 30 June 2027");
  });

  it("is saved at once with now, and dropped unsaved by Discard", async () => {
    await desk.say(`${ROADMAP} now`);
    await desk.press(await desk.say('commit "another thing" by:us of:norway'), "Discard");
    expect((await desk.say("commitments")).text).toContain("1 in all");
  });

  it.each([
    ["by:us", "our side"],
    ["by:partner", "Norway"],
    ['by:"political director"', "political director"],
    ["by:political director", "political director"],
  ])("has an owner by side or function: %s", async (by, said) => {
    expect((await desk.say(`commit "send a paper" ${by} of:norway`)).text).toContain(`Owner: ${said}`);
  });

  it.each([
    ["due:30 June 2027", "Wed 30 June 2027"],
    ['due:"June 2027"', "June 2027"],
    ["due:2027-Q2", "the second quarter of 2027"],
    ["due:next-round", "before the next round; none is known yet"],
    ["due:before the next round", "before the next round; none is known yet"],
    ["", "no due date"],
  ])("is due no more exactly than it was said: %s", async (due, said) => {
    expect((await desk.say(`commit "send a paper" by:us ${due} of:norway`)).text).toContain(`Due: ${said}`);
  });

  it("asks with a form for the owner that is missing, and keeps what was typed", async () => {
    const asked = await desk.say('commit "send a paper" due:30 June 2027 of:norway');
    expect(asked.text).toContain("Please say who owes it.");
    const form = formIn(asked);
    const typed = Object.fromEntries(form.fields.map(({ name, initial = "" }) => [name, initial]));
    const shown = await desk.say(sayForm(form, { ...typed, by: "political director" }));
    expect(shown.text).toMatch(
      /Save this\? send a paper[\s\S]*Owner: political director\nDue: Wed 30 June 2027\nOf: Norway/,
    );
  });

  it.each([
    ["of:norway due:04/12", "04/12 can be read in two ways", "2026-12-04"],
    ["of:norway due:1 June 2026", "Mon 1 June 2026 has passed", "Before the next round"],
    ["of:norway due:soonish", "“soonish” is no date", "Before the next round"],
    ["of:moldovenia", "I know nothing called “moldovenia”", "Fill in a form"],
    ["of:norway source:http://example.org", "begins with https://", "Fill in a form"],
    ["of:norway source:javascript:alert(1)", "begins with https://", "Fill in a form"],
  ])("is not saved while %s leaves a doubt", async (rest, why, label) => {
    const asked = await desk.say(`commit "send a paper" by:us ${rest} now`);
    expect(asked.text).toContain(why);
    expect(asked.labels).toContain(label);
    expect((await desk.press(asked, label)).text).toMatch(/Save this\? send a paper|Note a commitment/);
    expect((await desk.say("commitments")).text).toContain("None is noted here.");
  });

  it("has a length that fits", async () => {
    expect((await desk.say(`commit "${"long ".repeat(60)}" by:us of:norway now`)).text).toContain("200 fit");
  });

  it("takes another date when it is said again", async () => {
    await desk.say(`${ROADMAP} now`);
    await desk.say(`${ROADMAP.replace("30 June", "15 July")} now`);
    expect((await desk.say("commitments")).text).toMatch(/1 in all[\s\S]*due Thu 15 July 2027/);
  });

  it("cites the address that was given with it", async () => {
    await desk.say('commit "send a paper" by:us of:norway source:https://example.org/minutes now');
    expect((await desk.say("brief norway page")).text).toMatch(
      /send a paper – our side, no due date\. \[(\d+)\][\s\S]*\n\[\1\] Given with a commitment by Anna\. example\.org\. https:\/\/example\.org\/minutes/,
    );
  });

  it("stays what it is whatever is typed into it", async () => {
    const shown = await desk.say('commit what:"of: all things" by:us of:norway');
    const saved = await desk.press(shown, "Save");
    expect(saved.title).toBe("Noted: of: all things");
  });
});

describe("commitments that are open", () => {
  beforeEach(async () => {
    await desk.say(`${ROADMAP} now`);
    await desk.say('commit "answer on SAFE" by:us due:1 December 2026 of:norway now');
    await desk.say('commit "send the experts" by:partner due:next-round of:eu-norway dialogue now');
    await desk.say('commit "pay the lunch" by:us of:japan now');
  });

  it("stand in the briefings on their partner, dialogue and meeting, and in no other", async () => {
    const all = ["share the draft roadmap", "answer on SAFE", "send the experts"];
    await desk.say('schedule "EU-Norway SDD" 12 March 2027 with:norway now');
    for (const words of ["norway", "eu-norway dialogue", "EU-Norway SDD"]) {
      const { text } = await desk.say(`brief ${words} page`);
      for (const what of all) expect(text, words).toContain(what);
      expect(text).not.toContain("pay the lunch");
    }
    expect((await desk.say("brief moldova page")).text).toContain("Your team has noted no open commitment.");
  });

  it("name the round before which they are due once there is one", async () => {
    await desk.say('schedule "EU-Norway SDD" 12 March 2027 with:norway now');
    expect((await desk.say("commitments norway")).text).toContain(
      "send the experts – Norway, due before the next round, EU-Norway SDD (Fri 12 March 2027).",
    );
  });

  it("are overdue after their day, and after the round that they should have met, and come first", async () => {
    await desk.say('schedule "EU-Norway SDD" 12 March 2027 with:norway now');
    desk.turnTo(new Date("2026-12-01T20:00:00Z"));
    expect((await desk.say("commitments")).text).toContain("none overdue");
    desk.turnTo(new Date("2026-12-02T08:00:00Z"));
    expect((await desk.say("commitments")).text).toMatch(
      /4 in all, 1 overdue\.\n\nOpen commitments\n\n- Overdue: answer on SAFE/,
    );
    expect((await desk.say("brief norway short")).text).toContain(
      "answer on SAFE (our side, due Tue 1 December 2026, overdue)",
    );
    desk.turnTo(new Date("2027-03-13T08:00:00Z"));
    const { text } = await desk.say("commitments overdue");
    expect(text.indexOf("Overdue: answer on SAFE")).toBeLessThan(text.indexOf("Overdue: send the experts"));
    expect(text.indexOf("Overdue: answer on SAFE")).toBeGreaterThan(0);
    expect((await desk.say("brief week page")).text).toMatch(/Overdue\n\n- Overdue: answer on SAFE/);
  });

  it("are ticked by a button, which can be undone", async () => {
    const list = await desk.say("commitments norway");
    const done = await desk.press(list, "Done: answer on SAFE");
    expect(done.title).toBe("Done: answer on SAFE");
    expect((await desk.say("brief norway page")).text).not.toContain("answer on SAFE");
    expect((await desk.say("commitments done")).text).toContain("answer on SAFE – our side, done.");
    await desk.press(done, "Undo");
    expect((await desk.say("brief norway page")).text).toContain("answer on SAFE");
  });

  it("are dropped by words of their text, and asked for where several fit", async () => {
    expect((await desk.say("commit drop roadmap")).title).toBe("Dropped: share the draft roadmap");
    const asked = await desk.say("commit done the");
    expect(asked.labels.toSorted()).toEqual(["Commitments", "pay the lunch", "send the experts"]);
    expect((await desk.say("commit done nonsense")).title).toBe("I know no commitment “nonsense”");
    expect((await desk.say("commit done")).title).toBe("Which commitment?");
  });

  it("are seen by their own workspace alone", async () => {
    const elsewhere = { tenant: "T2" };
    expect((await desk.say("commitments", elsewhere)).text).toContain("None is noted here.");
    expect((await desk.say("brief norway page", elsewhere)).text).toContain("Your team has noted no open commitment.");
    expect((await desk.say("commit done answer on SAFE", elsewhere)).title).toMatch(/^I know no commitment/);
  });

  it("are listed by whom they concern", async () => {
    expect((await desk.say("commitments japan")).text).toMatch(/1 in all[\s\S]*pay the lunch/);
    expect((await desk.say("commitments asia")).text).toContain("pay the lunch");
    expect((await desk.say("commitments moldova")).text).toContain("None is noted here.");
  });
});

describe("who may note commitments", () => {
  it("is whoever may change what is scheduled here", async () => {
    const settings = { ...defaultSettings("Europe/Brussels"), editors: [{ id: "Ben", name: "Ben" }] };
    const guarded = await openDesk(library, VERBS, { settings });
    expect((await guarded.say(`${ROADMAP} now`)).title).toBe("You may not change this here");
    await guarded.say(`${ROADMAP} now`, { person: "Ben" });
    expect((await guarded.say("commit done roadmap")).title).toBe("You may not change this");
    expect((await guarded.say("commitments")).text).toContain("share the draft roadmap");
    await guarded.close();
  });
});
