import { join } from "node:path";
import process from "node:process";
import { understandQuestion } from "../src/ask/understand.ts";
import { lexicon } from "../src/query/lexicon.ts";
import { readCases, TODAY } from "../test/ask/cases.ts";
import { HOSTILE } from "../test/lines/hostile.ts";
import { theLibrary } from "../test/support/world.ts";
import { median } from "./measure.ts";

/** Characters: the longest question that is read. */
const LONGEST = 390;
const TOGETHER = 8;
const ROUNDS = 9;

const SHORT = readCases(join(import.meta.dirname, "../test/ask/questions.tsv")).map(({ said }) => said);
/** Several questions in a row, as long as is read. */
const LONG = SHORT.flatMap((_, at) =>
  at % TOGETHER === 0
    ? [
        SHORT.slice(at, at + TOGETHER)
          .join(" ")
          .slice(0, LONGEST),
      ]
    : [],
);

/** What is longer is refused as it comes. */
const CUT = HOSTILE.map((line) => line.slice(0, LONGEST));

/** Milliseconds of processor time that it takes to understand a question: the best of some rounds. */
export async function benchQuestions(): Promise<string[]> {
  const library = await theLibrary();
  const asking = { library, lexicon: lexicon(library), today: TODAY };
  const cost = (line: string): number => {
    const before = process.cpuUsage();
    understandQuestion(line, asking);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Object.entries({ short: SHORT, long: LONG, hostile: CUT }).map(([name, lines]) => {
    const costs = lines.map((line) => Math.min(...Array.from({ length: ROUNDS }, () => cost(line))));
    const [p50, p99, max] = [median(costs), median(costs, 0.99), Math.max(...costs)].map((each) => each.toFixed(2));
    return `${name.padEnd(8)} ${lines.length} questions: p50 ${p50}, p99 ${p99}, max ${max} ms of processor time`;
  });
}
