import process from "node:process";
import { commands } from "../src/commands/index.ts";
import type { Place } from "../src/place.ts";
import { wordsIn } from "../src/text/words.ts";
import { SPELLINGS } from "../test/library/spellings.ts";
import { FILLINGS, HOSTILE } from "../test/lines/hostile.ts";
import { botWith } from "../test/support/bot.ts";
import { NOW, theLibrary } from "../test/support/world.ts";
import { median } from "./measure.ts";

const { help } = wordsIn();

const PLACE: Place = { platform: "slack", tenant: "T1", room: "C1", direct: false, call: "/aide", address: null };
const ROUNDS = 3;

const SHORT = [...commands.flatMap(({ name }) => [name, ...help[name].examples]), ...SPELLINGS.map(([text]) => text)];
/** Of the length of a paragraph. */
const LONG = ["", ...commands.map(({ name }) => name)].flatMap((verb) =>
  Object.values(FILLINGS).map((filling) => `${verb} ${filling.slice(0, 200)}`.trim()),
);

interface Cost {
  readonly line: string;
  /** Milliseconds of processor time. */
  readonly cpu: number;
}

const abridged = (line: string): string => (line.length > 40 ? `${line.slice(0, 40)}…` : line);

function say(name: string, costs: readonly Cost[]): string[] {
  const all = costs.map(({ cpu }) => cpu);
  const worst = [...costs].sort((a, b) => b.cpu - a.cpu).slice(0, 3);
  return [
    `${name.padEnd(8)} ${costs.length} lines: p50 ${median(all).toFixed(2)}, p99 ${median(all, 0.99).toFixed(2)}, max ${(worst[0]?.cpu ?? 0).toFixed(2)} ms of processor time`,
    ...worst.map(({ line, cpu }) => `         ${cpu.toFixed(1).padStart(6)} ms  ${abridged(line)}`),
  ];
}

/** What one line costs the thread in which everybody is answered: the best of some rounds. */
export async function benchLines(): Promise<string[]> {
  const { bot } = await botWith(await theLibrary());
  const person = { id: "anna", name: "Anna" };
  const cost = async (line: string): Promise<number> => {
    const before = process.cpuUsage();
    await bot.answer({ line, place: PLACE, person, now: NOW });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const least = new Map<string, number>();
  const groups = { short: SHORT, long: LONG, hostile: HOSTILE };
  for (let round = 0; round < ROUNDS; round++)
    for (const line of Object.values(groups).flat())
      least.set(line, Math.min(least.get(line) ?? Number.POSITIVE_INFINITY, await cost(line)));
  return Object.entries(groups).flatMap(([name, lines]) =>
    say(
      name,
      lines.map((line) => ({ line, cpu: least.get(line) ?? 0 })),
    ),
  );
}
