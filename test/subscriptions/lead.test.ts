import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lead, readLeads, sayLead, writeLead } from "../../src/subscriptions/lead.ts";
import { wordsIn } from "../../src/text/words.ts";

const written = (text: string): string => {
  const read = readLeads(text, wordsIn());
  return typeof read === "string" ? read : read.map(writeLead).join(",");
};

describe("leads", () => {
  it.each([
    ["30d,7d,1d", "30d,7d,1d"],
    ["1d,30d,7d", "30d,7d,1d"],
    ["7d,7d,007d", "7d"],
    ["2h,10wd,3m,2w,45min,0d", "3m,10wd,2w,2h,45min,0d"],
    ["7D, 1d,", "7d,1d"],
    ["1d,1d,1d,1d,1d,1d,1d,1d,1d,1d,1d", "1d"],
  ])("%s is read as %s: each once, the earliest first", (text, leads) => {
    expect(written(text)).toBe(leads);
  });

  it.each([
    ["-5d", "-5d would be after the meeting. Leads count backwards from it, without a minus: 5d."],
    ["9999d", "9999d is too early: I go back 366 days at most."],
    ["367d", "367d is too early: I go back 366 days at most."],
    ["53w", "53w is too early: I go back 52 weeks at most."],
    ["261wd", "261wd is too early: I go back 260 working days at most."],
    ["73h", "73h is too early: I go back 72 hours at most."],
    ["0h", "0h is no time at all. Write 0d for the day itself."],
    ["0wd", "0wd is no time at all. Write 0d for the day itself."],
    ["7", "“7” is no lead time."],
    ["7days", "“7days” is no lead time."],
    ["1.5d", "“1.5d” is no lead time."],
    ["99999999999d", "“99999999999d” is no lead time."],
    ["7d,soon", "“soon” is no lead time."],
    ["", "There is no lead time."],
    [",,", "There is no lead time."],
    ["1d,2d,3d,4d,5d,6d,7d,8d,9d,10d,11d", "More than ten reminders for one meeting are too many."],
  ])("%j is refused, and the sentence says why", (text, sentence) => {
    expect(written(text)).toContain(sentence);
    expect(written(text)).toMatch(/(Write|Name|without a minus|at most)/);
  });

  it("are said in words", () => {
    const said = (text: string): string[] => {
      const read = readLeads(text, wordsIn());
      return typeof read === "string" ? [read] : read.map((lead) => sayLead(lead, wordsIn()));
    };
    expect(said("0d,1d,7d,1m,10wd,1h,30min")).toEqual([
      "1 month before",
      "10 working days before",
      "7 days before",
      "1 day before",
      "1 hour before",
      "30 minutes before",
      "on the day",
    ]);
  });

  it("never throw and never come out in a form that is not a lead, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[-0-9,.]{0,6}(d|wd|h|min|m|w|,){0,3}[0-9dhw]{0,4}$/)),
        (text) => {
          const read = readLeads(text, wordsIn());
          if (typeof read !== "string") for (const lead of read) expect(Lead.safeParse(lead).success).toBe(true);
        },
      ),
    );
  });
});
