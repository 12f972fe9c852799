import { globSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { of, the } from "../../src/text/fr/articles.ts";
import { fixSpaces } from "../../src/text/fr/typeset.ts";
import { wordsIn } from "../../src/text/words.ts";
import { sentencesIn } from "./literals.ts";

/** What is typed: `since:`, `<meeting>`, a line with a title in straight quotes; and addresses. */
const TYPED = /\b(?:schedule\b.*|by:)"[^"]*"|\b(?:https?|[a-z-]+):(?=[\s\p{P}]|$)|…:|https?:\/\/\S*/gu;
const CHAPTERS = globSync("src/text/fr/**/*.ts");
const said = CHAPTERS.flatMap((path) =>
  sentencesIn(path).map((text) => ({ path, text: fixSpaces(text), plain: fixSpaces(text).replaceAll(TYPED, "") })),
);

describe("the French catalogue", () => {
  it("sets : ; ? ! and » apart by a space that does not break, and what follows «", () => {
    const wrong = said.filter(({ plain }) =>
      /[^\s\u00a0\u202f:/?&](?:[;?!»]|:(?=\s|$))|«(?![\u00a0\u202f])|[ \t][;:?!»]/u.test(plain),
    );
    expect(wrong.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
  });

  it("has no straight or English quotation marks, and one apostrophe", () => {
    const wrong = said.filter(({ plain }) => /["“”]|\p{L}'\p{L}/u.test(plain));
    expect(wrong.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
  });

  it("speaks no English", () => {
    const wrong = said.filter(({ text }) =>
      /(?<![\p{L}’])(?:the|of|and|with|is|are|this|for|not|you|to|it|was|by)(?!\p{L})/u.test(
        text.replaceAll(/"[^"]*"|\b(?:by|for|with):/g, ""),
      ),
    );
    expect(wrong.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
  });
});

describe("names in French sentences", () => {
  it.each([
    ["Norvège", "la Norvège", "de la Norvège"],
    ["Japon", "le Japon", "du Japon"],
    ["Islande", "l’Islande", "de l’Islande"],
    ["Philippines", "les Philippines", "des Philippines"],
    ["Chypre", "Chypre", "de Chypre"],
    ["Israël", "Israël", "d’Israël"],
    ["Kosovo*", "le Kosovo*", "du Kosovo*"],
    ["Union africaine (UA)", "l’Union africaine (UA)", "de l’Union africaine (UA)"],
    ["Xanadu", "Xanadu", "de Xanadu"],
  ])("say %s with its article", (name, alone, whose) => {
    expect([the(name), of(name)]).toEqual([alone, whose]);
  });

  it("have it in an answer", () => {
    const { find } = wordsIn("fr");
    expect(find.verdicts.none("États-Unis")).toBe("Non. Aucun texte signé avec les États-Unis n’est répertorié.");
  });
});
