import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";
import { silent } from "../support/world.ts";
import { type Account, accountOf } from "./account.ts";
import { badDay, type Plan, type Scene } from "./badDay.ts";
import { type Crew, openCrew, program } from "./crew.ts";
import { BEGIN, everything, idOf, meetings, settle, titleOf } from "./house.ts";
import { movedIn, statesIn } from "./states.ts";
import { slackStreet, teamsStreet } from "./streets.ts";
import { clockOf, type Time } from "./time.ts";

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
/** How long after a reminder its meeting is moved. Milliseconds of the fast clock. */
const MOVED_AFTER = 3 * MINUTE;

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
    const line = `schedule move ${idOf(index)} 11 March 2027 for:workspace now`;
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
    await Promise.race([moving, pause(patience)]);
    // The last correction is written down after its move, and takes a heartbeat.
    if (scene.count.moves > 0) await pause(Math.max(2000, MINUTE / plan.speed));
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
