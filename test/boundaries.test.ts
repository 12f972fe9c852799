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
  const known = /^src\/(outbox|store|text|days|directory|answer|clock|log|newest|place)\b/;
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

/**
 * The floors of the core, from the ground up: a file of `src` or a folder of it imports from lower floors and from its own
 * folder, and from nowhere else, types included.
 */
const FLOORS: readonly string[] = [
  "languages place days kinds hash log newest remembered memory background",
  "runs clock seal",
  "answer store",
  "text words heard",
  "library directory statement proposals request",
  "dates",
  "outbox audit calendar query limits",
  "settings radar pictures ask records",
  "subscriptions commitments rights",
  "knowledge rooms",
  "changes imports feeds",
  "briefings",
  "messages documents",
  "meetings worker",
  "commands files",
  "admission contexts asked previous",
  "bot",
  "attendance",
  "core",
];

const roomOf = (path: string): string => path.split("/")[1]?.replace(/\.ts$/, "") ?? "";
const floorOf = new Map(FLOORS.flatMap((names, floor) => names.split(" ").map((name) => [name, floor] as const)));

it("lets nothing in the core import what stands above it or beside it", () => {
  const imported = core.flatMap(({ path, imports }) =>
    imports.filter((name) => name.startsWith(".")).map((name) => ({ from: path, to: join(dirname(path), name) })),
  );
  const isFine = ({ from, to }: { from: string; to: string }): boolean => {
    const [own, other] = [roomOf(from), roomOf(to)];
    const [floor, below] = [floorOf.get(own), floorOf.get(other)];
    return own === other || (floor !== undefined && below !== undefined && below < floor);
  };
  const wrong = imported.filter((one) => !isFine(one)).map(({ from, to }) => `${from}: ${to}`);
  expect(wrong).toEqual([]);
});
