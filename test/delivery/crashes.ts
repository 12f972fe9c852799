import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";
import { type FakeSlack, fakeSlack } from "../fakes/slack.ts";
import { refused } from "../fakes/strictSlack.ts";
import type { Call, Fault } from "../fakes/wire.ts";
import { silent } from "../world.ts";
import { fastClock, type Orders } from "./crash.ts";
import { openCrew, program } from "./crew.ts";
import { BEGIN, follow, meetings, rooms } from "./house.ts";
import { messagesIn, statesIn } from "./states.ts";
import { type Tally, tally } from "./tally.ts";

export interface Plan {
  readonly url: string;
  readonly processes: number;
  readonly kills: number;
  /** Every meeting falls due in all of them at the same instant. */
  readonly rooms: number;
  readonly meetings: number;
  /** How many times as fast as on the wall time goes: leases and quarantines are minutes. */
  readonly speed: number;
  /** Whether the platform lets us look messages up. */
  readonly knowable: boolean;
  readonly random: () => number;
}

export interface Count extends Tally {
  readonly kills: number;
  readonly posts: number;
  readonly lookUps: number;
  /** Deliveries by their state at the end. */
  readonly states: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
}

/** Time goes fast and processors do not: a call may take twice as long as in the program. Milliseconds. */
const TIMEOUT = 20_000;
const MINUTE = 60_000;
/** How long an answer takes at most. Milliseconds. */
const SLOWEST = 3000;

/** What happens to posts, the most frequent first, up to which of a hundred. */
const FAULTS: readonly (readonly [number, Fault])[] = [
  [10, { fails: { status: 429, headers: { "retry-after": "5" } } }],
  [13, { fails: { status: 500 } }],
  [16, { fails: { status: 500 }, stored: true }],
  [18, { fails: "reset", stored: true }],
  [19, { fails: "reset" }],
  [20, { fails: "half", stored: true }],
  [21, { fails: "hang", stored: true }],
];

const faultFor = (luck: number): Fault => FAULTS.find(([limit]) => luck * 100 < limit)?.[1] ?? {};

/** What a bad day looks like at a platform, where every answer takes its time. */
function badDay({ random, knowable, speed }: Plan): (call: Call) => Fault {
  const most = SLOWEST / speed;
  return ({ what }) => {
    const slow = 2 + random() * most;
    if (what === "chat.postMessage") return { slow, ...faultFor(random()) };
    if (!knowable) return { fails: refused("missing_scope") };
    return random() < 0.1 ? { slow, fails: { status: 500 } } : { slow };
  };
}

const callsOf = ({ calls }: FakeSlack, name: string): number => calls.filter(({ what }) => what === name).length;
const postsOf = (slack: FakeSlack): number => callsOf(slack, "chat.postMessage");

/** Whether it came to be in time. Milliseconds. */
async function until(done: () => boolean | Promise<boolean>, within: number, every: number): Promise<boolean> {
  for (const end = Date.now() + within; Date.now() < end; await pause(every)) if (await done()) return true;
  return false;
}

const ENDED: ReadonlySet<string> = new Set(["sent", "failed", "missed", "skipped", "held"]);

async function isOver({ url, rooms: size, meetings: many }: Plan): Promise<boolean> {
  const states = Object.entries(await statesIn(url));
  const ended = states.filter(([state]) => ENDED.has(state)).reduce((sum, [, count]) => sum + count, 0);
  return ended >= size * many;
}

/** Strikes while something is being posted, until there was enough of it or nothing is left to post. */
async function strikes(plan: Plan, slack: FakeSlack, orders: Orders, problems: string[]): Promise<number> {
  const { processes, random, speed } = plan;
  const crew = await openCrew(orders, processes, problems);
  let kills = 0;
  try {
    while (kills < plan.kills) {
      const enough = postsOf(slack) + 1 + (random() * plan.rooms) / 4;
      const posted = await until(() => postsOf(slack) >= enough, (3 * MINUTE) / speed, 5);
      if (!posted && (await isOver(plan))) break;
      await pause((random() * SLOWEST) / speed);
      const sure = Math.floor(random() * processes);
      await crew.strike((index) => {
        const struck = index === sure || random() < 0.5;
        if (struck) kills++;
        return struck;
      });
    }
    // What is still to fall due, and then leases and quarantines, several in a row.
    await until(() => isOver(plan), ((plan.meetings + 30) * MINUTE) / speed, 300);
  } finally {
    await crew.stop();
  }
  return kills;
}

/** Kills processes with signal 9 while they post, and counts what came of it. */
export async function crash(plan: Plan): Promise<Count> {
  const { url, speed } = plan;
  await program();
  const store = createStore(await openDatabase(url, silent));
  await follow(store, rooms(plan.rooms));
  await store.close();
  const time = { speed, from: BEGIN, began: Date.now() };
  const clock = fastClock(time);
  const slack = await fakeSlack(() => clock().getTime());
  slack.disturb(badDay(plan));
  const problems: string[] = [];
  const orders = {
    url,
    ...time,
    folder: meetings(plan.meetings),
    apiUrl: slack.apiUrl,
    timeout: Math.round(TIMEOUT / speed),
  };
  try {
    const kills = await strikes(plan, slack, orders, problems);
    return {
      kills,
      ...tally(slack, plan.rooms, plan.meetings, await messagesIn(url)),
      posts: postsOf(slack),
      lookUps: callsOf(slack, "conversations.history"),
      states: await statesIn(url),
      problems,
    };
  } finally {
    await slack.stop();
  }
}
