import { describe, expect, it } from "vitest";
import { readDataSet } from "../../src/library/load.ts";
import type { DataRule } from "../../src/library/rules/rule.ts";
import { RULES, WARNINGS } from "../../src/library/rules.ts";
import {
  dataFolder,
  instrument,
  meeting,
  operation,
  partner,
  series,
  source,
  term,
  topics,
} from "../support/dataFolder.ts";

const TODAY = "2026-11-24";
const ALL: Record<string, DataRule> = { ...RULES, ...WARNINGS };
type RuleName = keyof typeof RULES | keyof typeof WARNINGS;

/** The sentences of each rule that has something to say. */
function found(changes: Record<string, unknown>): Partial<Record<RuleName, string[]>> {
  const set = readDataSet(dataFolder(changes));
  if ("problems" in set) throw new Error(set.problems.join("\n"));
  const said = Object.entries(ALL).map(([name, rule]) => [name, rule(set, TODAY)] as const);
  return Object.fromEntries(said.filter(([, sentences]) => sentences.length > 0));
}

const meetings = (...list: Record<string, unknown>[]) => ({ "series/dialogue.json": series({ meetings: list }) });
const mission = (more: Record<string, unknown>) => ({ "operations/eu-mission.json": operation(more) });
const norway = (more: Record<string, unknown>) => ({ "partners/norway.json": partner(more) });
const french = (...records: Record<string, unknown>[]) => ({
  "fr/all.json": {
    $schema: "../schema/translation.json",
    language: "fr",
    records: [
      { id: "cyber", label: "Cyberdéfense", of: { label: "1df0c5" } },
      { id: "eu-mission", name: "Mission de l’UE", of: { name: "fdc5c5" } },
      ...records,
    ],
  },
});
const glossary = (more: Record<string, unknown>) => ({
  "glossary.json": { $schema: "schema/glossary.json", terms: [term(more)] },
});

it("a sound data set breaks no rule", () => {
  expect(found({})).toEqual({});
});

type Example = [RuleName, Record<string, unknown>, string];
const EXAMPLES: Example[] = [
  [
    "notCanonical",
    { "release.json": '{"licence":"CC BY 4.0","version":"1","asOf":"2026-11-23"}' },
    "npm run data:format mends it",
  ],
  [
    "notCanonical",
    meetings(meeting(), meeting({ id: "dialogue-2024", when: "2024-12-05" })),
    "data/series/dialogue.json",
  ],
  [
    "schemaNotNamed",
    { "release.json": { version: "1", asOf: "2026-11-23", licence: "CC BY 4.0" } },
    'write "schema/release.json"',
  ],
  [
    "fileNotNamedById",
    { "operations/eu-mission.json": null, "operations/mission.json": operation() },
    "call the file eu-mission.json",
  ],
  [
    "changesNotNamedByVersion",
    { "changes/2.json": { $schema: "../schema/changes.json", version: "1", on: "2026-11-23", changes: [] } },
    "call the file 1.json",
  ],
  [
    "releaseOutOfStep",
    { "changes/2.json": { $schema: "../schema/changes.json", version: "2", on: "2026-11-24", changes: [] } },
    "says 1 of 2026-11-23, but the newest file in changes 2 of 2026-11-24",
  ],
  [
    "heldInTheFuture",
    meetings(meeting({ when: "2027-Q1" })),
    'meeting "dialogue-2025", field "status": held cannot be',
  ],
  ["signedInTheFuture", norway({ instruments: [instrument({ signed: "2027" })] }), 'field "signed": 2027 lies ahead'],
  [
    "publishedInTheFuture",
    norway({ sources: [{ ...source, published: "2026-12" }] }),
    '"A page" is published after 2026-11-24',
  ],
  [
    "timeWithoutDayOrZone",
    meetings(meeting({ when: "2025-03", time: "09:30", zone: "Europe/Oslo" })),
    "09:30 needs a day",
  ],
  [
    "timeWithoutDayOrZone",
    meetings(meeting({ time: "09:30" })),
    'field "zone": is missing, so 09:30 could be anywhere',
  ],
  ["operationEndsBeforeItStarts", mission({ launched: "2028" }), "2027-05-31 comes before the launch, 2028"],
  ["mandateWithoutEnd", mission({ until: undefined }), 'field "until": is missing'],
  ["mandateWithoutEnd", mission({ mandate: "unverified" }), "move it to mandateSeen"],
  [
    "mandateWithoutEnd",
    mission({ mandateSeen: "2025-12" }),
    'field "mandateSeen": stands only with the mandate unverified',
  ],
  ["noSourceToOpen", norway({ sources: [{ title: "A cable", publisher: "A desk" }] }), "none has a url"],
  [
    "sourceTwice",
    norway({ sources: [source, { ...source, title: "Again" }] }),
    "https://example.org/page stands twice",
  ],
  [
    "httpsLeftOut",
    norway({ page: "http://example.org/other" }),
    'field "page": write https for http://example.org/other',
  ],
  [
    "nameClaimedTwice",
    mission({ aliases: ["NORWAY!"] }),
    'operation "eu-mission", field "aliases": "norway" is claimed by partner "norway" too',
  ],
  ["nameClaimedTwice", glossary({ term: "Norway" }), 'term "term-psc", field "aliases": "norway" is claimed by'],
  ["aliasTwice", norway({ aliases: ["Nórway"] }), '"norway" stands twice'],
  [
    "wordClaimedTwice",
    {
      "topics.json": topics({
        areas: [
          { id: "cyber", label: "Cyber" },
          { id: "space", label: "Space", words: ["CYBER"] },
        ],
      }),
    },
    '"space", field "words": "cyber" is claimed by "cyber" too',
  ],
  [
    "longerThanACardShows",
    norway({ summary: "x".repeat(701) }),
    'field "summary": has 701 characters; a card shows 700',
  ],
  [
    "longerThanACardShows",
    norway({ instruments: [instrument({ points: ["x".repeat(301)] })] }),
    'field "points": has 301',
  ],
  ["countryWithoutCode", norway({ iso: undefined }), 'field "iso": is missing'],
  ["countryWithoutCode", norway({ kind: "organisation" }), 'field "iso": belongs to countries'],
  [
    "countryWithoutCode",
    { "partners/norge.json": partner({ id: "norge", name: "Norge" }) },
    'NO is the code of "norge" too',
  ],
  [
    "meetingWithStrangers",
    {
      "partners/japan.json": partner({ id: "japan", name: "Japan", iso: "JP" }),
      ...meetings(meeting({ partners: ["japan"] })),
    },
    "name at least one partner of its series: norway",
  ],
  [
    "heldButUnverified",
    meetings(meeting({ confidence: "unverified" })),
    "a meeting that was held is at least reported",
  ],
  [
    "outcomeBeforehand",
    meetings(meeting({ when: "2027-03-12", status: "scheduled", outcome: "Agreed." })),
    "a meeting that is scheduled has none yet",
  ],
  [
    "translatedNothing",
    french({ id: "norge", name: "Norvège", of: {} }),
    'translates "norge", and there is no such record',
  ],
  [
    "translatedNothing",
    french({ id: "norway", meaning: "Un pays.", of: {} }),
    'partner "norway", field "meaning": the record has',
  ],
  ["translatedByHalf", french({ id: "sdp-norway", points: ["Un.", "Deux."], of: {} }), "there are 0 in English"],
  ["translatedTwice", french({ id: "eu-mission", name: "Mission", of: {} }), 'translates "eu-mission", and so does'],
  [
    "translationStale",
    french({ id: "norway", name: "Norvège", of: { name: "000000" } }),
    'write "name": "bea54a" under "of"',
  ],
  ["translationMissing", french(), 'data/fr: partner "norway", field "summary": is not translated yet'],
  ["pastAndNotHeld", meetings(meeting({ status: "scheduled" })), "still scheduled, but 2025-03-12 is past"],
  ["mandateEnded", mission({ until: "2026-06-30" }), "2026-06-30 is past; look for a renewal"],
  ["onlyHttp", norway({ page: "http://example.com/" }), 'example.com is cited without https once, as by "norway"'],
];

describe("each rule says what is wrong", () => {
  it.each(EXAMPLES)("%s %#", (rule, changes, sentence) => {
    expect(found(changes)[rule]?.join("\n")).toContain(sentence);
  });

  it("has an example for every rule", () => {
    expect(new Set(EXAMPLES.map(([rule]) => rule))).toEqual(new Set(Object.keys(ALL)));
  });
});

describe("what is allowed", () => {
  it("a term may share its word with the record to which it leads", () => {
    expect(found(glossary({ term: "Norway", see: ["norway"] })).nameClaimedTwice).toBeUndefined();
  });

  it("a meeting today or later may still be only scheduled", () => {
    expect(found(meetings(meeting({ when: TODAY, status: "scheduled" })))).toEqual({});
    expect(found(meetings(meeting({ when: "2026", status: "expected" })))).toEqual({});
  });
});
