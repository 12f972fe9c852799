import { describe, expect, it } from "vitest";
import { heeded, tryAgainAt } from "../../src/outbox/retry.ts";

const NOW = Date.parse("2027-03-05T09:00:00Z");
const [SECOND, HOUR] = [1000, 3_600_000];

describe("how long a platform asks to be left alone", () => {
  it.each([
    ["is heeded", 7 * SECOND, 7 * SECOND],
    ["is heeded up to an hour", HOUR, HOUR],
    ["is no reason to ask again at once", 0, SECOND],
    ["may have gone by", -5 * SECOND, SECOND],
    ["is taken for a mistake beyond an hour", 400 * 24 * HOUR, HOUR],
  ])("%s", (_what, after, wait) => {
    expect(heeded(after)).toBe(wait);
    expect(tryAgainAt(NOW, 1, after, 0)).toBe(NOW + wait);
    expect(tryAgainAt(NOW, 1, after, 1)).toBe(NOW + wait + SECOND);
  });
});
