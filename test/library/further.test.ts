import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partnerIdsOf } from "../../src/library/relations.ts";
import { lexicon } from "../../src/query/lexicon.ts";
import { matchesEntry } from "../../src/query/match.ts";
import type { Filter } from "../../src/query/query.ts";
import { writeFilter } from "../../src/query/say.ts";
import { findingFor } from "../../src/query/subject.ts";
import { understand } from "../../src/query/understand.ts";
import { splitWords } from "../../src/words.ts";
import { theLibrary } from "../support/world.ts";

const library = await theLibrary();
const today = "2026-11-24";

function filtersIn(line: string): readonly Filter[] {
  const understood = understand(splitWords(line), { lexicon: lexicon(library), names: library.names, today });
  if ("problem" in understood) throw new Error(line);
  return understood.query.filters;
}
const found = (line: string): string[] =>
  findingFor({ filters: filtersIn(line) }, { library, today }).entries.map(({ record }) => record.id);

const FURTHER = [
  "candidate:yes",
  "-candidate:yes",
  "candidate:no",
  "having:fpa",
  "-having:sdp",
  "place:brussels",
  "-place:brussels",
  "date:known",
  "date:vague",
];
const entries = [...library.byId.values()].filter((entry) => entry.kind !== "operation" && entry.kind !== "term");

describe("further filters", () => {
  it("find candidates", () => {
    expect(found("candidate:yes").sort()).toEqual(
      library.partners
        .filter(({ candidate }) => candidate)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it("find the texts of those that have one that is concluded", () => {
    const has = new Set(
      library.instruments
        .filter(
          ({ type, status }) =>
            type === "framework-participation-agreement" && (status === "signed" || status === "in-force"),
        )
        .map(({ partner }) => partner),
    );
    const wanted = library.instruments.filter(
      ({ type, partner }) => type === "security-of-information-agreement" && has.has(partner),
    );
    expect(found("soia having:fpa").sort()).toEqual(wanted.map(({ id }) => id).sort());
  });

  it("find meetings by their city and by how sure their day is", () => {
    const wanted = library.meetings.filter(({ city, when }) => city === "New York" && when.precision === "day");
    expect(found('place:"new york" date:known').sort()).toEqual(wanted.map(({ id }) => id).sort());
    expect(found("place:new-york date:known")).toEqual(found('"place:new york" date:known'));
    const accra = library.meetings.filter(({ city }) => city === "Accra");
    expect(found("place:ACCRA")).toHaveLength(accra.length);
    expect(accra.flatMap((one) => partnerIdsOf(one, library)).length).toBeGreaterThan(0);
  });

  it("are read back as they are written, narrow, and mean the opposite with a minus", () => {
    fc.assert(
      fc.property(fc.constantFrom(...FURTHER), fc.constantFrom(...entries), (text, entry) => {
        const [filter] = filtersIn(text);
        if (!filter) throw new Error(text);
        expect(filtersIn(writeFilter(filter))).toEqual([filter]);
        const opposite = text.startsWith("-") ? text.slice(1) : `-${text}`;
        expect(matchesEntry(entry, filtersIn(opposite), library)).toBe(!matchesEntry(entry, [filter], library));
      }),
    );
  });

  it.each(["candidate:maybe", "candidate:", "having:pizza", "place:", "date:soon"])("ask about %s", (line) => {
    expect(() => filtersIn(line)).toThrow();
  });
});
