import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openHolidays } from "../../src/calendar/holidays.ts";
import { radar } from "../../src/commands/radar.ts";
import { addDays } from "../../src/days.ts";
import { meetingIn } from "../../src/library/relations.ts";
import { hasNews, radarPost } from "../../src/radar/answer.ts";
import type { Finding } from "../../src/radar/finding.ts";
import { clear } from "../../src/radar/kinds.ts";
import { radarFindings } from "../../src/radar/radar.ts";
import { plain } from "../../src/text/plain.ts";
import { wordsIn } from "../../src/text/words.ts";
import { type Desk, openDesk, READING } from "../support/desk.ts";
import { theLibrary } from "../support/world.ts";
import { inputOf, meeting } from "./input.ts";

const library = await theLibrary();
const holidays = await openHolidays(library.closed);
const DAYS = ["2026-11-24", "2027-01-11", "2027-06-20", "2028-02-29"];
const say = wordsIn();
const seenOn = (today: string): Finding[] => radarFindings({ library, today, zone: "Europe/Brussels", holidays, say });

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk(library, [radar]);
});
afterEach(() => desk.close());

describe("the radar of the data set", () => {
  it.each(DAYS)("tells each thing once, with a source and a line that helps: %s", (today) => {
    const found = seenOn(today);
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
    expect(found.filter(({ sources, help }) => sources.length === 0 || help.says === "")).toEqual([]);
    const overdue = new Set(clear(found).flatMap(({ kind, about }) => (kind === "overdue" ? about[0] : [])));
    const again = clear(found).filter(
      ({ kind, about }) =>
        (kind === "unheard" || kind === "closing") &&
        about.some((id) => overdue.has(meetingIn(id, library)?.series ?? "")),
    );
    expect(again).toEqual([]);
  });

  it.each(DAYS)("fits one message, and each of its kinds page by page does: %s", async (today) => {
    desk.turnTo(new Date(`${today}T09:00:00Z`));
    const whole = await desk.say("radar");
    expect(whole.text.length).toBeLessThanOrEqual(4000);
    for (const action of whole.actions ?? []) {
      if (!/^radar \w+$/.test(action.says)) continue;
      const first = await desk.say(action.says);
      expect(first.text.length, action.says).toBeLessThan(6000);
      expect(first.text).toMatch(/\d+ in all, the most pressing first\./);
    }
  });

  it("counts what it does not show, with the line that shows it, and turns its pages", async () => {
    const whole = await desk.say("radar");
    expect(whole.text).toMatch(/and \d+ more: \/aide radar overdue/);
    expect((await desk.say("radar overdue")).actions?.[0]?.says).toBe("radar overdue page:2");
    const pages = await desk.say("radar overdue", { page: 2 });
    expect(pages.text).toContain("Page 2 of 2");
    expect(pages.text).not.toContain("EU-Japan Summit");
    expect(pages.text).toContain("EU-Norway Dialogue on Security and Defence – yearly");
  });
});

describe("radar", () => {
  it("says what slips for a partner, cites it and helps", async () => {
    const said = await desk.say("radar norway");
    expect(said.text).toMatch(
      /^One thing to look at\.\n\nRadar · Norway\n\nPast their cadence\n\n- EU-Norway Dialogue on Security and Defence – yearly; the last one on record was held on Thu 5 December 2024, 23 months ago; no next one is known\. \[1\]\n\nSources\n\[1\] /,
    );
    expect(said.echo).toBe("radar norway");
    expect(said.labels).toEqual(["Schedule: EU-Norway Dialogue on Securit…", "Follow weekly"]);
    expect(said.actions?.at(-1)?.says).toBe("follow radar norway weekly");
  });

  it("is quiet once the next round is on the calendar", async () => {
    await desk.say('schedule "EU-Norway Dialogue on Security and Defence" 16 March 2027 now');
    const said = await desk.say("radar norway");
    expect(said.title).toBe("Nothing on the radar for Norway");
    expect(said.text).toMatch(
      /I looked at 1 dialogue or forum, 1 meeting to come, \d+ texts and 1 mission or operation\./,
    );
  });

  it("sees what a team has scheduled on a holiday of the partner", async () => {
    await desk.say('schedule "EU-Norway Dialogue on Security and Defence" 17 May 2027 now');
    expect((await desk.say("radar norway days")).text).toContain(
      "Mon 17 May 2027 is a public holiday in Norway (Constitution Day, Whit Monday)",
    );
  });

  it.each([
    ["radar indo-pacific overdue", "radar region:indo-pacific overdue", "EU-Japan Summit"],
    ["radar mandates", "radar texts", "EUMAM Ukraine"],
    ["radar kind:summit", "radar kind:summit", "G20 Leaders’ Summit"],
    ["radar switzerland", "radar switzerland", "Listed as taking part: Albania, Chile, North Macedonia, Switzerland"],
    ["radar eu-uk summit", "radar eu-uk-summit", "the one planned for Wed 22 July 2026 was postponed"],
    ["radar eupol copps", "radar eupol-copps", "the last mandate on record ended on Tue 30 June 2026"],
    ["radar -kind:summit overdue", "radar -kind:summit overdue", "EU-China Strategic Dialogue"],
  ])("understands %s", async (line, echo, part) => {
    const said = await desk.say(line);
    expect(said.echo).toBe(echo);
    expect(said.text).toContain(part);
  });

  it("answers nothing calmly, and offers what lies beside it", async () => {
    const said = await desk.say("radar kind:forum region:africa");
    expect(said.title).toBe("Nothing on the radar for forums with Africa");
    expect(said.labels).toContainEqual(expect.stringMatching(/^Without Africa \(\d+\)$/));
    expect((await desk.say("radar norway clashes")).text).toContain("Nothing of this kind.");
  });

  it("offers what an unknown word may mean, and has no reach that can be set", async () => {
    const unknown = await desk.say("radar armani");
    expect(unknown.title).toBe("I did not understand “armani”");
    expect(unknown.actions?.[0]?.says).toBe("radar armenia");
    const span = await desk.say("radar norway 6m");
    expect(span.title).toContain("leave “6m” out");
    expect((await desk.press(span, "Radar")).title).toBe("Radar · Norway");
  });

  it("says what the data cannot tell, long after its day", async () => {
    desk.turnTo(new Date("2027-06-20T09:00:00Z"));
    expect((await desk.say("radar")).text).toMatch(
      /The data set ends on Mon 23 November 2026\. Since then \d+ rounds have fallen due, \d+ planned dates have passed and \d+ mandates or texts have run out or gone quiet; what became of them is not in it/,
    );
  });
});

describe("a radar that comes by itself", () => {
  const view = { named: "Norway", line: "radar norway", asOf: "2099-12-31", reading: READING, say };
  const known = {
    meetings: [meeting("old", "2026-12", { status: "expected" }), meeting("new", "2027-01", { status: "expected" })],
  };
  const on = (today: string) => radarFindings(inputOf(known, today));
  const keys = (today: string) => new Set(on(today).map(({ key }) => key));
  const said = (today: string, before: ReadonlySet<string> | undefined): string => {
    const answer = radarPost(on(today), before, view);
    return answer ? plain({ answer, reading: READING }) : "";
  };

  it("tells all at first, then what is new and counts the rest", () => {
    expect(said("2026-12-07", undefined)).toMatch(/2 things to look at[\s\S]*Meeting old[\s\S]*Meeting new/);
    const second = said("2026-12-07", keys("2026-11-30"));
    expect(second).toMatch(/One thing new or urgent\.[\s\S]*Meeting new/);
    expect(second).not.toContain("Meeting old –");
    expect(second).toContain("Known before: 1 still unconfirmed: /aide radar norway");
  });

  it("tells again what has become urgent", () => {
    expect(said("2026-12-21", keys("2026-12-14"))).toMatch(/Meeting old – expected in December 2026[^\n]*10 days left/);
  });

  it("has no news where nothing is new or urgent, and nothing at all where nothing is on it", () => {
    expect(hasNews(on("2026-12-14"), keys("2026-12-07"))).toBe(false);
    expect(said("2026-12-14", keys("2026-12-07"))).toContain("Nothing new.");
    expect(said("2026-10-01", undefined)).toBe("");
    expect(hasNews(on("2026-10-01"), undefined)).toBe(false);
  });

  it("leaves out what has slept for long, and fits one message all year", () => {
    for (let week = 0; week < 52; week++) {
      const today = addDays("2026-11-23", 7 * week);
      const before = new Set(seenOn(addDays(today, -7)).map(({ key }) => key));
      const answer = radarPost(seenOn(today), before, {
        ...view,
        named: "",
        line: "radar",
        asOf: library.release.asOf,
      });
      const text = answer ? plain({ answer, reading: READING }) : "";
      expect(text.length).toBeLessThanOrEqual(4000);
      expect(text).not.toContain("Nothing on record for long");
    }
  });
});
