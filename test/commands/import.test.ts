import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Library } from "../../src/library/library.ts";
import { calendar, councilIn, type Desk, feed, good, HOUR, openImports } from "../imports/desk.ts";
import { theLibrary } from "../support/world.ts";

const TEAM = "https://calendar.example.org/secret-4711/team.ics";

let library: Library;
let desk: Desk;
beforeAll(async () => {
  library = await theLibrary();
});
beforeEach(async () => {
  desk = await openImports(library);
});
afterEach(() => desk.close());

const meeting = async (id: string) => {
  const entry = (await desk.library()).byId.get(id);
  return entry?.kind === "meeting" ? entry.record : undefined;
};

test("nothing is read in at first, and the answer says how to begin", async () => {
  for (const line of ["import", "import review", "import stop 1"]) {
    const said = await desk.say(line);
    expect(said.title).toBe("No calendar is read in here");
    expect(said.labels).toEqual(["Council meetings"]);
  }
});

test("a calendar is shown before it is read in: how much, the next five, what it offers, what was left out", async () => {
  councilIn(desk.web);
  const said = await desk.say("import council");
  expect(said.title).toBe("Read this calendar in here? Council meetings");
  expect(said.text).toContain("It holds 9 meetings to come. Nothing is saved yet.");
  expect(said.text).toContain("- Foreign Affairs Council (Defence), Tue 1 December 2026");
  expect(said.text).toContain(
    "- Foreign Affairs Council, December 2026: known here only for December 2026; the calendar says Mon 14 December 2026.",
  );
  expect(said.labels).toEqual(["Read it in here", "Discard"]);
  expect((await desk.say("import")).title).toBe("No calendar is read in here");
  await desk.press(said, "Discard");
  expect(await desk.store.importsDue(Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
});

test("once read in it is listed with its age, and reading it in twice changes nothing", async () => {
  councilIn(desk.web);
  const saved = await desk.press(await desk.say("import council"), "Read it in here");
  expect(saved.title).toBe("This channel reads Council meetings");
  expect((await desk.say("import council now")).title).toBe("It is read in here already");
  await desk.pass(3 * HOUR);
  expect((await desk.say("import")).text).toContain("1. Council meetings – 9 meetings to come, ");
  expect((await desk.say("import")).text).toMatch(/last read (3 hours ago|just now)\./);
  expect((await desk.say("import", { room: "C2" })).title).toBe("No calendar is read in here");
});

test("accepting an offer gives the meeting its date for this workspace, names the calendar as its source, and reminders follow", async () => {
  councilIn(desk.web);
  await desk.say("import council now");
  const offers = await desk.say("import review");
  expect(offers.title).toBe("What the calendars offer");
  const accepted = await desk.press(offers, /^Accept \d: Foreign Affairs Council, December/);
  expect(accepted.title).toBe("Saved: Foreign Affairs Council, December 2026");
  expect(await meeting("fac-2026-12")).toMatchObject({
    when: { start: "2026-12-14", end: "2026-12-14", precision: "day" },
    status: "scheduled",
    series: "foreign-affairs-council",
    team: { version: 1 },
  });
  expect((await meeting("fac-2026-12"))?.sources[0]?.title).toBe(
    "Set in chat by Anna, from the calendar Council meetings",
  );
  expect((await desk.say("import review")).text).not.toContain("Foreign Affairs Council, December 2026");
  expect((await desk.say("schedule history fac-2026-12")).text).toContain("given a date: Mon 14 December 2026");
});

test("two who read in the same calendar at the same moment read it once, and nothing that was decided since is lost", async () => {
  desk.web.pages.set(TEAM, calendar(["a", "20270311", "Budget retreat"]));
  const shown = await desk.say(`import ${TEAM}`);
  const press = () => desk.press(shown, "Read it in here");
  const titles = (await Promise.all([press(), press()])).map(({ title }) => title).sort();
  expect(titles).toEqual(["Somebody was faster", "This channel reads Presidency (calendar.example.org)"]);
  await desk.press(await desk.say("import review"), /^Dismiss 1/);
  expect((await press()).title).toBe("It is read in here already");
  expect((await desk.say("import review")).text).toContain("was dismissed");
});

test("pressing an old button accepts nothing: neither twice, nor after the date has moved", async () => {
  desk.web.pages.set(TEAM, calendar(["a", "20261206", "Doha Forum"]));
  await desk.say(`import ${TEAM} now`);
  const offers = await desk.say("import review");
  desk.web.pages.set(TEAM, calendar(["a", "20261207", "Doha Forum"]));
  await desk.pass(5 * HOUR);
  expect((await desk.press(offers, /^Accept/)).title).toBe("That offer is no longer there");
  const newer = await desk.say("import review");
  expect((await desk.press(newer, /^Accept/)).title).toBe("Saved: Doha Forum 2026");
  expect((await desk.press(newer, /^Accept/)).title).toBe("That offer is no longer there");
  expect((await meeting("doha-forum-2026"))?.team?.version).toBe(1);
});

test("typed by its number an offer is shown in full first, with what it collides with", async () => {
  councilIn(desk.web);
  await desk.say("import council now");
  const shown = await desk.say("import accept 1");
  expect(shown.title).toBe("Save this? Foreign Affairs Council (Defence), second half of 2026");
  expect(shown.text).toContain("Nothing is saved yet");
  expect(await desk.store.meetings({ platform: "slack", tenant: "T1" })).toEqual([]);
  expect((await desk.press(shown, "Save")).title).toMatch(/^Saved/);
});

test("a meeting that is not known becomes one of the team’s own, with its series, partner and city", async () => {
  desk.web.pages.set(
    TEAM,
    calendar(["a", "20270311", "EU-Norway SDD", "LOCATION:Ministry\\, Oslo"], ["b", "20270312", "Dinner with Moldova"]),
  );
  await desk.say(`import ${TEAM} now`);
  const offers = await desk.say("import review");
  expect(offers.text).toContain("1. EU-Norway SDD, Thu 11 March 2027, is not known here; it would be part of ");
  await desk.press(offers, /^Accept 1/);
  expect(await meeting("own-eu-norway-sdd-2027-03-11")).toMatchObject({
    title: "EU-Norway SDD",
    partners: ["norway"],
    series: "eu-norway-security-and-defence-dialogue",
    city: "Oslo",
  });
  desk.web.pages.set(TEAM, calendar(["a", "20270318", "EU-Norway SDD"]));
  await desk.pass(5 * HOUR);
  const moved = await desk.say("import review");
  expect(moved.text).toContain("EU-Norway SDD: known here for Thu 11 March 2027; the calendar says Thu 18 March 2027.");
  await desk.press(moved, /^Accept 1/);
  expect((await meeting("own-eu-norway-sdd-2027-03-11"))?.when.start).toBe("2027-03-18");
});

test("what is cancelled there is offered as cancelled, and what is unclear is asked", async () => {
  desk.web.pages.set(
    TEAM,
    calendar(
      ["a", "20261217", "Canceled: European Council", "DTEND;VALUE=DATE:20261219", "STATUS:CONFIRMED"],
      ["b", "20270212", "Munich Security Conference"],
      ["c", "20270219", "MSC 2027"],
    ),
  );
  await desk.say(`import ${TEAM} now`);
  const offers = await desk.say("import review");
  expect(offers.text).toContain(
    "European Council: known here for Thu 17 – Fri 18 December 2026; the calendar says cancelled.",
  );
  expect(offers.text).toContain("may be 63rd Munich Security Conference, February 2027");
  await desk.press(offers, /^Accept 1: European Council/);
  expect((await meeting("european-council-2026-12-17"))?.status).toBe("cancelled");
  expect((await desk.say("import accept 1")).title).toBe("Which meeting is it?");
  await desk.press(offers, "2 is 63rd Munich Security Conference");
  expect((await meeting("msc-2027"))?.when.start).toBe("2027-02-12");
});

test("what is dismissed is not offered again, whatever becomes of it, until it is restored", async () => {
  desk.web.pages.set(TEAM, calendar(["a", "20270311", "Dentist"]));
  await desk.say(`import ${TEAM} now`);
  const dismissed = await desk.press(await desk.say("import review"), "Dismiss 1: Dentist");
  expect(dismissed.title).toBe("Dismissed: Dentist");
  desk.web.pages.set(TEAM, calendar(["a", "20270312", "Dentist"]));
  await desk.pass(5 * HOUR);
  expect((await desk.say("import review")).text).toContain("known here already, or was dismissed");
  expect(await desk.news()).toEqual([]);
  await desk.press(dismissed, "Undo");
  expect((await desk.say("import review")).text).toContain("Dentist, Fri 12 March 2027");
});

test("offers are paged four at a time, and what recurs is one offer", async () => {
  const days = Array.from({ length: 9 }, (_, n) => [`u${n}`, `2027030${n + 1}`, `Meeting ${n}`] as const);
  desk.web.pages.set(TEAM, calendar(...days, ["w", "20270401", "Weekly", "RRULE:FREQ=WEEKLY;COUNT=12"]));
  await desk.say(`import ${TEAM} now`);
  const first = await desk.say("import review");
  expect(first.text).toContain("10 offers. Page 1 of 3.");
  expect(first.labels.filter((label) => label.startsWith("Accept"))).toHaveLength(4);
  const second = await desk.press(first, "Next page");
  expect(second.text).toContain("5. Meeting 4, Fri 5 March 2027");
  expect((await desk.press(second, "Next page")).text).toContain(
    "10. Weekly, Thu 1 April 2027, is not known here (and 11 more dates).",
  );
});

test("the address is shown to nobody again: it may let in whoever knows it", async () => {
  desk.web.pages.set(TEAM, calendar(["a", "20270311", "Dentist"]));
  const shown = [
    await desk.say(`import ${TEAM}`),
    await desk.say(`import ${TEAM} now`),
    await desk.say("import"),
    await desk.say("import review"),
  ];
  for (const { text } of shown) {
    expect(text).toContain("Presidency (calendar.example.org)");
    expect(text).not.toContain("secret-4711");
  }
  const [, ...later] = shown;
  expect(JSON.stringify(later)).not.toContain("secret-4711");
});

test("an address that cannot be read says why, and nothing is kept", async () => {
  expect((await desk.say(`import ${TEAM}`)).text).toContain("Nothing stands at that address");
  desk.web.pages.set(TEAM, good(feed("page.html")));
  const page = await desk.say(`import ${TEAM} now`);
  expect(page.title).toBe("I cannot read that calendar");
  expect(page.text).toContain("This is a web page, not a calendar.");
  expect((await desk.say("import")).title).toBe("No calendar is read in here");
});

test.each(["import nonsense", "import 4", "import ftp://example.org/a.ics", "import javascript:alert(1)"])(
  "“%s” asks for an address",
  async (line) => {
    expect((await desk.say(line)).title).toBe("I need the address of a calendar");
    expect(desk.web.asked).toEqual([]);
  },
);

test("the address may come in the marks of the platform, or as webcal", async () => {
  desk.web.pages.set("https://calendar.example.org/a.ics", calendar(["a", "20270311", "x"]));
  for (const written of [
    "<https://calendar.example.org/a.ics>",
    "<https://calendar.example.org/a.ics|a.ics>",
    "webcal://calendar.example.org/a.ics",
  ])
    expect((await desk.say(`import ${written}`)).title).toContain("Read this calendar in here?");
});

test("giving it up forgets what it said, keeps what was accepted, and it can be read in again", async () => {
  desk.web.pages.set(TEAM, calendar(["a", "20261206", "Doha Forum"]));
  await desk.say(`import ${TEAM} now`);
  await desk.press(await desk.say("import review"), /^Accept/);
  const stopped = await desk.say("import stop 1");
  expect(stopped.title).toBe("No longer read here: Presidency (calendar.example.org)");
  expect((await desk.say("import")).title).toBe("No calendar is read in here");
  expect((await meeting("doha-forum-2026"))?.when.start).toBe("2026-12-06");
  await desk.pass(30 * HOUR);
  expect(desk.web.asked).toHaveLength(1);
  expect((await desk.say(`import ${TEAM} now`)).title).toBe("This channel reads Presidency (calendar.example.org)");
  expect((await desk.say(`import stop ${TEAM}`)).title).toContain("No longer read here");
});

test("who may not change things here may look, and no more", async () => {
  desk.web.pages.set(TEAM, calendar(["a", "20261206", "Doha Forum"]));
  await desk.say(`import ${TEAM} now`);
  const offers = await desk.say("import review");
  desk.set({ editors: [{ id: "Bert", name: "Bert" }] });
  for (const says of [
    `import ${TEAM}`,
    "import council now",
    "import stop 1",
    "import dismiss 1",
    "import accept 1",
    "import restore ics-1",
  ])
    expect((await desk.say(says)).title).toBe("You may not change this here");
  expect((await desk.press(offers, /^Accept/)).title).toBe("You may not change this here");
  expect((await desk.say("import")).title).toBe("Calendars read in here");
  expect(await desk.store.meetings({ platform: "slack", tenant: "T1" })).toEqual([]);
});

test("more than ten calendars are too many for one conversation", async () => {
  for (let n = 0; n < 11; n++) desk.web.pages.set(`https://example.org/${n}.ics`, calendar(["a", "20270311", "x"]));
  for (let n = 0; n < 10; n++) await desk.say(`import https://example.org/${n}.ics now`);
  expect((await desk.say("import https://example.org/10.ics")).title).toBe("That would be too many calendars");
});

test("nothing in a foreign title becomes a mention, markup or a second line", async () => {
  desk.web.pages.set(TEAM, good(feed("nul.ics")));
  const said = await desk.say(`import ${TEAM}`);
  const [line] = said.blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  expect(line?.[0]).toEqual({ strong: expect.stringMatching(/^A title with backwards <!channel> /) });
  expect(JSON.stringify(said.blocks)).not.toMatch(/\\u202e|\\u0007|\\u0000|javascript/);
});
