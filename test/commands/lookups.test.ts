import { describe, expect, it } from "vitest";
import { commands } from "../../src/commands/index.ts";
import type { Place } from "../../src/place.ts";
import { plain } from "../../src/text/plain.ts";
import { wordsIn } from "../../src/text/words.ts";
import { botWith } from "../support/bot.ts";
import { NOW, theLibrary } from "../support/world.ts";

const { help } = wordsIn();

const library = await theLibrary();
const { bot } = await botWith(library);
const ROOM: Place = { platform: "terminal", tenant: "t", room: "r", direct: false, call: "/aide", address: null };

async function say(line: string, place = ROOM) {
  const reply = await bot.answer({ line, place, person: { id: "anna", name: "Anna" }, now: NOW });
  return { ...reply.answer, text: plain(reply), labels: reply.answer.actions?.map(({ label }) => label) ?? [] };
}

const partnersWith = (type: string): Set<string | null> =>
  new Set(library.instruments.filter((one) => one.type === type).map(({ partner }) => partner));

describe("look-ups", () => {
  it("show what was signed, when both sides last met, what is next, and the source of each line", async () => {
    const { text, sources } = await say("moldavie");
    for (const part of [
      "Moldova",
      "signed on Tue 21 May 2024",
      "Last: ",
      "No meeting is known to be coming",
      "Sources",
    ])
      expect(text).toContain(part);
    expect(sources?.length).toBeGreaterThan(2);
  });

  it.each([
    "norway",
    "eu-norway-security-and-defence-dialogue",
    "sdp-norway-2024",
    "eumm-georgia",
    "PSC",
    "schuman forum",
  ])("of %s number their sources in the order of their lines", async (line) => {
    const { text } = await say(line);
    const [body = ""] = text.split("\nSources\n");
    const notes = [...body.matchAll(/ \[(\d+)\]/g)].map(([, number]) => Number(number));
    expect(notes.length).toBeGreaterThan(0);
    expect([...new Set(notes)]).toEqual([...new Set(notes)].sort((a, b) => a - b));
  });
});

describe("next", () => {
  it("never says more of a date than is known", async () => {
    const { text } = await say("next nato");
    expect(text).toMatch(/expected in (the|[A-Z])[^\n]+ \(unverified\)/);
    expect(text).not.toMatch(/expected on/);
  });

  it("lists what has a day first, and keeps what could fall in the time apart", async () => {
    const { text, title } = await say("next 6m");
    const [dated = "", undated = ""] = text.split("Could still fall in that time");
    expect(title).toBe("What is coming · the next six months");
    expect(dated).toMatch(
      /^\d+ meetings have a date in the next six months; \d+ more could fall in it\. Next: scheduled for \w{3} \d/,
    );
    expect(dated.match(/^- /gm)?.length).toBeGreaterThan(0);
    for (const [line] of dated.matchAll(/^- .*$/gm)) expect(line).toMatch(/ (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d/);
    expect(undated.split("Sources")[0]).not.toMatch(/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d/);
    expect((await say("next 10d")).text.split("Sources")[0]).not.toContain("2027");
  });

  it("means the calendar’s week and month, and says that nothing has a day in it", async () => {
    const week = await say("next week");
    expect(week.title).toBe("What is coming · 30 Nov – 6 Dec 2026");
    expect(week.text).toMatch(/^Nothing is dated in 30 Nov – 6 Dec 2026; \d+ meetings could still fall in it\./);
    expect((await say("next since:2026-11-30 until:2026-12-06")).title).toBe(week.title);
    expect((await say("next month")).title).toBe("What is coming · December 2026");
    expect((await say("next quarter")).title).toBe("What is coming · the first quarter of 2027");
    expect((await say("next year")).title).toBe("What is coming · 2027");
  });

  it("answers first: with what is next, or when both sides last met and that it is overdue", async () => {
    const [first = ""] = (await say("next norway")).text.split("\n");
    expect(first).toBe("No next meeting with Norway is known. Last: Thu 5 December 2024; yearly, so overdue.");
    expect((await say("next nato")).text).toMatch(/^Next with NATO: expected in December 2026/);
    expect((await say("next japan 2050")).text).toMatch(/^No meeting that fits is known in 2050\./);
    expect((await say("last norway")).text).toMatch(/^Last: Thu 5 December 2024 – Fourth EU-Norway/);
    expect((await say("last japan 1990")).text).toMatch(/^No meeting that fits is on record as held in 1990\./);
  });

  it("marks a doubt by one word, and says once what the word means, where it occurs", async () => {
    const { text } = await say("next nato");
    expect(text).not.toMatch(/confirmed.*\((?:reported|unverified)\)/);
    expect(text.match(/Unverified: worked out/g)).toHaveLength(1);
    expect(text).not.toContain("Reported: told");
    expect((await say("last nato")).text).not.toContain("Unverified: worked out");
  });

  it("offers what would find something where nothing does", async () => {
    const { labels } = await say("next nato 2050");
    expect(labels.some((label) => label.startsWith("Without 2050 ("))).toBe(true);
  });
});

describe("find", () => {
  it("gives who has one and not the other", async () => {
    const wanted = [...partnersWith("framework-participation-agreement")].filter(
      (id) => !partnersWith("security-of-information-agreement").has(id),
    );
    expect((await say("find fpa -soia")).text).toContain(`${wanted.length} text`);
  });

  it("narrows with every filter", async () => {
    const count = async (line: string): Promise<number> => Number(/(\d+) texts?/.exec((await say(line)).text)?.[1]);
    const [all, cyber, asian] = [
      await count("find sdp"),
      await count("find sdp area:cyber"),
      await count("find sdp area:cyber region:asia"),
    ];
    expect(all).toBeGreaterThan(cyber);
    expect(cyber).toBeGreaterThan(asian);
  });

  it("echoes a line that finds the same again", async () => {
    const first = await say("find sdp cyber -negotiating since 2024");
    const again = await say(first.echo ?? "");
    expect(again.blocks).toEqual(first.blocks);
  });

  it("offers a form where nothing is asked", async () => {
    expect((await say("find")).blocks.some(({ kind }) => kind === "form")).toBe(true);
  });
});

describe("compare", () => {
  it("stands partners side by side, however they are separated", async () => {
    const { text } = await say("compare japan korea norway");
    expect(text).toContain("Japan, Republic of Korea and Norway side by side");
    for (const line of [
      "compare japan, south korea and norway",
      'compare "japan" vs "RoK" norway',
      "compare japn corée du sud norvège",
    ])
      expect((await say(line)).title).toBe((await say("compare japan korea norway")).title);
  });

  it("offers the first five of six", async () => {
    const { actions } = await say("compare norway japan canada india moldova albania");
    expect(actions?.[0]?.says).toBe("compare norway japan canada india moldova");
  });
});

describe("sharing and paging", () => {
  it("are offered in a room, never alone with the bot", async () => {
    expect((await say("norway")).labels).toContain("Share here");
    expect((await say("norway", { ...ROOM, direct: true })).labels).not.toContain("Share here");
  });

  it("say who shared, and share no errors", async () => {
    expect(await say("share norway")).toMatchObject({ audience: "room" });
    expect((await say("share norway")).text).toContain("Shared by Anna");
    expect((await say("share xyzzyq")).audience).toBe("asker");
  });

  it("reach every meeting exactly once", async () => {
    const pages = Number(/Page 1 of (\d+)/.exec((await say("next")).text)?.[1]);
    const lines: string[] = [];
    for (let page = 1; page <= pages; page++)
      lines.push(...((await say(`next page:${page}`)).text.match(/^- .*$/gm) ?? []));
    expect(lines.length).toBe(Number(/(\d+) meetings, /.exec((await say("next")).text)?.[1]));
    expect((await say(`next page:${pages + 5}`)).text).toContain(`Page ${pages} of ${pages}`);
  });
});

it("explains every command, and itself", async () => {
  const { text } = await say("help commands");
  for (const verb of ["next", "find", "compare", "help", "about"]) {
    expect(text).toContain(`/aide ${verb}`);
    expect((await say(`help ${verb}`)).title).toBe(`Help: ${verb}`);
  }
});

it.each(commands.flatMap(({ name }) => help[name].examples))("answers its own example %s", async (line) => {
  const { title, blocks, actions = [] } = await say(line);
  expect(title).not.toMatch(/did not understand|know nothing|more exactly/);
  expect(actions.length > 0 || blocks.some(({ kind }) => kind === "form")).toBe(true);
});

it.each([
  ["follow", ["Leads count back from the meeting", "quiet hours", "Several reminders due together are one message"]],
  ["schedule", ["saved by one press of Save", "Q1 2027", "what came of it", "collides with"]],
  ["settings", ["zone", "quiet", "workdays", "holidays", "who may follow, schedule and set here"]],
  ["outbox", ["dry run", "within 60 seconds of its time, 99 times out of 100", "catch up", "held back"]],
])("promises in help %s what it keeps", async (verb, parts) => {
  const { text } = await say(`help ${verb}`);
  for (const part of parts) expect(text).toContain(part);
});

it("tells how old the data is, and under which licence", async () => {
  expect((await say("about")).text).toMatch(/As of: Mon 23 November 2026 \(1 day ago\)[\s\S]*CC BY 4\.0/);
});

describe("what hurried people type", () => {
  it.each([
    ["norway next", "What is coming · Norway"],
    ["what's next", "What is coming"],
    ["next meeting with norway", "What is coming · Norway"],
    ["asia", "Found · Asia and the Pacific"],
    ["fpa without soia", "Found · framework participation agreements, without security-of-information agreements"],
    ["find partners in asia", "Found · Asia and the Pacific"],
    ["hello", "aide-mémoire"],
    ["nato summit", "NATO Summit"],
    ["moldavie?", "Moldova"],
  ])("%s", async (line, title) => {
    expect((await say(line)).title).toBe(title);
  });

  it("leads from a term for a type of text to the list", async () => {
    const { actions } = await say("sdp");
    expect(actions?.[0]?.says).toBe("find sdp");
  });
});
