import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { clockIn } from "../../src/clock.ts";
import type { Library } from "../../src/library/library.ts";
import { openFrom } from "../../src/subscriptions/opening.ts";
import { afterQuiet } from "../../src/subscriptions/quiet.ts";
import { type Fault, platform } from "../support/platform.ts";
import { openStage } from "../support/stage.ts";
import { theLibrary } from "../support/world.ts";
import * as some from "./arbitrary.ts";
import { holidaysOn } from "./dated.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let library: Library;
beforeAll(async () => {
  library = await theLibrary();
});

const wallOf = (at: number, zone: string): [string, string] => {
  const [day = "", time = ""] = clockIn(new Date(at), zone).split(" ");
  return [day, time];
};

it("from whatever instant, a conversation is posted to next when it is awake", () => {
  const minute = fc
    .integer({ min: 0, max: 5 * 525_600 })
    .map((minutes) => Date.parse("2026-01-01T00:00:00Z") + minutes * MINUTE);
  fc.assert(
    fc.property(minute, some.settings, some.time, (from, settings, at) => {
      const open = openFrom(from, { settings, holidays: holidaysOn(), anytime: false, at });
      expect(open).toBeGreaterThanOrEqual(from);
      expect(afterQuiet(...wallOf(open, settings.zone), settings)).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});

/** A rule and a meeting near the quiet hours, made up for, refused and put off in every way; days around changes of clocks. */
const story = fc.record({
  zone: fc.constantFrom("Europe/Brussels", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"),
  from: fc.constantFrom("2027-03-27", "2027-10-30", "2027-03-13", "2027-04-03", "2027-06-02"),
  begins: fc.integer({ min: 0, max: 47 }),
  quiet: fc.constantFrom("20:00-07:00", "22:00-06:30", "12:00-14:00", "23:30-02:30", "00:00-09:00"),
  leads: fc.subarray(["12h", "5h", "2h", "30min", "1d", "0d"], { minLength: 1 }),
  meets: fc.tuple(fc.integer({ min: 1, max: 3 }), some.time),
  said: fc.integer({ min: 0, max: 60 }),
  faults: fc.array(fc.constantFrom<Fault>("none", "later", "lost answer", "lost request"), { maxLength: 6 }),
});

it("nothing is posted in quiet hours, whenever it is scheduled, refused or made up for", async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ zone, from, begins, quiet, leads, meets, said, faults }) => {
      const slack = platform(false);
      const start = Date.parse(`${from}T00:00:00Z`) + begins * 30 * MINUTE;
      const stage = await openStage(library, slack, { from: new Date(start) });
      try {
        await stage.say(`settings zone ${zone}`);
        await stage.say(`settings quiet ${quiet}`);
        await stage.say("settings workdays mon-sun");
        await stage.say(`follow norway lead:${leads.join()} at 06:45 now`);
        const [hoursFrom = "", hoursTo = ""] = quiet.split("-");
        const posted: string[] = [];
        slack.onPost = () => posted.push(wallOf(stage.now().getTime(), zone)[1]);
        const [day, time] = meets;
        const date = new Date(start + day * DAY).toISOString().slice(0, 10);
        for (let step = 0; step < 16 * 6; step++) {
          if (step === said) {
            await stage.say(`schedule "Night round" ${date} ${time} ${zone} with:norway now`);
            slack.faults.push(...faults);
          }
          await stage.pass(HOUR);
        }
        const settings = { quiet: { from: hoursFrom, to: hoursTo } };
        expect(posted.filter((wall) => afterQuiet("2027-01-01", wall, settings) !== undefined)).toEqual([]);
      } finally {
        await stage.close();
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);
