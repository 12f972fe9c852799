import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTime } from "../../src/calendar/time.ts";
import { readWeekday } from "../../src/library/dateNames.ts";
import { readRule } from "../../src/subscriptions/reading.ts";
import { writeRule } from "../../src/subscriptions/rule.ts";
import { sayRule } from "../../src/subscriptions/say.ts";
import { wordsIn } from "../../src/text/words.ts";
import { cleanLine, splitWords } from "../../src/words.ts";
import * as some from "./arbitrary.ts";

const read = (line: string) => readRule(splitWords(cleanLine(line)), wordsIn());
const written = (line: string): string => {
  const { rule, wrong } = read(line);
  return wrong ?? writeRule(rule);
};
const rest = (line: string): readonly string[] => {
  const { rest, wrong } = read(line);
  return wrong === undefined ? rest : [wrong];
};

describe("a rule", () => {
  it("is read back as it was written, with the words around it", () => {
    fc.assert(
      fc.property(some.rule, (one) => {
        expect(read(`norway ${writeRule(one)} -level:staff`)).toEqual({
          rule: one,
          rest: ["norway", "-level:staff"],
        });
      }),
    );
  });

  it.each([
    ["norway", "lead:7d,1d at 09:00"],
    ["norway lead:30d,7d,1d at 09:00", "lead:30d,7d,1d at 09:00"],
    ["norway 10wd at 9", "lead:10wd at 09:00"],
    ["norway 7d 1d 7d", "lead:7d,1d at 09:00"],
    ["norway 1d 30d", "lead:30d,1d at 09:00"],
    ["norway lead:30d, 7d, 1d", "lead:30d,7d,1d at 09:00"],
    ["norway lead: 30d,7d", "lead:30d,7d at 09:00"],
    ["norway LEAD:7D AT 14h30", "lead:7d at 14:30"],
    ["norway 7d at 9 pm", "lead:7d at 21:00"],
    ["norway 7d at:8.30", "lead:7d at 08:30"],
    ["norway daily 08:30", "daily 08:30"],
    ["norway daily", "daily 08:30"],
    ["norway daily at 10:00", "daily 10:00"],
    ["norway at 10:00 daily", "daily 10:00"],
    ["norway weekly mon 08:30", "weekly mon 08:30"],
    ["norway weekly Friday at 7", "weekly fri 07:00"],
    ["norway weekly", "weekly mon 08:30"],
    ["norway weekly 9am", "weekly mon 09:00"],
    ["norway weekly 7d", "lead:7d at 09:00 weekly mon 08:30"],
    ["norway 2h weekly sun 20:00 anytime", "lead:2h at 09:00 weekly sun 20:00 anytime"],
  ])("%s means %s", (line, canonical) => {
    expect(written(line)).toBe(canonical);
    expect(rest(line)).toEqual(["norway"]);
  });

  it.each([
    ["norway lead:-5d", "-5d would be after the meeting"],
    ["norway -5d", "-5d would be after the meeting"],
    ["norway lead:9999d", "9999d is too early"],
    ["norway lead:", "There is no lead time"],
    ["norway lead:soon", "“soon” is no lead time"],
    ["norway 7d at 25:00", "“25:00” is no time of day. Write at 09:00, from 00:00 to 23:59."],
    ["norway 7d at 24:00", "“24:00” is no time of day"],
    ["norway 7d at 9:60", "“9:60” is no time of day"],
    ["norway 7d at 13pm", "“13pm” is no time of day"],
    ["norway 7d at", "“” is no time of day"],
    ["norway 7d at:noonish", "“noonish” is no time of day"],
    ["norway daily 25:00", "“25:00” is no time of day. Write daily 08:30."],
    ["norway weekly tue 8:99", "“8:99” is no time of day. Write weekly tue 08:30."],
    ["norway weekly tue at dawn", "“dawn” is no time of day. Write weekly tue 08:30."],
    ["norway 1d,2d,3d,4d,5d,6d 7d,8d,9d,10d,11d", "More than ten reminders"],
  ])("%s is refused, and the sentence says why", (line, sentence) => {
    expect(written(line)).toContain(sentence);
  });

  it.each([
    ["norway lead:-5d", ["norway"]],
    ["norway 7d at 25:00 -level:staff", ["norway", "-level:staff"]],
    ["norway weekly tue 8:99 asia", ["norway", "asia"]],
    ["at dawn norway brief:long", ["norway"]],
  ])("what is left of %s without all that was said of time", (line, words) => {
    expect(read(line)).toMatchObject({ wrong: expect.any(String), rest: words });
  });

  it("is said in one sentence with its zone", () => {
    const said = (line: string): string => {
      const { rule, wrong } = read(line);
      return wrong ?? sayRule(rule, "Europe/Oslo", wordsIn());
    };
    expect(said("30d,7d,0d,2h at 9 weekly fri 08:30 anytime")).toBe(
      "30 days before, 7 days before and on the day at 09:00 in Oslo; 2 hours before where the hour is known; " +
        "a digest every Friday at 08:30 in Oslo; also in quiet hours and on days off",
    );
    expect(said("1d brief:page")).toContain("the last one comes as a briefing");
    expect(said("1d brief:none")).toContain("without briefings");
    expect(said("daily 08:30")).toBe("a digest every day at 08:30 in Oslo");
  });
});

describe("an hour", () => {
  it.each([
    ["9", "09:00"],
    ["09:00", "09:00"],
    ["9.05", "09:05"],
    ["14h30", "14:30"],
    ["14h", "14:00"],
    ["9am", "09:00"],
    ["9 PM", "21:00"],
    ["12am", "00:00"],
    ["12pm", "12:00"],
    ["00:00", "00:00"],
    ["23:59", "23:59"],
    ["24:00", undefined],
    ["25:00", undefined],
    ["0am", undefined],
    ["9:5", undefined],
    ["nine", undefined],
    ["-1", undefined],
  ])("%s is %s", (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it("comes on a weekday known by its name or the beginning of it", () => {
    expect(["mo", "Tue", "WEDNESDAY", "sund", "m", "day", "norway"].map(readWeekday)).toEqual([
      1,
      2,
      3,
      7,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
