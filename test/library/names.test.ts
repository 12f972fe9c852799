import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry, Naming } from "../../src/library/library.ts";
import { theLibrary } from "../support/world.ts";
import { SPELLINGS } from "./spellings.ts";

const library = await theLibrary();
const { names } = library;

const idsIn = (naming: Naming): string[] =>
  ("found" in naming ? [naming.found] : "tie" in naming ? naming.tie : naming.near).map(({ record }) => record.id);
const namesOf = ({ kind, record }: Entry): string[] => {
  if (kind === "term") return [record.id, record.term, record.expansion, ...record.aliases];
  if (kind === "meeting") return [record.id];
  if (kind === "instrument") return [record.id, record.title, ...record.aliases];
  return [record.id, record.name, ...record.aliases];
};

describe("names", () => {
  it.each(SPELLINGS)("finds %s", (text, id) => {
    expect(names.find(text)).toMatchObject({ found: { record: { id } } });
    expect(names.find(text.toUpperCase())).toMatchObject({ found: { record: { id } } });
  });

  it("finds every record by every name that it has, or asks", () => {
    const lost = [...library.byId.values()].flatMap((entry) => {
      const asked = namesOf(entry).filter((name) => "near" in names.find(name));
      return asked.map((name) => `${entry.record.id}: ${name}`);
    });
    expect(lost).toEqual([]);
  });

  it.each(["Austria", "Österreich", "Niger", "Iran", "Malta", "South Sudan", "Slovakia", "Irland"])(
    "takes %s, which is no partner, for none",
    (country) => {
      expect(names.find(country)).toHaveProperty("near");
    },
  );

  it("takes a slip between two countries for neither", () => {
    expect(names.find("austrlia")).toHaveProperty("near");
  });

  it("asks where two are named", () => {
    expect(idsIn(names.find("japan korea"))).toEqual(["japan", "republic-of-korea"]);
  });

  it.each(["xyzzyq", "can", "Q1", "next quarter", "quando é a próxima reunião com o parceiro"])(
    "offers nothing that is far off for %s",
    (text) => {
      expect(names.find(text)).toEqual({ near: [] });
    },
  );

  it.each([
    "",
    " ",
    "😀",
    "\0",
    "__proto__",
    "constructor",
    "<!channel>",
    "(((((",
    "a".repeat(10_000),
    "\\",
    "مولدوفا",
  ])("is at ease with %j", (text) => {
    expect(names.find(text)).toHaveProperty("near");
  });

  it("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => idsIn(names.find(text)).length <= 5),
    );
  });

  it("forgives one slip in the name of a country, or offers it", () => {
    const long = library.partners.filter(
      ({ name, kind }) => kind === "country" && name.length >= 6 && !name.includes(" "),
    );
    const slip = fc.tuple(fc.constantFrom(...long), fc.nat(), fc.constantFrom("drop", "swap", "double"));
    fc.assert(
      fc.property(slip, ([{ id, name }, where, how]) => {
        const at = 1 + (where % (name.length - 2));
        const written = {
          drop: name.slice(0, at) + name.slice(at + 1),
          swap: name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2),
          double: name.slice(0, at) + name[at] + name.slice(at),
        }[how];
        return idsIn(names.find(written ?? name)).includes(id);
      }),
      { numRuns: 500 },
    );
  });

  it("suggests partners first while somebody types", () => {
    expect(names.suggest("mold", 3)[0]?.record.id).toBe("moldova");
    expect(names.suggest("", 5)).toHaveLength(5);
  });
});
