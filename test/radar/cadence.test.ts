import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/days.ts";
import type { CADENCES } from "../../src/kinds.ts";
import { lastDayInTime } from "../../src/library/rhythm.ts";
import { parseWhen } from "../../src/library/when.ts";
import { pastCadence } from "../../src/radar/cadence.ts";
import { day } from "../subscriptions/arbitrary.ts";
import { inputOf, meeting, series, told } from "./input.ts";

const held = (when: string, id = "last") => meeting(id, when, { series: "sdd", status: "held" });
const dialogue = series("sdd");
const sdd = (...meetings: ReturnType<typeof meeting>[]) => ({ series: [dialogue], meetings });

describe("a series past its cadence", () => {
  it("is told with its last round and its age", () => {
    expect(told("overdue", sdd(held("2025-03-12")), "2026-11-25")).toEqual([
      "Series sdd – yearly; the last one on record was held on Wed 12 March 2025, 20 months ago; no next one is known.",
    ]);
  });

  it.each([
    ["2025-03", "in March 2025, 20 months ago"],
    ["2025-Q1", "in the first quarter of 2025, at least 19 months ago"],
    ["2024", "in 2024, at least 22 months ago"],
    ["2023-11-25", "on Sat 25 November 2023, 36 months ago"],
  ])("is no older than it surely is: %s", (when, age) => {
    expect(told("overdue", sdd(held(when)), "2026-11-25")[0]).toContain(`was held ${age}; no next`);
  });

  it("cites the meeting that was held last and what says how often it meets", () => {
    const [found] = pastCadence(inputOf(sdd(held("2025-03-12")), "2026-11-25"));
    expect(found?.sources.map(({ title }) => title)).toEqual(["About last", "Cadence of sdd"]);
  });

  it("helps with a form that holds its name", () => {
    const [found] = pastCadence(inputOf(sdd(held("2025-03-12")), "2026-11-25"));
    expect(found?.help.says).toBe('schedule form "Series sdd"');
  });

  it("is not told within a quarter of the cadence", () => {
    expect(told("overdue", sdd(held("2025-03-12")), "2026-06-12")).toEqual([]);
    expect(told("overdue", sdd(held("2025-03-12")), "2026-06-13")).toHaveLength(1);
  });

  it("is settled by a next round that may begin within a further cadence, however vague", () => {
    const next = (when: string) => meeting("next", when, { series: "sdd", status: "expected" });
    expect(told("overdue", sdd(held("2025-03-12"), next("2027-10")), "2026-11-25")).toEqual([]);
    expect(told("overdue", sdd(held("2025-03-12"), next("2027")), "2026-11-25")).toEqual([]);
    expect(told("overdue", sdd(held("2025-03-12"), next("2028")), "2026-11-25")[0]).toContain(
      "; the next one on record is expected for 2028.",
    );
  });

  it("is not told as long as a round without a record may have been held", () => {
    const maybe = meeting("maybe", "2026", { series: "sdd", status: "announced" });
    expect(told("overdue", sdd(held("2025-03-12"), maybe), "2027-12-01")).toEqual([]);
    expect(told("overdue", sdd(held("2025-03-12"), maybe), "2028-05-01")).toEqual([
      "Series sdd – yearly; the last one on record was held on Wed 12 March 2025, over 3 years ago; one was announced for 2026, without a record that it was held; no next one is known.",
    ]);
  });

  it("names a round that was postponed, which settles nothing", () => {
    const put = meeting("put", "2026-05-04", { series: "sdd", status: "postponed" });
    expect(told("overdue", sdd(held("2025-03-12"), put), "2026-11-25")[0]).toContain(
      "; the one planned for Mon 4 May 2026 was postponed; no next one is known.",
    );
  });

  it("is asleep after three rounds, which is told apart", () => {
    expect(told("overdue", sdd(held("2022-03-12")), "2026-11-25")).toEqual([]);
    expect(told("dormant", sdd(held("2022-03-12")), "2026-11-25")).toHaveLength(1);
  });

  it.each([
    ["has no rhythm", { cadence: "ad-hoc" }],
    ["has a rhythm that nobody knows", { cadence: "unknown" }],
    ["was followed by another", { cadenceNote: "Held in 2022; followed by the yearly dialogue." }],
    ["was discontinued", { note: "Discontinued in 2025." }],
    ["was held with a partner that no longer exists", { partners: ["g5-sahel"] }],
  ] as const)("is never told if it %s", (_, more) => {
    const known = {
      series: [series("sdd", { ...more, partners: [...("partners" in more ? more.partners : ["norway"])] })],
      meetings: [held("2025-03-12")],
    };
    expect(pastCadence(inputOf(known, "2026-11-25"))).toEqual([]);
  });

  it("is never told if no round of it is known", () => {
    expect(pastCadence(inputOf(sdd(), "2026-11-25"))).toEqual([]);
  });
});

describe("a round that fell due after the data set ends", () => {
  it("is not called overdue: it may have been held since", () => {
    const known = { ...sdd(held("2025-11-12")), asOf: "2026-11-23" };
    expect(told("overdue", known, "2027-06-01")).toEqual([]);
    expect(pastCadence(inputOf(known, "2027-06-01")).map(({ blind }) => blind)).toEqual([true]);
  });

  it("is called so where the team itself keeps the record", () => {
    const own = meeting("own", "2025-11-12", {
      series: "sdd",
      status: "held",
      team: { row: "own", version: 1, changed: 0 },
    });
    expect(told("overdue", { ...sdd(own), asOf: "2026-11-23" }, "2027-06-01")).toHaveLength(1);
  });
});

const MONTHS = { quarterly: 3, biannual: 6, annual: 12, biennial: 24, triennial: 36 } as const;
const cadence = fc.constantFrom(...(Object.keys(MONTHS) as (keyof typeof MONTHS)[]));
const periods = fc
  .tuple(fc.integer({ min: 2020, max: 2027 }), fc.constantFrom("", "-03", "-12", "-Q2", "-Q4", "-H1", "-H2"))
  .map(([year, part]) => `${year}${part}`);
const any = fc.oneof(day, periods);
const late = (when: string, often: (typeof CADENCES)[number], today: string): boolean =>
  pastCadence(inputOf({ series: [series("sdd", { cadence: often })], meetings: [held(when)] }, today)).length > 0;

describe("whenever it was held", () => {
  it("a series is never overdue before its cadence and a quarter of it have passed since the last day on which it may have met", () => {
    fc.assert(
      fc.property(any, cadence, fc.integer({ min: 0, max: 1500 }), (when, often, days) => {
        const end = parseWhen(when)?.end ?? "";
        const least = Math.floor(MONTHS[often] * 1.25 * 30.4);
        expect(late(when, often, addDays(end, Math.min(days, least - 4)))).toBe(false);
      }),
    );
  });

  it("a series is overdue at the latest when cadence, a quarter of it and a week have passed", () => {
    fc.assert(
      fc.property(any, cadence, fc.integer({ min: 0, max: 3000 }), (when, often, days) => {
        const end = parseWhen(when)?.end ?? "";
        expect(late(when, often, addDays(end, Math.ceil(MONTHS[often] * 1.25 * 30.5) + 7 + days))).toBe(true);
      }),
    );
  });

  it("a series that is overdue stays so until it meets", () => {
    fc.assert(
      fc.property(any, cadence, day, fc.integer({ min: 1, max: 1000 }), (when, often, today, more) => {
        if (late(when, often, today)) expect(late(when, often, addDays(today, more))).toBe(true);
      }),
    );
  });

  it("a later or vaguer last round never makes a series overdue earlier", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), cadence, (end, more, often) => {
        const [sooner = "", later = ""] = [lastDayInTime(end, often), lastDayInTime(addDays(end, more), often)];
        expect(sooner <= later).toBe(true);
      }),
    );
  });
});
