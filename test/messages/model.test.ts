import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Library } from "../../src/library/library.ts";
import { type Fault, type Kept, type Platform, platform, textOf } from "../support/platform.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { theLibrary } from "../support/world.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ID = "own-oslo-round-2027-03-12";

type Step =
  | { readonly does: "say"; readonly line: string }
  /** While the next post is under way. */
  | { readonly does: "meanwhile"; readonly line: string }
  | { readonly does: "pass"; readonly hours: number }
  | { readonly does: "fail"; readonly faults: readonly Fault[] };

const dates = fc.constantFrom("12 March 2027", "19 March 2027", "2 April 2027", "1 February 2027", "April 2027");
const lines = fc.oneof(
  dates.map((date) => `schedule move ${ID} ${date} now`),
  fc.constantFrom(
    `schedule cancel ${ID} now`,
    `schedule postpone ${ID} now`,
    `schedule confirm ${ID} now`,
    `schedule retitle ${ID} "Round in Oslo" now`,
    `schedule retitle ${ID} "Round in Bergen" now`,
    "pause norway 2w",
    "resume norway",
  ),
);
const faults = fc.array(
  fc.constantFrom<Fault>("none", "later", "lost answer", "lost request", "killed before", "killed after"),
  { minLength: 1, maxLength: 4 },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: lines.map((line): Step => ({ does: "say", line })) },
  { weight: 1, arbitrary: lines.map((line): Step => ({ does: "meanwhile", line })) },
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 24 * 30 }).map((hours): Step => ({ does: "pass", hours })) },
  { weight: 2, arbitrary: faults.map((all): Step => ({ does: "fail", faults: all })) },
);

/** What the card of a meeting must say, as its text twin. */

async function truthOf(stage: Stage): Promise<{ status: string; start: string; title: string; at: number }> {
  const [row] = await stage.store.meetingLog({ platform: "slack", tenant: "T1" }, ID);
  const { status, when, title } = JSON.parse(row?.value ?? "{}");
  return { status, start: when.start, title, at: row?.at ?? 0 };
}

const SAID: Readonly<Record<string, string>> = { cancelled: "Cancelled", postponed: "Postponed" };
const SAYS: Readonly<Record<string, string>> = {
  "2027-03-12": "12 March 2027",
  "2027-03-19": "19 March 2027",
  "2027-04-02": "2 April 2027",
  "2027-02-01": "1 February 2027",
  "2027-04-01": "April 2027",
};

type Truth = Awaited<ReturnType<typeof truthOf>>;

const isReminder = (message: Kept): boolean =>
  message.under === undefined && /^(In \d+ days|Tomorrow|Today)/.test(textOf(message).trim());

/** Whether a reminder speaks of what was no longer so when it went out. */
const isStale = (message: Kept, { status, start }: Truth): boolean =>
  isReminder(message) &&
  (status === "cancelled" || status === "postponed" || !textOf(message).includes(SAYS[start] ?? "?"));

/** What is wrong with a card in the end. */
function wrongIn(card: Kept, { status, start, title }: Truth): string[] {
  const text = textOf(card);
  if (text.includes("Missed")) return [];
  const expected = [title, SAYS[start] ?? "?", ...(SAID[status] ? [SAID[status]] : [])];
  return expected.filter((one) => !text.includes(one)).map((one) => `${one} is missing in: ${text}`);
}

/** Does the steps, and tells which reminders were stale when they went out. */
async function play(steps: readonly Step[], stage: Stage, slack: Platform): Promise<Kept[]> {
  const stale: Kept[] = [];
  let truth = await truthOf(stage);
  let underWay = false;
  slack.onPost = (message) => {
    // What was already on its way when it changed is corrected afterwards.
    if (!underWay && isStale(message, truth)) stale.push(message);
    underWay = false;
  };
  for (const one of steps) {
    if (one.does === "say") await stage.say(one.line);
    else if (one.does === "pass") await stage.pass(one.hours * HOUR);
    else if (one.does === "fail") slack.faults.push(...one.faults);
    else
      slack.meanwhile = async () => {
        await stage.say(one.line);
        truth = await truthOf(stage);
        underWay = true;
      };
    truth = await truthOf(stage);
  }
  slack.faults.length = 0;
  slack.meanwhile = undefined;
  // Time for what waits after a refusal, a crash and a look-up, over any quiet hours and holidays.
  for (let round = 0; round < 14; round++) await stage.pass(DAY / 2);
  return stale;
}

describe("whatever happens to a meeting, and to the platform", () => {
  let library: Library;
  beforeAll(async () => {
    library = await theLibrary();
  });

  it("no card says what is no longer so, none is posted twice, and none is lost", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
        const slack = platform();
        const stage = await openStage(library, slack);
        await stage.say('schedule "Oslo round" 12 March 2027 10:00 Oslo with:norway now');
        await stage.say("follow norway lead:60d,30d,7d,1d at 09:00 now");
        expect((await play(steps, stage, slack)).map(textOf)).toEqual([]);
        const rows = await stage.store.roomDeliveries({ platform: "slack", tenant: "T1", room: "C1" }, 0, 1000);
        const sent = new Set(rows.filter(({ state }) => state === "sent").map(({ message }) => message));
        expect(slack.kept.filter(({ id }) => !sent.has(id)).map(textOf)).toEqual([]);
        expect(new Set(slack.kept.map(({ id }) => id)).size).toBe(sent.size);
        const truth = await truthOf(stage);
        // A card of a meeting that has been over for a month is left as it was.
        const read = new Set(rows.filter(({ expires }) => expires + 30 * DAY > truth.at).map(({ message }) => message));
        const cards = slack.kept.filter((one) => read.has(one.id) && !one.under && /round/i.test(textOf(one)));
        expect(cards.flatMap((card) => wrongIn(card, truth))).toEqual([]);
        const waiting = rows.filter(({ state }) => ["due", "claimed", "sending", "unknown"].includes(state));
        expect(waiting.filter(({ tryAt }) => tryAt <= stage.now().getTime())).toEqual([]);
        await stage.close();
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
