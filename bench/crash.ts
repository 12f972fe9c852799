import process from "node:process";
import type { Plan } from "../test/delivery/badDay.ts";
import { type Count, crash } from "../test/delivery/crashes.ts";
import { newFile, openServer } from "../test/support/databases.ts";

/**
 * `node bench/crash.ts [kills] [seed] [which]`: whole processes are killed while a post of theirs is under way, for `kills`
 * in each setting whose name holds `which`; prints what was lost and what was repeated. Ends with 1 if anything was lost, or
 * repeated for no reason.
 */
const [kills = "40", seed = "1", which = ""] = process.argv.slice(2);

/** The same luck for the same seed: mulberry32. */
function lucky(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Setting = readonly [platform: Plan["platform"], knowable: boolean, database: "SQLite" | "PostgreSQL"];
const SETTINGS: readonly Setting[] = [
  ["slack", false, "SQLite"],
  ["slack", false, "PostgreSQL"],
  ["teams", false, "SQLite"],
  ["teams", false, "PostgreSQL"],
  ["slack", true, "SQLite"],
  ["slack", true, "PostgreSQL"],
];
const SHOWN = 10;

const nameOf = ([platform, knowable, database]: Setting): string =>
  `${platform === "slack" ? "Slack" : "Teams"}, ${database}, ${knowable ? "look-up" : "no look-up"}`;

const some = (what: string, all: readonly string[]): string[] =>
  all.length === 0 ? [] : [`  ${what}:`, ...[...new Set(all)].slice(0, SHOWN).map((one) => `    ${one.slice(0, 200)}`)];

const sum = (states: Readonly<Record<string, number>>): number =>
  Object.values(states).reduce((total, count) => total + count, 0);

const say = (name: string, processes: number, seconds: number, count: Count): string =>
  [
    `${name}: ${count.kills} kills of ${processes === 1 ? "one process" : `one of ${processes} processes`}, ${count.faults} faults, in ${seconds} s`,
    `  expected ${count.expected}, lost ${count.lost.length}, repeated ${count.repeated} (${count.unexplained.length} of them for no reason or unmarked), unknown ${sum(count.unknown)}`,
    `  ${count.moves} moves, after which ${count.stale.length} rooms show what is no longer so; ${count.posts} posts, ${count.edits} edits, ${count.lookUps} look-ups, ${count.tooMany} refused as too many`,
    `  ${Object.entries(count.states)
      .map(([state, many]) => `${many} ${state}`)
      .join(", ")}`,
    ...some("lost", count.lost),
    ...some("repeated for no reason, or unmarked", count.unexplained),
    ...some("no longer so", count.stale),
    ...some("problems", count.problems),
  ].join("\n");

const isGood = ({ lost, unexplained, stale, unknown }: Count): boolean =>
  lost.length + unexplained.length + stale.length + sum(unknown) === 0;

const server = await openServer();
let good = true;
for (const setting of SETTINGS) {
  const [platform, knowable, database] = setting;
  if (!nameOf(setting).includes(which)) continue;
  const processes = database === "SQLite" ? 1 : 3;
  const began = Date.now();
  const count = await crash({
    platform,
    knowable,
    url: database === "SQLite" ? newFile() : await server.database(),
    processes,
    kills: Number(kills),
    rooms: 10,
    meetings: Math.max(8, Math.ceil(Number(kills) * 0.8)),
    speed: 10,
    random: lucky(Number(seed)),
  });
  good &&= isGood(count);
  process.stdout.write(`${say(nameOf(setting), processes, Math.round((Date.now() - began) / 1000), count)}\n`);
}
await server.stop();
// The server's own way of ending would end this with 0.
process.exit(good ? 0 : 1);
