import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Library, Naming } from "../../src/library/library.ts";
import type { Kind, Verdict } from "../ask/kind.ts";

interface Spelling {
  readonly text: string;
  /** An id; nothing where no record may be answered. */
  readonly expected: string;
}

/** Tables have a head, and a tab between a spelling and what it means; what further columns say is not read. */
const readSpellings = (path: string): Spelling[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .slice(1)
    .map((row) => {
      const [text = "", expected = ""] = row.split("\t");
      return { text, expected };
    });

const verdictOf = (naming: Naming, expected: string): Verdict => {
  if (!("found" in naming)) return expected === "" ? "right" : "asked";
  return naming.found.record.id === expected ? "right" : "wrong";
};

const sayNaming = (naming: Naming): string => {
  if ("found" in naming) return naming.found.record.id;
  const offered = "tie" in naming ? naming.tie : naming.near;
  return `asked: ${offered.map(({ record }) => record.id).join(", ")}`;
};

/** Names as people write them, and the records that they mean. */
export const names: Kind = {
  table: join(import.meta.dirname, "names.tsv"),
  judge: (path: string, library: Library) =>
    readSpellings(path).map(({ text, expected }, at) => {
      const naming = library.names.find(text);
      return {
        id: String(at + 1),
        said: text,
        wanted: expected || "no record",
        got: sayNaming(naming),
        verdict: verdictOf(naming, expected),
        groups: { wanted: expected === "" ? "no record" : "a record" },
      };
    }),
};
