import { expect, it } from "vitest";
import { readSaving, seenOf, versionOf } from "../../src/proposals/saving.ts";
import { splitWords } from "../../src/words.ts";

const read = (line: string): unknown => {
  const { words, saving } = readSaving(splitWords(line));
  return { words: words.join(" "), ...saving };
};

it.each([
  ["norway 7d now", { words: "norway 7d", now: true }],
  ["norway 7d NOW.", { words: "norway 7d", now: true }],
  ["now norway 7d", { words: "now norway 7d", now: false }],
  ["now", { words: "", now: true }],
  ["norway 7d seen:none now", { words: "norway 7d", now: true, seen: "seen:none" }],
  ["move oslo-round version:3 now", { words: "move oslo-round", now: true, seen: "version:3" }],
  ["seen:aB-_3 zone Oslo", { words: "zone Oslo", now: false, seen: "seen:aB-_3" }],
  ["norway seen:none", { words: "norway seen:none", now: false }],
  ["norway seen:none 7d now", { words: "norway seen:none 7d", now: true }],
])("reads of %s what it says of saving", (line, expected) => {
  expect(read(line)).toEqual(expected);
});

it("tells what was seen from anything else, in one word", () => {
  const all = [undefined, "", "none", "{}", "{ }"].map(seenOf);
  expect(new Set(all).size).toBe(all.length);
  for (const seen of [...all, versionOf(undefined), versionOf({ version: 12 })])
    expect(read(`norway ${seen} now`)).toEqual({ words: "norway", now: true, seen });
});
