import { describe, expect, it } from "vitest";
import { radarFindings } from "../../src/radar/radar.ts";
import { on } from "../subscriptions/dated.ts";
import { inputOf, instrument, operation, told } from "./input.ts";

const TODAY = "2026-11-25";
const until = (end: string) => ({ operations: [operation("one", { until: on(end) })] });
const seen = (end: string, more = {}) => ({
  operations: [operation("one", { mandate: "unverified", mandateSeen: on(end), ...more })],
});

describe("a mandate", () => {
  it.each([
    ["2027-02-28", "its mandate ends on Sun 28 February 2027, in 3 months; no renewal is on record."],
    ["2027-05-24", "its mandate ends on Mon 24 May 2027, in 6 months; no renewal is on record."],
    ["2027-02-10", "its mandate ends on Wed 10 February 2027, in 11 weeks; no renewal is on record."],
    ["2026-11-25", "its mandate ends on Wed 25 November 2026, today; no renewal is on record."],
    ["2026-11-15", "the last mandate on record ended on Sun 15 November 2026, 10 days ago; no renewal is on record."],
  ])("that ends is told half a year before and afterwards: %s", (end, sentence) => {
    expect(told("texts", until(end), TODAY)).toEqual([`Mission one – ${sentence}`]);
  });

  it("that ends later is not told", () => {
    expect(told("texts", until("2027-05-25"), TODAY)).toHaveLength(1);
    expect(told("texts", until("2027-05-26"), TODAY)).toEqual([]);
  });

  it("of which nobody knows whether it runs is told by its last known end, with who takes part", () => {
    expect(told("texts", seen("2026-06-30", { contributors: ["NO", "CH"] }), TODAY)).toEqual([
      "Mission one – the last mandate on record ended on Tue 30 June 2026, 4 months ago; no renewal is on record. Listed as taking part: Norway and Switzerland.",
    ]);
  });

  it("that ended long ago is told apart, and one that ended after the data set not at all", () => {
    expect(told("dormant", seen("2023-09-20"), TODAY)).toHaveLength(1);
    expect(told("texts", { ...until("2026-10-31"), asOf: "2026-10-01" }, TODAY)).toEqual([]);
  });

  it("of which no end is known is not told", () => {
    expect(radarFindings(inputOf({ operations: [operation("one")] }, TODAY))).toEqual([]);
  });
});

describe("a text", () => {
  const plan = instrument("plan", { title: "Plan of Action 2023–2027" });

  it("whose title names its years is told in the last of them", () => {
    expect(told("texts", { instruments: [plan] }, "2026-12-30")).toEqual([]);
    expect(told("texts", { instruments: [plan] }, "2026-12-31")).toEqual([
      "Plan of Action 2023–2027 – its years end in 2027; no successor is on record.",
    ]);
    expect(told("texts", { instruments: [plan] }, "2028-01-01")[0]).toContain("its years ended in 2027");
  });

  it("is not told once a successor is known, or it is known to be over", () => {
    const next = instrument("next", { title: "Plan of Action 2028–2032" });
    expect(told("texts", { instruments: [plan, next] }, "2027-11-01")).toEqual([]);
    expect(told("texts", { instruments: [{ ...plan, status: "expired" }] }, "2027-11-01")).toEqual([]);
  });

  it.each(["Roadmap 2030", "White Paper JOIN(2025) 120", "Decisions 2021/1312 and 2021/1313", "Vision for 2030"])(
    "whose title names one year only has no end that I make up: %s",
    (title) => {
      for (const today of ["2026-11-25", "2029-12-31", "2030-12-31"])
        expect(told("texts", { instruments: [instrument("one", { title })] }, today)).toEqual([]);
    },
  );
});

describe("talks of which nothing is heard", () => {
  const talks = (more = {}) => instrument("soia", { status: "negotiating", ...more }, "2025-01-10");

  it("are told after a year and a half, with the newest that is known", () => {
    expect(told("texts", { instruments: [talks()] }, "2026-07-10")).toEqual([]);
    expect(told("texts", { instruments: [talks()] }, "2026-07-11")).toEqual([
      "Text soia – under negotiation; nothing on record is newer than Fri 10 January 2025, 18 months ago.",
    ]);
  });

  it("are as new as what is told of them", () => {
    const points = ["Talks were launched in December 2025.", "It is to be ready by June 2031."];
    expect(told("texts", { instruments: [talks({ points })] }, TODAY)).toEqual([]);
    expect(told("texts", { instruments: [talks({ points })] }, "2027-08-01")[0]).toContain(
      "nothing on record is newer than December 2025",
    );
  });

  it("are over once a text is signed", () => {
    expect(told("texts", { instruments: [talks({ status: "signed" })] }, TODAY)).toEqual([]);
  });
});
