import { afterEach, describe, expect, it } from "vitest";
import { about } from "../../src/commands/about.ts";
import { changes } from "../../src/commands/changes.ts";
import type { Library } from "../../src/library/library.ts";
import { files, put, release, releasedFolder, report, round } from "../changes/folder.ts";
import { type Desk, openDesk } from "../support/desk.ts";
import { libraryIn } from "../support/library.ts";
import { theLibrary } from "../support/world.ts";

const real = await theLibrary();

/** Three releases: the first, one of 4 December 2026, one of 1 February 2027. */
async function rich(): Promise<Library> {
  const folder = releasedFolder();
  const december = [round("sdd-5", { when: "2027-03-12", status: "scheduled", sources: [report] }), round("sdd-6", {})];
  put(folder, files({ rounds: december }));
  release(folder, { day: "2026-12-04" });
  const [fifth] = december;
  const february = [
    fifth ?? {},
    round("sdd-6", { status: "cancelled", sources: [report] }),
    round("sdd-6", { id: "sdd-7", title: "Dialogue sdd-7", when: "2028-Q1", status: "announced", sources: [report] }),
  ];
  put(folder, files({ rounds: february, text: { status: "in-force", sources: [report] } }));
  const { problems } = release(folder);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return libraryIn(folder);
}

const history = await rich();
const LATER = new Date("2027-02-02T09:00:00Z");

let desk: Desk;
const open = async (library: Library, now?: Date): Promise<Desk> => {
  desk = await openDesk(library, [changes, about]);
  if (now) desk.turnTo(now);
  return desk;
};
afterEach(() => desk.close());

const TOLD = `4 changes, by partner, the newest first.

Changes since Tue 1 December 2026

Norway

- Mon 1 February 2027: Dialogue sdd-6 – was cancelled; it was planned for Thu 18 November 2027. [1]
- Mon 1 February 2027: Dialogue sdd-7 – new: it was announced for the first quarter of 2028. [1]
- Mon 1 February 2027: Partnership with Norway – status now in force (was signed). [1]
- Fri 4 December 2026: Dialogue sdd-5 – is scheduled for Fri 12 March 2027 (until now the first quarter of 2027). [1]

The data set is version 2027.02 of Mon 1 February 2027; all of it was last checked on Mon 23 November 2026.

Sources
[1] Report. EEAS. https://example.eu/report

Ask this again: /aide changes since 2026-12-01`;

describe("what changed", () => {
  it("is told in sentences, by partner, the newest first, each with its source", async () => {
    await open(history, LATER);
    expect((await desk.say("changes since 2026-12-01")).text).toBe(TOLD);
  });

  it("is told from the day that is named on, and not before", async () => {
    await open(history, LATER);
    expect((await desk.say("changes since 5 December 2026")).text).not.toContain("sdd-5");
    expect((await desk.say("changes since 4 December")).text).toContain("sdd-5");
  });

  it("stands together with what the team has done here, and by whom", async () => {
    await open(history, LATER);
    await desk.say('schedule "Prep call norway" 12 February 2027 with:norway now', { person: "Anna" });
    const { text } = await desk.say("changes since yesterday norway");
    expect(text).toContain("4 changes");
    expect(text).toMatch(
      /Norway\n\n- Tue 2 February 2027, 10:00 in Brussels: Prep call norway – added for Fri 12 February 2027, by Anna\. \[1\]\n- Mon 1 February/,
    );
    expect(text).toContain("[1] Set in chat by Anna. Your team’s calendar, Tue 2 February 2027");
    expect((await desk.say("changes since yesterday", { tenant: "T2" })).text).not.toContain("Prep call");
  });

  it("tells every step of a meeting, not only where it stands now", async () => {
    await open(history, LATER);
    await desk.say("schedule move sdd-5 19 March 2027 now");
    desk.turnTo(new Date("2027-02-03T09:00:00Z"));
    await desk.say("schedule cancel sdd-5 now");
    const { text } = await desk.say("changes since yesterday");
    expect(text).toMatch(/Wed 3 February 2027, [^\n]*cancelled, by Anna\.[^\n]*\n[^\n]*moved to Fri 19 March 2027/);
  });

  it.each(["norway", "europe", "area:cyber", "dialogue", "eu-norway dialogue"])("narrows to %s", async (who) => {
    await open(history, LATER);
    expect((await desk.say(`changes since 2026-12-01 ${who}`)).text).toContain("sdd-6");
  });

  it("says that an empty list is empty, how old the data is, and where more may be", async () => {
    await open(history, LATER);
    const answer = await desk.say("changes since 2 February 2027 norway");
    expect(answer.text).toContain("No change is recorded, neither in the data set nor in your team’s calendar.");
    expect(answer.text).toContain("last checked on Mon 23 November 2026");
    expect((await desk.press(answer, "Last 12 months")).text).toContain("sdd-6");
    expect((await desk.press(answer, "Everyone")).title).toBe("Changes since Tue 2 February 2027");
  });

  it("goes back as far as its history, and says since when it keeps one", async () => {
    await open(real);
    const { text } = await desk.say("changes since 2026-01-01");
    expect(text).toContain("I keep a history since Mon 23 November 2026, the data set’s first release");
  });

  it("comes in pages", async () => {
    await open(real);
    for (let day = 10; day < 20; day++) await desk.say(`schedule "Call ${day}" ${day} March 2027 with:norway now`);
    const first = await desk.say("changes 7d");
    expect(first.text).toContain("10 changes, by partner, the newest first. Page 1 of 2.");
    expect(first.actions?.find(({ label }) => label === "Next page")?.says).toBe("changes since 2026-11-17 page:2");
    expect((await desk.say("changes 7d", { page: 2 })).text.match(/^- /gm)).toHaveLength(2);
  });
});

describe("the date", () => {
  it.each([
    ["changes", "Sun 25 October 2026"],
    ["changes 30d", "Sun 25 October 2026"],
    ["changes since yesterday", "Mon 23 November 2026"],
    ["changes since last week norway", "Tue 17 November 2026"],
    ["changes norway 2 weeks ago", "Tue 10 November 2026"],
    ["changes since monday", "Mon 23 November 2026"],
    ["changes since tuesday", "Tue 24 November 2026"],
    ["changes since last tuesday", "Tue 17 November 2026"],
    ["changes since june norway", "Mon 1 June 2026"],
    ["changes since 12 March", "Thu 12 March 2026"],
    ["changes since december", "Mon 1 December 2025"],
    ["changes since 12 mars", "Thu 12 March 2026"],
    ["changes since Q1 2026", "Thu 1 January 2026"],
    ["changes since:2026-06-01 norway", "Mon 1 June 2026"],
    ["changes from 2026-06", "Mon 1 June 2026"],
    ["changes over the last three months", "Mon 24 August 2026"],
    ["changes this month", "Sun 1 November 2026"],
    ["changes since 31.10.", "Sat 31 October 2026"],
    ["changes norway since 1 June 2026", "Mon 1 June 2026"],
    ["changes since 29 February", "Thu 29 February 2024"],
    ["changes 9999y", "Wed 24 November 1926"],
  ])("%s", async (line, day) => {
    await open(real);
    expect((await desk.say(line)).title).toBe(`Changes since ${day}${line.includes("norway") ? " · Norway" : ""}`);
  });

  it.each(["changes since tomorrow norway", "changes since 2027-06-01 norway", "changes since next week norway"])(
    "%s is still to come",
    async (line) => {
      await open(real);
      const answer = await desk.say(line);
      expect(answer.title).toBe("That day is still to come");
      expect((await desk.press(answer, "Last 7 days")).title).toBe("Changes since Tue 17 November 2026 · Norway");
      expect(answer.labels).toContain("Last 30 days");
    },
  );

  it("04/12 is refused, with both days that have been as buttons", async () => {
    await open(real);
    const answer = await desk.say("changes since 04/12 norway");
    expect(answer.text).toContain("04/12 can be read in two ways");
    expect(answer.labels).toEqual(["2025-12-04", "2026-04-12", "Help with changes"]);
    expect((await desk.press(answer, "2026-04-12")).title).toBe("Changes since Sun 12 April 2026 · Norway");
    expect((await desk.say("changes 04/12/26")).text).toContain("04/12/26 can be read in two ways");
  });

  it.each([
    ["changes since 2026-02-30", "There is no"],
    ["changes since", "After since comes a date"],
    ["changes since norway", "I found no date in “norway”"],
  ])("%s is asked back", async (line, why) => {
    await open(real);
    const answer = await desk.say(line);
    expect(answer.title).toBe("Since when?");
    expect(answer.text).toContain(why);
    expect((await desk.press(answer, "Last 7 days")).title).toContain("Changes since Tue 17 November 2026");
  });

  it("a year in the name of a text is no date", async () => {
    await open(real);
    expect((await desk.say("changes white paper for european defence readiness 2030")).title).toContain(
      "Changes since Sun 25 October 2026 · ",
    );
  });

  it("nobody of that name is known", async () => {
    await open(real);
    const answer = await desk.say("changes since last week norwya");
    expect(answer.title).toContain("Norway");
    expect((await desk.say("changes since last week xyzzy")).title).toBe("I did not understand “xyzzy”");
  });
});

describe("about", () => {
  it("shows the release and leads to what it changed", async () => {
    await open(history, LATER);
    const answer = await desk.say("about");
    expect(answer.text).toContain("Last release: Mon 1 February 2027, with 3 changes");
    expect((await desk.press(answer, "What changed")).text).toContain("3 changes");
  });

  it("says that the first release is the first", async () => {
    await open(real);
    expect((await desk.say("about")).text).toMatch(/Last release: /);
  });
});
