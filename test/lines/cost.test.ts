import process from "node:process";
import { expect, it } from "vitest";
import { commands } from "../../src/commands/index.ts";
import type { Library } from "../../src/library/library.ts";
import type { Place } from "../../src/place.ts";
import { foldWord, LINE_LIMIT } from "../../src/words.ts";
import { botWith } from "../support/bot.ts";
import { NOW, theLibrary } from "../support/world.ts";
import { HOSTILE } from "./hostile.ts";

const PLACE: Place = { platform: "slack", tenant: "T1", room: "C1", direct: false, call: "/aide", address: null };

/** What was looked up by name since it was last asked. */
interface Tally {
  finds: number;
  readonly texts: Set<string>;
  exacts: number;
}

const fresh = (): Tally => ({ finds: 0, texts: new Set(), exacts: 0 });
let tally = fresh();

function counting(library: Library): Library {
  const { names } = library;
  return {
    ...library,
    names: {
      find: (text, kinds) => {
        tally.finds += 1;
        tally.texts.add(`${text} ${kinds}`);
        return names.find(text, kinds);
      },
      exact: (text) => {
        tally.exacts += 1;
        return names.exact(text);
      },
      place: names.place,
      partnersIn: names.partnersIn,
      suggest: names.suggest,
    },
  };
}

const library = await theLibrary();
const { bot } = await botWith(counting(library));
const say = (line: string) => bot.answer({ line, place: PLACE, person: { id: "anna", name: "Anna" }, now: NOW });

/** Partners with a letter missing, each of which is found by its own: nothing unknown puts an end to the line. */
const slips = library.partners
  .flatMap(({ id, name }) =>
    [2, 3, 4].map((at) => ({ id, slip: foldWord(name).slice(0, at) + foldWord(name).slice(at + 1) })),
  )
  .flatMap(({ id, slip }) => {
    const naming = library.names.find(slip);
    return "found" in naming && naming.found.record.id === id && !slip.includes(" ") ? slip : [];
  });
/** One of so many: the bench measures all of them. */
const oneOf = (many: number): string[] => HOSTILE.filter((_, index) => index % many === 0);
const LINES: readonly string[] = [
  ...oneOf(2),
  // What is cut short ends elsewhere, and is searched as a whole.
  ...oneOf(7).map((line) => line.slice(0, 200)),
  ...["", ...commands.map(({ name }) => name)].flatMap((verb) => [
    `${verb} ${slips.join(" ")}`.trim().slice(0, LINE_LIMIT),
    `${verb} with:${slips.join(",")}`.trim().slice(0, LINE_LIMIT),
  ]),
];

/** Milliseconds of processor time. */
async function cpuOf(job: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await job();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Others may disturb a measurement; none makes it shorter. */
async function least(job: () => unknown, enough: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 6 && best > enough; round++) best = Math.min(best, await cpuOf(job));
  return best;
}

/** Some twenty milliseconds where this was written. */
const foldNames = (): void => {
  for (let name = 0; name < 20_000; name++) foldWord(`Côte d’Ivoire ${name}`);
};

const abridged = (line: string): string => `${line.slice(0, 60)}…`;

it("costs no more than folding twenty thousand names, and few look-ups, whatever a line is filled with", {
  timeout: 120_000,
}, async () => {
  const limit = await least(foldNames, 0);
  const dear: string[] = [];
  for (const line of LINES) {
    tally = fresh();
    await say(line);
    const { texts, finds, exacts } = tally;
    // A text that was found before costs next to nothing, another a tenth of a millisecond, an exact name a microsecond.
    if (texts.size > 200 || finds > 1000 || exacts > 4000)
      dear.push(`${abridged(line)} ${texts.size} texts, ${finds} finds, ${exacts} exact names`);
    const cpu = await least(() => say(line), limit);
    if (cpu > limit) dear.push(`${abridged(line)} ${cpu.toFixed(1)} of ${limit.toFixed(1)} ms`);
  }
  expect(slips.length).toBeGreaterThan(40);
  expect(dear).toEqual([]);
});
