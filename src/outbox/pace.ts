import { keepNewest } from "../newest.ts";
/** So many calls in a second, and so many at once after a pause. */
export interface Allowance {
  readonly perSecond: number;
  readonly burst: number;
}

/** What a platform takes from one app of one kind of call: in one conversation, and in one workspace. */
export interface Limits {
  /** Calls under the same name are counted together. */
  readonly name: string;
  readonly room: Allowance;
  readonly tenant: Allowance;
  /** What a platform that asks to wait means to be left alone by: such calls in that conversation, or in the workspace. */
  readonly holds: "room" | "tenant";
}

/** What a platform takes of each kind of call. */
export interface Pace {
  readonly post: Limits;
  readonly edit: Limits;
  readonly lookUp: Limits;
}

/** Milliseconds to wait; 0 lets it go. `refused`: because the platform asked for it, not because others are first. */
export interface Turn {
  readonly wait: number;
  readonly refused: boolean;
}

/** Who calls: keys of a conversation and of its workspace. */
export interface Caller {
  readonly room: string;
  readonly tenant: string;
}

/** Instants in milliseconds, of the clock by which the bot lives. */
export interface Pacer {
  /** Whether calls of these kinds may go out now, together; if so, they are counted. */
  readonly take: (caller: Caller, calls: readonly Limits[], now: number) => Turn;
  /** The platform asked to be left alone until then. */
  readonly hold: (caller: Caller, call: Limits, now: number, until: number) => void;
}

interface Lane {
  /** When all that was let go would have been posted at an even pace. */
  full: number;
  /** When the next one of those that wait may go. */
  queue: number;
  /** Nothing goes before. */
  held: number;
}

const SECOND = 1000;
const MOST_KEPT = 20_000;

/** How long a lane is closed for: posted evenly, but for a burst after a pause. */
const waitIn = ({ full, held }: Lane, { perSecond, burst }: Allowance, now: number): number =>
  Math.max(0, held - now, full - (burst - 1) * (SECOND / perSecond) - now);

const roomLane = ({ room }: Caller, { name }: Limits): string => `${name} ${room}`;
const tenantLane = ({ tenant }: Caller, { name }: Limits): string => `${name} ${tenant} *`;

/** Lanes by their names. Those that were not used for long are forgotten, and all of them when the clock was set back. */
function lanes(): (name: string, now: number) => Lane {
  const all = new Map<string, Lane>();
  let last = 0;
  return (name, now) => {
    if (now < last) all.clear();
    last = now;
    const lane = all.get(name) ?? { full: now, queue: now, held: 0 };
    return keepNewest(all, MOST_KEPT, name, lane);
  };
}

/** One process's share of what the platforms allow; what goes beyond the limits all the same is refused by them, and waits. */
export function pacer(): Pacer {
  const laneOf = lanes();
  return {
    take: (caller, calls, now) => {
      const asked = calls.flatMap((call) => [
        { lane: laneOf(roomLane(caller, call), now), allowance: call.room },
        { lane: laneOf(tenantLane(caller, call), now), allowance: call.tenant },
      ]);
      const waiting = asked.map((one) => ({ ...one, wait: waitIn(one.lane, one.allowance, now) }));
      if (waiting.every(({ wait }) => wait === 0)) {
        for (const { lane, allowance } of asked) lane.full = Math.max(lane.full, now) + SECOND / allowance.perSecond;
        return { wait: 0, refused: false };
      }
      // Those that wait come back one after the other, not all at once.
      const wait = waiting.reduce((longest, { lane, allowance, wait: own }) => {
        if (own === 0) return longest;
        lane.queue = Math.max(lane.queue, now + own);
        const mine = lane.queue - now;
        lane.queue += SECOND / allowance.perSecond;
        return Math.max(longest, mine);
      }, 0);
      return { wait: Math.ceil(wait), refused: asked.some(({ lane }) => lane.held > now) };
    },
    hold: (caller, call, now, until) => {
      const lane = laneOf(call.holds === "room" ? roomLane(caller, call) : tenantLane(caller, call), now);
      lane.held = Math.max(lane.held, until);
    },
  };
}
