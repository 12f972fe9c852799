import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

interface File {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files: File[] = globSync("{src,adapters}/**/*.{ts,tsx}").map((path) => {
  const text = readFileSync(path, "utf8");
  return { path, text, imports: [...text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(([, name = ""]) => name) };
});
const core = files.filter(({ path }) => path.startsWith("src/"));
const OUTSIDE = /^(@slack\/|botbuilder|botframework|express|pino$)|adapters\//;

it("keeps the core free of platforms and HTTP", () => {
  expect(
    core.flatMap(({ path, imports }) => imports.filter((name) => OUTSIDE.test(name)).map((name) => `${path}: ${name}`)),
  ).toEqual([]);
});

it("keeps the outbox free of all that is posted by it", () => {
  const outbox = files.filter(({ path }) => path.startsWith("src/outbox/"));
  const known = /^src\/(outbox|store|text|calendar\/days|rights\/directory|answer|clock|log|newest|place)\b/;
  const reached = outbox.flatMap(({ path, imports }) => imports.map((name) => join(dirname(path), name)));
  expect(reached.filter((to) => !known.test(to))).toEqual([]);
});

it("keeps each adapter apart from the others", () => {
  const adapters = files.filter(({ path }) => path.startsWith("adapters/"));
  const crossing = adapters.flatMap(({ path, imports }) => {
    const [, own = ""] = path.split("/");
    const reached = imports.filter((name) => name.startsWith(".")).map((name) => join(dirname(path), name));
    return reached
      .filter(
        (to) => /^adapters\/[^/]+\//.test(to) && !to.startsWith(`adapters/${own}/`) && !to.startsWith("adapters/kit/"),
      )
      .map((to) => `${path}: ${to}`);
  });
  expect(crossing).toEqual([]);
});

it("reads the environment and the wall clock in one place", () => {
  const clocks = files.filter(
    ({ path, text }) => !path.includes("/page/") && /process\.env|Date\.now\(\)|new Date\(\)/.test(text),
  );
  expect(clocks.map(({ path }) => path)).toEqual([]);
});

it("imports the SDK of Teams, which is no longer developed, in one file", () => {
  const importing = files.filter(({ imports }) => imports.some((name) => /^(botbuilder|botframework)/.test(name)));
  expect(importing.map(({ path }) => path)).toEqual(["adapters/teams/framework.ts"]);
});
