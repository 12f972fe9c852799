import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Outcome, releaseData } from "./releasing.ts";

const folder = join(import.meta.dirname, "../../data");
const today = new Date().toISOString().slice(0, 10);

const USAGE =
  'npm run data:release -- [2026-12-04] [--typo id] [--because id="the reason"], the last two as often as needed';

function asked(): ReturnType<typeof parse> | { wrong: string } {
  try {
    return parse();
  } catch (error) {
    return { wrong: `${error instanceof Error ? error.message : error}; ${USAGE}` };
  }
}

const parse = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      typo: { type: "string", multiple: true, default: [] },
      because: { type: "string", multiple: true, default: [] },
    },
  });

function release(): Outcome {
  const read = asked();
  if ("wrong" in read) return { said: [], problems: [read.wrong] };
  const { values, positionals } = read;
  const because = values.because.map((one) => /^([^=]+)=(.*)$/.exec(one)?.slice(1) ?? [one]);
  const empty = because.flatMap(([id, why]) =>
    why?.trim() ? [] : [`--because ${id}: write --because ${id}="the reason"`],
  );
  if (empty.length > 0) return { said: [], problems: empty };
  const reasons = new Map(because.map(([id = "", why = ""]) => [id, why.trim()]));
  return releaseData(folder, { day: positionals[0] ?? today, typos: new Set(values.typo), because: reasons }, today);
}

const { said, problems } = release();
for (const sentence of said) console.log(sentence);
for (const problem of problems) console.log(`problem  ${problem}`);
if (problems.length > 0) console.log("Nothing is written");
process.exitCode = problems.length > 0 ? 1 : 0;
