import { afterEach, expect, it } from "vitest";
import { type FakeSlack, fakeSlack } from "../support/fakes/slack.ts";
import type { Call, Fault } from "../support/fakes/wire.ts";
import { platform } from "../support/platform.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { theLibrary } from "../support/world.ts";
import { onSlack } from "./messengers.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const ROOMS = 100;
const TIER_3 = 50;

let slack: FakeSlack;
let stage: Stage;
afterEach(async () => {
  await stage.close();
  await slack.stop();
});

/** Slack's Tier 3 to the letter: so many calls of a method in any minute. */
function strict(now: () => number): { choose: (call: Call) => Fault | undefined; refusals: string[] } {
  const refusals: string[] = [];
  const last: number[] = [];
  const refuse = (what: string, seconds: number): Fault => {
    refusals.push(what);
    return { fails: { status: 429, headers: { "retry-after": String(Math.ceil(seconds)) } } };
  };
  return {
    refusals,
    choose: ({ what }) => {
      if (what !== "chat.update") return undefined;
      const recent = last.filter((at) => at > now() - MINUTE);
      const [oldest = now()] = recent;
      if (recent.length >= TIER_3) return refuse(what, (oldest + MINUTE - now()) / SECOND);
      last.push(now());
      return undefined;
    },
  };
}

/** A bot that speaks to a pretended Slack, half an hour before a reminder is due in some rooms. */
async function begin(rooms: number): Promise<() => number> {
  let now = (): number => 0;
  slack = await fakeSlack(() => now());
  const onto = { ...platform(), messenger: onSlack(slack.apiUrl) };
  stage = await openStage(await theLibrary(), onto, { from: new Date("2027-03-05T08:30:00+01:00") });
  now = () => stage.now().getTime();
  await stage.say('schedule "Oslo round" 12 March 2027 10:00 Oslo with:norway for:workspace now');
  for (let room = 0; room < rooms; room++) await stage.say("follow norway lead:7d at 09:00 now", `C${room}`);
  return now;
}

it("corrects a hundred cards within Slack's limits, and is hardly ever refused", async () => {
  const now = await begin(ROOMS);
  const { choose, refusals } = strict(now);
  slack.disturb(choose);
  await stage.pass(HOUR / 2);
  for (let second = 0; second < 20; second++) await stage.pass(SECOND);
  expect(slack.messages).toHaveLength(ROOMS);
  await stage.say('schedule move "Oslo round" 19 March 2027 now', "C0");
  let seconds = 0;
  for (; slack.messages.length < 2 * ROOMS && seconds < 300; seconds++) await stage.pass(SECOND);
  expect(slack.messages.filter(({ edits }) => edits === 1)).toHaveLength(ROOMS);
  expect(slack.messages.filter(({ thread_ts: thread }) => thread !== undefined)).toHaveLength(ROOMS);
  expect(refusals.length).toBeLessThanOrEqual(2);
  expect(seconds).toBeLessThan(180);
}, 60_000);

it("leaves a method of the workspace alone for as long as Slack asked", async () => {
  await begin(3);
  await stage.pass(HOUR / 2);
  expect(slack.messages).toHaveLength(3);
  await stage.say('schedule move "Oslo round" 19 March 2027 now', "C1");
  slack.disturb(({ what }) =>
    what === "chat.update" && slack.calls.filter((call) => call.what === what).length === 1
      ? { fails: { status: 429, headers: { "retry-after": "30" } } }
      : undefined,
  );
  await stage.pass(SECOND);
  const asked = (): number => slack.calls.filter(({ what }) => what === "chat.update").length;
  // Those that were on their way with the refused one may have been sent.
  const before = asked();
  for (let second = 0; second < 28; second++) await stage.pass(SECOND);
  expect(asked()).toBe(before);
  for (let second = 0; second < 10; second++) await stage.pass(SECOND);
  expect(slack.messages.filter(({ edits }) => edits === 1)).toHaveLength(3);
}, 60_000);
