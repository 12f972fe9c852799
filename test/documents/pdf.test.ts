import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { briefingOf } from "../../src/briefings/brief.ts";
import { isSubject } from "../../src/briefings/scope.ts";
import { paperOf } from "../../src/documents/draft.ts";
import { FONTS, STYLES } from "../../src/documents/pdf/ink.ts";
import { stretches } from "../../src/documents/pdf/signs.ts";
import { typeset } from "../../src/documents/pdf/typeset.ts";
import { pdfOf } from "../../src/documents/pdf.ts";
import { clean } from "../../src/documents/runs.ts";
import { wordsIn } from "../../src/text/words.ts";
import { READING } from "../support/desk.ts";
import { theLibrary } from "../support/world.ts";
import { anyText, paperOn, paperSaying, TODAY } from "./papers.ts";
import { openPortable, readString } from "./portable.ts";

const library = await theLibrary();
const paper = paperOn("moldova", library);
const pdf = openPortable(await pdfOf(paper));
const said = pdf.pages.join(" ");

const without = (text: string): string => text.replace(/\s/gu, "");
const count = (pattern: RegExp): number => pdf.raw.match(pattern)?.length ?? 0;

describe("a PDF", () => {
  it("says its language, its title and that it is tagged", () => {
    expect(pdf.raw).toContain("/Lang (en-GB)");
    expect(pdf.raw).toMatch(/\/MarkInfo \d+ 0 R/);
    expect(pdf.raw).toContain("/Marked true");
    expect(pdf.raw).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(pdf.raw).toContain("/DisplayDocTitle true");
    expect(pdf.raw).toContain("(Briefing: Moldova)");
  });

  it("of a French briefing says so", async () => {
    const french = openPortable(await pdfOf(paperOn("moldova", library, "fr")));
    expect(french.raw).toContain("/Lang (fr-FR)");
    expect(french.pages.join(" ")).toContain("Prochaine réunion");
  });

  it("has an element for each heading, table, row, head and note", () => {
    const tables = paper.parts.filter((part) => part.kind === "table");
    expect(count(/\/S \/H1\n/g)).toBe(1);
    expect(count(/\/S \/H2\n/g)).toBe(paper.parts.filter(({ kind }) => kind === "heading").length + 1);
    expect(count(/\/S \/Table\n/g)).toBe(tables.length);
    expect(count(/\/S \/TR\n/g)).toBe(tables.reduce((sum, { rows }) => sum + rows.length + 1, 0));
    expect(count(/\/Scope \/Column/g)).toBe(tables.reduce((sum, { columns }) => sum + columns.length, 0));
    expect(count(/\/Scope \/Row/g)).toBe(tables.reduce((sum, { rows }) => sum + rows.length, 0));
    expect(count(/\/S \/Link\n/g)).toBe(count(/\/Subtype \/Link\n/g));
  });

  it("says all that the paper says, with its sources, their dates and addresses", () => {
    for (const { title, publisher, url = "" } of paper.sources)
      for (const text of [title, publisher, url]) expect(without(said)).toContain(without(clean(text)));
    expect(said).toContain("Your team has noted no open commitment.");
    for (const { url } of paper.sources)
      if (url) expect(pdf.raw).toContain(`/URI (${new URL(url).href.replace(/[()]/g, "\\$&")})`);
  });

  it("says on each page which of how many it is, when it was drawn and from what", () => {
    expect(pdf.pages.length).toBeGreaterThan(1);
    pdf.pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
      expect(page).toContain("Drawn on Tue 24 November 2026");
      expect(page).toMatch(/Data release \S+ of \w{3} \d+ \w+ \d{4}, public sources only/);
    });
  });

  it("leads from each number to its note", () => {
    const places = new Set([...pdf.raw.matchAll(/\((note-\d+)\) \[/g)].map(([, place]) => place));
    expect(places).toEqual(new Set(paper.sources.map((_, index) => `note-${index + 1}`)));
    for (const [, to] of pdf.raw.matchAll(/\/S \/GoTo\n\/D \((note-\d+)\)/g)) expect(places).toContain(to);
  });

  it("is the same to the byte, whatever was drawn before it", async () => {
    const first = await pdfOf(paper);
    await pdfOf(paperOn("norway", library));
    expect(Buffer.compare(await pdfOf(structuredClone(paper)), first)).toBe(0);
  });

  it("loses nothing of what stands in titles, in any script, and says so where a sign cannot be drawn", async () => {
    const odd = [
      "<b>&\"'",
      "الحوار الأمني",
      "a\u0000b\ud800d",
      "Președinție, Doğu, Łódź",
      "対話",
      "🇲🇩",
      "(\\)",
      "w".repeat(900),
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(anyText(12), { minLength: 1, maxLength: 8 }), async (some) => {
        const texts = [...odd, ...some].map((text) => `x${text}x`);
        const like = paperSaying(texts, paper);
        const { pages, raw } = openPortable(await pdfOf(like));
        const all = without(pages.join(""));
        for (const text of texts) expect(all).toContain(without(clean(text)));
        const [, title = ""] = /\/Title (\d+) 0 R/.exec(raw) ?? [];
        const written = new RegExp(`\\n${title} 0 obj\\n\\((.*?)\\)\\nendobj`, "s").exec(raw)?.[1] ?? "";
        expect(readString(written)).toBe(clean(texts[0] ?? ""));
        expect(raw).toContain("&lt;b&gt;&amp;");
        expect(all).toContain(without("stands for a sign that this font does not have"));
      }),
      { numRuns: 4 },
    );
    expect(said).not.toContain("□");
  });

  it("draws only signs that its fonts have", () => {
    const within = createRequire(createRequire(import.meta.url).resolve("pdfkit"));
    for (const path of Object.values(FONTS)) {
      const font: { hasGlyphForCodePoint: (code: number) => boolean } = within("fontkit").openSync(path);
      const missing = Array.from({ length: 0x3000 }, (_, code) => code).filter((code) => {
        const [first] = stretches(String.fromCodePoint(code));
        return first?.actual === undefined && !font.hasGlyphForCodePoint(code);
      });
      expect(missing).toEqual([]);
    }
  });

  it("can be drawn of partners, dialogues and meetings, and has a sign for all that any of them says", async () => {
    const subjects = [...library.byId.values()].filter(isSubject);
    const briefings = subjects.map((subject) =>
      briefingOf(subject, { library, today: TODAY, commitments: [], say: wordsIn() }),
    );
    const [first] = briefings;
    if (!first) throw new Error("nothing to brief on");
    const drawn = (some: typeof briefings) =>
      paperOf(
        { ...first, sections: some.flatMap(({ sections }) => sections) },
        { reading: READING, today: TODAY, release: library.release },
      );
    const texts = JSON.stringify([drawn(briefings).parts, drawn(briefings).sources.map(({ title }) => title)]);
    expect(stretches(texts).flatMap(({ actual }) => actual ?? [])).toEqual([]);
    const some = drawn(briefings.filter((_, index) => index % 12 === 0));
    const { pages, raw } = openPortable(await pdfOf(some));
    expect(raw.match(/\/S \/H2\n/g)?.length).toBe(some.parts.filter(({ kind }) => kind === "heading").length + 1);
    expect(pages.join("")).not.toContain("\ufffd");
  });
});

describe("lines", () => {
  const measure = (text: string, _font: string, size: number): number => [...text].length * size;

  it("hold every sign in its order, and none is wider than the room there is", () => {
    fc.assert(
      fc.property(fc.array(anyText(12)), fc.integer({ min: 12, max: 200 }), (texts, signs) => {
        const runs = texts.map((text) => ({ text: clean(text) }));
        const width = signs * STYLES.body.size;
        const lines = typeset(runs, STYLES.body, width, measure);
        expect(
          lines
            .flat()
            .map(({ text, actual }) => actual ?? text)
            .join(""),
        ).toBe(runs.map(({ text }) => text).join(""));
        for (const line of lines) {
          const shown = line
            .map(({ text }) => text)
            .join("")
            .trimEnd();
          expect(measure(shown, "regular", STYLES.body.size)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it("never part a number from the word to which it belongs", () => {
    const words = "The third round of the dialogue was held in Chisinau".split(" ");
    for (let width = 110; width < 400; width += 7)
      for (const line of typeset(
        [{ text: words.join(" ") }, { text: "12", note: 12 }],
        STYLES.body,
        width,
        measure,
      ).slice(0, -1))
        expect(line.every(({ note }) => note === undefined)).toBe(true);
    const [last] = typeset([{ text: "in Chisinau" }, { text: "12", note: 12 }], STYLES.body, 100, measure).slice(-1);
    expect(last?.map(({ text }) => text)).toEqual(["Chisinau", "12"]);
  });
});
