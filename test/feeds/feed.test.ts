import { describe, expect, it } from "vitest";
import { isKept, wantedBy } from "../../src/feeds/selection.ts";
import type { Changes } from "../../src/library/history.ts";
import { lexicon } from "../../src/query/lexicon.ts";
import { theLibrary } from "../support/world.ts";
import { feedOf, meeting, read, readOne, TODAY, when } from "./fixture.ts";

const library = await theLibrary();
const one = (more: Parameters<typeof meeting>[0], feed: Parameters<typeof feedOf>[2] = {}) =>
  readOne(feedOf(library, [meeting(more)], feed));

describe("a meeting in a calendar", () => {
  it("is a whole day, or days, where no hour is known", () => {
    expect(one({})).toMatchObject({ start: "2027-03-12", end: "2027-03-13", zone: undefined });
    expect(one({ when: when("2027-03-12/2027-03-14") })).toMatchObject({ start: "2027-03-12", end: "2027-03-15" });
  });

  it("keeps the wall clock of its venue, and has no end that nobody has said", () => {
    const read = one({ when: when("2027-07-12", { time: "10:00", zone: "America/New_York" }) });
    expect(read).toMatchObject({ start: "2027-07-12T14:00:00.000Z", end: undefined, zone: "America/New_York" });
    expect(read.description).toContain("10:00 in New York, 16:00 in Brussels");
    expect(read.description).toContain("The hour at which it ends is not known.");
  });

  it("of several days with an hour lasts until its last day is over", () => {
    expect(one({ when: when("2027-03-12/2027-03-13", { time: "10:00", zone: "Asia/Tokyo" }) })).toMatchObject({
      start: "2027-03-12T01:00:00.000Z",
      end: "2027-03-13T15:00:00.000Z",
      zone: "Asia/Tokyo",
    });
  });

  it("names its own zone, also where another has the same clock, and the calendar explains it", () => {
    const body = feedOf(library, [meeting({ when: when("2027-07-12", { time: "10:00", zone: "Europe/Oslo" }) })]);
    expect(readOne(body)).toMatchObject({ start: "2027-07-12T08:00:00.000Z", zone: "Europe/Oslo" });
    expect(read(body).zones).toEqual(["Europe/Oslo"]);
  });

  it("is an instant in UTC", () => {
    expect(one({ when: when("2027-07-12", { time: "10:00", zone: "UTC" }) })).toMatchObject({
      start: "2027-07-12T10:00:00.000Z",
      zone: undefined,
    });
  });

  it("is an instant where the rules of its zone would lead a reader astray", () => {
    // Morocco was an hour ahead until it gave that up; the rules in force know nothing of it.
    expect(one({ when: when("2026-06-12", { time: "10:00", zone: "Africa/Casablanca" }) })).toMatchObject({
      start: "2026-06-12T09:00:00.000Z",
      zone: undefined,
    });
  });

  it.each([
    ["scheduled", "confirmed", "CONFIRMED", "Talks"],
    ["scheduled", "reported", "TENTATIVE", "Not confirmed: Talks"],
    ["announced", "confirmed", "TENTATIVE", "Announced: Talks"],
    ["expected", "unverified", "TENTATIVE", "Expected: Talks"],
    ["held", "confirmed", "CONFIRMED", "Talks"],
    ["held", "unverified", "TENTATIVE", "Not confirmed: Talks"],
    ["cancelled", "confirmed", "CANCELLED", "Cancelled: Talks"],
    ["postponed", "confirmed", "CANCELLED", "Postponed: Talks"],
  ] as const)("%s and %s is %s, and its title says so", (status, confidence, expected, title) => {
    expect(one({ status, confidence })).toMatchObject({ status: expected, title });
  });

  it("blocks nobody’s time, and shows in Outlook whether it is tentative", () => {
    expect(one({}).text("transp")).toBe("TRANSPARENT");
    expect(one({}).text("x-microsoft-cdo-busystatus")).toBe("FREE");
    expect(one({ status: "announced" }).text("x-microsoft-cdo-busystatus")).toBe("TENTATIVE");
  });

  it("says with whom, at which level, where, on which sources, and how to ask in chat", () => {
    const said = one({ venue: "Stortinget", city: "Oslo", outcome: "Joint statement", note: "By video" });
    expect(said.description).toBe(
      [
        "Scheduled for Fri 12 March 2027.\nJoint statement.\nNote: By video.",
        "With: Norway\nLevel: Senior officials\nIn chat: /aide talks-2027",
        "Sources:\n- Agenda. EEAS. https://example.eu/agenda",
      ].join("\n\n"),
    );
    expect(said.text("location")).toBe("Stortinget, Oslo");
    expect(said.text("url")).toBe("https://example.eu/agenda");
    expect(said.text("categories")).toBe("Meeting");
  });

  it("has an address that leads where its source is, whatever signs are in it", () => {
    const url = "https://example.eu/a,b;c?d=e,f";
    expect(one({ sources: [{ title: "A", publisher: "B", url }] }).text("url")).toBe(
      "https://example.eu/a%2Cb%3Bc?d=e%2Cf",
    );
  });

  it("says that a postponed one has no new date", () => {
    expect(one({ status: "postponed" }).description).toContain("No new date is known.");
  });
});

describe("a meeting whose day is not known", () => {
  const vague = { when: when("2027-Q1"), status: "expected" } as const;

  it("is left out, unless it is asked for", () => {
    expect(read(feedOf(library, [meeting(vague)])).events).toEqual([]);
  });

  it("stands on the first day on which it may be, tentative, and says that it is not that day", () => {
    const read = one(vague, { vague: true, alarms: [{ amount: 1, unit: "d" }] });
    expect(read).toMatchObject({ start: "2027-01-01", end: "2027-01-02", status: "TENTATIVE", alarms: [] });
    expect(read.title).toBe("Expected: Talks (the first quarter of 2027, day not known)");
    expect(read.description).toContain("The day is not known");
  });
});

describe("a calendar in French", () => {
  const expected = meeting({ status: "expected", when: when("2027-03"), city: "Oslo", confidence: "reported" });
  const body = feedOf(library, [expected], { vague: true, language: "fr" });
  const event = readOne(body);

  it("says so of each of its texts, also to programs that fold lines", () => {
    for (const property of ["summary", "description", "location", "categories"])
      expect(event.languageOf(property), property).toBe("fr");
    expect(body).toContain("PRODID:-//aide-memoire//calendar//FR\r\n");
    expect(readOne(feedOf(library, [expected], { vague: true })).languageOf("summary")).toBeUndefined();
  });

  it("says in French where a meeting stands, with the spaces that French sets", () => {
    expect(event.title).toMatch(/^Attendue\u00a0: Talks \(.+, jour inconnu\)$/);
    expect(event.description).toContain(
      "Le jour n’est pas connu\u00a0: la réunion est placée au premier jour possible.",
    );
    expect(event.description).toContain("Sources\u00a0:");
  });
});

describe("alarms", () => {
  const alarms = [
    { amount: 1, unit: "d" },
    { amount: 2, unit: "h" },
    { amount: 2, unit: "w" },
    { amount: 30, unit: "min" },
  ] as const;

  it("ring before an hour that is known", () => {
    expect(one({ when: when("2027-03-12", { time: "10:00", zone: "Europe/Oslo" }) }, { alarms }).alarms).toEqual([
      "DISPLAY -P1D",
      "DISPLAY -PT2H",
      "DISPLAY -P14D",
      "DISPLAY -PT30M",
    ]);
  });

  it("ring at nine in the morning before a whole day, and never so many hours before a midnight", () => {
    expect(one({}, { alarms }).alarms).toEqual(["DISPLAY -PT15H", "DISPLAY -P13DT15H"]);
  });

  it.each(["cancelled", "postponed", "held"] as const)("do not ring before what is %s", (status) => {
    expect(one({ status }, { alarms }).alarms).toEqual([]);
  });
});

describe("a calendar over time", () => {
  const changed = Date.parse("2026-11-20T10:00:00Z");

  it("keeps the name of a meeting that moves, and counts its versions", () => {
    const before = one({ team: { row: "own", version: 1, changed: changed - 1000 } });
    const after = one({ when: when("2027-04-02"), team: { row: "own", version: 2, changed } });
    expect(after.uid).toBe(before.uid);
    expect([before.sequence, after.sequence]).toEqual([1, 2]);
    expect(after.modified > before.modified).toBe(true);
    expect(after).toMatchObject({ start: "2027-04-02", modified: "2026-11-20T10:00:00.000Z" });
  });

  it("counts what releases of the data have changed, with the team’s versions on top", () => {
    const change: Changes["changes"][number] = {
      what: "moved",
      kind: "meeting",
      id: "talks-2027",
      title: "Talks",
      partners: [],
      fields: [],
      sources: [],
    };
    const history: Changes[] = [
      { version: "2026.11", on: "2026-11-23", changes: [change] },
      { version: "2026.10", on: "2026-10-01", changes: [{ ...change, what: "added" }] },
      { version: "2026.09", on: "2026-09-01", changes: [] },
    ];
    const told = { library: { ...library, history } };
    expect(one({}, told)).toMatchObject({ sequence: 2, modified: "2026-11-23T00:00:00.000Z" });
    expect(one({ team: { row: "own", version: 3, changed } }, told)).toMatchObject({
      sequence: 5,
      modified: "2026-11-23T00:00:00.000Z",
    });
    expect(one({ id: "others" }, told)).toMatchObject({ sequence: 0, modified: "2026-09-01T00:00:00.000Z" });
  });

  it("tells the team’s own meetings of two workspaces apart, and gives nothing of them away", () => {
    const uidIn = (tenant: string): string =>
      one({ id: "own-secret-2027" }, { isCurated: () => false, tenancy: { platform: "slack", tenant } }).uid;
    expect(uidIn("T1")).toBe(uidIn("T1"));
    expect(uidIn("T1")).not.toBe(uidIn("T2"));
    expect(uidIn("T1")).not.toContain("secret");
  });

  it.each([
    ["what was held within a year", { status: "held", when: when("2025-11-24") }, true],
    ["what was held before", { status: "held", when: when("2025-11-23") }, false],
    ["what nobody has recorded, for a year", { when: when("2026-10-01") }, true],
    ["what may still be", { status: "expected", when: when("2026") }, true],
    ["a month that is over", { status: "expected", when: when("2026-10") }, false],
    [
      "what was cancelled, 90 days from then",
      { status: "cancelled", team: { row: "own", version: 2, changed: Date.parse("2026-08-26T12:00Z") } },
      true,
    ],
    [
      "what was cancelled before, whatever its date",
      { status: "cancelled", team: { row: "own", version: 2, changed: Date.parse("2026-08-25T12:00Z") } },
      false,
    ],
    [
      "what was cancelled nobody knows when, 90 days from its date",
      { status: "cancelled", when: when("2026-08-26") },
      true,
    ],
    ["the same a day later", { status: "cancelled", when: when("2026-08-25") }, false],
    ["what was postponed, 90 days from its date", { status: "postponed", when: when("2026-08-25") }, false],
  ] as const)("keeps %s: %o %s", (_what, more, kept) => {
    expect(isKept(meeting(more), library, TODAY)).toBe(kept);
  });

  it("has no meeting where what it asks for is gone from the data", () => {
    const view = { library, lexicon: lexicon(library) };
    expect(wantedBy(["a-partner-that-was-removed"], view, TODAY)).toEqual([]);
    expect(wantedBy(["moldova"], view, TODAY).length).toBeGreaterThan(0);
    expect(wantedBy(["everything"], view, TODAY).length).toBeGreaterThan(wantedBy(["moldova"], view, TODAY).length);
  });
});
