import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { overdueFor } from "../../src/briefings/overdue.ts";
import { withTeam } from "../../src/calendar/team.ts";
import { commit } from "../../src/commands/commit.ts";
import { commitments } from "../../src/commands/commitments/list.ts";
import type { Entry } from "../../src/library/library.ts";
import { sayLine } from "../../src/text/plain.ts";
import { wordsIn } from "../../src/text/words.ts";
import { type Desk, openDesk, READING } from "../support/desk.ts";
import { theLibrary } from "../support/world.ts";

const library = await theLibrary();
const T1 = { platform: "slack", tenant: "T1" } as const;

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk(library, [commit, commitments]);
});
afterEach(() => desk.close());

/** What a digest of a day says is overdue. */
async function overdue(today: string, wanted: (entry: Entry) => boolean = () => true): Promise<string[]> {
  const seen = withTeam(library, await desk.store.meetings(T1), wordsIn());
  const statements = overdueFor(await desk.store.commitments(T1), wanted, { library: seen, today, say: wordsIn() });
  return statements.map(({ text }) => sayLine(text, READING));
}

describe("what is overdue in a digest", () => {
  it("names the owner first, the day, and how long ago that was", async () => {
    await desk.say('commit "share the draft roadmap" by:"ministry of defence" due:30 June 2027 of:norway now');
    expect(await overdue("2027-06-30")).toEqual([]);
    expect(await overdue("2027-07-21")).toEqual([
      "Overdue: Ministry of defence – share the draft roadmap, due Wed 30 June 2027 (3 weeks ago). Norway.",
    ]);
  });

  it("counts a month from its end", async () => {
    await desk.say('commit "send a paper" by:us due:"June 2027" of:norway now');
    expect(await overdue("2027-06-30")).toEqual([]);
    expect(await overdue("2027-07-03")).toEqual([
      "Overdue: Our side – send a paper, due in June 2027 (over for 3 days). Norway.",
    ]);
  });

  it("counts from the round before which it was due", async () => {
    await desk.say('schedule "EU-Norway SDD" 12 March 2027 now');
    await desk.say('commit "send a paper" by:partner due:next-round of:eu-norway dialogue now');
    expect(await overdue("2027-03-12")).toEqual([]);
    expect(await overdue("2027-03-15")).toEqual([
      "Overdue: Norway – send a paper, due before the next round, EU-Norway SDD (Fri 12 March 2027) (3 days ago). EU-Norway Dialogue on Security and Defence.",
    ]);
  });

  it("comes longest overdue first, only of what is wanted, and never of what is ticked", async () => {
    await desk.say('commit "late" by:us due:1 March 2027 of:norway now');
    await desk.say('commit "later" by:us due:1 May 2027 of:norway now');
    await desk.say('commit "elsewhere" by:us due:1 May 2027 of:japan now');
    await desk.say('commit "ticked" by:us due:1 April 2027 of:norway now');
    await desk.say("commit done ticked");
    const all = await overdue("2027-06-01", ({ record }) => record.id === "norway");
    expect(all.map((line) => /– (\w+),/.exec(line)?.[1])).toEqual(["late", "later"]);
  });
});

describe("due before the next round", () => {
  it("is due before the meeting itself, where that is still to come", async () => {
    await desk.say('schedule "EU-Norway SDD" 12 March 2027 now');
    expect((await desk.say('commit "a paper" by:us due:next-round of:"EU-Norway SDD"')).text).toContain(
      "Due: before the next round, EU-Norway SDD (Fri 12 March 2027)",
    );
  });

  it("is not overdue because a round was postponed, or was vague and nobody knows whether it took place", async () => {
    await desk.say('schedule "EU-Norway SDD" 12 March 2027 now');
    await desk.say('commit "a paper" by:us due:next-round of:eu-norway dialogue now');
    await desk.say('commit "a list" by:us due:next-round of:eu-pakistan-political-dialogue now');
    await desk.say('schedule postpone "EU-Norway SDD" now');
    expect(await overdue("2027-03-15")).toEqual([]);
    desk.turnTo(new Date("2027-03-15T09:00:00Z"));
    expect((await desk.say("commitments norway")).text).toContain("due before the next round; none is known yet");
  });
});

describe("a commitment of what can hold none", () => {
  it.each([
    ["eupm moldova", "is a record of another kind (mission or operation)", "Moldova"],
    ["soia-japan", "is a record of another kind (instrument)", "Japan"],
  ])("says so, and offers the partner: %s", async (of, why, label) => {
    const asked = await desk.say(`commit "a paper" by:us of:"${of}" now`);
    expect(asked.text).toContain(why);
    expect((await desk.press(asked, label)).title).toBe("Save this? a paper");
  });
});
