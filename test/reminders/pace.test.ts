import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Pace, pacer } from "../../src/reminders/pace.ts";

const PACE: Pace = { room: { perSecond: 1, burst: 3 }, tenant: { perSecond: 20, burst: 20 } };
const SECOND = 1000;

/** Posts for all rooms at once, coming back when told to; gives the instants at which each was let go. */
function postAll(rooms: readonly string[], pace: Pace): { room: string; at: number }[] {
  const { take } = pacer();
  const gone: { room: string; at: number }[] = [];
  const waiting = rooms.map((room) => ({ room, at: 0 }));
  for (let steps = 0; waiting.length > 0 && steps < 100_000; steps++) {
    waiting.sort((a, b) => a.at - b.at);
    const next = waiting.shift();
    if (!next) break;
    const wait = take(next.room, "tenant", pace, next.at);
    if (wait === 0) gone.push(next);
    else waiting.push({ room: next.room, at: next.at + Math.ceil(wait) });
  }
  return gone;
}

const mostWithin = (instants: readonly number[], span: number): number =>
  Math.max(0, ...instants.map((from) => instants.filter((at) => at >= from && at < from + span).length));

describe("pacing", () => {
  it("lets everything go in the end, and never more than a platform takes", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }).map(String), { maxLength: 150 }), (rooms) => {
        const gone = postAll(rooms, PACE);
        expect(gone.length).toBe(rooms.length);
        expect(
          mostWithin(
            gone.map(({ at }) => at),
            SECOND,
          ),
        ).toBeLessThanOrEqual(40);
        expect(
          mostWithin(
            gone.map(({ at }) => at),
            10 * SECOND,
          ),
        ).toBeLessThanOrEqual(220);
        for (const room of new Set(rooms)) {
          const own = gone.filter((one) => one.room === room).map(({ at }) => at);
          expect(mostWithin(own, 10 * SECOND)).toBeLessThanOrEqual(13);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("leaves a room alone for as long as the platform asked, and no other", () => {
    const { take, hold } = pacer();
    hold("a", 40 * SECOND);
    expect(take("a", "tenant", PACE, 15 * SECOND)).toBeGreaterThanOrEqual(25 * SECOND);
    expect(take("b", "tenant", PACE, 15 * SECOND)).toBe(0);
    expect(take("a", "tenant", PACE, 40 * SECOND)).toBe(0);
  });

  it("keeps a workspace of a thousand rooms busy rather than waiting longer than it must", () => {
    const gone = postAll(
      Array.from({ length: 1000 }, (_, index) => String(index)),
      PACE,
    );
    expect(Math.max(...gone.map(({ at }) => at))).toBeLessThan(52 * SECOND);
  });
});
