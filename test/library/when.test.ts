import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSpan } from "../../src/library/span.ts";
import { parseWhen, writeWhen } from "../../src/library/when.ts";
import { sayWhen } from "../../src/text/when.ts";
import { wordsIn } from "../../src/text/words.ts";

const BRUSSELS = { zone: "Europe/Brussels" };
const said = (text: string, on = false): string => {
  const when = parseWhen(text);
  return when ? sayWhen(when, BRUSSELS, on) : "not understood";
};

describe("dates", () => {
  it.each([
    ["2026-12-17", "Thu 17 December 2026", "on Thu 17 December 2026"],
    ["2026-12-17/2026-12-18", "Thu 17 – Fri 18 December 2026", "on Thu 17 – Fri 18 December 2026"],
    [
      "2026-12-30/2027-01-02",
      "Wed 30 December 2026 – Sat 2 January 2027",
      "on Wed 30 December 2026 – Sat 2 January 2027",
    ],
    ["2026-12", "December 2026", "in December 2026"],
    ["2027-Q1", "the first quarter of 2027", "in the first quarter of 2027"],
    ["2027-H2", "the second half of 2027", "in the second half of 2027"],
    ["2027", "2027", "in 2027"],
  ])("%s is told as exactly as it is known", (text, plain, on) => {
    expect([said(text), said(text, true)]).toEqual([plain, on]);
  });

  it.each(["2026-02-30", "2026-13", "2026-Q5", "2026-12-18/2026-12-17", "tomorrow", ""])("%j is no date", (text) => {
    expect(parseWhen(text)).toBeUndefined();
  });

  it("tells a time with every clock that matters, each once, and the change of day", () => {
    const when = {
      ...parseWhen("2027-03-12"),
      start: "2027-03-12",
      end: "2027-03-12",
      precision: "day",
      time: "09:00",
      zone: "Asia/Seoul",
    } as const;
    expect(sayWhen(when, { zone: "America/New_York" })).toBe(
      "Fri 12 March 2027, 09:00 in Seoul, 19:00 in New York the day before, 01:00 in Brussels",
    );
    expect(sayWhen({ ...when, zone: "Europe/Paris" }, BRUSSELS)).toBe("Fri 12 March 2027, 09:00 in Paris");
  });

  it("are written as they were read", () => {
    const year = fc.integer({ min: 1950, max: 2099 });
    const notation = fc.oneof(
      year.map(String),
      fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
      fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, h]) => `${y}-H${h}`),
      fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`),
      fc
        .date({ min: new Date("1950-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    );
    fc.assert(
      fc.property(notation, (text) => {
        const when = parseWhen(text);
        expect(when && writeWhen(when)).toBe(text);
        expect(when && when.start <= when.end).toBe(true);
      }),
    );
  });
});

describe("spans of time", () => {
  const TODAY = "2026-11-24";
  it.each([
    ["30d", "2026-11-24", "2026-12-24"],
    ["6m", "2026-11-24", "2027-05-24"],
    ["2w", "2026-11-24", "2026-12-08"],
    ["2027", "2027-01-01", "2027-12-31"],
    ["Q1 2027", "2027-01-01", "2027-03-31"],
    ["H1 2027", "2027-01-01", "2027-06-30"],
    ["March 2027", "2027-03-01", "2027-03-31"],
    ["2027-03", "2027-03-01", "2027-03-31"],
    ["31.12.2027", "2027-12-31", "2027-12-31"],
  ])("%s reaches from %s to %s", (text, start, end) => {
    expect(readSpan(text, TODAY)).toEqual({ span: { start, end } });
  });

  it("are refused with a sentence where they make no sense", () => {
    for (const text of ["99999d", "31.02.2027", "2027-02-30", "0d"])
      expect(readSpan(text, TODAY)).toHaveProperty("problem");
  });

  it("never guess between day and month", () => {
    expect(readSpan("04/12", TODAY)).toMatchObject({ instead: ["2026-12-04", "2027-04-12"] });
    expect(readSpan("13/12", TODAY)).toMatchObject({ span: { start: "2026-12-13" } });
  });

  it.each([
    ["4.12.2026", ["2026-12-04", "2026-04-12"]],
    ["04.12.2026", ["2026-12-04", "2026-04-12"]],
    ["4.12.", ["2026-12-04", "2027-04-12"]],
  ])("offer both days that %s may be", (text, instead) => {
    const read = readSpan(text, TODAY);
    if (!read || !("problem" in read)) throw new Error(`${text} was read`);
    expect(read.problem(wordsIn())).toContain("two ways");
    expect(read.instead).toEqual(instead);
  });

  it.each([
    ["13.12.2026", "2026-12-13"],
    ["5.5.2027", "2027-05-05"],
    ["31.12.", "2026-12-31"],
  ])("take %s for what alone it can be", (text, day) => {
    expect(readSpan(text, TODAY)).toEqual({ span: { start: day, end: day } });
  });

  it("never throw, and never end before they begin", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9QHdmwy ./-]{1,12}$/)), (text) => {
        const read = readSpan(text, TODAY);
        return !read || !("span" in read) || read.span.start <= read.span.end;
      }),
    );
  });
});
