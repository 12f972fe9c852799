import { afterEach, expect, it } from "vitest";
import { newFile } from "../support/databases.ts";
import type { Call, Fault } from "../support/fakes/wire.ts";
import { BEGIN } from "./house.ts";
import { EACH_ONCE, isPost, openStorm, ROOMS, type Storm } from "./storm.ts";

const MINUTE = 60_000;
/** Where nothing answers, nobody waits longer. Milliseconds of the wall. */
const IMPATIENT = 1000;

let storm: Storm;
afterEach(() => storm.stop());

const channelOf = ({ args }: Call): string => String(args["channel"]);

/** What goes wrong with the first post to each room. */
function firstTime(fault: Fault): (call: Call) => Fault | undefined {
  const seen = new Set<string>();
  return (call) => {
    if (!isPost(call) || seen.has(channelOf(call))) return undefined;
    seen.add(channelOf(call));
    return fault;
  };
}

/** Instants of the posts of each reminder, in order. */
function attempts(): number[][] {
  const found = new Map<string, number[]>();
  for (const call of storm.slack.calls.filter(isPost))
    for (const title of new Set(String(call.args["text"]).match(/Dialogue \d{4}\./g))) {
      const key = `${channelOf(call)} ${title}`;
      found.set(key, [...(found.get(key) ?? []), call.at]);
    }
  return [...found.values()];
}

/** Milliseconds between the attempts to post one reminder. */
const waits = (): number[] =>
  attempts().flatMap((at) => at.slice(1).map((instant, index) => instant - (at[index] ?? 0)));

const toldAnna = () => storm.slack.messages.filter(({ channel }) => channel === "DANNA");

it("keeps to the time that a 429 names, and posts everything in the end", async () => {
  storm = await openStorm(newFile());
  const ends = BEGIN + 5 * MINUTE;
  storm.slack.disturb((call) =>
    isPost(call) && storm.now() < ends ? { fails: { status: 429, headers: { "retry-after": "40" } } } : undefined,
  );
  expect(await storm.pass()).toMatchObject(EACH_ONCE);
  expect(Math.min(...waits())).toBeGreaterThanOrEqual(40_000);
  expect(waits().length).toBeGreaterThan(ROOMS);
});

it.each<[string, Fault]>([
  ["a 500 after the message was posted", { fails: { status: 500 }, stored: true }],
  ["a time-out after the message was posted", { fails: "hang", stored: true }],
  ["a connection that breaks after the message was posted", { fails: "reset", stored: true }],
  ["half an answer after the message was posted", { fails: "half", stored: true }],
])("looks for the message after %s, and does not post it again", async (_what, fault) => {
  storm = await openStorm(newFile(), fault.fails === "hang" ? IMPATIENT : undefined);
  storm.slack.disturb(firstTime(fault));
  expect(await storm.pass()).toMatchObject(EACH_ONCE);
  expect(storm.slack.calls.filter(isPost).length).toBe(storm.slack.messages.length);
});

it.each<[string, Fault]>([
  ["a 500 before the message was posted", { fails: { status: 500 } }],
  ["a time-out before the message was posted", { fails: "hang" }],
  ["a connection that breaks before the message was posted", { fails: "reset" }],
])("posts again after %s, once no request can be under way", async (_what, fault) => {
  storm = await openStorm(newFile(), fault.fails === "hang" ? IMPATIENT : undefined);
  storm.slack.disturb(firstTime(fault));
  expect(await storm.pass()).toMatchObject(EACH_ONCE);
  expect(waits().length).toBe(ROOMS);
  expect(Math.min(...waits())).toBeGreaterThanOrEqual(MINUTE);
});

it("does not take a look that failed for an empty channel", async () => {
  storm = await openStorm(newFile());
  const failing = firstTime({ fails: { status: 500 }, stored: true });
  let looks = 0;
  storm.slack.disturb((call) => {
    if (isPost(call)) return failing(call);
    return ++looks <= ROOMS ? { fails: { status: 429, headers: { "retry-after": "9" } } } : undefined;
  });
  expect(await storm.pass()).toMatchObject(EACH_ONCE);
});

it("serves the other rooms while one takes nothing", async () => {
  storm = await openStorm(newFile());
  storm.slack.refuse("C0", "is_archived");
  expect(await storm.pass()).toMatchObject({ expected: 2 * ROOMS, lost: 2, repeated: 0 });
  expect(await storm.states()).toMatchObject({ held: 2 });
  expect(toldAnna().length).toBe(1);
});

it.each<[string, number, Fault]>([
  ["before", 1, { fails: { status: 500 } }],
  // Nobody can look into a conversation of two: it is said once more, and not a third time.
  ["after", 2, { fails: { status: 500 }, stored: true }],
])("tells whoever set a room up, though it failed %s the message was posted", async (_when, times, fault) => {
  storm = await openStorm(newFile());
  storm.slack.refuse("C0", "is_archived");
  const failing = firstTime(fault);
  storm.slack.disturb((call) => (channelOf(call) === "UANNA" ? failing(call) : undefined));
  await storm.pass();
  expect(toldAnna().length).toBe(times);
  expect(Object.keys(await storm.states()).sort()).toEqual(["held", "sent"]);
});
