import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readData, readDataSet } from "../../src/library/load.ts";
import { checkData } from "../../src/library/rules.ts";
import { staleSchemas } from "../../tools/data/schemas.ts";

const FOLDER = join(import.meta.dirname, "../../data");
const read = await readData(FOLDER);
if ("problems" in read) throw new Error(read.problems.join("\n"));
const { data } = read;

describe("the data set", () => {
  it("breaks no rule", () => {
    const set = readDataSet(FOLDER);
    expect("problems" in set ? set : checkData(set, "2026-11-24").problems).toEqual([]);
  });

  it("tells editors what the program reads", () => {
    expect(staleSchemas(FOLDER)).toEqual([]);
  });

  it("keeps everything that was researched", () => {
    expect(data.partners.length).toBeGreaterThanOrEqual(62);
    expect(data.instruments.length).toBeGreaterThanOrEqual(153);
    expect(data.series.length).toBeGreaterThanOrEqual(137);
    expect(data.meetings.length).toBeGreaterThanOrEqual(304);
    expect(data.operations.length).toBeGreaterThanOrEqual(21);
    expect(data.terms.length).toBeGreaterThanOrEqual(60);
  });

  it("never says that a mandate runs whose end has passed on the day of the research", () => {
    const running = data.operations.filter(({ mandate }) => mandate === "running");
    expect(running.length).toBeGreaterThan(0);
    for (const { until } of running) expect((until?.end ?? "9999") > data.release.asOf).toBe(true);
  });
});

describe("the families of partnerships", () => {
  const instrumentsOf = (partner: string) => data.instruments.filter((one) => one.partner === partner);
  const seriesOf = (partner: string) => data.series.filter(({ partners }) => partners.includes(partner));

  it.each(["nato", "united-nations", "african-union", "osce", "asean", "ecowas", "gcc"])(
    "%s has a record and dialogues",
    (id) => {
      expect(data.byId.get(id)?.kind).toBe("partner");
      expect(seriesOf(id).length).toBeGreaterThan(0);
    },
  );

  it("the EU-NATO and EU-UN partnerships rest on texts", () => {
    expect(instrumentsOf("nato").map(({ type }) => type)).toContain("joint-declaration");
    expect(instrumentsOf("united-nations").map(({ type }) => type)).toContain("strategic-partnership");
  });

  it("the Security and Defence Partnerships are there", () => {
    const partners = data.instruments.filter(
      ({ type, status }) => type === "security-defence-partnership" && status === "signed",
    );
    expect(partners.map(({ partner }) => partner).sort()).toEqual([
      "albania",
      "australia",
      "canada",
      "ghana",
      "iceland",
      "india",
      "japan",
      "moldova",
      "north-macedonia",
      "norway",
      "republic-of-korea",
      "united-kingdom",
    ]);
  });

  it("the toolkit is in use, and the Schuman Forum has met", () => {
    expect(new Set(data.series.map(({ kind }) => kind)).size).toBe(11);
    const forum = data.meetings.filter(
      ({ series, status }) => series === "schuman-security-and-defence-forum" && status === "held",
    );
    expect(forum).toHaveLength(2);
  });

  it.each(["strategic-compass-2022", "white-paper-readiness-2030"])("%s is a document of policy", (id) => {
    const entry = data.byId.get(id);
    expect(entry?.kind === "instrument" && entry.record.partner === null && entry.record.type).toBe("policy-document");
  });
});
