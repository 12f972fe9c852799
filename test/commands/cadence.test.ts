import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cadence } from "../../src/commands/cadence.ts";
import { layRows } from "../../src/pictures/chart/chart.ts";
import { chartIn, drawn, marksOf, outside, rowsOf, shownIn, wordsIn } from "../pictures/drawing.ts";
import { type Desk, openDesk } from "../support/desk.ts";
import { theLibrary } from "../support/world.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(await theLibrary(), [cadence]);
});
afterAll(() => desk.close());

const YEARS = [
  "cadence",
  "cadence 2023",
  "cadence 2024",
  "cadence 2025",
  "cadence 2026",
  "cadence 2027",
  "cadence Q1 2027",
];

describe("the months", () => {
  it("are the twelve ahead, this one included", async () => {
    const chart = chartIn(await desk.say("cadence"));
    expect([chart.from, chart.to]).toEqual(["2026-11-01", "2027-10-31"]);
  });

  it("are those of the year, the quarter or the time ahead that is named", async () => {
    const months = async (line: string): Promise<string[]> => {
      const { from, to } = chartIn(await desk.say(line));
      return [from, to];
    };
    expect(await months("cadence 2026")).toEqual(["2026-01-01", "2026-12-31"]);
    expect(await months("cadence Q1 2027")).toEqual(["2027-01-01", "2027-03-31"]);
    expect(await months("cadence 30d")).toEqual(["2026-11-01", "2026-12-31"]);
  });

  it("are twelve at most, and the answer says so", async () => {
    const answer = await desk.say("cadence 3y");
    expect(chartIn(answer).to).toBe("2027-10-31");
    expect(answer.text).toContain("A picture holds twelve months; this one ends with October 2027.");
    expect((await desk.say("cadence")).text).not.toContain("A picture holds");
  });
});

describe("what is drawn", () => {
  it("keeps within the edges and within the months, whatever the year", async () => {
    for (const line of YEARS) {
      const chart = chartIn(await desk.say(line));
      expect(outside(drawn(chart)), line).toEqual([]);
      for (const { start, end } of marksOf(chart)) expect(start <= chart.to && end >= chart.from, line).toBe(true);
    }
  });

  it("spans a vague date over its months", async () => {
    const chart = chartIn(await desk.say("cadence raisina dialogue"));
    const [row] = layRows(chart, 0).rows;
    const [bar] = row?.marks ?? [];
    expect(bar?.mark).toMatchObject({ label: "Q1", vague: true, state: "expected" });
    // Three of twelve months.
    expect(((bar?.right ?? 0) - (bar?.left ?? 0)) / 580).toBeCloseTo(0.25, 1);
  });

  it("draws sixteen rows at most and says how many are left out", async () => {
    const answer = await desk.say("cadence 2025");
    const { picture, alt } = shownIn(answer);
    const rows = picture.kind === "map" ? [] : picture.sections.flatMap((section) => section.rows);
    expect(rows.length).toBe(16);
    const [, more] = /(\d+) more dialogues and meetings: /.exec(answer.text) ?? [];
    expect(Number(more)).toBeGreaterThan(10);
    expect(alt).toContain(`${more} more are not drawn.`);
    expect(wordsIn(drawn(picture)).some(({ said }) => said.startsWith(`And ${more} more, not drawn`))).toBe(true);
  });

  it("leaves out nothing where a filter narrows it", async () => {
    expect(chartIn(await desk.say("cadence indo-pacific")).notes).toEqual([]);
  });
});

describe("the answer", () => {
  it("has one row for each mark, and the alt text counts them", async () => {
    for (const line of YEARS) {
      const answer = await desk.say(line);
      const { picture, rows, alt } = shownIn(answer);
      const all = [...rows];
      const pages = Number(/Page 1 of (\d+)/.exec(answer.text)?.[1] ?? 1);
      for (let page = 2; page <= pages; page++) all.push(...rowsOf(await desk.say(line, { page })));
      const marks = picture.kind === "map" ? [] : marksOf(picture);
      expect(all.length, line).toBe(marks.length);
      expect(alt).toContain(marks.length === 1 ? "1 meeting" : `${marks.length} meetings`);
    }
  });

  it("says which filter it kept, and the line that asks again", async () => {
    const answer = await desk.say("cadence kind:summit 2026");
    expect(answer.title).toBe("Calendar · summits · 2026");
    expect(answer.echo).toBe("cadence kind:summit 2026");
    expect(answer.labels.some((label) => label.startsWith("2027 ("))).toBe(true);
  });

  it("says so where nothing fits, with the years that have something and the whole calendar", async () => {
    const answer = await desk.say("cadence norway");
    expect(answer.text).toContain("nothing to draw");
    expect(answer.labels).toContain("The whole calendar");
    expect((await desk.press(answer, "The whole calendar")).title).toBe("Calendar · November 2026 to October 2027");
  });

  it("asks back about a word it does not know", async () => {
    const answer = await desk.say("cadence narnia");
    expect(answer.title).toBe("I did not understand “narnia”");
    expect(answer.labels).toContain("Help with cadence");
  });
});
