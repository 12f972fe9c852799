import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sinceIn } from "../../src/changes/since.ts";
import { parseWhen } from "../../src/library/when.ts";
import { sayWhen } from "../../src/text/when.ts";
import { wordsIn } from "../../src/text/words.ts";
import { cleanLine, splitWords } from "../../src/words.ts";
import { NOW, theLibrary } from "../support/world.ts";

const TODAY = "2026-11-24";
const seen = {
  now: NOW,
  today: TODAY,
  zone: "Europe/Brussels",
  names: (await theLibrary()).names,
  say: wordsIn(),
};
const read = (line: string) => sinceIn(splitWords(cleanLine(line)), seen);

const past = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10));
const inWords = (day: string): string =>
  sayWhen(parseWhen(day) ?? { start: day, end: day, precision: "day" }, { zone: "UTC" });
const who = fc.constantFrom([], ["norway"], ["eu-norway", "dialogue"], ["area:cyber"], ["-japan", "asia"]);

describe("a day that has been", () => {
  it("is read as it is written, with the words around it left as they are", () => {
    fc.assert(
      fc.property(past, who, fc.boolean(), fc.constantFrom("iso", "words"), (day, rest, last, form) => {
        const date = form === "iso" ? day : inWords(day);
        const line = last ? [...rest, "since", date] : ["since", date, ...rest];
        expect(read(line.join(" "))).toEqual({ day, rest });
      }),
    );
  });

  it("is the last of its name where the year is left out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), (days) => {
        const day = new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);
        expect(read(`since ${inWords(day).replace(/^\w+ | \d{4}$/g, "")}`)).toEqual({ day, rest: [] });
      }),
    );
  });

  it("is one of two for 04/12 and its like, and both have been", () => {
    const part = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(part, part, (first, second) => {
        fc.pre(first !== second);
        const since = read(`since ${first}/${second}`);
        if (!("problem" in since)) throw new Error("guessed");
        expect(since.instead).toHaveLength(2);
        for (const day of since.instead) expect(day <= TODAY).toBe(true);
      }),
    );
  });
});

it("whatever is typed, a day is a day", () => {
  const word = fc.oneof(
    fc.constantFrom(
      "since",
      "last",
      "the",
      "30d",
      "week",
      "may",
      "12",
      "2026",
      "04/12",
      "ago",
      "Q1",
      "norway",
      "next",
      "monday",
    ),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 7 }), (words) => {
      const since = read(words.join(" "));
      if ("day" in since && since.day !== undefined) expect(parseWhen(since.day)?.precision).toBe("day");
    }),
    { numRuns: 500 },
  );
});
