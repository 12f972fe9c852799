import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, instantOf } from "../../src/clock.ts";
import { addDays, mondayOf } from "../../src/days.ts";
import { radarFindings } from "../../src/radar/radar.ts";
import { weeksOf } from "../../src/radar/weeks.ts";
import { dated, day, zone } from "../subscriptions/arbitrary.ts";
import { on } from "../subscriptions/dated.ts";
import { inputOf, meeting, series, told } from "./input.ts";

const TODAY = "2026-11-25";
const japan = { partners: ["japan"] };

describe("several meetings in one week", () => {
  it("are told once, with all that they share", () => {
    const meetings = [
      meeting("a", "2027-03-08", { level: "ministers" }),
      meeting("b", "2027-03-12", { level: "ministers", status: "announced" }),
    ];
    expect(told("clashes", { meetings }, TODAY)).toEqual([
      "In the week of Mon 8 – Sun 14 March 2027: Meeting a (Mon 8 March 2027) and Meeting b (Fri 12 March 2027), both with Norway and at the level of ministers.",
    ]);
  });

  it("are told together where three touch", () => {
    const meetings = [
      meeting("c", "2027-03-11", { ...japan, level: "staff" }),
      meeting("a", "2027-03-08", { level: "leaders" }),
      meeting("b", "2027-03-09", { ...japan, level: "leaders" }),
    ];
    expect(told("clashes", { meetings }, TODAY)).toEqual([
      "In the week of Mon 8 – Sun 14 March 2027: Meeting a (Mon 8 March 2027), Meeting b (Tue 9 March 2027) and Meeting c (Thu 11 March 2027), several with Japan, several at the level of leaders.",
    ]);
  });

  it.each([
    ["of different partners and levels", meeting("b", "2027-03-12", { ...japan, level: "ministers" })],
    ["of different partners at staff level", meeting("b", "2027-03-12", { ...japan, level: "staff" })],
    ["in the next week", meeting("b", "2027-03-15")],
    ["of which one has no day", meeting("b", "2027-03")],
    ["of which one is only expected", meeting("b", "2027-03-12", { status: "expected" })],
    ["of which one is off", meeting("b", "2027-03-12", { status: "cancelled" })],
    ["of which one lasts for weeks", meeting("b", "2027-03-01/2027-03-30")],
  ])("are no matter: %s", (_, other) => {
    expect(told("clashes", { meetings: [meeting("a", "2027-03-08", { level: "staff" }), other] }, TODAY)).toEqual([]);
  });

  it("are no matter once they have begun", () => {
    const meetings = [meeting("a", "2027-03-08"), meeting("b", "2027-03-12")];
    expect(told("clashes", { meetings }, "2027-03-08")).toHaveLength(1);
    expect(told("clashes", { meetings }, "2027-03-09")).toEqual([]);
  });

  it("are found over the turn of the year", () => {
    const meetings = [meeting("a", "2026-12-29"), meeting("b", "2027-01-03"), meeting("c", "2027-01-04")];
    expect(told("clashes", { meetings }, TODAY)).toEqual([
      "In the week of Mon 28 December 2026 – Sun 3 January 2027: Meeting a (Tue 29 December 2026) and Meeting b (Sun 3 January 2027), both with Norway.",
    ]);
  });

  it("are told once where both reach into the next week", () => {
    const meetings = [meeting("a", "2027-03-14/2027-03-15"), meeting("b", "2027-03-14/2027-03-16")];
    expect(told("clashes", { meetings }, TODAY)).toHaveLength(1);
  });

  it("are in the week in which they are where the conversation is", () => {
    const meetings = [meeting("tokyo", "2027-03-15 09:00 Asia/Tokyo"), meeting("oslo", "2027-03-18")];
    expect(told("clashes", { meetings }, TODAY)).toHaveLength(1);
    expect(told("clashes", { meetings }, TODAY, { zone: "America/New_York" })).toEqual([]);
  });
});

describe("a meeting on an awkward day", () => {
  const council = meeting("council", "2027-03-18/2027-03-19", {
    title: "European Council",
    partners: [],
    series: "european-council",
    level: "leaders",
  });
  const councils = series("european-council", { partners: [], level: "leaders", cadence: "quarterly" });

  it("is told with the European Council of its week", () => {
    const known = { series: [councils], meetings: [council, meeting("one", "2027-03-16")] };
    expect(told("days", known, TODAY)).toEqual([
      "Meeting one – scheduled for Tue 16 March 2027: it falls in the week of the European Council (Thu 18 – Fri 19 March 2027).",
    ]);
  });

  it("is told once where the European Council is another meeting of leaders", () => {
    const known = { series: [councils], meetings: [council, meeting("one", "2027-03-16", { level: "leaders" })] };
    expect(radarFindings(inputOf(known, TODAY)).map(({ kind }) => kind)).toEqual(["clashes"]);
  });

  it("is told with the holidays of each of its days, of the partner and of the institutions", () => {
    const known = { meetings: [meeting("one", "2027-05-16/2027-05-17")] };
    expect(told("days", known, TODAY, { free: ["NO 2027-05-17", "EU 2027-05-17", "JP 2027-05-16"] })).toEqual([
      "Meeting one – scheduled for Sun 16 – Mon 17 May 2027: the EU institutions are closed on Mon 17 May 2027 (a holiday); Mon 17 May 2027 is a public holiday in Norway (a holiday).",
    ]);
  });

  it("is no matter in the week after, for a think tank of that name, or while it has no day", () => {
    const council2 = { ...council, series: null, title: "European Council on Foreign Relations annual meeting" };
    const known = { meetings: [council2, meeting("one", "2027-03-16")] };
    expect(told("days", known, TODAY)).toEqual([]);
    const later = { series: [councils], meetings: [council, meeting("one", "2027-03-22"), meeting("two", "2027-03")] };
    expect(told("days", later, TODAY)).toEqual([]);
  });

  it("is no matter where nobody travels", () => {
    const known = { meetings: [meeting("presidency", "2027-01-01", { partners: [] })] };
    expect(told("days", known, TODAY, { free: ["EU 2027-01-01"] })).toEqual([]);
  });
});

describe("weeks", () => {
  it("begin on a Monday and hold each day, in every year", () => {
    fc.assert(
      fc.property(day, (one) => {
        const monday = mondayOf(one);
        expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1);
        expect(monday <= one && one < addDays(monday, 7)).toBe(true);
      }),
    );
  });

  it("are those of the days where the reader is", () => {
    fc.assert(
      fc.property(dated, zone, (when, reader) => {
        const weeks = weeksOf(when, reader);
        const first = when.time && when.zone ? dayOf(instantOf(when.start, when.time, when.zone), reader) : when.start;
        expect(weeks[0]).toBe(mondayOf(first));
        expect(weeks.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it("with a clash are the same whatever the order in which meetings are known", () => {
    const meetings = [meeting("a", "2027-03-08"), meeting("b", "2027-03-10", japan), meeting("c", "2027-03-12")];
    const known = fc.shuffledSubarray(meetings, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(known, (all) => {
        const found = radarFindings(
          inputOf({ meetings: all.map((one) => ({ ...one, when: on(one.when.start) })) }, TODAY),
        );
        expect(found.map(({ key }) => key)).toEqual(["clash 2027-03-08 a c"]);
      }),
    );
  });
});
