import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Attachment } from "../../src/answer.ts";
import { brief } from "../../src/commands/brief.ts";
import { fileName } from "../../src/commands/briefs/file.ts";
import { commit } from "../../src/commands/commit.ts";
import type { DocumentModel } from "../../src/documents/model.ts";
import { clean } from "../../src/documents/runs.ts";
import { wordsIn } from "../../src/text/words.ts";
import { isKnown } from "../../src/worker/job.ts";
import { run } from "../../src/worker/run.ts";
import { type Desk, openDesk, type Said } from "../support/desk.ts";
import { theLibrary } from "../support/world.ts";
import { anyText } from "./papers.ts";
import { openWord, paragraphsIn, tablesIn, textsIn, type Word } from "./word.ts";

const library = await theLibrary();

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(library, [brief, commit]);
});
afterAll(() => desk.close());

const paperIn = (files: readonly Attachment[] = []): DocumentModel => {
  const [first] = files;
  if (!first || !isKnown(first.job) || first.job.kind !== "document") throw new Error("no document");
  return first.job.paper;
};

async function wordOf({ files }: Said): Promise<Word> {
  const [first] = files ?? [];
  if (!first) throw new Error("no file");
  return openWord(await run(structuredClone(first.job)));
}

const bodyOf = async (said: Said): Promise<string> => (await wordOf(said)).xml("document");

const headings = (body: string): string[] =>
  paragraphsIn(body).flatMap(({ style, text }) => (style === "Heading1" ? [text] : []));

describe("brief … file", () => {
  it.each([
    ["moldova", "Briefing: Moldova", "Briefing Moldova 2026-11-24"],
    ["file norway", "Briefing: Norway", "Briefing Norway 2026-11-24"],
    [
      "eu-norway dialogue",
      "Briefing: EU-Norway Dialogue on Security and Defence",
      "Briefing EU Norway Dialogue on Security and Defence 2026-11-24",
    ],
    ["doha forum 2026", "Briefing: Doha Forum 2026", "Briefing Doha Forum 2026 2026-11-24"],
    ["indo-pacific", "Briefing: Indo-Pacific", "Briefing Indo Pacific 2026-11-24"],
    [
      "norway, japan, korea, moldova and ukraine",
      "Briefing: Norway, Japan, Republic of Korea, Moldova and Ukraine",
      "Briefing Norway Japan Republic of Korea Moldova and Ukraine 2026-11-24",
    ],
    [
      "week norway",
      "Briefing: the week Tue 24 – Mon 30 November 2026 · Norway",
      "Briefing the week Tue 24 Mon 30 November 2026 Norway 2026-11-24",
    ],
  ])("gives a Word document and a PDF on %s", async (words, title, name) => {
    const said = await desk.say(words.startsWith("file") ? `brief ${words}` : `brief ${words} file`);
    expect(said.title).toBe(title);
    expect(said.files?.map(({ file }) => file)).toEqual([`${name}.docx`, `${name}.pdf`]);
    // Nothing is posted for everybody before somebody shares it.
    expect(said.audience).toBeUndefined();
    expect(said.labels).toEqual(["One page", "Five lines"]);
    expect(said.text).toContain(`${paperIn(said.files).sources.length} source`);
    expect(said.echo).toMatch(/^brief .* file$/);
    expect((await desk.say(said.echo ?? "")).title).toBe(title);
    expect((await desk.press(said, "Five lines")).text.length).toBeLessThanOrEqual(600);
  });

  it("is a press away from the page, which says what will happen", async () => {
    for (const words of ["moldova", "week", "indo-pacific", "norway japan"]) {
      const page = await desk.say(`brief ${words}`);
      expect((await desk.press(page, "Post as files")).files?.length).toBe(2);
    }
  });

  it("holds all that the page holds, and what the page has no room for", async () => {
    const page = await desk.say("brief ukraine page");
    const word = await wordOf(await desk.say("brief ukraine file"));
    const body = word.xml("document");
    const notes = textsIn(word.xml("footnotes"));
    expect(page.text).toMatch(/and \d+ more/);
    for (const block of page.blocks) if (block.kind === "heading") expect(headings(body)).toContain(block.text);
    for (const { title } of page.sources ?? []) expect(notes).toContain(clean(title));
    expect(textsIn(body)).not.toMatch(/and \d+ more/);
  });

  it("has a row for each partner of several, and a section for each", async () => {
    const body = await bodyOf(await desk.say("brief norway japan moldova file"));
    expect(headings(body)).toEqual(["At a glance", "Norway", "Japan", "Moldova"]);
    expect(tablesIn(body)[0]?.match(/<w:tr>/g)?.length).toBe(4);
    expect(textsIn(body)).toMatch(/Texts: .*Security and Defence Partnership/);
  });

  it("says of what is cancelled first that it is", async () => {
    await desk.say('schedule "Prep <b>&" 12 March 2027 with:moldova now');
    await desk.say('schedule cancel "Prep <b>&" now');
    const said = await desk.say('brief "Prep <b>&" file');
    expect(said.title).toBe("Cancelled: Prep <b>&");
    expect(said.files?.[0]?.file).toBe("Cancelled Prep b 2026-11-24.docx");
    const body = await bodyOf(said);
    expect(paragraphsIn(body)[0]).toEqual({ style: "Title", text: "Cancelled: Prep <b>&" });
    expect(textsIn(body)).toContain("cancelled; it was planned for Fri 12 March 2027");
  });

  it("names who noted a commitment, and never shows it to another workspace", async () => {
    await desk.say('commit "share the draft roadmap" by:partner of:moldova now');
    expect(textsIn(await bodyOf(await desk.say("brief moldova file")))).toContain("share the draft roadmap");
    const other = await desk.say("brief moldova file", { tenant: "T2" });
    expect(textsIn(await bodyOf(other))).toContain("Your team has noted no open commitment.");
  });
});

describe("what cannot be briefed on", () => {
  it.each([
    ["file", "Brief you on what?", "The week"],
    ["sdp file", "There is no briefing on ", "Every partner: Security and Defence Partnership"],
    ["norway japan kosovo file", "I did not understand “kosovo”", "Without “kosovo”"],
  ])("is asked back for %s, and a press gives the files", async (words, title, label) => {
    const asked = await desk.say(`brief ${words}`);
    expect(asked.title).toContain(title);
    expect(asked.files).toBeUndefined();
    expect((await desk.press(asked, label)).files?.length).toBe(2);
  });
});

describe("the name of a file", () => {
  it("is one that every system takes, whatever the title is", () => {
    expect(fileName("Briefing: Türkiye / Côte d’Ivoire", "2026-11-24", wordsIn())).toBe(
      "Briefing Türkiye Côte d Ivoire 2026-11-24",
    );
    expect(fileName("../..\\con:<>|?*\u202e", "2026-11-24", wordsIn())).toBe("con 2026-11-24");
    expect(fileName("…", "2026-11-24", wordsIn())).toBe("Briefing 2026-11-24");
    fc.assert(
      fc.property(anyText(300), (title) => {
        const name = fileName(title, "2026-11-24", wordsIn());
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} -]*$/u);
        expect(Buffer.byteLength(`${name}.docx`)).toBeLessThanOrEqual(255);
      }),
    );
  });
});
