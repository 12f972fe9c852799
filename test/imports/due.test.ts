import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { COUNCIL_ADDRESSES } from "../../src/imports/addresses.ts";
import { cachingReader } from "../../src/imports/cachingReader.ts";
import { readImports } from "../../src/imports/due.ts";
import { CalendarNews } from "../../src/imports/news.ts";
import { nextReading } from "../../src/imports/state.ts";
import type { Library } from "../../src/library/library.ts";
import { calendarMessage } from "../../src/messages/calendar.ts";
import type { DeliveryRow } from "../../src/store/store.ts";
import { plain } from "../../src/text/plain.ts";
import { wordsIn } from "../../src/text/words.ts";
import { understandHere } from "../support/still.ts";
import { NOW, silent, theLibrary } from "../support/world.ts";
import { calendar, councilIn, type Desk, feed, good, HOUR, openImports, READING } from "./desk.ts";

const TEAM = "https://calendar.example.org/team.ics";
const DAY = 24 * HOUR;

let library: Library;
let desk: Desk;
beforeAll(async () => {
  library = await theLibrary();
});
beforeEach(async () => {
  desk = await openImports(library);
});
afterEach(() => desk.close());

const told = async (row: DeliveryRow | undefined): Promise<string> =>
  row
    ? plain({
        answer: calendarMessage(CalendarNews.parse(JSON.parse(row.detail)), await desk.library(), wordsIn()),
        reading: READING,
      })
    : "";

test("a change is told once, by what it means", async () => {
  desk.web.pages.set(
    TEAM,
    calendar(
      ["a", "20261206", "Doha Forum"],
      ["b", "20270311", "Dialogue"],
      ["c", "20270401", "Visit"],
      ["d", "20270402", "Call"],
    ),
  );
  await desk.say(`import ${TEAM} now`);
  desk.web.pages.set(
    TEAM,
    calendar(
      ["e", "20270405", "Summit"],
      ["d", "20270402", "Call", "STATUS:CANCELLED"],
      ["b", "20270318", "Dialogue"],
      ["a", "20261206", "Doha Forum"],
    ),
  );
  await desk.pass(5 * HOUR);
  await desk.pass(5 * HOUR);
  const news = await desk.news();
  expect(news).toHaveLength(1);
  expect(await told(news[0])).toBe(
    [
      "The calendar Presidency (calendar.example.org) has changed.",
      "New",
      "- Summit – Mon 5 April 2027",
      "Moved",
      "- Dialogue – from Thu 11 March 2027 to Thu 18 March 2027",
      "Cancelled",
      "- Call – Fri 2 April 2027",
      "No longer there, which need not mean cancelled",
      "- Visit – Thu 1 April 2027",
      "You see this because that calendar is read in here. Its dates are its own: nothing changes here until somebody accepts it.",
    ].join("\n\n"),
  );
});

test("another order, new stamps, other words, other places are no news", async () => {
  desk.web.pages.set(TEAM, calendar(["a", "20261206", "Doha Forum"], ["b", "20270311", "Dialogue"]));
  await desk.say(`import ${TEAM} now`);
  desk.web.pages.set(
    TEAM,
    calendar(
      ["b", "20270311", "The dialogue", "DTSTAMP:20261124T000000Z", "SEQUENCE:4"],
      ["a", "20261206", "Doha Forum", "LOCATION:Doha"],
    ),
  );
  await desk.pass(5 * HOUR);
  expect(await desk.news()).toEqual([]);
  expect((await desk.say("import review")).text).toContain("The dialogue");
});

test("a weekly meeting makes no news as time goes by", async () => {
  desk.web.pages.set(TEAM, calendar(["w", "20261201", "Weekly", "RRULE:FREQ=WEEKLY"]));
  await desk.say(`import ${TEAM} now`);
  for (let week = 0; week < 4; week++) await desk.pass(7 * DAY);
  expect(desk.web.asked.length).toBeGreaterThan(4);
  expect(await desk.news()).toEqual([]);
});

test("all dates of what recurs are told in one line", async () => {
  desk.web.pages.set(TEAM, calendar(["a", "20270311", "Dialogue"]));
  await desk.say(`import ${TEAM} now`);
  desk.web.pages.set(
    TEAM,
    calendar(["a", "20270311", "Dialogue"], ["w", "20261201", "Weekly", "RRULE:FREQ=WEEKLY;COUNT=8"]),
  );
  await desk.pass(5 * HOUR);
  expect(await told((await desk.news())[0])).toContain("- Weekly – Tue 1 December 2026 and 7 more dates");
});

test("there and back again is told each time", async () => {
  const [here, there] = [calendar(["a", "20270311", "Dialogue"]), calendar(["a", "20270312", "Dialogue"])];
  desk.web.pages.set(TEAM, here);
  await desk.say(`import ${TEAM} now`);
  for (const page of [there, here, there]) {
    desk.web.pages.set(TEAM, page);
    await desk.pass(5 * HOUR);
  }
  expect(await desk.news()).toHaveLength(3);
});

test("a calendar that fails keeps its last good copy, says so, is tried again ever more seldom, and recovers", async () => {
  desk.web.pages.set(TEAM, calendar(["a", "20261206", "Doha Forum"]));
  await desk.say(`import ${TEAM} now`);
  desk.web.pages.delete(TEAM);
  await desk.pass(5 * HOUR);
  const said = await desk.say("import");
  expect(said.text).toContain(
    "1 meeting to come, 1 offer; last read 5 hours ago; it has failed since Tue 24 November 2026: Nothing stands",
  );
  const before = desk.web.asked.length;
  for (let hour = 0; hour < 24; hour++) await desk.pass(HOUR);
  expect(desk.web.asked.length - before).toBeLessThan(10);
  expect((await desk.say("import review")).text).toContain("Sun 6 December 2026");
  desk.web.pages.set(TEAM, calendar(["a", "20261206", "Doha Forum"]));
  await desk.pass(5 * HOUR);
  expect((await desk.say("import")).text).toContain("last read just now.");
  expect(await desk.news()).toEqual([]);
});

test("that a calendar has failed for two days is told once", async () => {
  desk.web.pages.set(TEAM, calendar(["a", "20261206", "Doha Forum"]));
  await desk.say(`import ${TEAM} now`);
  desk.web.pages.set(TEAM, { refused: "The server is busy or out of order (503). Try again later." });
  for (let day = 0; day < 6; day++) await desk.pass(DAY);
  const news = await desk.news();
  expect(news).toHaveLength(1);
  expect(await told(news[0])).toContain(
    "It has failed since Wed 25 November 2026: The server is busy or out of order (503). Try again later.",
  );
  expect(await told(news[0])).toContain("What it said on Tue 24 November 2026 is kept until it can be read again.");
});

test.each([
  ["a web page", good(feed("page.html"))],
  ["half a calendar", good(feed("cut.ics"))],
  ["an empty calendar", calendar()],
])("%s in place of a calendar empties nothing", async (_, page) => {
  desk.web.pages.set(TEAM, calendar(["a", "20261206", "Doha Forum"], ["b", "20270311", "x"], ["c", "20270312", "y"]));
  await desk.say(`import ${TEAM} now`);
  desk.web.pages.set(TEAM, page);
  await desk.pass(5 * HOUR);
  const said = await desk.say("import");
  expect(said.text).toContain("3 meetings to come");
  expect(said.text).toContain("it has failed since");
  expect(await desk.news()).toEqual([]);
});

test("of the Council’s lists one may fail; a meeting that is missing is not thereby gone, one that moved is told", async () => {
  councilIn(desk.web);
  await desk.say("import council now");
  const [fac = "", euco = "", summits = ""] = COUNCIL_ADDRESSES;
  desk.web.pages.set(summits, { refused: "No." });
  desk.web.pages.set(euco, good(feed("council-euco.xml").toString().replace("2027/03/25-26", "2027/03/18-19")));
  desk.web.pages.set(
    fac,
    good(
      feed("council-fac.xml")
        .toString()
        .replace(/<item><guid>148003[\s\S]*?<\/item>/, ""),
    ),
  );
  await desk.pass(13 * HOUR);
  const news = await desk.news();
  expect(news).toHaveLength(1);
  expect(await told(news[0])).toContain(
    "European Council – from Thu 25 – Fri 26 March 2027 to Thu 18 – Fri 19 March 2027; known here as European Council, spring 2027, March 2027",
  );
  expect((await desk.say("import")).text).toContain("9 meetings to come");
  councilIn(desk.web);
  desk.web.pages.set(euco, good(feed("council-euco.xml").toString().replace("2027/03/25-26", "2027/03/18-19")));
  await desk.pass(13 * HOUR);
  expect(await desk.news()).toHaveLength(1);
});

test("two processes that beat at once read once and tell once", async () => {
  desk.web.pages.set(TEAM, calendar(["a", "20270311", "Dialogue"]));
  await desk.say(`import ${TEAM} now`);
  desk.web.pages.set(TEAM, calendar(["a", "20270312", "Dialogue"]));
  const asked = desk.web.asked.length;
  const needs = {
    store: desk.store,
    reader: desk.web.reader,
    understand: understandHere,
    log: silent,
    random: () => 0,
  };
  const later = desk.now() + 5 * HOUR;
  await Promise.all(Array.from({ length: 4 }, () => readImports(needs, later)));
  expect(desk.web.asked.length - asked).toBe(1);
  expect(await desk.news()).toHaveLength(1);
});

test("a process that dies between telling and keeping tells nothing twice", async () => {
  desk.web.pages.set(TEAM, calendar(["a", "20270311", "Dialogue"]));
  await desk.say(`import ${TEAM} now`);
  desk.web.pages.set(TEAM, calendar(["a", "20270312", "Dialogue"]));
  let writes = 0;
  const dying: Desk["store"] = {
    ...desk.store,
    changeImport: async (row, set) => {
      if (++writes === 2) throw new Error("killed");
      return desk.store.changeImport(row, set);
    },
  };
  await readImports(
    { store: dying, reader: desk.web.reader, understand: understandHere, log: silent, random: () => 0 },
    desk.now() + 5 * HOUR,
  );
  expect(await desk.news()).toHaveLength(1);
  await desk.pass(6 * HOUR);
  expect(await desk.news()).toHaveLength(1);
  expect((await desk.say("import review")).text).toContain("Fri 12 March 2027");
});

test("what somebody decides in the middle of a reading is kept", async () => {
  desk.web.pages.set(TEAM, calendar(["a", "20270311", "Dentist"], ["b", "20270312", "Dialogue"]));
  await desk.say(`import ${TEAM} now`);
  const slow: typeof desk.web.reader = async (address, etag) => {
    await desk.press(await desk.say("import review"), /^Dismiss \d: Dentist/);
    return desk.web.reader(address, etag);
  };
  await readImports(
    { store: desk.store, reader: slow, understand: understandHere, log: silent, random: () => 0 },
    desk.now() + 5 * HOUR,
  );
  expect((await desk.say("import review")).text).not.toContain("Dentist");
  const stopping: typeof desk.web.reader = async (address, etag) => {
    await desk.say("import stop 1");
    return desk.web.reader(address, etag);
  };
  await readImports(
    { store: desk.store, reader: stopping, understand: understandHere, log: silent, random: () => 0 },
    desk.now() + 10 * HOUR,
  );
  expect((await desk.say("import")).title).toBe("No calendar is read in here");
});

test("what waits to be told of a calendar is not told once it is given up", async () => {
  desk.web.pages.set(TEAM, calendar(["a", "20270311", "Dialogue"]));
  await desk.say(`import ${TEAM} now`);
  desk.web.pages.set(TEAM, calendar(["a", "20270312", "Dialogue"]));
  await desk.pass(5 * HOUR);
  expect((await desk.news()).map(({ state }) => state)).toEqual(["due"]);
  await desk.say("import stop 1");
  expect((await desk.news()).map(({ state }) => state)).toEqual(["skipped"]);
});

test("two conversations that read one calendar are served by one request, and a copy that is known is not sent again", async () => {
  const tags: (string | undefined)[] = [];
  const page = calendar(["a", "20270311", "Dialogue"]);
  desk.web.pages.set(TEAM, (etag) => {
    tags.push(etag);
    return etag === '"1"' ? { unchanged: true } : { ...page, ...("body" in page && { etag: '"1"' }) };
  });
  await desk.say(`import ${TEAM} now`);
  await desk.say(`import ${TEAM} now`, { room: "C2" });
  await desk.pass(5 * HOUR);
  expect(tags).toEqual([undefined, undefined, '"1"']);
  expect((await desk.say("import", { room: "C2" })).text).toContain("last read just now.");
  await desk.pass(40 * DAY);
  expect(tags.at(-1)).toBeUndefined();
});

test("no calendar is asked more than once an hour, and the Council twice a day", () => {
  for (const [address, most] of [
    [TEAM, 6],
    ["council", 2],
  ] as const) {
    let count = 0;
    for (let now = NOW.getTime(); now < NOW.getTime() + 10 * DAY; now = nextReading(address, now)) {
      expect(nextReading(address, now) - now).toBeGreaterThanOrEqual(HOUR);
      count += 1;
    }
    expect(count).toBeLessThanOrEqual(10 * most + 1);
  }
  expect(nextReading(TEAM, NOW.getTime())).toBe(nextReading(TEAM, NOW.getTime() + 60_000));
});

test("whoever looks at a calendar and then saves it needs it only once", async () => {
  let now = NOW.getTime();
  let asked = 0;
  const spared = cachingReader(
    async (address) => {
      asked += 1;
      return address === TEAM ? calendar(["a", "20270311", "x"]) : { refused: "no" };
    },
    () => new Date(now),
  );
  await spared(TEAM);
  await spared(TEAM);
  expect(asked).toBe(1);
  now += 11 * 60_000;
  await spared(TEAM);
  expect(asked).toBe(2);
  await spared("https://example.org/");
  await spared("https://example.org/");
  expect(asked).toBe(4);
});

test("what one calendar breaks does not keep the others from being read", async () => {
  const other = "https://other.example.org/a.ics";
  desk.web.pages.set(TEAM, calendar(["a", "20270311", "x"]));
  desk.web.pages.set(other, calendar(["a", "20270311", "y"]));
  await desk.say(`import ${TEAM} now`);
  await desk.say(`import ${other} now`);
  desk.web.pages.set(TEAM, () => {
    throw new Error("a bug");
  });
  await desk.pass(5 * HOUR);
  expect((await desk.say("import")).text).toMatch(/other\.example\.org\)[^\n]*last read just now/);
  expect(desk.logged).toHaveLength(1);
  expect(desk.logged[0]).not.toContain("team.ics");
});
