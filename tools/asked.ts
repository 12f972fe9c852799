import { join } from "node:path";
import { openLibrary } from "../src/library/load.ts";
import { questions } from "../test/ask/cases.ts";
import type { Judged, Kind, Verdict } from "../test/ask/kind.ts";
import { dates } from "../test/calendar/dateCases.ts";
import { calendars } from "../test/imports/cases.ts";
import { names } from "../test/library/namesKind.ts";

const KINDS: Readonly<Record<string, Kind>> = { questions, names, dates, calendars };

/** Prints what comes out right, is asked back, or comes out wrong: `asked [kind] [path of another table]`. */
const root = join(import.meta.dirname, "..");
const given = process.argv.slice(2);
const [name = "questions", path] = KINDS[given[0] ?? ""] ? given : ["questions", ...given];
const kind = KINDS[name];
if (!kind) throw new Error(`no kind ${name}`);
const opened = await openLibrary(join(root, "data"));
if ("problems" in opened) throw new Error(opened.problems.join("\n"));

const judged = await kind.judge(path ?? kind.table, opened.library);

const tally = (heading: string, of: (one: Judged) => string): void => {
  console.log(`\n${heading.padEnd(26)}right  asked  wrong`);
  for (const [key, some] of Object.entries(Object.groupBy(judged, of))) {
    const count = (verdict: Verdict): string =>
      String((some ?? []).filter((each) => each.verdict === verdict).length).padStart(5);
    console.log(`${key.slice(0, 24).padEnd(26)}${count("right")}  ${count("asked")}  ${count("wrong")}`);
  }
};

for (const verdict of ["wrong", "asked"] as const)
  for (const { id, said, wanted, got } of judged.filter((one) => one.verdict === verdict))
    console.log(`${verdict} ${id}  ${said}\n   wanted ${wanted}\n   got    ${got}`);
for (const heading of new Set(judged.flatMap(({ groups }) => Object.keys(groups))))
  tally(heading, ({ groups }) => groups[heading] ?? "");
tally("", () => "all");
