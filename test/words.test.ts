import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Form } from "../src/answer.ts";
import { cleanLine, foldWord, isTooLong, LINE_LIMIT, quoteWord, sayForm, splitWords } from "../src/words.ts";

describe("lines", () => {
  it("understand what phones and word processors make of quotes, dashes and spaces", () => {
    expect(cleanLine("  compare\u00a0“South Korea” –soia\u200b ")).toBe('compare "South Korea" -soia');
    expect(splitWords('compare "South Korea" with:"Viet Nam" x')).toEqual([
      "compare",
      "South Korea",
      "with:Viet Nam",
      "x",
    ]);
  });

  it("forgive a quote that is never closed", () => {
    expect(splitWords('compare "south korea')).toEqual(["compare", "south korea"]);
  });

  it("are clean once they are cleaned", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 3000 }), (text) => {
        const line = cleanLine(text);
        expect(cleanLine(line).trim()).toBe(line.trim());
      }),
    );
  });

  it("are never cut, and space around them does not make them longer", () => {
    expect(cleanLine(`${" ".repeat(40_000)}norway${"\u00a0\n".repeat(20_000)}`)).toBe("norway");
    expect(isTooLong(cleanLine(`norway${"  ".repeat(900)}japan`))).toBe(false);
    for (const length of [LINE_LIMIT + 1, 4 * LINE_LIMIT, 4 * LINE_LIMIT + 1, 100_000])
      expect(cleanLine("x".repeat(length))).toHaveLength(length);
  });

  it("give back words as they were quoted", () => {
    const word = fc
      .string({ minLength: 1 })
      .map((text) => cleanLine(text).replaceAll('"', ""))
      .filter((text) => text !== "");
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(splitWords(words.map(quoteWord).join(" "))).toEqual(words);
      }),
    );
  });

  it("fold case, accents and punctuation away", () => {
    expect(["Côte d’Ivoire", "COTE DIVOIRE", "cote-d'ivoire"].map(foldWord)).toEqual([
      "cote divoire",
      "cote divoire",
      "cote divoire",
    ]);
    expect(foldWord("Łódź Straße")).toBe("lodz strasse");
  });
});

describe("forms", () => {
  const form: Form = {
    says: "find",
    submit: "Find",
    fields: [
      { name: "area", label: "Area", kind: "choices", before: "area:" },
      { name: "since", label: "Since", kind: "text", before: "since:" },
    ],
  };

  it("say a line with what was filled in, and nothing for what was not", () => {
    expect(sayForm(form, { area: ["cyber", "space"], since: " " })).toBe("find area:cyber,space");
  });

  it("cannot be made to say another command", () => {
    expect(splitWords(sayForm(form, { since: 'x" share y' }))).toEqual(["find", "since:x share y"]);
  });
});
