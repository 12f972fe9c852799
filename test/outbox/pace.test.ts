import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Limits, pacer } from "../../src/outbox/pace.ts";

const POST: Limits = {
  name: "post",
  room: { perSecond: 1, burst: 3 },
  tenant: { perSecond: 20, burst: 20 },
  holds: "tenant",
};
const EDIT: Limits = { ...POST, name: "edit", tenant: { perSecond: 0.75, burst: 5 } };
const at = (room: string, tenant = "T") => ({ room, tenant });
const SECOND = 1000;

/** Posts for all rooms at once, coming back when told to; gives the instants at which each was let go. */
function postAll(rooms: readonly string[], ...calls: Limits[]): { room: string; at: number }[] {
  const { take } = pacer();
  const gone: { room: string; at: number }[] = [];
  const waiting = rooms.map((room) => ({ room, at: 0 }));
  for (let steps = 0; waiting.length > 0 && steps < 100_000; steps++) {
    waiting.sort((a, b) => a.at - b.at);
    const next = waiting.shift();
    if (!next) break;
    const { wait } = take(at(next.room), calls, next.at);
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
        const gone = postAll(rooms, POST);
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

  it("leaves a method of a workspace alone for as long as the platform asked, and nothing else", () => {
    const { take, hold } = pacer();
    hold(at("a"), POST, 0, 40 * SECOND);
    const held = take(at("b"), [POST], 15 * SECOND);
    expect(held).toEqual({ wait: expect.any(Number), refused: true });
    expect(held.wait).toBeGreaterThanOrEqual(25 * SECOND);
    expect(take(at("a"), [EDIT], 15 * SECOND).wait).toBe(0);
    expect(take(at("a", "another"), [POST], 15 * SECOND).wait).toBe(0);
    expect(take(at("a"), [POST], 40 * SECOND).wait).toBe(0);
  });

  it("leaves a single conversation alone where the platform means only that", () => {
    const { take, hold } = pacer();
    const call: Limits = { ...POST, holds: "room" };
    hold(at("a"), call, 0, 40 * SECOND);
    expect(take(at("a"), [call], 15 * SECOND).wait).toBeGreaterThanOrEqual(25 * SECOND);
    expect(take(at("b"), [call], 15 * SECOND).wait).toBe(0);
  });

  it("never edits more than fifty cards of a workspace in any minute, and all of them in the end", () => {
    const rooms = Array.from({ length: 200 }, (_, index) => String(index));
    const gone = postAll(rooms, POST, EDIT).map((one) => one.at);
    expect(gone).toHaveLength(200);
    expect(mostWithin(gone, 60 * SECOND)).toBeLessThanOrEqual(50);
    expect(Math.max(...gone)).toBeLessThan(300 * SECOND);
  });

  it("starts anew when the clock is set back", () => {
    const { take } = pacer();
    for (let count = 0; count < 10; count++) take(at("a"), [POST], 1000 * SECOND);
    expect(take(at("a"), [POST], 1000 * SECOND).wait).toBeGreaterThan(0);
    expect(take(at("a"), [POST], 5 * SECOND)).toEqual({ wait: 0, refused: false });
  });

  it("keeps a workspace of a thousand rooms busy rather than waiting longer than it must", () => {
    const gone = postAll(
      Array.from({ length: 1000 }, (_, index) => String(index)),
      POST,
    );
    expect(Math.max(...gone.map(({ at }) => at))).toBeLessThan(52 * SECOND);
  });
});
