/** So many messages in a second, and so many at once after a pause. */
export interface Allowance {
  readonly perSecond: number;
  readonly burst: number;
}

/** What a platform takes from one app: in one conversation, and in one workspace. */
export interface Pace {
  readonly room: Allowance;
  readonly tenant: Allowance;
}

/** Instants in milliseconds. */
export interface Pacer {
  /** Milliseconds to wait before something is posted; 0 lets it go, and counts it. */
  readonly take: (room: string, tenant: string, pace: Pace, now: number) => number;
  /** The platform asked to leave a room alone until then. */
  readonly hold: (room: string, until: number) => void;
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

/** One process's share of what the platforms allow; what goes beyond the limits all the same is refused by them, and waits. */
export function pacer(): Pacer {
  const lanes = new Map<string, Lane>();
  const laneOf = (name: string, now: number): Lane => {
    const lane = lanes.get(name) ?? { full: now, queue: now, held: 0 };
    lanes.delete(name);
    lanes.set(name, lane);
    for (const [oldest] of lanes) {
      if (lanes.size <= MOST_KEPT) break;
      lanes.delete(oldest);
    }
    return lane;
  };
  const take: Pacer["take"] = (room, tenant, pace, now) => {
    const both = [
      { lane: laneOf(room, now), allowance: pace.room },
      { lane: laneOf(tenant, now), allowance: pace.tenant },
    ];
    const waits = both.map(({ lane, allowance }) => waitIn(lane, allowance, now));
    if (waits.every((wait) => wait === 0)) {
      for (const { lane, allowance } of both) lane.full = Math.max(lane.full, now) + SECOND / allowance.perSecond;
      return 0;
    }
    // Those that wait come back one after the other, not all at once.
    return both.reduce((longest, { lane, allowance }, index) => {
      const wait = waits[index] ?? 0;
      if (wait === 0) return longest;
      lane.queue = Math.max(lane.queue, now + wait);
      const mine = lane.queue - now;
      lane.queue += SECOND / allowance.perSecond;
      return Math.max(longest, mine);
    }, 0);
  };
  return {
    take,
    hold: (room, until) => {
      const lane = laneOf(room, until);
      lane.held = Math.max(lane.held, until);
    },
  };
}
