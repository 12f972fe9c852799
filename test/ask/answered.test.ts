import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer.ts";
import type { Bot } from "../../src/bot.ts";
import { actsAtOnce } from "../../src/commands/acts.ts";
import { LANGUAGES } from "../../src/languages.ts";
import { parseLine } from "../../src/request.ts";
import type { Store } from "../../src/store/store.ts";
import { plain } from "../../src/text/plain.ts";
import { wordsIn } from "../../src/text/words.ts";
import { botWith } from "../support/bot.ts";
import { PLACE } from "../support/scene.ts";
import { openWorld, PLATFORMS, theLibrary, type World } from "../support/world.ts";
import { readCases } from "./cases.ts";

const NOW = new Date("2026-11-27T09:00:00Z");
const MINUTE = 60_000;
const folder = mkdtempSync(join(tmpdir(), "aide-asked-"));
const file = join(folder, "asked.sqlite");
let bot: Bot;
let store: Store;
beforeAll(async () => {
  ({ bot, store } = await botWith(await theLibrary(), undefined, file));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

interface Saying {
  readonly person?: string;
  readonly room?: string;
  readonly standing?: "member" | "guest";
  readonly after?: number;
}
let asked = 0;
/** Each is somebody else, so that nothing is a follow-up by accident. */
async function say(line: string, { person = `U${++asked}`, room = "C1", standing = "member", after = 0 }: Saying = {}) {
  const { answer, reading } = await bot.answer({
    place: { ...PLACE, room },
    person: { id: person, name: "Anna", standing },
    line,
    now: new Date(NOW.getTime() + after),
  });
  return { ...answer, text: plain({ answer, reading }), says: (answer.actions ?? []).map(({ says }) => says) };
}

const READ: readonly (readonly [string, string])[] = [
  ["what can you do?", "help"],
  ["how does this work", "help"],
  ["when do we next meet Norway?", "next norway"],
  ["what's next with NATO?", "next nato"],
  ["who has an SDP?", "find sdp"],
  ["two lines on Moldova please", "brief moldova short"],
  ["japan vs norway", "compare japan norway"],
  ["what changed since last week", "changes since 2026-11-16"],
  ["follow nato every monday at 9", "follow nato weekly mon 09:00"],
  ["remind european council 2 days before", "remind european-council 2d"],
  ["remind us of everything with japan 10 working days ahead", "follow japan lead:10wd"],
  [
    "schedule meeting with moldova on 11 december at 10",
    'schedule "Meeting with moldova" 11 December 2026 10:00 with:moldova',
  ],
  ["stop everything", "unfollow everything"],
  ["quiet hours from 20:00 to 7:30", "settings quiet 20:00-07:30"],
  ["prochaine réunion avec la Norvège", "next norway"],
  ["que peux-tu faire ?", "help"],
  ["briefing moldavie", "brief moldova page"],
  ["que suit-on ici ?", "following"],
  ["was haben wir Moldau zugesagt?", "commitments moldova"],
  ["kurzer Überblick über Moldau", "brief moldova short"],
  ["naechste sitzung mit kanada bitte", "next canada"],
  ["https://example.org/x when do we meet norway", "next norway"],
  ["Read as /aide next norway 6m", "next norway 6m"],
  ["when is wann prochaine réunion mit norwegen", "next norway"],
  ["remind norway 2 days before", "remind norway 2d"],
  ["follow norway two weeks ahead", "follow norway lead:14d"],
];
const NOT_YET: readonly (readonly [string, string])[] = [
  ["dernier dialogue avec l'egypte c'etait quand", "last egypt kind:dialogue"],
  ["letztes Treffen mit der Schweiz", "last switzerland"],
  ["missions in africa", "find operations region:africa"],
  ["csdp missions in ukraine", "find operations hosted-by:ukraine"],
];
const BACK: readonly (readonly [string, RegExp])[] = [
  ["can you remind me tomorrow at 9", /^Of which meeting\?/],
  ["eupm armenia", /^Did you mean one of these\?/],
  ["remind me tomorrow at 9", /^Of which meeting\?/],
  ["stop", /^Which reminders\?/],
  ["unsubscribe", /^Which reminders\?/],
  ["désabonner", /^Which reminders\?/],
  ["abbestellen", /^Which reminders\?/],
];
const REFUSED: readonly (readonly [string, RegExp])[] = [
  ["Russia", /^No partnership with Russia/],
  ["next meeting with russia", /^No partnership with Russia/],
  ["next russia", /^No partnership with Russia/],
  ["Kosovo", /^No partnership with Kosovo\*[\s\S]*UNSCR 1244\/1999/],
  ["Palestine", /^No partnership with Palestine\*/],
  ["Taiwan", /^No partnership with Taiwan/],
  ["France", /^France is an EU member state, not a partner/],
  ["Brussels", /^That is the EU itself/],
  ["numéro de téléphone de l'ambassadeur du Japon", /^Je n’ai pas de coordonnées/],
  ["sollen wir mit Kenia unterzeichnen?", /^I have no opinion/],
  [`${"we would like to know when ".repeat(36)}norway`, /^That is too long for one question/],
];
const WORDS: readonly (readonly [string, RegExp])[] = [
  ["no", /^All right/],
  ["ok", /^All right/],
  ["👍", /^All right/],
  ["thanks", /^You are welcome\.$/],
  ["danke", /^Gern geschehen\.$/],
  ["merci bcp ! 🙏", /^Je vous en prie\.$/],
];

/** In the language of the question. */
const readAs = (line: string): RegExp =>
  new RegExp(`(?:Read as|Lu comme) /aide ${line.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
const CANNOT_YET = LANGUAGES.map((language) => wordsIn(language).ask.notYet.title);

describe("a question", () => {
  it.each(READ)("%s is answered as %s", async (question, line) => {
    const answer = await say(question);
    expect(answer.understood?.line).toBe(line);
    expect(answer.understood?.certainty).toBeLessThan(1);
    expect(answer.text).toMatch(readAs(line));
    expect(answer.unread).toBeUndefined();
  });

  it.each(NOT_YET)("%s is answered as %s, or not at all", async (question, line) => {
    const answer = await say(question);
    expect(answer.understood?.line).toBe(line);
    expect(answer.text).toMatch(readAs(line));
    if (answer.unread) expect(CANNOT_YET).toContain(answer.title);
    else expect(answer.echo).toContain(line.split(" ")[0]);
  });

  it.each(BACK)("%s is asked back", async (question, expected) => {
    const answer = await say(question);
    expect(answer.text).toMatch(expected);
    expect(answer.understood).toBeUndefined();
    expect(answer.says.length).toBeGreaterThan(0);
  });

  it.each(REFUSED)("%s is refused", async (question, expected) => {
    const answer = await say(question);
    expect(answer.text).toMatch(expected);
    expect(answer.understood).toBeUndefined();
  });

  it.each(WORDS)("%s gets a word", async (words, expected) => {
    expect((await say(words)).text).toMatch(expected);
  });

  it.each(["stop", "unsubscribe", "désabonner", "abbestellen", "désabonnez-nous", "stop merci, c'est trop"])(
    "%s offers nothing that acts at one press",
    async (word) => {
      const { actions = [] } = await say(word);
      const acting = actions.filter(({ says }) => actsAtOnce(parseLine(says).words));
      expect(acting.map(({ says }) => says)).toEqual(["pause"]);
      expect(acting.every(({ asks }) => asks?.text.includes("pause"))).toBe(true);
    },
  );

  it("is offered to everybody as the line that was read", async () => {
    expect((await say("when do we next meet norway?")).says).toContain("share next norway");
  });

  it("of somebody who is no member is answered from public data, or not", async () => {
    expect((await say("when do we next meet norway?", { standing: "guest" })).understood?.line).toBe("next norway");
    expect((await say("what did we promise to norway", { standing: "guest" })).text).toContain("member");
  });

  it("in a language that nobody speaks here is not answered about another country", async () => {
    const { text, unread } = await say("quando é a próxima reunião com a Noruega");
    expect({ text, unread }).toEqual({
      text: expect.stringMatching(/^I know nothing called|^Did you mean/),
      unread: true,
    });
  });

  it("that asks for two things is answered first on the first", async () => {
    const answer = await say("brief norway and next japan");
    expect(answer.understood?.line).toBe("brief norway page && next japan");
    expect(answer.says).toContain("next japan");
  });
});

describe("news that is pasted", () => {
  it.each([
    "FYI EU-Japan SDD moved to 14 March",
    "Please note that the EU-Japan security and defence dialogue will now be held on 14 March 2027",
  ])("becomes a proposal, although no meeting is on record: %s", async (news) => {
    const { title, text, says } = await say(news);
    expect(title).toMatch(/^Save this\? EU-Japan Security and Defence Dialogue/);
    expect(text).toContain("14 March 2027");
    expect(text).toContain("With: Japan");
    expect(says.some((one) => one.startsWith("schedule") && one.includes("now"))).toBe(true);
  });
});

describe("a line of the command language", () => {
  it.each([
    "next norway",
    "moldavie",
    "norway next",
    "settings zone CET",
    "mute",
    "find sdp xyzzy",
    "last meeting with norway",
  ])("%s is not read as a question", async (line) => {
    expect((await say(line)).text).not.toContain("Read as");
  });

  it("is understood for certain", async () => {
    expect((await say("next norway")).understood).toEqual({ line: "next norway", certainty: 1 });
  });
});

describe("a follow-up", () => {
  const after = async (more: Saying): Promise<Answer> => {
    const person = `F${++asked}`;
    await say("next nato", { person });
    return say("and with Korea?", { person, ...more });
  };

  it.each([
    ["and with Korea?", "next nato", "next republic-of-korea"],
    ["only ministers", "next nato", "next nato level:ministers"],
    ["pareil pour l'Islande", "brief norway short", "brief iceland short"],
  ])("%s goes on from the asker's last line", async (question, line, expected) => {
    const person = `F${++asked}`;
    await say(line, { person });
    expect((await say(question, { person, after: 9 * MINUTE })).understood?.line).toBe(expected);
  });

  it.each<[string, Saying]>([
    ["another person's", { person: "another" }],
    ["another room's", { room: "C2" }],
    ["one of eleven minutes ago", { after: 11 * MINUTE }],
    ["one that is still to come", { after: -MINUTE }],
  ])("does not go on from %s line", async (_, more) => {
    expect((await after(more)).understood).toBeUndefined();
  });
});

/** All that is kept, table by table. */
const kept = (): string => {
  const database = new Database(file, { readonly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
  const rows = tables.map((table) => [table, database.prepare(`select * from "${table}"`).all()]);
  database.close();
  return JSON.stringify(rows);
};

describe("whatever is asked", () => {
  const questions = readCases(join(import.meta.dirname, "questions.tsv"))
    .map(({ said }) => said)
    .filter((said) => said.includes(" ") || /^(stop|unsubscribe|désabonner|abbestellen)$/.test(said));
  it("changes nothing that is kept", { timeout: 120_000 }, async () => {
    await say("follow norway lead:7d now");
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...questions), async (question) => {
        // What reads as a line of the command language acts as that line does.
        const before = kept();
        const { understood } = await say(question);
        if (understood?.certainty !== 1) expect(kept()).toBe(before);
      }),
      { numRuns: 120 },
    );
  });
});

describe.each(PLATFORMS)("the playground's %s", (platform) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.program.stop());

  it("shows and tells the line that was read", async () => {
    const [message] = await world.say(platform, "who has an SDP?");
    expect(message).toMatchObject({ understood: "find sdp", certainty: 0.98, visibleTo: "anna" });
    expect(message?.text).toMatch(/Read as \S+ find sdp/);
    expect(JSON.stringify(message?.raw)).toMatch(/Read as /);
  });

  it("tells each of two who ask at once what was read in their own words", async () => {
    const asked = [
      ["anna", "when do we next meet norway?", "next norway"],
      ["ben", "who has an FPA?", "find fpa"],
      ["anna", "two lines on moldova please", "brief moldova short", "@anna"],
    ] as const;
    const answers = await Promise.all(
      asked.map(async ([user, line, , room]) => {
        const shown = await world.say(platform, line, { user, ...(room !== undefined && { room }) });
        return shown.filter(({ text }) => text.includes("Read as"));
      }),
    );
    for (const message of answers.flat()) expect(message.text).toContain(message.understood);
    expect(new Set(answers.flat().map(({ understood }) => understood))).toEqual(
      new Set(asked.map(([, , read]) => read)),
    );
  });

  it("tells a line that was said as one, and nothing of what was asked back", async () => {
    expect((await world.say(platform, "next norway"))[0]).toMatchObject({ understood: "next norway", certainty: 1 });
    expect((await world.say(platform, "stop"))[0]).not.toHaveProperty("understood");
  });
});
