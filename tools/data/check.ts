import { join } from "node:path";
import { readDataSet } from "../../src/library/load.ts";
import { checkData } from "../../src/library/rules.ts";
import { unreleased } from "./releasing.ts";
import { staleSchemas } from "./schemas.ts";

const folder = join(import.meta.dirname, "../../data");
const today = new Date().toISOString().slice(0, 10);

function check(): { problems: string[]; warnings: string[] } {
  const set = readDataSet(folder);
  if ("problems" in set) return { problems: set.problems, warnings: [] };
  const { problems, warnings } = checkData(set, today);
  return { problems: [...problems, ...staleSchemas(folder)], warnings: [...warnings, ...unreleased(folder)] };
}

const { problems, warnings } = check();
for (const warning of warnings) console.log(`warning  ${warning}`);
for (const problem of problems) console.log(`problem  ${problem}`);
console.log(`${problems.length} problems, ${warnings.length} warnings`);
process.exitCode = problems.length > 0 ? 1 : 0;
