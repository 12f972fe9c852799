import { execFileSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockIn, instantOf } from "../src/clock.ts";
import { addDays } from "../src/days.ts";

const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
const day = fc.integer({ min: 0, max: 3650 }).map((days) => addDays("2022-01-01", days));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((both) => both.map((one) => String(one).padStart(2, "0")).join(":"));

describe("a wall time", () => {
  it("is read back from its instant, or moved forward over a gap", () => {
    fc.assert(
      fc.property(day, time, zone, (onDay, at, inZone) => {
        const shown = clockIn(instantOf(onDay, at, inZone), inZone);
        expect(shown >= `${onDay} ${at}`).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("that occurs twice is the first", () => {
    fc.assert(
      fc.property(day, time, zone, (onDay, at, inZone) => {
        const instant = instantOf(onDay, at, inZone);
        const shown = clockIn(instant, inZone);
        for (const minutes of [30, 60])
          expect(clockIn(new Date(instant.getTime() - minutes * 60_000), inZone)).not.toBe(shown);
      }),
      { numRuns: 2000 },
    );
  });

  const INSTANTS = [
    ["2026-10-25", "02:30", "Europe/Brussels", "2026-10-25T00:30:00.000Z"],
    ["2027-03-28", "02:30", "Europe/Brussels", "2027-03-28T01:30:00.000Z"],
    ["2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30:00.000Z"],
    ["2027-03-14", "02:30", "America/New_York", "2027-03-14T07:30:00.000Z"],
    ["2027-04-04", "02:30", "Australia/Sydney", "2027-04-03T15:30:00.000Z"],
    ["2026-10-04", "02:30", "Australia/Sydney", "2026-10-03T16:30:00.000Z"],
    ["2028-02-29", "09:00", "Europe/Oslo", "2028-02-29T08:00:00.000Z"],
    ["2026-12-31", "23:59", "Pacific/Kiritimati", "2026-12-31T09:59:00.000Z"],
  ] as const;

  it.each(INSTANTS)("%s %s in %s is %s", (onDay, at, inZone, instant) => {
    expect(instantOf(onDay, at, inZone).toISOString()).toBe(instant);
  });

  it.each(["America/Los_Angeles", "Pacific/Kiritimati"])("is the same instant on a machine in %s", (TZ) => {
    const script = `
      const { instantOf } = await import(${JSON.stringify(join(import.meta.dirname, "../src/clock.ts"))});
      const all = ${JSON.stringify(INSTANTS)};
      console.log(JSON.stringify(all.map(([day, at, zone]) => instantOf(day, at, zone).toISOString())));
    `;
    const said = execFileSync(process.execPath, ["--input-type=module", "-e", script], { env: { ...process.env, TZ } });
    expect(JSON.parse(said.toString())).toEqual(INSTANTS.map(([, , , instant]) => instant));
  });
});
