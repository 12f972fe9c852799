import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { understandQuestion } from "../../src/ask/understand.ts";
import { follow } from "../../src/commands/follow.ts";
import { next } from "../../src/commands/next.ts";
import type { Naming, Place } from "../../src/library/library.ts";
import { placeNamed } from "../../src/library/names/countries.ts";
import { BODIES, CAPITALS, DISPUTED, UNION, USUAL, WITHIN } from "../../src/library/names/usual.ts";
import world from "../../src/library/names/world.json" with { type: "json" };
import { lexicon } from "../../src/query/lexicon.ts";
import { understand } from "../../src/query/understand.ts";
import { foldWord } from "../../src/words.ts";
import { openDesk } from "../support/desk.ts";
import { theLibrary } from "../support/world.ts";
import { names as kind } from "./namesKind.ts";

const library = await theLibrary();
const { names } = library;
const own = new Map(library.partners.flatMap(({ id, iso }) => (iso ? [[iso, id] as const] : [])));

const LANGUAGES = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split(" ");
/** Every country and territory by its short name in every official language. */
const short: { code: string; name: string }[] = LANGUAGES.flatMap((language) => {
  const regions = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  return Object.keys(world.countries).flatMap((code) => {
    const name = regions.of(code);
    return name === undefined ? [] : [{ code, name }];
  });
});

const codesOf = (place: Place | undefined): readonly string[] =>
  place?.is === "country" ? place.codes : place && "code" in place ? [place.code] : [];
const found = (naming: Naming): string | undefined => ("found" in naming ? naming.found.record.id : undefined);

describe("the short name of a country or territory", () => {
  it("is known in every official language, and never answered with another country", () => {
    const wrong = short.filter(({ code, name }) => {
      const naming = names.find(name);
      if (own.has(code)) return found(naming) !== own.get(code);
      return found(naming) !== undefined || !("place" in naming && codesOf(naming.place).includes(code));
    });
    expect(wrong).toEqual([]);
  });

  it("is no partner's with a letter missing or doubled", () => {
    const foreign = short.filter(({ code, name }) => !own.has(code) && name.length > 4);
    const slip = fc.tuple(fc.constantFrom(...foreign), fc.nat(), fc.boolean());
    fc.assert(
      fc.property(slip, ([{ name }, where, isDoubled]) => {
        const at = 1 + (where % (name.length - 2));
        const written = name.slice(0, at) + (isDoubled ? name[at] : "") + name.slice(at + (isDoubled ? 0 : 1));
        const naming = names.find(written);
        const isExact = names.exact(written).length > 0;
        return isExact || !("found" in naming) || naming.found.kind !== "partner" || written.includes(" ");
      }),
      { numRuns: 500 },
    );
  });

  it("filters by that country or by none", () => {
    const vocabulary = { lexicon: lexicon(library), names, today: "2026-11-27" };
    const wrong = short.filter(({ code, name }) => {
      const read = understand(name.split(" "), vocabulary);
      if (!("query" in read)) return own.has(code);
      return !read.query.filters.every(
        (filter) => filter.key === "who" && filter.entries.every(({ record }) => record.id === own.get(code)),
      );
    });
    expect(wrong).toEqual([]);
  });

  it("is asked about as that country or none", () => {
    const asking = { library, lexicon: lexicon(library), today: "2026-11-27" };
    const partners = new Set(library.partners.map(({ id }) => id));
    const sentence = fc.constantFrom(
      "when do we next meet *?",
      "brief me on *",
      "prochaine réunion avec *",
      "was kommt mit *",
    );
    fc.assert(
      fc.property(sentence, fc.constantFrom(...short), (text, { code, name }) => {
        const read = understandQuestion(text.replace("*", name), asking);
        if (!("line" in read)) return true;
        return read.line.split(/[ :,]/).every((word) => !partners.has(word) || word === own.get(code));
      }),
      { numRuns: 300 },
    );
  });

  it("follows that country or none", async () => {
    const desk = await openDesk(library, [follow]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...short), async ({ code, name }) => {
        const { text } = await desk.say(`follow ${name} now`);
        const others = library.partners.filter(({ id, kind }) => kind === "country" && id !== own.get(code));
        const saved = /^Saved/.test(text) ? text.split("\n").slice(0, 3).join(" ") : "";
        return !others.some((other) => saved.includes(other.name));
      }),
      { numRuns: 100 },
    );
    await desk.close();
  });
});

describe("a name", () => {
  it("that stands in the table of names comes to its record, or is asked about", () => {
    const judged = kind.judge(kind.table, library);
    expect(judged).toSatisfy((all: Awaited<typeof judged>) => all.every(({ verdict }) => verdict !== "wrong"));
  });

  it("means one thing in what is written by hand", () => {
    const lists = [USUAL, CAPITALS].map((rows) => Object.values(rows).flatMap((row) => row.split(", ")));
    const once = (all: readonly string[]): string[] => all.filter((name, at) => all.indexOf(name) !== at);
    expect(lists.map(once)).toEqual([[], []]);
  });

  it("is found by what is written by hand", () => {
    const all = [DISPUTED, UNION, BODIES, ...[USUAL, WITHIN, CAPITALS].flatMap((rows) => Object.values(rows))]
      .join(", ")
      .split(", ");
    expect(all.filter((name) => placeNamed(foldWord(name)) === undefined)).toEqual([]);
  });

  it.each([
    ["congo", ["CD", "CG"]],
    ["Guinea", ["GN", "GW", "GQ", "PG"]],
    ["Nigerien", ["NE"]],
    ["Hong Kong, China", ["HK"]],
    ["République populaire démocratique de Corée", ["KP"]],
    ["Republiken Kina", ["TW"]],
    ["Cisjordanie", ["PS"]],
    ["Atlanta, Georgia", ["US"]],
    ["Etelä-Ossetia", ["GE"]],
  ])("%s tells whose it is", (text, codes) => {
    const naming = names.find(text);
    expect("place" in naming && codesOf(naming.place)).toEqual(codes);
  });
});

describe("a question", () => {
  it.each(["the Luhansk People's Republic", "Indiana", "New Mexico", "the Republic of China", "Northern Cyprus"])(
    "about %s is answered about no partner",
    (name) => {
      const asking = { library, lexicon: lexicon(library), today: "2026-11-27" };
      expect(understandQuestion(`when do we next meet ${name}?`, asking)).not.toHaveProperty("line");
    },
  );
});

describe("a command", () => {
  it.each(["Gaza", "Nigerien", "new mexico", "Democratic People's Republic of Korea", "Republic of China", "Kosovo"])(
    "takes %s for no partner",
    async (name) => {
      const desk = await openDesk(library, [follow, next]);
      for (const line of [
        `follow ${name} now`,
        `follow "${name}" now`,
        `next ${name}`,
        `schedule "Talks" 12 March 2027 10:00 Brussels with:"${name}" now`,
      ])
        expect((await desk.say(line)).text).not.toMatch(/^(Saved|What is coming|Read as)/);
      await desk.close();
    },
  );
});
