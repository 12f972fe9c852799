import type { Call, Fault } from "../support/fakes/wire.ts";
import type { Crew } from "./crew.ts";
import { noScope, type Street, tooMany } from "./streets.ts";

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

const MINUTE = 60_000;
/** How long an answer takes at most. Milliseconds of the fast clock. */
const SLOWEST = 3000;
/** A process is killed at one of so many posts, every one of them as likely: seldom enough, and never not at all. */
const KILLED_WITHIN = 20;
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

/** A day at a pretended platform. `count`: what went wrong on it, and what people did. */
export interface Scene {
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
export function badDay(
  { plan, street, clock, count }: Scene,
  crew: () => Crew | undefined,
): (call: Call) => Fault | undefined {
  const { random, knowable, speed, kills, platform } = plan;
  const isFull = limiter(clock);
  const chance = (luck: number): Fault => FAULTS.find(([limit]) => luck * 100 < limit)?.[1] ?? {};
  const limited = (call: Call, kind: string): boolean =>
    platform === "slack" && kind !== "post" && isFull(`${kind} ${street.sent(call).room.split("N")[0]}`);
  const soon = (): number => 1 + Math.floor(random() * KILLED_WITHIN);
  let left = soon();
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
    left -= 1;
    if (working && working.killed.size < kills && left <= 0 && working.kill(street.nameOf(call))) {
      left = soon();
      return { fails: "hang", stored: random() < 0.5 };
    }
    const fault = chance(random());
    if (fault.fails !== undefined) count.faults++;
    return { slow, ...fault };
  };
}
