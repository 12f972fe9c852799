import { describe, expect, it } from "vitest";
import { radarFindings } from "../../src/radar/radar.ts";
import { inputOf, meeting, series, told } from "./input.ts";

const TODAY = "2026-11-25";

describe("a window that closes", () => {
  it.each([
    ["2026", { status: "announced" }, "announced for 2026; still without a day, 5 weeks left."],
    ["2026-12", { status: "expected" }, "expected in December 2026; still without a day, 5 weeks left."],
    ["2026-11", { status: "scheduled" }, "scheduled for November 2026; still without a day, 5 days left."],
    ["2026-12-10", { status: "expected" }, "expected on Thu 10 December 2026; 2 weeks left."],
  ] as const)("is told with what is left of it: %s", (when, more, sentence) => {
    expect(told("closing", { meetings: [meeting("one", when, more)] }, TODAY)).toEqual([`Meeting one – ${sentence}`]);
  });

  it("is told on its last day, and no longer on the next", () => {
    const known = { meetings: [meeting("one", "2026-11", { status: "expected" })] };
    expect(told("closing", known, "2026-11-30")[0]).toContain("this is its last day");
    expect(told("closing", known, "2026-12-01")).toEqual([]);
    expect(told("unheard", known, "2026-12-01")).toHaveLength(1);
  });

  it.each([
    ["has a day that is announced", "2026-12-10", { status: "announced" }],
    ["closes in more than eight weeks", "2027-01", { status: "expected" }],
    ["was called off", "2026-12", { status: "cancelled" }],
    ["was to be with a partner that no longer exists", "2026-12", { status: "expected", partners: ["g5-sahel"] }],
  ] as const)("is no matter if it %s", (_, when, { status, ...more }) => {
    const one = meeting("one", when, { status, ...("partners" in more && { partners: [...more.partners] }) });
    expect(told("closing", { meetings: [one] }, TODAY)).toEqual([]);
  });

  it("comes before one that closes later, and on the same day before the Union’s own", () => {
    const meetings = [
      meeting("own", "2026-12", { status: "expected", partners: [] }),
      meeting("year", "2026", { status: "expected" }),
      meeting("soon", "2026-11", { status: "expected" }),
    ];
    const ids = radarFindings(inputOf({ meetings }, TODAY)).map(({ key }) => key);
    expect(ids).toEqual(["closing soon", "closing year", "closing own"]);
  });
});

describe("a window that has passed without a word", () => {
  const passed = meeting("one", "2026-Q3", { status: "expected", series: "sdd" });

  it("is told with its age and the round before it", () => {
    const before = meeting("before", "2025-10-01", { status: "held", series: "sdd" });
    const known = { series: [series("sdd")], meetings: [passed, before] };
    expect(told("unheard", known, TODAY)).toEqual([
      "Meeting one – was expected for the third quarter of 2026, at least 8 weeks ago; no record says whether it took place. The last one on record was held on Wed 1 October 2025.",
    ]);
  });

  it("is not told where the series has met since", () => {
    const since = meeting("since", "2026-10-20", { status: "held", series: "sdd" });
    expect(told("unheard", { series: [series("sdd")], meetings: [passed, since] }, TODAY)).toEqual([]);
  });

  it("is told once where its series is past its cadence", () => {
    const last = meeting("last", "2023-01-01", { status: "held", series: "sdd" });
    const maybe = meeting("maybe", "2025-06", { status: "announced", series: "sdd" });
    const known = { series: [series("sdd")], meetings: [last, maybe] };
    const found = radarFindings(inputOf(known, TODAY));
    expect(found.map(({ kind }) => kind)).toEqual(["overdue"]);
  });

  it("is history after a year and a half", () => {
    expect(told("unheard", { meetings: [meeting("one", "2025-05", { status: "expected" })] }, TODAY)).toHaveLength(1);
    expect(told("unheard", { meetings: [meeting("one", "2025-04", { status: "expected" })] }, TODAY)).toEqual([]);
  });

  it("is not told of a day that was settled: such meetings take place", () => {
    expect(told("unheard", { meetings: [meeting("one", "2026-10-15")] }, TODAY)).toEqual([]);
  });

  it("is told of a team’s own meeting of which nobody has said what came of it", () => {
    const own = meeting("own", "2026-11-24", { team: { row: "own", version: 1, changed: 0 } });
    expect(told("unheard", { meetings: [own] }, TODAY)).toEqual([
      "Meeting own – was scheduled for Tue 24 November 2026, 1 day ago; nobody here has said what came of it.",
    ]);
  });

  it("is left open where it passed after the data set ends", () => {
    const known = { meetings: [passed], asOf: "2026-09-30" };
    expect(told("unheard", known, TODAY)).toEqual([]);
    expect(radarFindings(inputOf(known, TODAY)).map(({ blind }) => blind)).toEqual([true]);
  });
});

describe("a postponed meeting", () => {
  const postponed = meeting("one", "2026-07-22", { status: "postponed", series: "sdd" });

  it("is told until there is a new date", () => {
    const next = meeting("next", "2027-02", { status: "announced", series: "sdd" });
    expect(told("unheard", { series: [series("sdd")], meetings: [postponed] }, TODAY)).toEqual([
      "Meeting one – was planned for Wed 22 July 2026, then postponed; no new date is known.",
    ]);
    expect(told("unheard", { series: [series("sdd")], meetings: [postponed, next] }, TODAY)).toEqual([]);
  });

  it("is told too while its old day is still ahead", () => {
    const ahead = meeting("one", "2026-12-10", { status: "postponed" });
    expect(told("unheard", { meetings: [ahead] }, TODAY)).toHaveLength(1);
    expect(told("closing", { meetings: [ahead] }, TODAY)).toEqual([]);
  });
});
