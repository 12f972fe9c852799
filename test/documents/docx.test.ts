import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { briefingOf } from "../../src/briefings/brief.ts";
import { isSubject } from "../../src/briefings/scope.ts";
import { docxOf } from "../../src/documents/docx.ts";
import { paperOf } from "../../src/documents/draft.ts";
import { clean } from "../../src/documents/runs.ts";
import { publicIn } from "../../src/library/translations/translate.ts";
import { wordsIn } from "../../src/text/words.ts";
import { READING } from "../support/desk.ts";
import { theLibrary } from "../support/world.ts";
import { anyText, paperOn, paperSaying, TODAY } from "./papers.ts";
import { openWord, paragraphsIn, tablesIn, textsIn, unescaped } from "./word.ts";

const library = await theLibrary();
const paper = paperOn("moldova", library);
const word = openWord(await docxOf(paper));
const body = word.xml("document");

describe("a Word document", () => {
  it("begins with its title, and has a heading for each section", () => {
    const paragraphs = paragraphsIn(body);
    expect(paragraphs[0]).toEqual({ style: "Title", text: "Briefing: Moldova" });
    const headings = paragraphs.filter(({ style }) => style === "Heading1").map(({ text }) => text);
    expect(headings).toEqual(paper.parts.flatMap((part) => (part.kind === "heading" ? [part.text] : [])));
    expect(headings.length).toBeGreaterThan(5);
  });

  it("has a footnote for each source, linked by its title, and none that is not referred to", () => {
    const notes = [...word.xml("footnotes").matchAll(/<w:footnote w:id="(\d+)">.*?<\/w:footnote>/gs)].filter(
      ([, id]) => Number(id) > 0,
    );
    expect(notes.length).toBe(paper.sources.length);
    const referred = [...body.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)].map(([, id]) => Number(id));
    expect(referred).toEqual(paper.sources.map((_, index) => index + 1));
    paper.sources.forEach(({ title, publisher }, index) => {
      const [note = ""] = notes[index] ?? [];
      expect(textsIn(note)).toContain(clean(publisher));
      expect(textsIn(/<w:hyperlink .*<\/w:hyperlink>/s.exec(note)?.[0] ?? "")).toBe(clean(title));
    });
    const addresses = [...word.xml("word/_rels/footnotes.xml.rels").matchAll(/Target="([^"]*)"/g)].map(
      ([, to = ""]) => to,
    );
    expect(new Set(addresses.map(unescaped))).toEqual(new Set(paper.sources.flatMap(({ url }) => url ?? [])));
  });

  it("refers to a footnote again where its source is cited again", () => {
    const cited = paper.parts.flatMap((part) => JSON.stringify(part).match(/"note":\d+/g) ?? []).length;
    const again = [...body.matchAll(/NOTEREF (_RefNote\d+)/g)].map(([, name]) => name);
    expect(again.length).toBe(cited - paper.sources.length);
    expect(again.length).toBeGreaterThan(0);
    for (const name of again) expect(body).toContain(`<w:bookmarkStart w:name="${name}"`);
  });

  it("has tables with one row of heads, which is repeated, rows that stay whole, and no merged cell", () => {
    const tables = tablesIn(body);
    expect(tables.length).toBe(paper.parts.filter(({ kind }) => kind === "table").length);
    for (const table of tables) {
      const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
      expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual(rows.map((_, index) => index === 0));
      expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
      expect(new Set(rows.map((row) => row.split("<w:tc>").length)).size).toBe(1);
      expect(table).not.toMatch(/gridSpan|vMerge/);
    }
  });

  it("says its language, its title and who made it, and on each page when and from what", () => {
    expect(word.xml("styles")).toContain('<w:lang w:val="en-GB"');
    expect(word.xml("docProps/core.xml")).toContain(
      "<dc:title>Briefing: Moldova</dc:title><dc:subject>Moldova</dc:subject>",
    );
    expect(word.xml("docProps/core.xml")).toContain("<dc:creator>aide-mémoire</dc:creator>");
    expect(textsIn(word.xml("header1"))).toContain("Drawn on Tue 24 November 2026");
    expect(textsIn(word.xml("footer1"))).toMatch(/Data release \S+ of \w{3} \d+ \w+ \d{4}, public sources only/);
    expect(word.xml("footer1")).toMatch(/PAGE<.*NUMPAGES</s);
  });

  it("prints blanks as blanks, marks what is unconfirmed, and leaves no paragraph empty", () => {
    expect(textsIn(body)).toContain("Your team has noted no open commitment.");
    expect(textsIn(body)).toContain("no record yet that it was held");
    expect(paragraphsIn(body).filter(({ text }) => text.trim() === "")).toEqual([]);
  });

  it("is the same to the byte, whatever was drawn before it", async () => {
    const first = await docxOf(paper);
    await docxOf(paperOn("norway", library));
    expect(Buffer.compare(await docxOf(structuredClone(paper)), first)).toBe(0);
  });

  it("is well-formed whatever stands in titles, and loses none of it", async () => {
    const odd = ["<b>&\"'", "الحوار الأمني", "a\u0000b\u000bc\ud800d", "]]>", "{{y}}", "שלום <w:t>", "PAGE", "🇲🇩"];
    await fc.assert(
      fc.asyncProperty(fc.array(anyText(12), { minLength: 1, maxLength: 20 }), async (some) => {
        const texts = [...odd, ...some].map((text) => `x${text}x`);
        const drawn = openWord(await docxOf(paperSaying(texts, paper)));
        expect(drawn.faults).toEqual([]);
        const read = paragraphsIn(drawn.xml("document"));
        const headings = read.filter(({ style }) => style === "Heading1").map(({ text }) => text);
        expect(headings).toEqual(texts.map(clean));
        for (const text of texts)
          expect(read.filter((one) => one.text.includes(clean(text))).length).toBeGreaterThan(3);
      }),
      { numRuns: 8 },
    );
  });

  it("can be drawn of every partner and dialogue and many meetings, with each source once", async () => {
    const subjects = [...library.byId.values()]
      .filter(isSubject)
      .filter(({ kind }, index) => kind !== "meeting" || index % 20 === 0);
    const known = { library, today: TODAY, commitments: [], say: wordsIn() };
    const briefings = subjects.map((subject) => briefingOf(subject, known));
    const [first] = briefings;
    if (!first) throw new Error("nothing to brief on");
    const all = paperOf(
      { ...first, sections: briefings.flatMap(({ sections }) => sections) },
      { reading: READING, today: TODAY, release: library.release },
    );
    const drawn = openWord(await docxOf(all));
    expect(drawn.faults).toEqual([]);
    expect(drawn.xml("document").match(/<w:footnoteReference /g)?.length).toBe(all.sources.length);
  });
});

describe("a Word document in French", () => {
  const texts = ["document", "header1", "footer1"];
  const ENGLISH = /(?<!\p{L})(the|of|and|with|was|not|for|to|by|from|held|signed|until|which)(?!\p{L})/iu;
  let french: ReturnType<typeof openWord>;
  beforeAll(async () => {
    french = openWord(await docxOf(paperOn("moldova", publicIn(library, "fr"), "fr")));
  });

  it("is read out and spell-checked as French", () => {
    expect(french.xml("styles")).toContain('w:val="fr-FR"');
  });

  it("has no English word but in what exists in English alone and says so, and in its sources", () => {
    const paragraphs = texts.flatMap((part) => paragraphsIn(french.xml(part)).map(({ text }) => text));
    const [title] = paragraphs;
    expect(title).toBe("Note\u00a0: Moldavie");
    const own = paragraphs.filter((text) => !text.includes("[EN]"));
    expect(own.length).toBeGreaterThan(30);
    expect(own.filter((text) => ENGLISH.test(text.replace(/\/aide .*/, "")))).toEqual([]);
  });

  it("sets the spaces of French so that no line begins with a sign", () => {
    const own = texts.flatMap((part) => paragraphsIn(french.xml(part)).map(({ text }) => text));
    expect(own.filter((text) => !text.includes("[EN]") && / [:;?!»]|« /.test(text))).toEqual([]);
  });
});
