import { readFileSync } from "node:fs";
import process from "node:process";
import { z } from "zod";

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z.record(z.string(), z.string()).optional(), name: z.string().optional() }),
  ),
});

/**
 * npm can write a lock file without the binaries of other platforms, which `npm ci` then refuses there.
 * Every optional dependency of every package has to stand in the lock file.
 */
const { packages } = Lock.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
const present = new Set(
  Object.keys(packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)),
);
const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !present.has(name))
    .map(
      (name) =>
        `${path || "package.json"} wants ${name}, which is not in package-lock.json. Choose a version whose binaries are complete.`,
    ),
);
for (const sentence of missing) process.stdout.write(`${sentence}\n`);
process.exitCode = missing.length > 0 ? 1 : 0;
