import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { Answer } from "../../src/answer.ts";
import type { Bot } from "../../src/bot.ts";
import type { Library } from "../../src/library/library.ts";
import type { Store } from "../../src/store/store.ts";
import { botWith } from "../support/bot.ts";
import { PLACE } from "../support/scene.ts";
import { NOW, theLibrary } from "../support/world.ts";

/** One way to change something. */
export interface Change {
  /** The line that shows it first. */
  readonly look: string;
  /** The button that saves what was shown; without a word, the one that stands out. */
  readonly press?: string;
  /** The line that saves at once; without a word, the first one with `now` at its end. */
  readonly now?: string;
}

const atOnce = ({ look, now = `${look} now` }: Change): string => now;

/** Something that two people change. */
export interface Flow {
  /** Said once before all. */
  readonly given?: readonly string[];
  readonly changes: readonly [Change, Change, ...Change[]];
  /** The line that takes back whatever stands. */
  readonly undo?: string;
  /** What stands, as a text that tells one state from another; the same from the beginning of a test. */
  readonly stands: (store: Store) => Promise<string>;
  /** What tells what was seen from what came later, where versions are counted; without a word, what stands. */
  readonly sees?: (store: Store) => Promise<string>;
}

const seenIn = ({ stands, sees = stands }: Flow, store: Store): Promise<string> => sees(store);

const FASTER = "Somebody was faster";
const PEOPLE = ["Anna", "Bert"] as const;
type Who = (typeof PEOPLE)[number];

type Step =
  | { readonly does: "look" | "now"; readonly who: Who; readonly change: number }
  | { readonly does: "press" | "discard" | "undo"; readonly who: Who }
  /** Both look, and press at the same moment. */
  | { readonly does: "both"; readonly changes: readonly [number, number] };

const who = fc.constantFrom(...PEOPLE);
const stepFor = (changes: number): fc.Arbitrary<Step> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        does: fc.constantFrom("look" as const, "look" as const, "now" as const),
        who,
        change: fc.nat(changes - 1),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        does: fc.constantFrom("press" as const, "press" as const, "discard" as const, "undo" as const),
        who,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        does: fc.constant("both" as const),
        changes: fc.tuple(fc.nat(changes - 1), fc.nat(changes - 1)),
      }),
    },
  );

/** What somebody’s client still shows: the line behind the button, what stood there then, and what would stand. */
interface Look {
  readonly saves: string | undefined;
  readonly discards: string | undefined;
  readonly seen: string;
  readonly wants: string;
}

const behind = ({ actions = [] }: Answer, press: string | undefined): string | undefined =>
  actions.find(({ label, style }) => (press ? label === press : style === "primary"))?.says;

interface Table {
  readonly flow: Flow;
  readonly store: Store;
  readonly say: (line: string, who: Who) => Promise<Answer>;
}

async function openTable(flow: Flow, library: Library): Promise<Table> {
  const { bot, store }: { bot: Bot; store: Store } = await botWith(library);
  const say = async (line: string, name: Who): Promise<Answer> =>
    (await bot.answer({ line, place: PLACE, person: { id: `U-${name}`, name, standing: "member" }, now: NOW })).answer;
  for (const line of flow.given ?? []) await say(line, "Anna");
  return { flow, store, say };
}

/** What stands once only this was said. */
async function becoming(flow: Flow, line: string, library: Library): Promise<string> {
  const { store, say } = await openTable(flow, library);
  await say(line, "Anna");
  const stood = await flow.stands(store);
  await store.close();
  return stood;
}

type Looks = Map<Who, Look>;

async function look(
  { flow, store, say }: Table,
  name: Who,
  { look: line, press }: Change,
  wants: string,
): Promise<Look> {
  const stood = await flow.stands(store);
  const seen = await seenIn(flow, store);
  const shown = await say(line, name);
  expect(await flow.stands(store), `${line} only shows`).toBe(stood);
  expect(await seenIn(flow, store), `${line} only shows`).toBe(seen);
  return { saves: behind(shown, press), discards: behind(shown, "Discard"), seen, wants };
}

/** Presses what somebody saw before: it is saved over that, or they are told that somebody was faster. */
async function press({ flow, store, say }: Table, name: Who, { saves, seen, wants }: Look): Promise<void> {
  if (saves === undefined) return;
  const is = await flow.stands(store);
  const isStale = (await seenIn(flow, store)) !== seen && is !== wants;
  const { title } = await say(saves, name);
  expect(title === FASTER, `${saves}, where ${is} stood and ${seen} was seen: ${title}`).toBe(isStale);
  expect(await flow.stands(store)).toBe(isStale ? is : wants);
}

/** Of two who saw the same and want something else, one is told that the other was faster. */
async function pressBoth(
  table: Table,
  changes: readonly [number, number],
  looks: Looks,
  wants: readonly string[],
): Promise<void> {
  const { flow, store, say } = table;
  for (const [index, name] of PEOPLE.entries()) {
    const which = changes[index] ?? 0;
    looks.set(name, await look(table, name, wanted(flow.changes, which), wanted(wants, which)));
  }
  const is = await flow.stands(store);
  const pressed = [...looks].flatMap(([name, { saves, wants }]) =>
    saves === undefined ? [] : [{ name, saves, wants }],
  );
  const answers = await Promise.all(pressed.map(({ name, saves }) => say(saves, name)));
  // Whoever wants what stood there already takes nothing from anybody, whoever comes first.
  const changing = pressed.flatMap((one, index) =>
    one.wants === is ? [] : [{ wants: one.wants, title: answers[index]?.title }],
  );
  const saved = new Set(changing.flatMap(({ wants, title }) => (title === FASTER ? [] : [wants])));
  const stands = await flow.stands(store);
  expect([...saved], `${pressed.map(({ saves }) => saves)}, where ${is} stood`).toEqual(
    changing.length > 0 ? [stands] : [],
  );
  if (changing.length === 0) expect(stands).toBe(is);
}

async function discard({ flow, store, say }: Table, name: Who, { discards }: Look): Promise<void> {
  const is = await flow.stands(store);
  if (discards !== undefined) await say(discards, name);
  expect(await flow.stands(store)).toBe(is);
}

function wanted<T>(all: readonly T[], index: number): T {
  const one = all[index];
  if (one === undefined) throw new Error("there is no such change");
  return one;
}

async function take(table: Table, step: Step, looks: Looks, wants: readonly string[]): Promise<void> {
  const { flow, store, say } = table;
  if (step.does === "both") return pressBoth(table, step.changes, looks, wants);
  const seen = looks.get(step.who);
  switch (step.does) {
    case "look":
      looks.set(step.who, await look(table, step.who, wanted(flow.changes, step.change), wanted(wants, step.change)));
      break;
    case "now":
      await say(atOnce(wanted(flow.changes, step.change)), step.who);
      expect(await flow.stands(store)).toBe(wanted(wants, step.change));
      break;
    case "press":
      if (seen) await press(table, step.who, seen);
      break;
    case "discard":
      if (seen) await discard(table, step.who, seen);
      break;
    case "undo":
      if (flow.undo !== undefined) await say(flow.undo, step.who);
  }
}

/** Whoever changes something does not overwrite what they did not see, whatever two people do in whatever order. */
export function neverOverwrites(name: string, flow: Flow): void {
  let library: Library;
  let wants: readonly string[];
  beforeAll(async () => {
    library = await theLibrary();
    wants = await Promise.all(flow.changes.map((one) => becoming(flow, atOnce(one), library)));
  });
  it(`${name}: nobody overwrites what they did not see`, async () => {
    expect(new Set(wants).size).toBe(wants.length);
    await fc.assert(
      fc.asyncProperty(fc.array(stepFor(flow.changes.length), { minLength: 3, maxLength: 12 }), async (steps) => {
        const table = await openTable(flow, library);
        const looks: Looks = new Map();
        for (const step of steps) await take(table, step, looks, wants);
        await table.store.close();
      }),
      { numRuns: 40 },
    );
  }, 120_000);
}
