import { beforeAll, describe, expect, it } from "vitest";
import { type TeamMeeting, teamLibraries, withTeam } from "../../src/calendar/team.ts";
import type { Library } from "../../src/library/library.ts";
import type { MeetingRow } from "../../src/store/store.ts";
import { wordsIn } from "../../src/text/words.ts";
import { NOW, theLibrary } from "../support/world.ts";

let library: Library;
beforeAll(async () => {
  library = await theLibrary();
});

const talks: TeamMeeting = {
  title: "Talks on the north",
  partners: ["norway"],
  series: null,
  when: { start: "2027-03-12", end: "2027-03-12", precision: "day", time: "10:00", zone: "Europe/Oslo" },
  city: "Oslo",
  level: "senior-officials",
  status: "scheduled",
  pinned: false,
};
const row = (id: string, value: TeamMeeting, more: Partial<MeetingRow> = {}): MeetingRow => ({
  platform: "slack",
  tenant: "T1",
  id,
  version: 1,
  value: JSON.stringify(value),
  what: "added",
  person: "U1",
  personName: "Anna",
  at: NOW.getTime(),
  ...more,
});

describe("the library of a workspace", () => {
  it("has the team’s own meeting, marked as such, found by its id and its title", () => {
    const view = withTeam(library, [row("own-talks", talks)], wordsIn());
    expect(view.meetings.length).toBe(library.meetings.length + 1);
    const record = view.meetings.find(({ id }) => id === "own-talks");
    expect(record).toMatchObject({ title: talks.title, when: talks.when, city: "Oslo", team: { version: 1 } });
    expect(record?.sources[0]?.title).toBe("Set in chat by Anna");
    for (const name of ["own-talks", "talks on the north", "TALKS ON THE NORTH"])
      expect(view.names.find(name)).toEqual({ found: { kind: "meeting", record } });
    expect(view.names.find(talks.title, ["partner"])).not.toHaveProperty("found");
    expect(library.names.exact("own-talks")).toEqual([]);
  });

  it("has a curated meeting on the date that the team has set, with its own title and sources", () => {
    const curated = library.meetings.find(({ status, series }) => status === "expected" && series !== null);
    if (!curated) throw new Error("no expected meeting is in the data");
    const set: TeamMeeting = { ...talks, title: "Something else", series: curated.series, pinned: true };
    const view = withTeam(library, [row(curated.id, set)], wordsIn());
    expect(view.meetings.length).toBe(library.meetings.length);
    const record = view.meetings.find(({ id }) => id === curated.id);
    expect(record).toMatchObject({ title: curated.title, when: talks.when, status: "scheduled" });
    expect(record?.sources.slice(1)).toEqual(curated.sources);
    expect(view.names.find(curated.id)).toEqual({ found: { kind: "meeting", record } });
    expect(library.byId.get(curated.id)).toEqual({ kind: "meeting", record: curated });
  });

  it("asks which of two meetings with one title is meant", () => {
    const view = withTeam(library, [row("own-a", talks), row("own-b", talks)], wordsIn());
    expect(view.names.find(talks.title)).toMatchObject({
      tie: [{ record: { id: "own-a" } }, { record: { id: "own-b" } }],
    });
  });

  it("is made anew after a change only, and is nobody else’s", () => {
    const seenBy = teamLibraries(library);
    const first = seenBy("T1", [row("own-talks", talks)], "C1", "en");
    expect(seenBy("T1", [row("own-talks", talks)], "C1", "en")).toBe(first);
    const when = { ...talks.when, start: "2027-03-19", end: "2027-03-19" };
    const moved = seenBy("T1", [row("own-talks", { ...talks, when }, { version: 2 })], "C1", "en");
    expect(moved.meetings.find(({ id }) => id === "own-talks")?.when.start).toBe("2027-03-19");
    expect(seenBy("T2", [], "C1", "en")).toBe(library);
    // Two platforms may have a workspace of one name.
    const there = seenBy("T1", [row("own-talks", talks, { platform: "teams", version: 2 })], "C1", "en");
    expect(there.meetings.find(({ id }) => id === "own-talks")?.when.start).toBe("2027-03-12");
  });
});
