import { afterEach, beforeAll, expect, it } from "vitest";
import type { Library } from "../../src/library/library.ts";
import { plain } from "../../src/text/plain.ts";
import { newFile } from "../support/databases.ts";
import { type Fault, type Platform, platform, textOf } from "../support/platform.ts";
import { openStage, PLACE, type Stage } from "../support/stage.ts";
import { theLibrary } from "../support/world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ROUND = "own-oslo-round-2027-03-12";
const MARK = "may repeat";
const DUE = Date.parse("2027-03-05T09:00:00+01:00");
const BEGINS = Date.parse("2027-03-12T10:00:00+01:00");

let library: Library;
let slack: Platform;
let stage: Stage;
beforeAll(async () => {
  library = await theLibrary();
});
afterEach(() => stage.close());

const texts = (): string[] => slack.kept.map(textOf);
const outbox = async (): Promise<string> =>
  plain({ answer: await stage.say("outbox"), reading: { zone: "Europe/Brussels", call: "/aide" } });
const states = async (): Promise<string[]> =>
  (await stage.store.roomDeliveries(PLACE, 0, 100))
    .filter(({ kind }) => kind !== "act" && kind !== "word")
    .map(({ kind, state }) => `${kind} ${state}`);

/** A room that follows Norway where nothing can be looked up, a moment before a reminder is due that meets some faults. */
async function doubted(faults: readonly Fault[], lead = "7d"): Promise<void> {
  slack = platform(false);
  stage = await openStage(library, slack, { from: new Date(DUE - HOUR) });
  await stage.say('schedule "Oslo round" 12 March 2027 10:00 Oslo with:norway now');
  await stage.say(`follow norway lead:${lead} at 09:00 now`);
  slack.faults.push(...faults);
  await stage.pass(HOUR);
}

it("is tried until it is known to be posted, however often nobody answers, each time saying that it may repeat", async () => {
  await doubted(["lost request", "lost answer", "lost request", "lost answer", "lost request"]);
  for (let minute = 0; minute < 60; minute++) await stage.pass(MINUTE);
  expect(texts()).toHaveLength(3);
  for (const text of texts()) expect(text).toContain(MARK);
  expect(await states()).toEqual(["reminder sent"]);
  expect(await outbox()).toContain("posted: reminder, Oslo round (possibly a repeat)");
});

it("is repeated once at most for each time that nobody answered, and ever less often", async () => {
  await doubted(Array<Fault>(100).fill("lost answer"));
  const at: number[] = [];
  slack.onPost = () => at.push(stage.now().getTime());
  for (let minute = 0; minute < 6 * 60; minute++) await stage.pass(MINUTE);
  expect(slack.kept.length).toBeLessThanOrEqual(10);
  const waits = at.slice(1).map((instant, index) => instant - (at[index] ?? 0));
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(
    texts()
      .slice(1)
      .every((text) => text.includes(MARK)),
  ).toBe(true);
  expect(texts()[0]).not.toContain(MARK);
});

it("is tried a last time shortly before its meeting begins, and never called failed", async () => {
  await doubted(Array<Fault>(100).fill("lost request"));
  let last = 0;
  const pass = async (ms: number): Promise<void> => {
    const before = slack.faults.length;
    await stage.pass(ms);
    if (slack.faults.length < before) last = stage.now().getTime();
    if (stage.now().getTime() < BEGINS) expect(await states()).not.toContain("reminder doubtful");
  };
  while (stage.now().getTime() < BEGINS - HOUR) await pass(HOUR / 2);
  while (stage.now().getTime() < BEGINS) await pass(MINUTE);
  expect(last).toBeGreaterThan(BEGINS - 10 * MINUTE);
  await stage.pass(HOUR);
  expect(await states()).toEqual(["reminder doubtful"]);
  expect(await outbox()).toMatch(/may have been posted: reminder, Oslo round/);
  expect(await outbox()).not.toContain("failed");
});

it("says in the outbox what may have been posted, while it waits", async () => {
  await doubted(["lost request", "lost request"]);
  expect(await outbox()).toMatch(/may have been posted: reminder, Oslo round/);
  await stage.pass(MINUTE);
  await stage.pass(MINUTE);
  expect(await outbox()).toMatch(/Oslo round.*nobody can tell; it comes once more, saying that it may repeat/);
});

it("keeps its mark over refusals, quiet hours and a room that was closed meanwhile", async () => {
  await doubted(["lost request", "later", "gone"]);
  for (let minute = 0; minute < 10; minute++) await stage.pass(MINUTE);
  expect(await states()).toContain("reminder held");
  await stage.pass(13 * HOUR);
  await stage.core.bot.present(PLACE, stage.now());
  await stage.pass(MINUTE);
  expect(texts().filter((text) => text.includes("Oslo round"))).toEqual([]);
  await stage.pass(3 * DAY - 12 * HOUR);
  const told = texts().filter((text) => text.includes("Oslo round"));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(MARK);
});

it("tells what became of a meeting where a card about it may stand of which nobody knows the place", async () => {
  await doubted(["lost answer", "lost request"]);
  await stage.pass(MINUTE);
  await stage.say(`schedule cancel ${ROUND} now`);
  for (let minute = 0; minute < 10; minute++) await stage.pass(MINUTE);
  expect(texts().slice(1)).toHaveLength(1);
  expect(texts()[1]).toContain("A card may be out of date");
  expect(texts()[1]).toContain("Oslo round was cancelled");
  expect(slack.kept[1]?.under).toBeUndefined();
});

it("says nothing of the sort where the card comes once more, and says what is so", async () => {
  await doubted(["lost request"]);
  await stage.say(`schedule retitle ${ROUND} "Bergen round" now`);
  for (let minute = 0; minute < 10; minute++) await stage.pass(MINUTE);
  expect(texts()).toHaveLength(1);
  expect(texts()[0]).toContain("Bergen round");
  expect(texts()[0]).toContain(MARK);
});

it("is told once by two corrections of one card, though the first is refused in the middle", async () => {
  slack = platform(false);
  stage = await openStage(library, slack, { from: new Date(DUE - HOUR) });
  for (const city of ["Oslo", "Bergen"])
    await stage.say(`schedule "${city} round" 12 March 2027 10:00 Oslo with:norway now`);
  await stage.say("follow norway lead:7d at 09:00 now");
  await stage.pass(HOUR);
  await stage.say(`schedule move ${ROUND} 19 March 2027 now`);
  await stage.say("schedule move own-bergen-round-2027-03-12 19 March 2027 now");
  slack.faults.push("later");
  for (let minute = 0; minute < 10; minute++) await stage.pass(MINUTE);
  const notes = slack.kept.filter(({ under }) => under !== undefined).map(textOf);
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatch(
    /Oslo round was moved[\s\S]*Bergen round was moved|Bergen round was moved[\s\S]*Oslo round was moved/,
  );
});

it("corrects cards and plans anew after a start, where a process ended just when a move had been saved", async () => {
  slack = platform(false);
  const file = newFile();
  stage = await openStage(library, slack, { from: new Date(DUE - HOUR), database: file });
  await stage.say('schedule "Oslo round" 12 March 2027 10:00 Oslo with:norway now');
  await stage.say("follow norway lead:7d at 09:00 now");
  await stage.pass(HOUR);
  const [saved] = await stage.store.meetingLog(PLACE, ROUND);
  if (!saved) throw new Error("nothing was saved");
  const value = saved.value.replaceAll("2027-03-12", "2027-03-16");
  await stage.store.addMeeting({ ...saved, value, version: 2, at: stage.now().getTime() });
  const from = new Date(stage.now().getTime() + MINUTE);
  await stage.close();
  stage = await openStage(library, slack, { from, database: file });
  await stage.pass(MINUTE);
  expect(texts()[0]).toContain("Moved, Tue 16 March 2027: Oslo round");
  await stage.pass(4 * DAY);
  expect(texts().some((text) => text.startsWith("In 7 days, Tue 16 March 2027: Oslo round"))).toBe(true);
});
