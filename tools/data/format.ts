import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalText } from "../../src/library/canonical.ts";
import { readSheets, SHELVES } from "../../src/library/sheets.ts";

const root = join(import.meta.dirname, "../..");
const { sheets, problems } = readSheets(join(root, "data"));

for (const { file, shelf, text } of Object.values(sheets).flat()) {
  const canonical = canonicalText(text, SHELVES[shelf].schema);
  if (canonical === text) continue;
  writeFileSync(join(root, file), canonical);
  console.log(`${file} put in order`);
}
for (const problem of problems) console.log(`left alone: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
