import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";
import type { Call, Fault } from "../fakes/wire.ts";
import { silent } from "../world.ts";
import { type Account, accountOf } from "./account.ts";
import { type Crew, openCrew, program } from "./crew.ts";
import { BEGIN, everything, idOf, meetings, settle, titleOf } from "./house.ts";
import { movedIn, statesIn } from "./states.ts";
import { noScope, type Street, slackStreet, teamsStreet, tooMany } from "./streets.ts";
import { clockOf, type Time } from "./time.ts";

export interface Plan {
  readonly platform: "slack" | "teams";
  /** Whether the platform lets us look messages up. */
  readonly knowable: boolean;
  readonly url: string;
  readonly processes: number;
  readonly kills: number;
  /** Of each of two workspaces. Every meeting falls due in all of them at the same instant. */
  readonly rooms: number;
  /** One falls due every minute. Every fourth is moved by somebody afterwards. */
  readonly meetings: number;
  /** How many times as fast as on the wall time goes: leases and quarantines are minutes. */
  readonly speed: number;
  readonly random: () => number;
}

export interface Count extends Account {
  readonly kills: number;
  /** Calls that went wrong: refused, or with no clear answer. */
  readonly faults: number;
  readonly posts: number;
  readonly edits: number;
  readonly lookUps: number;
  readonly moves: number;
  /** Look-ups and edits that the platform refused because there were too many. */
  readonly tooMany: number;
  /** Deliveries of which it is still not known what became, by their state. */
  readonly unknown: Readonly<Record<string, number>>;
  readonly states: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
}

const MINUTE = 60_000;
/** How long an answer takes at most, and how long after a reminder its meeting is moved. Milliseconds of the fast clock. */
const SLOWEST = 3000;
const MOVED_AFTER = 3 * MINUTE;
/** Of so many posts a process is killed at one. */
const KILLED_AT = 12;
const TIER_3 = 50;

/** What happens to posts and edits, the most frequent first, up to which of a hundred. */
const FAULTS: readonly (readonly [number, Fault])[] = [
  [6, tooMany(5)],
  [8, { fails: { status: 500 } }],
  [10, { fails: { status: 500 }, stored: true }],
  [11, { fails: "reset", stored: true }],
  [12, { fails: "reset" }],
  [13, { fails: "half", stored: true }],
  [14, { fails: "hang", stored: true }],
];

interface Scene {
  readonly plan: Plan;
  readonly street: Street;
  readonly clock: () => number;
  readonly count: { faults: number; tooMany: number; moves: number };
}

/** Slack's Tier 3, for each method and workspace: the instants of the last calls, by who made them. */
function limiter(clock: () => number): (key: string) => boolean {
  const all = new Map<string, number[]>();
  return (key) => {
    const now = clock();
    const last = (all.get(key) ?? []).filter((at) => at > now - MINUTE);
    const full = last.length >= TIER_3;
    all.set(key, full ? last : [...last, now]);
    return full;
  };
}

/** What a bad day looks like at a platform, where every answer takes its time, and whoever asks may die of it. */
function badDay(
  { plan, street, clock, count }: Scene,
  crew: () => Crew | undefined,
): (call: Call) => Fault | undefined {
  const { random, knowable, speed, kills, platform } = plan;
  const isFull = limiter(clock);
  const chance = (luck: number): Fault => FAULTS.find(([limit]) => luck * 100 < limit)?.[1] ?? {};
  const limited = (call: Call, kind: string): boolean =>
    platform === "slack" && kind !== "post" && isFull(`${kind} ${street.sent(call).room.split("N")[0]}`);
  return (call) => {
    const kind = street.kindOf(call);
    if (kind === "other") return undefined;
    const slow = 2 + (random() * SLOWEST) / speed;
    if (limited(call, kind)) {
      count.tooMany++;
      return tooMany(20);
    }
    if (kind === "look") return knowable ? { slow } : noScope;
    const working = crew();
    const wanted = working && working.killed.size < kills && random() * KILLED_AT < 1;
    if (wanted && working.kill(street.nameOf(call))) return { fails: "hang", stored: random() < 0.5 };
    const fault = chance(random());
    if (fault.fails !== undefined) count.faults++;
    return { slow, ...fault };
  };
}

/** Whether it came to be in time. Milliseconds. */
async function until(done: () => boolean | Promise<boolean>, within: number, every: number): Promise<boolean> {
  for (const end = Date.now() + within; Date.now() < end; await pause(every)) if (await done()) return true;
  return false;
}

const OPEN: ReadonlySet<string> = new Set(["due", "claimed", "sending", "unknown"]);
const openIn = (states: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(states).filter(([state]) => OPEN.has(state)));

const isMoved = (index: number): boolean => index % 4 === 3;

/** Somebody moves meetings in both workspaces, and says it again until it is kept. */
async function move({ plan, street, clock, count }: Scene, crew: Crew, index: number): Promise<void> {
  for (const [at, tenant] of street.tenants.entries()) {
    const isKept = async (): Promise<boolean> => (await movedIn(plan.url, tenant)).has(idOf(index));
    const line = `schedule move ${idOf(index)} 11 March 2027 now`;
    while (!(await isKept())) {
      const [process] = crew.origins();
      if (process) await street.say(process, tenant, street.roomOf(at, 0), line, clock()).catch(() => {});
      await pause(100);
    }
    count.moves++;
  }
}

async function moveAll(scene: Scene, crew: Crew): Promise<void> {
  const { plan, clock } = scene;
  for (let index = 0; index < plan.meetings; index++) {
    if (!isMoved(index)) continue;
    const at = BEGIN + (index + 1) * MINUTE + MOVED_AFTER;
    await pause(Math.max(0, (at - clock()) / plan.speed));
    await move(scene, crew, index);
  }
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** What each room has to be told: every meeting that stays, and the digest where one was asked for. */
const expectedIn = ({ plan, street }: Scene): Map<string, readonly string[]> =>
  new Map(
    [0, 1].flatMap((tenant) =>
      range(plan.rooms).map((index) => [
        street.roomOf(tenant, index),
        [
          ...range(plan.meetings)
            .filter((one) => !isMoved(one))
            .map(titleOf),
          ...(index % 2 === 0 ? ["digest"] : []),
        ],
      ]),
    ),
  );

async function populate({ plan, street }: Scene): Promise<void> {
  const store = createStore(await openDatabase(plan.url, silent));
  for (const [at, tenant] of street.tenants.entries())
    for (const index of range(plan.rooms)) {
      const room = street.roomOf(at, index);
      const where = { platform: plan.platform, tenant, room } as const;
      await settle(store, where, street.addressOf(tenant, room), index % 2 === 0 ? everything : everything.slice(0, 1));
    }
  await store.close();
}

/** Lets the day pass: until all that was to come is over, and nobody wonders any more. */
async function pass(scene: Scene, time: Time, problems: string[]): Promise<ReadonlyMap<string, number>> {
  const { plan, street, clock } = scene;
  let crew: Crew | undefined;
  street.disturb(badDay(scene, () => crew));
  const orders = {
    platform: plan.platform,
    url: plan.url,
    folder: meetings(plan.meetings),
    origin: street.origin,
    time,
  };
  crew = await openCrew(orders, plan.processes, problems);
  const working = crew;
  try {
    const ends = BEGIN + (plan.meetings + 2) * MINUTE;
    const isOver = async (): Promise<boolean> =>
      clock() > ends && Object.keys(openIn(await statesIn(plan.url))).length === 0;
    const patience = ((plan.meetings + 90) * MINUTE) / plan.speed;
    const moving = moveAll(scene, working);
    await until(isOver, patience, 200);
    await Promise.race([moving, pause(20_000)]);
    await until(isOver, patience, 200);
  } finally {
    await working.stop();
  }
  return working.killed;
}

/** Kills whole processes with signal 9 while a post of theirs is under way, and counts what came of it. */
export async function crash(plan: Plan): Promise<Count> {
  await program();
  // A process takes its time to come up, and nothing is due before it has.
  const time: Time = { speed: plan.speed, from: BEGIN, began: Date.now() + 2000 };
  const clock = (): number => clockOf(time)().getTime();
  const street = await (plan.platform === "slack" ? slackStreet : teamsStreet)(clock);
  const scene: Scene = { plan, street, clock, count: { faults: 0, tooMany: 0, moves: 0 } };
  const problems: string[] = [];
  try {
    await populate(scene);
    const killed = await pass(scene, time, problems);
    const states = await statesIn(plan.url);
    const moved = new Map(
      range(plan.meetings)
        .filter(isMoved)
        .map((index) => [titleOf(index), /11 March 2027/]),
    );
    const called = (kind: string): number => street.calls.filter((call) => street.kindOf(call) === kind).length;
    return {
      ...accountOf({ street, killed, moved, expected: expectedIn(scene) }),
      ...scene.count,
      kills: killed.size,
      posts: called("post"),
      edits: called("edit"),
      lookUps: called("look"),
      unknown: openIn(states),
      states,
      problems,
    };
  } finally {
    await street.stop();
  }
}
