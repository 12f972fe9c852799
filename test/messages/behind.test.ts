import { afterEach, beforeAll, expect, it } from "vitest";
import type { Library } from "../../src/library/library.ts";
import { plain } from "../../src/text/plain.ts";
import { type Fault, type Platform, platform } from "../support/platform.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { theLibrary } from "../support/world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SATURDAY = new Date("2027-03-06T10:00:00+01:00");
const EVENING = new Date("2027-03-04T22:00:00+01:00");

let library: Library;
let slack: Platform;
let stage: Stage;
let late: number[];
beforeAll(async () => {
  library = await theLibrary();
});
afterEach(() => stage.close());

async function begin(from: Date): Promise<void> {
  slack = platform();
  late = [];
  const meter = {
    planned: () => {},
    posted: (_kind: string, seconds: number) => void late.push(seconds),
    edited: () => {},
    failed: () => {},
    ticked: () => {},
  };
  stage = await openStage(library, slack, { from, meter });
  await stage.say("follow norway lead:7d at 09:00 now");
  await stage.pass(MINUTE);
}
const outbox = async (): Promise<string> =>
  plain({ answer: await stage.say("outbox"), reading: { zone: "Europe/Brussels", call: "/aide" } });

it.each([
  ["on a Saturday", SATURDAY, 48],
  ["in the evening", EVENING, 11],
])("is not behind, nor late, where something near was scheduled %s", async (_when, from, hours) => {
  await begin(from);
  await stage.say('schedule "Oslo round" 9 March 2027 10:00 Oslo with:norway now');
  for (let hour = 0; hour < hours; hour++) {
    await stage.pass(HOUR);
    expect(await stage.core.stuck()).toBe(0);
    expect(await stage.core.overdue()).toBe(0);
  }
  expect(slack.kept).toHaveLength(1);
  expect(late).toHaveLength(1);
  expect(late[0]).toBeLessThanOrEqual(3600);
});

it("shows what waits in the outbox, why and until when, and lets one skip it", async () => {
  await begin(SATURDAY);
  await stage.say('schedule "Oslo round" 9 March 2027 10:00 Oslo with:norway now');
  await stage.pass(MINUTE);
  expect(await outbox()).toMatch(
    /Mon 8 March 2027, 09:00 in Brussels – Oslo round.*; waits for the end of quiet hours or days off/,
  );
  expect(await outbox()).not.toContain("Nothing:");
  expect(await outbox()).not.toContain("What became of the last ones");
  const skip = (await stage.say("outbox")).actions?.find(({ says }) => says.startsWith("skip "));
  await stage.say(skip?.says ?? "");
  for (let hour = 0; hour < 50; hour++) await stage.pass(HOUR);
  expect(slack.kept).toEqual([]);
});

it("is late, but not stuck, while a platform takes nothing", async () => {
  await begin(new Date("2027-03-02T08:58:00+01:00"));
  await stage.say('schedule "Oslo round" 9 March 2027 10:00 Oslo with:norway now');
  slack.faults.push(...Array<Fault>(100).fill("later"));
  for (let minute = 0; minute < 60; minute++) {
    await stage.pass(MINUTE);
    expect(await stage.core.stuck()).toBeLessThanOrEqual(MINUTE);
  }
  expect(await stage.core.overdue()).toBeGreaterThanOrEqual(58 * MINUTE);
});

it("posts for all others what a rule that cannot be read would hold up", async () => {
  await begin(new Date("2027-03-05T08:00:00+01:00"));
  await stage.say("follow norway lead:7d at 09:00 now", "C9");
  const [row] = await stage.store.subscriptions({ platform: "slack", tenant: "T1", room: "C9" });
  if (!row) throw new Error("nothing was saved");
  await stage.store.changeSubscription({ ...row, value: "{}" }, row.value);
  await stage.say('schedule "Oslo round" 12 March 2027 10:00 Oslo with:norway for:workspace now');
  await stage.pass(2 * HOUR);
  expect(slack.kept.map(({ room, answer }) => `${room} ${answer.title}`)).toEqual([
    "C1 In 7 days, Fri 12 March 2027: Oslo round",
  ]);
});
