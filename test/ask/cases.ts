import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Understood } from "../../src/ask/outcome.ts";
import { understandQuestion } from "../../src/ask/understand.ts";
import type { Library } from "../../src/library/library.ts";
import { readSpan } from "../../src/library/span.ts";
import { type Lexicon, lexicon, type ValueKey } from "../../src/query/lexicon.ts";
import { splitWords } from "../../src/words.ts";
import type { Kind, Verdict } from "./kind.ts";

/** A question and what it should come to, as a table of questions has it. */
export interface Case {
  readonly id: string;
  readonly language: string;
  readonly said: string;
  /** A line, or `ask:`, `no:` or `small:` and a remark. */
  readonly means: string;
  /** Lines that are right as well. */
  readonly also: readonly string[];
  /** Of which line it is a follow-up. */
  readonly previous: string | undefined;
}

/** The day on which the questions of a table are asked: a Friday. */
export const TODAY = "2026-11-27";

/** Tables have a head, and a tab between id, language, what is said, what it means, and a note. */
export function readCases(path: string): Case[] {
  const [, ...rows] = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return rows.map((row) => {
    const [id = "", language = "", said = "", means = "", note = ""] = row.split("\t");
    const also = [...note.matchAll(/also right: ([^;]+)/g)].map(([, line = ""]) => line.trim());
    return { id, language, said, means, also, previous: /follow-up of: ([^;]+?)(?:;|$)/.exec(note)?.[1]?.trim() };
  });
}

const MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december";
const SPAN = new RegExp(
  `(?<![\\d:-] )(?<![\\w:-])(?:(?:${MONTHS}|[qh]\\d) \\d{4}|\\d{4}-\\d\\d-\\d\\d|\\d{4}|\\d+[dwmy])(?!\\S)`,
  "g",
);

/** Days however they are written; what lies ahead anyway begins today. */
function bounded(line: string): string {
  return line.replace(SPAN, (span) => {
    const read = readSpan(span, TODAY);
    if (!read || !("span" in read)) return span;
    return `since:${read.span.start} until:${read.span.end}`;
  });
}

const isPast = (word: string): boolean => word.startsWith("since:") && word.slice(6) <= TODAY;

function sorted(line: string): string {
  const low = line.toLowerCase().trim();
  const [verb = ""] = low.split(" ");
  const looks = verb === "next" || verb === "last";
  const [head = "", ...words] = splitWords(looks ? bounded(low) : low);
  return [head, ...words.filter((word) => verb !== "next" || !isPast(word)).sort()].join(" ");
}

/** Words of filters by the ids that they stand for: `area:space` is `area:space-security`. */
const inFull = (line: string, { value }: Lexicon): string =>
  line.replace(/(?<=^|[ -])(type|kind|area|region|level|status):(\S+)/g, (word, key: ValueKey, text: string) => {
    const id = value(key, text)?.id;
    return id === undefined ? word : `${key}:${id}`;
  });

/** What may be said of meetings besides what a table knows of: where they are, and how many are wanted. */
const FURTHER = [/ place:\S+/g, /(?<=^(?:next|last)\b.*) first \d+/g];
/** Whether two lines ask for the same, whatever the order of their words. */
function isSame(got: string, wanted: string, known: Lexicon): boolean {
  const said = FURTHER.reduce((line, more) => (wanted.search(more) < 0 ? line.replace(more, "") : line), got);
  const [a, b] = [said, wanted].map((line) => inFull(line, known).split("&&").map(sorted).join("&&"));
  return a === b;
}

const sayOutcome = (outcome: Understood): string => {
  if ("line" in outcome)
    return `${outcome.line}  (${outcome.certainty}${outcome.leftOver.length > 0 ? `; left: ${outcome.leftOver.join(", ")}` : ""})`;
  if ("ask" in outcome)
    return `ask ${outcome.ask}: ${outcome.readings.join(" | ")}${outcome.leftOver.length > 0 ? ` (left: ${outcome.leftOver.join(", ")})` : ""}`;
  return "small" in outcome
    ? `small ${outcome.small}`
    : `no: ${JSON.stringify(outcome.cannot)} ${outcome.instead.join(" | ")}`;
};

function verdictOf(means: string, outcome: Understood, known: Lexicon): Verdict {
  const asked: Verdict = "ask" in outcome || "cannot" in outcome ? "asked" : "wrong";
  if (means.startsWith("ask:")) return "ask" in outcome ? "right" : asked;
  if (means.startsWith("no:")) return "cannot" in outcome ? "right" : asked;
  if (means.startsWith("small:")) return "small" in outcome ? "right" : asked;
  return "line" in outcome && isSame(outcome.line, means, known) ? "right" : asked;
}

/** Asks the question of a case and tells what became of it. */
export function judge(one: Case, library: Library): { verdict: Verdict; got: string } {
  const known = lexicon(library);
  const outcome = understandQuestion(one.said, {
    library,
    lexicon: known,
    today: TODAY,
    ...(one.previous !== undefined && { previous: one.previous }),
  });
  const verdicts = [one.means, ...one.also].map((means) => verdictOf(means, outcome, known));
  const [first = "wrong"] = verdicts;
  return { verdict: verdicts.includes("right") ? "right" : first, got: sayOutcome(outcome) };
}

const verbOf = ({ means }: Case): string => /^(?:ask|no|small)(?=:)/.exec(means)?.[0] ?? means.split(" ")[0] ?? "";

/** Questions, and the lines that they mean. */
export const questions: Kind = {
  table: join(import.meta.dirname, "questions.tsv"),
  judge: (path, library) =>
    readCases(path).map((one) => ({
      id: one.id,
      said: one.said,
      wanted: one.means,
      groups: { verb: verbOf(one), language: one.language },
      ...judge(one, library),
    })),
};
