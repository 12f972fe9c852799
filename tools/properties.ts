import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

// `npm run properties [-- rounds]`: every property test with other draws than those of `npm test`, each round with its own.
const ROOT = join(import.meta.dirname, "..");
const files = globSync("test/**/*.test.ts", { cwd: ROOT }).filter((file) =>
  readFileSync(join(ROOT, file), "utf8").includes('from "fast-check"'),
);
const rounds = Number(process.argv[2] ?? 5);
let failed = 0;
for (let round = 1; round <= rounds; round++) {
  const seed = String(randomInt(1, 2 ** 31));
  process.stdout.write(`round ${round} of ${rounds}, PROPERTY_SEED=${seed}\n`);
  const { status } = spawnSync("npx", ["vitest", "run", "--reporter=dot", ...files], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, PROPERTY_SEED: seed },
  });
  if (status !== 0) failed++;
}
process.stdout.write(`${rounds - failed} of ${rounds} rounds passed\n`);
process.exitCode = failed > 0 ? 1 : 0;
