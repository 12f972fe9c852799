import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { understandCalendar } from "../../src/imports/ics.ts";
import { WANTED } from "./cases.ts";
import { told } from "./told.ts";

const folder = join(import.meta.dirname, "shapes");
/** What each file comes to, and what is noted of it: a tab between file, meetings and notes. */
const EXPECTED = readFileSync(join(import.meta.dirname, "shapes.tsv"), "utf8")
  .split("\n")
  .filter(Boolean)
  .slice(1)
  .map((row) => row.split("\t"));
const parts = (cell = ""): string[] => cell.split(" | ").filter(Boolean);

test.each(EXPECTED)("a calendar as others write it: %s", (file, meetings, notes) => {
  const copy = understandCalendar(readFileSync(join(folder, file ?? "")), WANTED);
  expect("refused" in copy ? copy : { meetings: told(copy), notes: copy.notes }).toEqual({
    meetings: parts(meetings),
    notes: parts(notes),
  });
});

test("every file of a shape is read", () => {
  expect(readdirSync(folder).sort()).toEqual(EXPECTED.map(([file]) => file).sort());
});
