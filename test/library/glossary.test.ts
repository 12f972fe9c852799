import { describe, expect, it } from "vitest";
import { theLibrary } from "../support/world.ts";

const library = await theLibrary();

describe("the glossary", () => {
  it.each([
    "CSDP",
    "PSC",
    "EUMC",
    "FPA",
    "EPF",
    "GSOIA",
    "SDP",
    "EDA",
    "PESCO",
    "CFSP",
    "EEAS",
    "MPCC",
    "Article 42(7)",
  ])("explains %s", (term) => {
    expect(library.names.find(term)).toMatchObject({ found: { kind: "term" } });
  });

  it("knows what SAFE is", () => {
    expect(library.names.find("SAFE")).toHaveProperty("found");
  });

  it("holds at least sixty terms, each with a source that can be opened", () => {
    expect(library.terms.length).toBeGreaterThanOrEqual(60);
    expect(library.terms.filter(({ sources }) => !sources.some(({ url }) => url))).toEqual([]);
  });

  it("says each meaning in a sentence or two", () => {
    expect(library.terms.filter(({ meaning }) => meaning.length > 280 || !meaning.endsWith("."))).toEqual([]);
  });
});
