import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { Library } from "../../../src/library/library.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import { type Fault, type Kept, textOf } from "../../support/platform.ts";
import { PLACE } from "../../support/stage.ts";
import { theLibrary } from "../../support/world.ts";
import { labels, openPressing, type Pressing, ROUND } from "./press.ts";

/** One of two people presses what their client shows them, which may be older than the card; or the platform fails. */
type Step =
  | { readonly does: "press"; readonly who: string; readonly label: string }
  /** Both at the same moment. */
  | { readonly does: "both"; readonly labels: readonly [string, string] }
  | { readonly does: "look" }
  | { readonly does: "settle" }
  | { readonly does: "fail"; readonly fault: Fault };

const label = fc.constantFrom("Done", "Mute", "Snooze 1 day", "Skip the next one", "Stop", "Undo", "Undo", "Undo");
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ does: fc.constant("press" as const), who: fc.constantFrom("Bert", "Cleo"), label }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("both" as const), labels: fc.tuple(label, label) }) },
  { weight: 2, arbitrary: fc.constant<Step>({ does: "look" }) },
  { weight: 3, arbitrary: fc.constant<Step>({ does: "settle" }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<Fault>("later", "lost answer", "lost request", "killed before", "killed after")
      .map((fault): Step => ({ does: "fail", fault })),
  },
);

/** Presses whatever of that name the client still shows; what it does not show cannot be pressed. */
async function pressIf(at: Pressing, seen: Kept, wanted: string, who: string): Promise<void> {
  const found = labels(seen).find((one) => one === wanted || (wanted === "Undo" && one.startsWith("Undo")));
  if (found) await at.press(seen, found, who);
}

async function play(at: Pressing, steps: readonly Step[]): Promise<void> {
  const look = (): Kept => ({ ...at.reminder() });
  let seen = look();
  for (const one of steps) {
    if (one.does === "press") await pressIf(at, seen, one.label, one.who);
    if (one.does === "both")
      await Promise.all([pressIf(at, seen, one.labels[0], "Bert"), pressIf(at, look(), one.labels[1], "Cleo")]);
    if (one.does === "look") seen = look();
    if (one.does === "settle") await at.settle();
    if (one.does === "fail") at.slack.faults.push(one.fault);
  }
  at.slack.faults.length = 0;
  for (let minutes = 0; minutes < 25; minutes++) await at.settle();
}

/** What the store says, in the words that stand on the card. */
async function soIn({ stage }: Pressing): Promise<string[]> {
  const [row] = [await stage.store.settings(PLACE)];
  const { mutes }: Settings = row ? JSON.parse(row.value) : { mutes: [] };
  const rows = await stage.store.roomDeliveries(PLACE, 0, 1000);
  const has = (kind: string, state: string) =>
    rows.some((one) => one.meeting === ROUND && one.kind === kind && one.state === state);
  return [
    ...(mutes.some(({ why }) => why === "done") ? ["Done"] : []),
    ...(mutes.some(({ why }) => why === "muted") ? ["Muted"] : []),
    ...(has("snooze", "due") ? ["Snoozed"] : []),
    ...(has("reminder", "skipped") ? ["Next reminder left out"] : []),
    ...((await stage.store.subscriptions(PLACE)).length === 0 ? ["Stopped"] : []),
  ].sort();
}

/** What the card says holds. */
const saidOn = (card: Kept): string[] =>
  textOf(card)
    .split("\n\n")
    .flatMap((line) => /^(Done|Muted|Snoozed|Next reminder left out|Stopped)\b(?!.*taken back)/.exec(line)?.[1] ?? [])
    .sort();

let library: Library;
beforeAll(async () => {
  library = await theLibrary();
});

it("card and store tell the same, whoever presses what in whatever order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
      const at = await openPressing(library);
      await play(at, steps);
      const so = await soIn(at);
      expect(saidOn(at.reminder())).toEqual(so);
      expect(labels(at.reminder()).some((one) => one.startsWith("Undo"))).toBe(so.length > 0);
      expect(labels(at.reminder()).includes("Stop")).toBe(so.length === 0);
      await at.stage.close();
    }),
    { numRuns: 25 },
  );
}, 120_000);
