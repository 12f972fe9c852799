import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../src/commands/index.ts";
import { wordsIn } from "../../src/text/words.ts";
import { type Office, openOffice, type Said } from "../support/office.ts";

const { help } = wordsIn();

/** The title of what was scheduled in private; it stands in nothing public. */
const TITLE = "Quokka consultation";
const SIGN = /quokka/i;

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  for (const line of [
    `schedule "${TITLE}" 12 March 2027 10:00 Oslo with:norway now`,
    'commit "bring the quokka list" by:us due:30 June 2027 of:"Quokka consultation" now',
    "remind own-quokka-consultation-2027-03-12 100d at 09:00 now",
    `snooze ${TITLE} 1d`,
    `mute own-quokka-consultation-2027-03-12`,
    `unmute own-quokka-consultation-2027-03-12`,
  ])
    await office.say(line, { room: "P1" });
  for (const room of ["C2", "P2"]) {
    await office.say("follow norway lead:120d,110d,100d,7d at 09:00 now", { room });
    await office.say("follow norway weekly mon 08:30 now", { room });
    await office.say("follow radar now", { room });
  }
});
afterAll(() => office.close());

const everything = (said: Said): string => `${said.text}${JSON.stringify(said)}`;
/** What a look-up says back of its own line is no secret. */
const without = (text: string, line: string): string =>
  [line, TITLE, line.toLowerCase(), ...line.split(" ")]
    .filter((one) => SIGN.test(one))
    .reduce((rest, one) => rest.replaceAll(one, ""), text);

const LOOKS = [
  "",
  "norway",
  TITLE,
  TITLE.toLowerCase(),
  "own-quokka-consultation-2027-03-12",
  "quokka",
  "next",
  "next norway",
  "next norway 12m",
  "brief norway",
  "brief norway page",
  "brief norway file",
  "brief week",
  "brief eu-norway-sdd",
  "changes since 2026-01-01",
  "changes 30d norway",
  "radar",
  "radar norway",
  "timeline norway",
  "compare norway japan",
  "find norway",
  "cadence",
  "map norway",
  "commitments",
  "commitments all",
  "commitments norway",
  "outbox 400d",
  "following",
  "settings log",
  "import review",
  "calendar norway",
  "schedule history norway",
  "schedule cancel quokka",
  `schedule move "${TITLE}" 19 March 2027`,
  `schedule history "${TITLE}"`,
  'schedule "Other talks" 12 March 2027 10:00 Oslo with:norway',
  "commit done quokka",
  "mute quokka",
  "remind norway 7d",
  "why",
  "workspace",
  "privacy",
];

describe("a meeting for one conversation", () => {
  it("is seen there", async () => {
    for (const line of [
      "next norway",
      TITLE,
      "brief norway",
      "changes since 2026-01-01",
      "commitments",
      `schedule history "${TITLE}"`,
    ])
      expect((await office.say(line, { room: "P1", person: "ben" })).text, line).toMatch(SIGN);
  });

  it.each([...new Set([...LOOKS, ...commands.flatMap(({ name }) => [name, ...help[name].examples])])])(
    "does not show elsewhere by “%s”",
    async (line) => {
      for (const room of ["C2", "P2", "D2"]) {
        const said = await office.say(line, { room, person: "ben" });
        expect(without(everything(said), line), room).not.toMatch(SIGN);
      }
    },
  );

  it("does not show in the log of the workspace, which tells of it all the same", async () => {
    let told = "";
    for (let page = 1; page < 9; page++) {
      const said = await office.say(`workspace log page:${page}`, { room: "D1", person: "boss" });
      expect(everything(said)).not.toMatch(SIGN);
      told += said.text;
    }
    expect(told).toContain("a meeting that only its conversation sees");
  });

  it("is posted in no other conversation, whatever is followed there, and stands in no calendar of theirs", async () => {
    for (let day = 0; day < 30; day++) await office.pass(86_400_000);
    const { kept } = office.platform;
    expect(kept.filter(({ room }) => room !== "P1").length).toBeGreaterThan(0);
    for (const { room, answer } of kept) if (room !== "P1") expect(JSON.stringify(answer), room).not.toMatch(SIGN);
    expect(kept.some(({ room, answer }) => room === "P1" && SIGN.test(answer.title))).toBe(true);
  });

  it("cannot be told from one that is not there", async () => {
    const there = await office.say("schedule cancel quokka consultation", { room: "C2" });
    const nowhere = await office.say("schedule cancel wallaby consultation", { room: "C2" });
    expect(there.text.replaceAll("quokka", "wallaby")).toBe(nowhere.text);
  });

  it("takes nothing from others who schedule the same, and gives them nothing", async () => {
    const saved = await office.say(`schedule "${TITLE}" 12 March 2027 10:00 Paris with:norway for:workspace now`, {
      room: "C5",
      person: "eva",
    });
    expect(saved.title).toBe(`Saved: ${TITLE}`);
    const history = await office.say(`schedule history "${TITLE}"`, { room: "C5" });
    expect(history.text).toContain("version 1");
    expect(history.text).not.toContain("version 2");
    expect((await office.say(TITLE, { room: "C5" })).text).toContain("Paris");
    expect((await office.say(TITLE, { room: "P1" })).text).toContain("Oslo");
  });
});

describe("who sees a meeting", () => {
  it.each([
    ["D1", "only this conversation", "room"],
    ["P7", "only this channel", "room"],
    ["C7", "everybody in this workspace", "workspace"],
  ])("in %s is by default %s, which its preview says and changes", async (room, words, audience) => {
    const seen = await office.say('schedule "Budget round" 4 May 2027', { room });
    expect(seen.text).toMatch(new RegExp(`Who sees it:? ${words}`));
    expect(seen.actions?.find(({ label }) => label === "Save")?.says).toContain(` for:${audience} `);
    const other = audience === "room" ? "workspace" : "room";
    const turn = seen.actions?.find(({ says }) => says.endsWith(` for:${other}`));
    const turned = await office.say(turn?.says ?? "", { room });
    expect(turned.actions?.find(({ label }) => label === "Save")?.says).toContain(` for:${other} `);
  });

  it("widens a meeting, which is then one and the same for all", async () => {
    await office.say('schedule "Wombat round" 4 May 2027 now', { room: "P8" });
    // What only one conversation sees is asked about elsewhere like any other words.
    expect((await office.say("wombat round", { room: "C8" })).text).not.toMatch(/May 2027|Wombat round/);
    await office.say('schedule confirm "Wombat round" for:workspace now', { room: "P8" });
    expect((await office.say("wombat round", { room: "C8" })).title).toContain("Wombat round");
    await office.say('schedule move "Wombat round" 5 May 2027 now', { room: "C8" });
    for (const room of ["P8", "C8"])
      expect((await office.say("wombat round", { room })).text, room).toContain("5 May 2027");
  });

  it("gives a public meeting a date in one conversation only, where it was given in private", async () => {
    const [meeting] = (await office.say("next eu-norway-sdd", { room: "C9" })).text.match(/expected[^\n]*/) ?? [];
    await office.say("schedule eu-norway-sdd 9 November 2027 now", { room: "P9" });
    expect((await office.say("next eu-norway-sdd 24m", { room: "P9" })).text).toContain("9 November 2027");
    const elsewhere = await office.say("next eu-norway-sdd 24m", { room: "C9" });
    expect(elsewhere.text).not.toContain("9 November 2027");
    if (meeting) expect(elsewhere.text).toContain(meeting);
  });

  it("was the workspace before anybody could say so", async () => {
    await office.store.addMeeting({
      platform: "slack",
      tenant: "T1",
      id: "own-old-talks-2027-04-01",
      version: 1,
      value: JSON.stringify({
        title: "Old talks",
        partners: ["norway"],
        series: null,
        when: { start: "2027-04-01", end: "2027-04-01", precision: "day" },
        level: "mixed",
        status: "scheduled",
        pinned: false,
      }),
      what: "added",
      person: "anna",
      personName: "anna",
      at: office.now().getTime(),
    });
    for (const room of ["C1", "P1", "D3"])
      expect((await office.say("old talks", { room })).title, room).toContain("Old talks");
  });
});
