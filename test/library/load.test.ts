import { describe, expect, it } from "vitest";
import { readData } from "../../src/library/load.ts";
import { dataFolder, instrument, meeting, operation, partner, series, term, topics } from "../support/dataFolder.ts";

const problemsOf = async (changes: Record<string, unknown>): Promise<string[]> => {
  const read = await readData(dataFolder(changes));
  return "problems" in read ? read.problems : [];
};

describe("a data set that is whole", () => {
  it("gives every record, each found by its id", async () => {
    const read = await readData(dataFolder());
    if ("problems" in read) throw new Error(read.problems.join("\n"));
    expect([...read.data.byId.keys()].sort()).toEqual([
      "dialogue",
      "dialogue-2025",
      "eu-mission",
      "norway",
      "sdp-norway",
      "term-psc",
    ]);
    expect(read.data.instruments[0]?.partner).toBe("norway");
    expect(read.data.meetings[0]?.series).toBe("dialogue");
  });

  it("tells when a meeting is on the clock of its venue", async () => {
    const timed = meeting({ time: "09:30", zone: "Europe/Oslo" });
    const read = await readData(dataFolder({ "series/dialogue.json": series({ meetings: [timed] }) }));
    expect("data" in read && read.data.meetings[0]?.when).toMatchObject({
      start: "2025-03-12",
      time: "09:30",
      zone: "Europe/Oslo",
    });
  });

  it("counts documents without a partner and meetings without a series as such", async () => {
    const read = await readData(
      dataFolder({
        "policy.json": { documents: [instrument({ id: "compass", type: "policy-document" })] },
        "single-meetings.json": { meetings: [meeting({ id: "signing" })] },
      }),
    );
    if ("problems" in read) throw new Error(read.problems.join("\n"));
    expect(read.data.instruments.find(({ id }) => id === "compass")?.partner).toBeNull();
    expect(read.data.meetings.find(({ id }) => id === "signing")?.series).toBeNull();
  });
});

describe("what stops the start, and what it says", () => {
  it.each<[string, Record<string, unknown>, string]>([
    [
      "a date that is none",
      { "series/dialogue.json": series({ meetings: [meeting({ when: "2026-13" })] }) },
      'data/series/dialogue.json: meeting "dialogue-2025", field "when": "2026-13" is no date; write',
    ],
    [
      "a field left out",
      { "operations/eu-mission.json": operation({ purpose: undefined }) },
      'data/operations/eu-mission.json: operation "eu-mission", field "purpose": is missing',
    ],
    [
      "a word outside the list",
      { "partners/norway.json": partner({ instruments: [instrument({ status: "agreed" })] }) },
      'data/partners/norway.json: instrument "sdp-norway", field "status": "agreed" is none of in-force, signed,',
    ],
    [
      "a field that does not exist",
      { "partners/norway.json": partner({ colour: "blue" }) },
      'data/partners/norway.json: partner "norway": "colour" is no field that belongs here',
    ],
    [
      "a slip deep in a record",
      {
        "series/dialogue.json": series({
          meetings: [meeting({ sources: [{ title: "A", publisher: "B", url: "nonsense" }] })],
        }),
      },
      'data/series/dialogue.json: meeting "dialogue-2025", field "sources › 1 › url": Invalid URL',
    ],
    ["a comma too many", { "partners/norway.json": "{,}" }, "data/partners/norway.json is no valid JSON: "],
    ["a file left out", { "glossary.json": null }, "data/glossary.json is missing"],
    ["a file that is something else", { "topics.json": "[]" }, "data/topics.json: Invalid input: expected object"],
  ])("%s", async (_, changes, sentence) => {
    const problems = await problemsOf(changes);
    expect(problems[0]).toContain(sentence);
    expect(problems).toHaveLength(1);
  });
});

describe("references", () => {
  it.each<[string, Record<string, unknown>, string]>([
    [
      "to a region",
      { "partners/norway.json": partner({ region: "atlantis" }) },
      'data/partners/norway.json: partner "norway", field "region": there is no region "atlantis"',
    ],
    [
      "to an area",
      { "partners/norway.json": partner({ instruments: [instrument({ areas: ["magic"] })] }) },
      'data/partners/norway.json: instrument "sdp-norway", field "areas": there is no area "magic"',
    ],
    [
      "to the partner of a series",
      { "series/dialogue.json": series({ partners: ["narnia"] }) },
      'data/series/dialogue.json: series "dialogue", field "partners": there is no partner "narnia"',
    ],
    [
      "to the partner of a meeting",
      { "single-meetings.json": { meetings: [meeting({ id: "signing", partners: ["narnia"] })] } },
      'data/single-meetings.json: meeting "signing", field "partners": there is no partner "narnia"',
    ],
    [
      "from a term",
      { "glossary.json": { terms: [term({ see: ["nobody"] })] } },
      'data/glossary.json: term "term-psc", field "see": there is no record "nobody"',
    ],
    [
      "to a wider region",
      { "topics.json": topics({ regions: [{ id: "europe", label: "Europe", parent: "world" }] }) },
      'data/topics.json: region "europe", field "parent": there is no region "world"',
    ],
  ])("%s", async (_, changes, sentence) => {
    expect(await problemsOf(changes)).toEqual([sentence]);
  });

  it("an id used twice, whatever the kinds", async () => {
    const problems = await problemsOf({ "operations/eu-mission.json": operation({ id: "norway" }) });
    expect(problems).toEqual([
      'data/operations/eu-mission.json: operation "norway", field "id": a partner in data/partners/norway.json has this id already',
    ]);
  });
});
