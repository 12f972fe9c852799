import { join } from "node:path";
import { openLibrary } from "../src/library/load.ts";
import { type Case, judge, readCases, type Verdict } from "../test/ask/cases.ts";

/** Prints which questions of a table come out right, are asked back, or come out wrong. Another table: its path. */
const root = join(import.meta.dirname, "..");
const path = process.argv[2] ?? join(root, "test/ask/questions.tsv");
const opened = await openLibrary(join(root, "data"));
if ("problems" in opened) throw new Error(opened.problems.join("\n"));

const judged = readCases(path).map((one) => ({ one, ...judge(one, opened.library) }));

const verbOf = ({ means }: Case): string => /^(?:ask|no|small)(?=:)/.exec(means)?.[0] ?? means.split(" ")[0] ?? "";
const tally = (name: string, of: (one: Case) => string): void => {
  console.log(`\n${name.padEnd(26)}right  asked  wrong`);
  for (const [key, some] of Object.entries(Object.groupBy(judged, ({ one }) => of(one)))) {
    const count = (verdict: Verdict): string =>
      String((some ?? []).filter((each) => each.verdict === verdict).length).padStart(5);
    console.log(`${key.slice(0, 24).padEnd(26)}${count("right")}  ${count("asked")}  ${count("wrong")}`);
  }
};

for (const verdict of ["wrong", "asked"] as const)
  for (const { one, got } of judged.filter((each) => each.verdict === verdict))
    console.log(`${verdict} ${one.id}  ${one.said}\n   wanted ${one.means}\n   got    ${got}`);
tally("verb", verbOf);
tally("language", ({ language }) => language);
tally("", () => "all");
