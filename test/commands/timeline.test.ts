import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer.ts";
import { timeline } from "../../src/commands/timeline.ts";
import type { Library } from "../../src/library/library.ts";
import { layRows } from "../../src/pictures/chart/chart.ts";
import type { LaidRow } from "../../src/pictures/chart/layout.ts";
import type { MarkContext } from "../../src/pictures/marks.ts";
import type { ChartPicture } from "../../src/pictures/picture.ts";
import { storyOf, timelinePicture } from "../../src/pictures/timeline.ts";
import { wordsIn as catalogue } from "../../src/text/words.ts";
import { chartIn, drawn, marksOf, outside, rowsOf, shownIn, wordsIn } from "../pictures/drawing.ts";
import { type Desk, openDesk } from "../support/desk.ts";
import { theLibrary } from "../support/world.ts";

let library: Library;
let desk: Desk;
beforeAll(async () => {
  library = await theLibrary();
  desk = await openDesk(library, [timeline]);
});
afterAll(() => desk.close());

const TODAY = "2026-11-24";
const reader = (): MarkContext => ({ library, today: TODAY, say: catalogue(), language: "en" });
const charts = (): ChartPicture[] =>
  library.partners.flatMap((partner) => timelinePicture(storyOf(partner, library), reader()) ?? []);

/** Marks and words of one row that lie upon each other. */
function collisions({ label, marks }: LaidRow): string[] {
  const boxes = marks.flatMap(({ y, left, right, words }) => [{ y, left, right }, ...(words ? [{ y, ...words }] : [])]);
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => Math.abs(a.y - b.y) < 20 && a.left < b.right && b.left < a.right)
      .map((b) => `${label}: ${a.left}–${a.right} and ${b.left}–${b.right}`),
  );
}

describe("what is drawn", () => {
  it("draws every partner of whom anything has a date, without a word beyond the edge", () => {
    expect(charts().length).toBeGreaterThan(50);
    expect(charts().flatMap((chart) => outside(drawn(chart)))).toEqual([]);
  });

  it("keeps marks and their words apart, and rows below each other", () => {
    for (const chart of charts()) {
      const { rows } = layRows(chart, 100);
      expect(rows.flatMap(collisions)).toEqual([]);
      for (const [index, row] of rows.entries()) expect(row.top).toBeGreaterThanOrEqual(rows[index - 1]?.end ?? 100);
      for (const { marks, end } of rows) for (const { y } of marks) expect(y + 10).toBeLessThanOrEqual(end);
    }
  });

  it("draws a year as a bar over that year, never as its first day", async () => {
    const chart = chartIn(await desk.say("timeline nato"));
    const mark = marksOf(chart).find(({ label }) => label === "2025");
    expect(mark).toMatchObject({ what: "text", vague: true, start: "2025-01-01", end: "2025-12-31" });
    const laid = layRows(chart, 0).rows.flatMap(({ marks }) => marks);
    const bar = laid.find((one) => one.mark === mark);
    const years = Number(chart.to.slice(0, 4)) - Number(chart.from.slice(0, 4)) + 1;
    const axis = laid.filter(({ mark: { start } }) => start === "2024-01-01");
    expect(bar?.shape).toBe("bar");
    expect(axis[0]?.right).toBeCloseTo(bar?.left ?? 0, 0);
    expect((bar?.right ?? 0) - (bar?.left ?? 0)).toBeGreaterThan(300 / years);
  });

  it("says how each meeting stands", async () => {
    const states = (line: string): Promise<Set<string>> =>
      desk.say(line).then((answer) => new Set(marksOf(chartIn(answer)).map(({ state }) => state)));
    expect(await states("timeline nato")).toEqual(new Set(["done", "planned", "expected"]));
    // Its dialogue of 2025 was announced, and no source says that it was held.
    expect(await states("timeline moldova")).toContain("unrecorded");
  });

  it("has a line for today", async () => {
    expect(wordsIn(drawn(chartIn(await desk.say("timeline norway")))).map(({ said }) => said)).toContain("today");
  });

  it("names texts without a date instead of placing them", async () => {
    const chart = chartIn(await desk.say("timeline ukraine"));
    expect(chart.notes).toEqual(["Without a known date: Framework participation agreement (in force)."]);
  });
});

/** Whether an answer has a button that leads to a page. */
const labelled = ({ actions = [] }: Answer, page: number): boolean =>
  actions.some(({ says }) => says.endsWith(` page:${page}`));

describe("the answer", () => {
  it("says in the alt text and in the table what the picture shows", async () => {
    const { alt, rows, picture, file } = shownIn(await desk.say("timeline norway"));
    const marks = picture.kind === "map" ? [] : marksOf(picture);
    expect(alt).toBe(
      "Timeline of Norway from 2004 to 2026: 3 texts and 3 meetings (3 held). The table below says the same.",
    );
    expect(rows.length).toBe(marks.length);
    expect(rows[0]?.[0]).toBe("Thu 5 December 2024");
    expect(rows.map(([when]) => when)).toContain("Tue 28 May 2024");
    expect(file).toBe("timeline-norway.png");
  });

  it("has one row for each mark and each text without a date, whoever it is", async () => {
    for (const { id } of library.partners) {
      const answer = await desk.say(`timeline ${id}`);
      if (answer.blocks.length < 2) continue;
      const { picture } = shownIn(answer);
      const rows = rowsOf(answer);
      for (let [page, last] = [2, answer]; labelled(last, page); page++) {
        last = await desk.say(`timeline ${id}`, { page });
        rows.push(...rowsOf(last));
      }
      const undated = rows.filter(([when]) => when === "no known date").length;
      expect(rows.length - undated, id).toBe(picture.kind === "map" ? -1 : marksOf(picture).length);
    }
  });

  it("cites a source for each row", async () => {
    const { rows } = shownIn(await desk.say("timeline norway"));
    expect(rows.filter(([, what]) => !/\[\d+\]$/.test(what ?? ""))).toEqual([]);
  });

  it("shows a meeting that the team itself has written down", async () => {
    await desk.say('schedule "Desk talks" 4 March 2027 with:norway now', { tenant: "T2" });
    const answer = await desk.say("timeline norway", { tenant: "T2" });
    const before = shownIn(await desk.say("timeline norway")).rows.length;
    expect(shownIn(answer).rows.length).toBe(before + 1);
    expect(answer.text).toContain("Thu 4 March 2027");
  });

  it("says so where nothing has a date", async () => {
    const answer = await desk.say("timeline brazil");
    expect(answer.text).toContain("nothing to draw");
    expect(answer.labels).toEqual(["Brazil"]);
  });
});

describe("what is asked", () => {
  it("asks whose timeline without a name, and draws when pressed", async () => {
    const asked = await desk.say("timeline");
    expect(asked.title).toBe("Whose timeline?");
    expect(asked.audience).toBe("asker");
    expect(asked.labels[0]).toBe("Timeline of NATO");
    expect((await desk.press(asked, "Timeline of NATO")).title).toBe("Timeline · NATO");
  });

  it("understands names as they are typed", async () => {
    for (const name of ["Moldavie", "nordmazedonien", "South Korea"])
      expect((await desk.say(`timeline ${name}`)).title).toMatch(
        /^Timeline · (Moldova|North Macedonia|Republic of Korea)$/,
      );
  });

  it("offers the partner to whom a text or dialogue belongs", async () => {
    const answer = await desk.say("timeline eu-norway-security-and-defence-dialogue");
    expect(answer.labels).toEqual(["Show it", "Timeline of Norway"]);
  });

  it("says so where nothing bears the name", async () => {
    const answer = await desk.say("timeline narnia");
    expect(answer.title).toBe("I know nothing called “narnia”");
    expect(answer.audience).toBe("asker");
  });
});
