import { describe, expect, it } from "vitest";
import { withTeam } from "../../src/calendar/team.ts";
import { changesAbout, concerns } from "../../src/changes/about.ts";
import { changesAfter, newsOf } from "../../src/changes/news.ts";
import { sayLine } from "../../src/text/plain.ts";
import { wordsIn } from "../../src/text/words.ts";
import { libraryIn } from "../support/library.ts";
import { files, put, release, releasedFolder, report, round } from "./folder.ts";

const READING = { zone: "Europe/Brussels", call: "/aide" };
const everything = (): boolean => true;

async function twice() {
  const folder = releasedFolder();
  const held = { status: "held", when: "2027-01-20", outcome: "Agreed a work plan.", sources: [report] };
  const rounds = [round("sdd-5", held), round("sdd-6", {})];
  put(folder, files({ rounds, mission: { until: "2029-05-31", sources: [report] } }));
  release(folder, { day: "2027-01-25" });
  put(folder, files({ rounds, mission: { until: "2029-05-31", sources: [report] }, norway: { summary: "Good." } }));
  const { problems } = release(folder, { typos: ["norway"] });
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return libraryIn(folder);
}
const library = await twice();
const reader = { library, today: "2027-02-02", say: wordsIn() };

const said = (news: ReturnType<typeof newsOf>) =>
  news.map(({ heading, items }) => [heading, ...items.map(({ text }) => sayLine(text, READING))]);

describe("news", () => {
  it("are what came after the release that was told last, by partner, without mended slips", () => {
    expect(said(newsOf(changesAfter(library, "1", everything), reader))).toEqual([
      [
        "Norway",
        "EU Mission – end of the mandate now Thu 31 May 2029 (was Mon 31 May 2027).",
        "Dialogue sdd-5 – was held on Wed 20 January 2027; outcome: Agreed a work plan.",
      ],
    ]);
    expect(changesAfter(library, "2027.01", everything)).toEqual([]);
  });

  it("are none where nothing was told before, or nobody knows what was", () => {
    expect(changesAfter(library, undefined, everything)).toEqual([]);
    expect(changesAfter(library, "0.9", everything)).toEqual([]);
  });

  it("are only of what is wanted: a record, its dialogue, or a partner", () => {
    const ids = (...wanted: string[]): string[] =>
      newsOf(changesAfter(library, "1", concerns(new Set(wanted))), reader).flatMap(({ items }) =>
        items.flatMap(({ about }) => about),
      );
    expect(ids("dialogue")).toEqual(["sdd-5"]);
    expect(ids("norway")).toEqual(["eu-mission", "sdd-5"]);
    expect(ids("japan")).toEqual([]);
  });
});

describe("what changed about some records", () => {
  const about = (since: string | undefined, from = library): string[] =>
    changesAbout(new Set(["dialogue", "sdd-6"]), since, { ...reader, library: from }).map(({ text }) =>
      sayLine(text, READING),
    );

  it("is told since a day, or as far back as is known", () => {
    expect(about(undefined)).toEqual([
      "Dialogue sdd-5 – was held on Wed 20 January 2027; outcome: Agreed a work plan.",
    ]);
    expect(about("2027-01-26")).toEqual([]);
  });

  it("has the moves of the team among it", () => {
    const value = {
      title: "Dialogue sdd-6",
      partners: ["norway"],
      series: "dialogue",
      when: { start: "2027-11-25", end: "2027-11-25", precision: "day" },
      level: "senior-officials",
      status: "scheduled",
      pinned: true,
    };
    const row = {
      id: "sdd-6",
      version: 1,
      value: JSON.stringify(value),
      what: "moved",
      person: "U1",
      personName: "Anna",
    };
    const seen = withTeam(
      library,
      [{ platform: "slack", tenant: "T1", at: Date.parse("2027-02-01T10:00:00Z"), ...row }],
      wordsIn(),
    );
    expect(about("2027-01-26", seen)).toEqual([
      "Dialogue sdd-6 – set by your team on Mon 1 February 2027: scheduled for Thu 25 November 2027.",
    ]);
  });
});
