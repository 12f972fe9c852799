import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/changes/compare.ts";
import type { Filed } from "../../src/changes/facts.ts";
import { nextVersion } from "../../src/changes/release.ts";
import type { FieldChange, FieldValue } from "../../src/library/history.ts";
import { unreleased } from "../../tools/data/releasing.ts";
import { contents, files, put, release, releasedFolder, report, round, TODAY, toldIn } from "./folder.ts";

describe("a release", () => {
  it("writes down what was added, moved, corrected and removed, each with its source", () => {
    const folder = releasedFolder();
    const rounds = [
      round("sdd-5", { when: "2027-03-12", time: "09:30", zone: "Europe/Oslo", sources: [report] }),
      round("sdd-6", { id: "sdd-7", when: "2028" }),
    ];
    put(folder, files({ rounds, text: { status: "in-force", sources: [report] } }));
    expect(release(folder, { because: { "sdd-6": "it was never announced" } }).problems).toEqual([]);
    expect(toldIn(folder, "2027.02")).toMatchObject([
      {
        what: "moved",
        id: "sdd-5",
        title: "Dialogue sdd-5",
        when: "2027-03-12 09:30 Europe/Oslo",
        fields: [{ field: "when", from: "2027-Q1", to: "2027-03-12 09:30 Europe/Oslo" }],
        sources: [report],
      },
      {
        what: "removed",
        id: "sdd-6",
        why: "it was never announced",
        sources: [{ title: "Reason given: it was never announced", published: TODAY }],
      },
      { what: "added", id: "sdd-7", partners: ["norway"], sources: [{ title: "Outlook" }] },
      { what: "corrected", id: "sdp-norway", fields: [{ field: "status", from: "signed", to: "in-force" }] },
    ]);
  });

  it("gets the next version and its day, and leaves the day on which all was checked", () => {
    const folder = releasedFolder();
    put(folder, files({ mission: { until: "2028-05-31", sources: [report] } }));
    release(folder);
    const written = contents(folder)[join(folder, "release.json")] ?? "";
    expect(JSON.parse(written)).toMatchObject({ version: "2027.02", asOf: TODAY, checked: "2026-11-23" });
  });

  it("writes nothing the second time, nor for a source alone", () => {
    const folder = releasedFolder();
    put(folder, files({ mission: { until: "2028-05-31", sources: [report] } }));
    release(folder);
    const before = contents(folder);
    expect(release(folder).said).toEqual([
      "No fact has changed since release 2027.02 of Mon 1 February 2027; nothing is written",
    ]);
    expect(contents(folder)).toEqual(before);
    put(
      folder,
      files({ mission: { until: "2028-05-31", sources: [report, { ...report, url: "https://example.eu/2" }] } }),
    );
    expect(release(folder).said[0]).toContain("nothing is written");
  });

  it("is the same whoever makes it", () => {
    const [one, other] = [releasedFolder(), releasedFolder()];
    for (const folder of [one, other]) {
      put(folder, files({ norway: { summary: "Better.", sources: [report] } }));
      release(folder);
    }
    const named = (folder: string) =>
      Object.fromEntries(Object.entries(contents(folder)).map(([path, text]) => [path.slice(folder.length), text]));
    expect(named(one)).toEqual(named(other));
  });

  it("tells of a partner who left a mission", () => {
    const folder = releasedFolder();
    put(folder, files({ mission: { contributors: [], sources: [report] } }));
    release(folder);
    expect(toldIn(folder, "2027.02")).toMatchObject([{ id: "eu-mission", partners: ["norway"] }]);
  });
});

describe("what nobody sourced is refused, and nothing is written", () => {
  const refused = (changed: Record<string, string>, asked = {}): readonly string[] => {
    const folder = releasedFolder();
    put(folder, changed);
    const before = contents(folder);
    const { problems } = release(folder, asked);
    expect(contents(folder)).toEqual(before);
    return problems;
  };
  const cancelled = files({ rounds: [round("sdd-5", {}), round("sdd-6", { status: "cancelled" })] });

  it("an edit without a new source", () => {
    expect(refused(cancelled)).toEqual([
      expect.stringContaining('meeting "sdd-6", field "status": changed, but none of its sources with a url is new'),
    ]);
  });

  it("one sentence for each", () => {
    expect(refused(files({ rounds: [round("sdd-5", { when: "2027-Q2" })], text: { status: "expired" } }))).toEqual([
      expect.stringContaining('meeting "sdd-5", field "when"'),
      expect.stringContaining('meeting "sdd-6" is gone, and nobody says why; add --because sdd-6='),
      expect.stringContaining('instrument "sdp-norway", field "status"'),
    ]);
  });

  it("a new source that nobody can open", () => {
    const cable = { title: "A cable", publisher: "A desk" };
    const sources = [{ title: "Outlook", publisher: "EEAS", url: "https://example.eu/outlook" }, cable];
    expect(refused(files({ rounds: [round("sdd-5", {}), round("sdd-6", { when: "2028", sources })] }))).toHaveLength(1);
  });

  it("an old source by another title", () => {
    const sources = [{ title: "Outlook, again", publisher: "EEAS", url: "https://example.eu/outlook" }];
    expect(refused(files({ rounds: [round("sdd-5", {}), round("sdd-6", { when: "2028", sources })] }))).toHaveLength(1);
    const more = sources.map((one) => ({ ...one, supports: "date" }));
    const folder = releasedFolder();
    put(folder, files({ rounds: [round("sdd-5", {}), round("sdd-6", { when: "2028", sources: more })] }));
    expect(release(folder).problems).toEqual([]);
  });

  it("more than before, for a reason instead of a source", () => {
    expect(refused(cancelled, { because: { "sdd-6": "a colleague said so" } })).toEqual([
      expect.stringContaining("needs a source rather than --because"),
    ]);
  });

  it("a reason for what has not changed", () => {
    expect(refused(files(), { typos: ["sdd-5"] })).toEqual([expect.stringContaining('"sdd-5" has not changed')]);
  });

  it.each([
    ["2026-11-22", "Sun 22 November 2026 lies before release 1 of Mon 23 November 2026"],
    ["2027-02-02", "Tue 2 February 2027 is still to come"],
    ["2027-02-30", '"2027-02-30" is no day'],
    ["tomorrow", '"tomorrow" is no day'],
  ])("the day %s", (day, sentence) => {
    expect(refused(files({ norway: { summary: "Better.", sources: [report] } }), { day })).toEqual([
      expect.stringContaining(sentence),
    ]);
  });

  it("a data set that breaks a rule", () => {
    expect(refused({ "partners/norway.json": "{}" })[0]).toContain("is missing");
  });

  it("a version that somebody wrote by hand", () => {
    const release = { $schema: "schema/release.json", version: "9", asOf: "2026-11-23", licence: "CC BY 4.0" };
    expect(refused({ "release.json": `${JSON.stringify(release, null, 2)}\n` })[0]).toContain("npm run data:release");
  });

  it("a history without the records it goes back to", () => {
    const folder = releasedFolder();
    rmSync(join(folder, "changes/released.jsonl"));
    expect(release(folder).problems).toEqual([expect.stringContaining("take it from version control")]);
  });
});

describe("what needs no new source", () => {
  it.each([
    ["a slip that was mended", { norway: { summary: "A good partner." } }, { typos: ["norway"] }, { typo: true }],
    [
      "less confidence",
      { text: { confidence: "reported" } },
      { because: { "sdp-norway": "a copy only" } },
      { why: "a copy only" },
    ],
    [
      "a fact taken out",
      { mission: { until: undefined, mandate: "running", note: "No end." } },
      { because: { "eu-mission": "no source gives it" } },
      {},
    ],
  ])("%s", (_, changed, asked, told) => {
    const folder = releasedFolder();
    put(folder, files(changed));
    expect(release(folder, asked).problems).toEqual([]);
    expect(toldIn(folder, "2027.02")).toMatchObject([told]);
  });
});

describe("the comparison", () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }),
  );
  const filed: fc.Arbitrary<Filed> = fc.record({
    kind: fc.constantFrom("partner", "instrument", "series", "meeting", "operation", "term"),
    id: fc.constantFrom("a", "b", "c", "d", "e"),
    title: fc.string(),
    partners: fc.array(fc.constantFrom("x", "y")),
    facts: fc.dictionary(fc.constantFrom("title", "when", "status", "areas", "note"), value),
    sources: fc.array(fc.string()),
  });
  const releases = fc.uniqueArray(filed, { selector: ({ id }) => id });

  it("of a release with itself finds nothing", () => {
    fc.assert(
      fc.property(releases, (all) => {
        expect(compare(all, structuredClone(all))).toEqual([]);
      }),
    );
  });

  const changed = (facts: Filed["facts"], fields: readonly FieldChange[]): Filed["facts"] => {
    for (const { field, from } of fields) expect(facts[field]).toEqual(from);
    const kept = Object.entries(facts).filter(([field]) => !fields.some((one) => one.field === field));
    return Object.fromEntries([...kept, ...fields.flatMap(({ field, to }) => (to === undefined ? [] : [[field, to]]))]);
  };
  /** The facts that the changes lead to, from those before. */
  function applied(before: readonly Filed[], after: readonly Filed[]): Map<string, Filed["facts"]> {
    const facts = new Map(before.map((one) => [one.id, one.facts]));
    for (const { id, what, fields } of compare(before, after)) {
      const now = changed(facts.get(id) ?? {}, fields);
      if (what === "removed") expect([now, facts.delete(id)]).toEqual([{}, true]);
      else facts.set(id, now);
    }
    return facts;
  }
  const inOrder = (facts: Record<string, FieldValue>) =>
    Object.fromEntries(Object.entries(facts).map(([key, one]) => [key, Array.isArray(one) ? one.toSorted() : one]));

  it("tells every field that differs, so that the old records with the changes are the new ones", () => {
    fc.assert(
      fc.property(releases, releases, (before, after) => {
        const got = [...applied(before, after)].map(([id, facts]) => [id, inOrder(facts)]);
        expect(Object.fromEntries(got)).toEqual(Object.fromEntries(after.map(({ id, facts }) => [id, inOrder(facts)])));
      }),
    );
  });
});

it.each([
  ["2026.11", "2026-12-04", "2026.12"],
  ["2026.11", "2026-11-30", "2026.11.2"],
  ["2026.11.2", "2026-11-30", "2026.11.3"],
  ["2026.11.9", "2027-01-01", "2027.01"],
  ["1", "2027-01-01", "2027.01"],
])("after %s a release of %s is %s", (last, day, version) => {
  expect(nextVersion(last, day)).toBe(version);
});

it("the data check says what waits for a release", () => {
  const folder = releasedFolder();
  expect(unreleased(folder)).toEqual([]);
  put(folder, files({ norway: { summary: "Better.", sources: [report] } }));
  expect(unreleased(folder)).toEqual([
    "1 record differs from release 1; npm run data:release writes down what changed",
  ]);
});
