import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkBlocks } from "../../adapters/slack/limits.ts";
import { drawMessage } from "../../adapters/slack/render.ts";
import { checkCard } from "../../adapters/teams/limits.ts";
import { cardOf } from "../../adapters/teams/render.ts";
import type { Answer, Inline, Line } from "../../src/answer.ts";
import { briefingOf } from "../../src/briefings/brief.ts";
import { isSubject, type Subject } from "../../src/briefings/scope.ts";
import { brief } from "../../src/commands/brief.ts";
import { plain } from "../../src/text/plain.ts";
import { sayWhen } from "../../src/text/when.ts";
import { wordsIn } from "../../src/text/words.ts";
import { type Desk, openDesk, READING } from "../support/desk.ts";
import { theLibrary } from "../support/world.ts";

const library = await theLibrary();
const subjects: readonly Subject[] = [...library.byId.values()].filter(isSubject);
const REGIONS = library.regions.map(({ id }) => `region:${id}`);
const LISTS = ["indo-pacific", "norway japan korea moldova ukraine", "type:sdp", "area:cyber", "week", ...REGIONS];

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(library, [brief]);
});
afterAll(() => desk.close());

const itemsOf = ({ blocks }: Answer): readonly Line[] =>
  blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
const notesIn = (line: Line): number[] =>
  line.flatMap((run: Inline) => (typeof run === "object" && "note" in run ? [run.note] : []));

/** What no source has to carry: a blank, or a count of what is left out. */
const BLANK = /^(No |Nothing |Your team |and \d+ more)/;
const isStatement = (line: Line): boolean => !(typeof line[0] === "string" && BLANK.test(line[0]));

/** All that is wrong with a page as a message of either platform. */
function faults(answer: Answer): string[] {
  const reply = { answer, reading: READING };
  const { blocks, text } = drawMessage(reply, "brief");
  const card = cardOf(reply);
  const size = JSON.stringify(card).length;
  return [
    ...checkBlocks(blocks, "message"),
    ...checkCard(card),
    ...(blocks.length > 50 ? [`${blocks.length} blocks`] : []),
    ...(size > 28_000 ? [`a card of ${size} characters`] : []),
    ...(text.includes("Shortened to fit") || JSON.stringify(card).includes("Shortened to fit")
      ? ["cut by the door"]
      : []),
  ];
}

describe("a page on every partner, dialogue and meeting of the data set", () => {
  it("fits one message of both platforms, uncut, in 4,000 characters", { timeout: 60_000 }, async () => {
    for (const { record } of subjects) {
      const answer = await desk.say(`brief ${record.id} page`);
      expect(faults(answer), record.id).toEqual([]);
      expect(answer.text.length, record.id).toBeLessThanOrEqual(4000);
    }
  });

  it("gives each statement a note, numbered in the order of reading, and no source that is not cited", async () => {
    for (const { record } of subjects) {
      const answer = await desk.say(`brief ${record.id} page`);
      const lines = itemsOf(answer);
      for (const line of lines.filter(isStatement))
        expect(notesIn(line), plain({ answer, reading: READING })).not.toEqual([]);
      const cited = [...new Set(lines.flatMap(notesIn))];
      expect(cited, record.id).toEqual(answer.sources?.map((_, index) => index + 1) ?? []);
    }
  });

  it("says the same when asked again", async () => {
    for (const { record } of subjects.slice(0, 80))
      expect((await desk.say(`brief ${record.id} page`)).text).toBe((await desk.say(`brief ${record.id} page`)).text);
  });
});

describe("five lines on every partner, dialogue and meeting of the data set", () => {
  it("are five, have 600 characters at most, and lose no date", async () => {
    for (const { record } of subjects) {
      const answer = await desk.say(`brief ${record.id} short`);
      const [, , ...lines] = answer.text.split("\n").filter(Boolean);
      expect(answer.text.length, record.id).toBeLessThanOrEqual(600);
      expect(lines.length, record.id).toBe(5);
      if ("when" in record) expect(answer.text).toContain(sayWhen(record.when, READING));
      expect(faults(answer), record.id).toEqual([]);
    }
  });
});

describe.each(LISTS)("a page on %s", (words) => {
  it("fits one message, and each of its pages does", async () => {
    for (const page of [1, 2, 3, 99]) {
      const answer = await desk.say(`brief ${words} page`, { page });
      expect(faults(answer)).toEqual([]);
      expect(answer.text.length).toBeLessThanOrEqual(4500);
      for (const block of answer.blocks)
        for (const note of block.kind === "prose" ? notesIn(block.text) : [])
          expect(answer.sources?.[note - 1]).toBeDefined();
    }
  });

  it("has five lines for a phone", async () => {
    const { text } = await desk.say(`brief ${words} short`);
    expect(text.length).toBeLessThanOrEqual(600);
    expect(text.split("\n").filter(Boolean).length).toBeLessThanOrEqual(7);
  });
});

describe("the rows of a section", () => {
  it("have a cell under each column", () => {
    for (const subject of subjects)
      for (const { key, columns, points } of briefingOf(subject, {
        library,
        today: "2026-11-24",
        commitments: [],
        say: wordsIn(),
      }).sections)
        for (const { cells } of points) expect(cells.length, `${subject.record.id} ${key}`).toBe(columns.length);
  });
});

describe("dates", () => {
  const told = subjects.flatMap((subject) =>
    briefingOf(subject, { library, today: "2026-11-24", commitments: [], say: wordsIn() }).sections.flatMap(
      ({ points }) => points,
    ),
  );
  const records = [...library.byId.values()].map(({ record }) => record);
  const written = JSON.stringify(records);

  it("are those of a record, exactly as precise as it has them", () => {
    const known = new Set(
      records.flatMap((record) =>
        Object.values(record).flatMap((value) =>
          typeof value === "object" && value !== null && "precision" in value ? [JSON.stringify(value)] : [],
        ),
      ),
    );
    const runs = told.flatMap(({ text, short, cells }) => [...text, ...short.state, ...cells.flat()]);
    // The city is that of the record, beside its date.
    const whens = runs.flatMap((run) =>
      typeof run === "object" && "when" in run ? [JSON.stringify({ ...run.when, city: undefined })] : [],
    );
    expect(whens.length).toBeGreaterThan(1000);
    expect(whens.filter((when) => !known.has(when))).toEqual([]);
  });

  it("stand in words only where a record says so in words", () => {
    const day =
      /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)( \d{4})?/g;
    const texts = told.flatMap(({ text }) => text.filter((run) => typeof run === "string"));
    const said = texts.flatMap((text) => text.match(day) ?? []);
    expect(said.filter((one) => !written.includes(one))).toEqual([]);
  });
});
