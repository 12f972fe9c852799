import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { briefingOf } from "../../src/briefings/brief.ts";
import { pageAnswer } from "../../src/briefings/page.ts";
import { shortAnswer } from "../../src/briefings/short.ts";
import { brief } from "../../src/commands/brief.ts";
import type { Change, Changes } from "../../src/library/history.ts";
import type { Library } from "../../src/library/library.ts";
import { parseWhen } from "../../src/library/when.ts";
import { plain } from "../../src/text/plain.ts";
import { sayWhen } from "../../src/text/when.ts";
import { wordsIn } from "../../src/text/words.ts";
import { moldova } from "../briefings/fixture.ts";
import { type Desk, openDesk, READING } from "../support/desk.ts";
import { theLibrary } from "../support/world.ts";

const library = await theLibrary();
const small = await moldova();

let desk: Desk;
const open = async (on: Library): Promise<Desk> => {
  desk = await openDesk(on, [brief]);
  return desk;
};
afterEach(() => desk.close());

const PAGE = `Next with Moldova: expected in the first quarter of 2027 (reported) – Fifth talks.

Briefing: Moldova

From public sources up to Mon 23 November 2026, and what your team has noted here.

Next meeting

- Fifth talks, Brussels – expected in the first quarter of 2027 (reported); senior officials. [1]

Last meeting and its outcome

- Third talks, Chisinau – held on Thu 25 April 2024. The next round was set for 2025 in Brussels. [2]
- Fourth talks – was announced for 2025; no record yet that it was held. [2]

Texts and where they stand

- Security and Defence Partnership with Moldova: signed on Tue 21 May 2024; political, not legally binding. [3]
- Security-of-information agreement – Agreement on classified information: under negotiation (reported). [4]

Open commitments

- Your team has noted no open commitment.

Further dates

- EU Mission – mandate ends on Mon 31 May 2027. [5]

Missions and operations

- EU Mission – in Moldova; running. [5]

People, by function

- EU-Moldova dialogue – in the chair: EEAS Deputy Secretary-General; Deputy Prime Minister. [6]

Background

- A neutral candidate country. [7]

Sources
[1] Outlook. EEAS, Mon 1 June 2026. https://example.eu/outlook
[2] Third round. EEAS, Mon 1 June 2026. https://example.eu/third-round
[3] Text of the partnership. EEAS, Mon 1 June 2026. https://example.eu/text-of-the-partnership
[4] Press briefing. EEAS, Mon 1 June 2026. https://example.eu/press-briefing
[5] Council Decision. EEAS, Mon 1 June 2026. https://example.eu/council-decision
[6] About the dialogue. EEAS, Mon 1 June 2026. https://example.eu/about-the-dialogue
[7] Partners. EEAS, Mon 1 June 2026. https://example.eu/partners

Ask this again: /aide brief moldova page`;

const SHORT = `Next with Moldova: expected in the first quarter of 2027 (reported) – Fifth talks.

Moldova

- Next: Fifth talks, expected in the first quarter of 2027 (reported)
- Last: Third talks, held on Thu 25 April 2024. The next round was set for 2025 in Brussels.
- Texts: SDP signed on Tue 21 May 2024; SOIA under negotiation (reported)
- Open: no commitment noted
- Then: mandate of EU Mission ends on Mon 31 May 2027`;

describe("a briefing on a partner", () => {
  beforeEach(() => open(small));

  it("is one page of sourced statements, with blanks printed as blanks", async () => {
    expect((await desk.say("brief moldova page")).text).toBe(PAGE);
  });

  it("is five lines for a phone", async () => {
    expect((await desk.say("brief moldova short")).text).toBe(SHORT);
  });

  it("says that no outcome was published", async () => {
    await desk.close();
    await open(await moldova({ when: "2026-10-05", status: "held" }));
    expect((await desk.say("brief moldova page")).text).toContain(
      "Fifth talks, Brussels – held on Mon 5 October 2026 (reported). No outcome published. [1]",
    );
  });

  it("tells what the team has set, and what it has called off, first", async () => {
    await desk.say('schedule "Fifth talks" 12 March 2027 10:00 Brussels now');
    const { text } = await desk.say("brief moldova page");
    expect(text).toContain("Fifth talks, Brussels – scheduled for Fri 12 March 2027, 10:00 in Brussels");
    expect(text).toContain("(in 108 days)");
    expect(text).toContain("[1] Set in chat by Anna. Your team’s calendar, Tue 24 November 2026");
    await desk.say('schedule cancel "Fifth talks" now');
    const off = await desk.say("brief hlpsd-5 page");
    expect(off.title).toBe("Cancelled: Fifth talks");
    expect((await desk.say("brief hlpsd-5 short")).text.split("\n\n").slice(0, 2)).toEqual([
      "Cancelled; it was planned for Fri 12 March 2027, 10:00 in Brussels (reported) – Fifth talks.",
      "Cancelled: Fifth talks",
    ]);
    expect((await desk.say("brief moldova page")).text).toMatch(
      /cancelled; it was planned for Fri 12 March.*No other date is known/,
    );
  });

  it("tells what has changed since the last meeting, where somebody knows", () => {
    const entry = small.byId.get("moldova");
    if (entry?.kind !== "partner") throw new Error("no Moldova");
    const extended = (id: string, to: string): Change => ({
      what: "corrected",
      kind: "operation",
      id,
      title: "EU Mission",
      partners: ["moldova"],
      fields: [{ field: "until", from: "2025-05-31", to }],
      sources: entry.record.sources,
    });
    const history: Changes[] = [
      { version: "2", on: "2025-06-01", changes: [extended("eu-mission", "2027-05-31")] },
      { version: "1", on: "2024-04-24", changes: [extended("eu-mission", "2026-05-31")] },
    ];
    const known = { library: { ...small, history }, today: "2026-11-24", commitments: [], say: wordsIn() };
    const briefing = briefingOf(entry, known);
    const said = plain({ answer: pageAnswer(briefing, READING, wordsIn()), reading: READING });
    expect(said).toMatch(
      /What changed since the last meeting\n\n- EU Mission – end of the mandate now Mon 31 May 2027 \(was Sat 31 May 2025\)\. \[\d\]\n\nFurther/,
    );
    expect(plain({ answer: shortAnswer(briefing, READING, wordsIn()), reading: READING })).toContain(
      "- Changed: EU Mission end of the mandate now Mon 31 May 2027",
    );
  });

  it("never says more of a date than is known, in any length", async () => {
    const notation = fc.oneof(
      fc.integer({ min: 2027, max: 2029 }).map(String),
      fc
        .tuple(fc.integer({ min: 2027, max: 2029 }), fc.constantFrom("Q1", "Q3", "H1", "H2", "02", "11"))
        .map((two) => two.join("-")),
    );
    const entry = small.byId.get("hlpsd-5");
    if (entry?.kind !== "meeting") throw new Error("no meeting");
    fc.assert(
      fc.property(
        notation,
        fc.constantFrom("expected" as const, "announced" as const, "postponed" as const),
        (text, status) => {
          const when = parseWhen(text);
          if (!when) return;
          const record = { ...entry.record, when, status };
          const meetings = [...small.meetings.filter(({ id }) => id !== record.id), record];
          const view = {
            ...small,
            meetings,
            byId: new Map([...small.byId, [record.id, { kind: "meeting", record } as const]]),
          };
          for (const id of ["moldova", "hlpsd", "hlpsd-5"]) {
            const subject = view.byId.get(id);
            if (subject?.kind !== "partner" && subject?.kind !== "series" && subject?.kind !== "meeting")
              throw new Error(id);
            const briefing = briefingOf(subject, {
              library: view,
              today: "2026-11-24",
              commitments: [],
              say: wordsIn(),
            });
            for (const answer of [
              pageAnswer(briefing, READING, wordsIn()),
              shortAnswer(briefing, READING, wordsIn()),
            ]) {
              const [line = ""] = plain({ answer, reading: READING })
                .split("\n")
                .filter((one) => one.includes(status));
              expect(line).toContain(sayWhen(when, READING));
              expect(line.replace(sayWhen(when, READING), "")).not.toMatch(
                /20(2[7-9])|January|February|March|July|November/,
              );
            }
          }
        },
      ),
    );
  });
});

describe("what is briefed on", () => {
  beforeEach(() => open(library));

  it.each([
    ["moldva", "Briefing: Moldova"],
    ["Moldavie", "Briefing: Moldova"],
    ["norway", "Briefing: Norway"],
    ["eu-norway dialogue", "Briefing: EU-Norway Dialogue on Security and Defence"],
    ["EU-Norway SDD", "Briefing: EU-Norway Dialogue on Security and Defence"],
    ["doha forum 2026", "Briefing: Doha Forum 2026"],
    ["g5 sahel", "Briefing: G5 Sahel (no longer exists)"],
    ["indo-pacific", "Briefing: Indo-Pacific"],
    ["norway, japan and korea", "Briefing: Norway, Japan and Republic of Korea"],
    ["this week", "Briefing: the week Tue 24 – Mon 30 November 2026"],
    ["week norway", "Briefing: the week Tue 24 – Mon 30 November 2026 · Norway"],
  ])("%s", async (words, title) => {
    expect((await desk.say(`brief ${words} page`)).title).toBe(title);
  });

  it("is asked for where nothing is named, with the next meetings to press", async () => {
    const asked = await desk.say("brief short");
    expect(asked.labels).toContain("The week");
    expect((await desk.press(asked, asked.labels[0] ?? "")).text.length).toBeLessThanOrEqual(600);
  });

  it.each([
    ["sdp", "Every partner: Security and Defence Partnership", "Briefing: Security and Defence Partnerships"],
    ["sdp-norway-2024", "Brief on Norway", "Briefing: Norway"],
    ["eumm georgia", "Brief on Georgia", "Briefing: Georgia"],
  ])("is something else for %s, which only the look-up tells of", async (words, label, title) => {
    const offered = await desk.say(`brief ${words} page`);
    expect(offered.title).toMatch(/^There is no briefing on /);
    expect(offered.labels[0]).toBe("Show it");
    expect((await desk.press(offered, label)).title).toBe(title);
  });

  it("is asked back where two records bear the name, and a press briefs", async () => {
    await desk.say('schedule "Team talk" 12 March 2027 with:norway now');
    await desk.say('schedule "Team talk" 12 April 2027 with:japan now');
    const asked = await desk.say("brief team talk short");
    expect(asked.title).toBe("Which “team talk” do you mean?");
    const pressed = asked.actions?.map(({ says }) => says) ?? [];
    expect(pressed).toEqual(["brief own-team-talk-2027-03-12 short", "brief own-team-talk-2027-04-12 short"]);
  });

  it("leaves out a name that is no partner’s, at a press", async () => {
    const asked = await desk.say("brief norway japan korea moldova kosovo page");
    expect(asked.title).toBe("I did not understand “kosovo”");
    expect((await desk.press(asked, "Without “kosovo”")).text).toMatch(/4 partners\.[\s\S]*Norway\.[\s\S]*Moldova\./);
  });

  it("turns pages where there are too many for one message", async () => {
    const first = await desk.say("brief indo-pacific page");
    expect(first.text).toContain("13 partners. Page 1 of 3.");
    expect(first.actions?.[0]).toMatchObject({ label: "Next page", inPlace: true });
    expect((await desk.say("brief indo-pacific short")).text).toContain("- Others: 9 more partners on the page");
  });

  it("is said to be unknown, with what comes closest", async () => {
    const asked = await desk.say("brief moldovenia");
    expect(asked.labels.some((label) => label.startsWith("Brief on "))).toBe(true);
  });
});

describe("the outlook of a week", () => {
  beforeEach(() => open(small));

  it("says what comes, what moved and by whom, what is still open, and what is overdue", async () => {
    await desk.say('schedule "Prep call" 26 November 2026 15:00 Brussels with:moldova now');
    await desk.say('schedule "Fifth talks" 12 January 2027 now', { person: "Ben" });
    const before = await desk.say("brief week page");
    expect(before.text).toMatch(
      /Coming in the next seven days\n\n- Prep call[^\n]*Thu 26 November 2026, 15:00 in Brussels \(in 2 days\)/,
    );
    expect(before.text).toMatch(/Fifth talks – [^\n]*Tue 12 January 2027, by Ben, Tue 24 November 2026\. \[\d\]/);
    expect(before.text).toContain("Nothing is overdue.");
    desk.turnTo(new Date("2026-12-07T08:00:00Z"));
    const after = await desk.say("brief week page");
    expect(after.text).toMatch(
      /Overdue\n\n- Prep call[^\n]* – was scheduled for Thu 26 November 2026[^\n]*no record yet/,
    );
    expect(after.labels).toContain("Say what came of it");
    expect(after.text).toContain("Your team has changed no meeting. Nothing changed in the data.");
    expect((await desk.say("brief week short")).text).toContain("- Overdue: Prep call, was scheduled for");
  });

  it("counts a period that runs out among what is unconfirmed, not among what comes", async () => {
    desk.turnTo(new Date("2027-03-29T08:00:00Z"));
    const { text } = await desk.say("brief week page");
    expect(text).toContain("Nothing is dated in the next seven days.");
    expect(text).toMatch(/Fifth talks[^\n]*expected in the first quarter of 2027[^\n]*; 2 days left\. \[\d\]/);
  });

  it("shows nobody what another workspace has set", async () => {
    await desk.say('schedule "Prep call" 26 November 2026 with:moldova now');
    expect((await desk.say("brief week page", { tenant: "T2" })).text).not.toContain("Prep call");
  });
});
