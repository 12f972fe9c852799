import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Library } from "../../src/library/library.ts";
import { writeWhen } from "../../src/library/when.ts";
import type { Here } from "../../src/meetings/here.ts";
import { worded, wrongIn } from "../../src/meetings/reading.ts";
import { lexicon } from "../../src/query/lexicon.ts";
import { parseLine } from "../../src/request.ts";
import { defaultSettings } from "../../src/settings/settings.ts";
import { wordsIn } from "../../src/text/words.ts";
import { cleanLine } from "../../src/words.ts";
import type { Judged, Kind, Verdict } from "../ask/kind.ts";

/** A line with a date, and what it should come to. */
export interface DateCase {
  readonly kind: string;
  /** Behind `schedule`. */
  readonly said: string;
  /** A date as it is kept, `passed`, or `?` and what is offered; a title other than T behind it in quotes. */
  readonly wanted: string;
}

/** Tables have a head, and a tab between kind, what is said, and what is wanted. */
export function readDateCases(path: string): DateCase[] {
  const [, ...rows] = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return rows.map((row) => {
    const [kind = "", said = "", wanted = ""] = row.split("\t");
    return { kind, said, wanted };
  });
}

/** A Friday. */
const NOW = new Date("2026-11-27T09:00:00Z");

export const hereIn = (library: Library): Here => ({
  say: wordsIn(),
  library,
  lexicon: lexicon(library),
  now: NOW,
  today: "2026-11-27",
  settings: defaultSettings("Europe/Brussels"),
});

/** What `schedule` makes of some words. */
export function scheduled(said: string, here: Here): string {
  const read = worded(parseLine(cleanLine(`schedule ${said}`)).words.slice(1), here);
  if ("problem" in read) return `? ${(read.instead ?? []).join(", ")} (${read.problem})`;
  if (wrongIn(read, here)) return "passed";
  const { when } = read.moment;
  const title = read.title === "T" ? undefined : `“${read.title}”`;
  return [writeWhen(when), when.time, when.zone, title].filter(Boolean).join(" ");
}

function verdictOf(wanted: string, got: string): Verdict {
  const isQuestion = got.startsWith("?");
  if (wanted.startsWith("?") && isQuestion) return got.startsWith(wanted) ? "right" : "asked";
  return got === wanted ? "right" : isQuestion ? "asked" : "wrong";
}

const judge = ({ kind, said, wanted }: DateCase, here: Here): Judged => {
  const got = scheduled(said, here);
  return { id: kind, said, wanted, got, groups: { kind }, verdict: verdictOf(wanted, got) };
};

/** Dates as people write them, and what they mean. */
export const dates: Kind = {
  table: join(import.meta.dirname, "dates.tsv"),
  judge: (path, library) => readDateCases(path).map((one) => judge(one, hereIn(library))),
};
