import fc from "fast-check";
import { expect, it } from "vitest";
import { keepNewest } from "../src/newest.ts";

it("keeps what was put in last, each key with its last value, and never more than it may", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(8), fc.nat())), fc.integer({ min: 1, max: 6 }), (put, most) => {
      const kept = new Map<number, number>();
      for (const [key, value] of put) expect(keepNewest(kept, most, key, value)).toBe(value);
      const newest = put.filter(([key], at) => !put.slice(at + 1).some(([later]) => later === key)).slice(-most);
      expect([...kept]).toEqual(newest);
    }),
  );
});
