import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { WINDOWS } from "../../src/calendar/windowsZones.ts";
import { zoneCalled } from "../../src/calendar/zoneNames.ts";
import { decode, unfold } from "../../src/imports/bytes.ts";
import { understandCalendar } from "../../src/imports/ics.ts";
import type { Copy } from "../../src/imports/imported.ts";
import { sayRefusal } from "../../src/imports/refusals.ts";
import { wordsIn } from "../../src/text/words.ts";
import { told } from "./told.ts";

const WANTED = { from: "2026-10-25", until: "2028-05-24", zone: "Europe/Brussels" };

const feed = (name: string): Buffer => readFileSync(join(import.meta.dirname, "feeds", name));
const bytes = (text: string): Uint8Array => Buffer.from(text.replaceAll("\n", "\r\n"));
const understand = async (content: Uint8Array): Promise<Copy> => {
  const understood = await understandCalendar(content, WANTED);
  if ("refused" in understood) throw new Error(sayRefusal(understood.refused, wordsIn()));
  return understood;
};
const refusal = async (content: Uint8Array): Promise<string> => {
  const understood = await understandCalendar(content, WANTED);
  return "refused" in understood ? sayRefusal(understood.refused, wordsIn()) : "read";
};

const event = (...lines: string[]): Uint8Array =>
  bytes(["BEGIN:VCALENDAR", "BEGIN:VEVENT", ...lines, "END:VEVENT", "END:VCALENDAR", ""].join("\n"));

test("Outlook: Windows zones, recurrence with exceptions, whole days, alarms, private entries, links to calls", async () => {
  const copy = await understand(feed("outlook.ics"));
  expect(told(copy)).toEqual([
    "2026-11-30 09:30 Europe/Berlin Desk meeting",
    "2026-12-03 08:00 Europe/Brussels Call with Canberra",
    "2026-12-04 20:00 Europe/Brussels Dinner that ends at midnight",
    "2026-12-15 11:00 Europe/Berlin Desk meeting (moved)",
    "2026-12-21 09:30 Europe/Berlin Desk meeting",
    "2027-03-11/2027-03-12 EU-Norway Security and Defence Dialogue",
  ]);
  expect(copy.name).toBe("Calendar");
  expect(copy.notes).toEqual(["One entry is marked private and is left out."]);
  expect(copy.meetings.map(({ place }) => place)).toEqual([
    undefined,
    undefined,
    undefined,
    "Room 2, Schuman",
    undefined,
    "Oslo",
  ]);
  expect(copy.meetings.at(-1)).toMatchObject({ status: "announced" });
  expect(JSON.stringify(copy)).not.toMatch(/Doctor|meetup|Not the title/);
});

test("Google: times in UTC are those of the calendar’s zone, and so is the day", async () => {
  const copy = await understand(feed("google.ics"));
  expect(told(copy)).toEqual([
    "2026-12-01 23:30 Europe/Dublin Late call with Washington",
    "2026-12-10 09:00 Europe/Dublin EU-Japan Strategic Dialogue",
    "2027-01-09 14:00 Europe/Brussels Monthly stock-taking",
    "2027-02-13 14:00 Europe/Brussels Monthly stock-taking",
    "2027-03-04/2027-03-05 Informal meeting of foreign ministers (Gymnich)",
    "2027-03-13 14:00 Europe/Brussels Monthly stock-taking",
  ]);
  expect(copy.meetings.find(({ title }) => title.includes("Japan"))?.status).toBe("cancelled");
  expect(copy.meetings.find(({ title }) => title.includes("Gymnich"))?.url).toBe(
    "https://irish-presidency.example.eu/events/gymnich/",
  );
});

test("Indico and Nextcloud: durations, days without VALUE=DATE, times without a zone", async () => {
  expect(told(await understand(feed("indico.ics")))).toEqual([
    "2027-02-10/2027-02-11 08:00 UTC EUISS Annual Conference 2027",
  ]);
  const copy = await understand(feed("nextcloud.ics"));
  expect(told(copy)).toEqual([
    "2027-03-15/2027-03-16 10:00 Europe/Oslo Besøk fra Brussel: møte om sikkerhet og forsvar",
    "2027-04-01 Deadline for contributions",
    "2027-04-02 09:00 Europe/Brussels Wherever we are",
  ]);
  expect(copy.notes).toEqual(["One time has no zone and is taken as in Brussels."]);
});

test("what recurs within a day is named and left out, and the rest is kept", async () => {
  const copy = await understand(feed("secondly.ics"));
  expect(told(copy)).toEqual(["2026-12-09 A good one"]);
  expect(copy.notes).toEqual([
    "“Every second” and “Every minute” recur within a day; I read only what recurs daily or more seldom.",
  ]);
});

test("rules without end come to an end", async () => {
  const copy = await understand(feed("endless.ics"));
  expect(copy.meetings.filter(({ title }) => title === "Every day for ever")).toHaveLength(200);
  expect(told(copy).filter((line) => !line.includes("for ever"))).toEqual([
    "2026-12-01 The 30th of February",
    "2026-12-02 The 300th Monday of a month",
    "2026-12-09 A good one",
  ]);
  expect(copy.notes).toEqual(["“Every day for ever” recurs very often; I keep the next 200 dates."]);
});

test("a web page, something else, or half a calendar is refused with what to do", async () => {
  expect(await refusal(feed("page.html"))).toBe(wordsIn().refusals.page);
  expect(await refusal(bytes('{"events":[]}'))).toBe(wordsIn().refusals.noCalendar);
  expect(await refusal(bytes(""))).toBe(wordsIn().refusals.noCalendar);
  expect(await refusal(feed("council-fac.xml"))).toBe(wordsIn().refusals.noCalendar);
  expect(await refusal(feed("cut.ics"))).toBe(wordsIn().refusals.cutOff);
});

test("letters that are not UTF-8 are read as Windows writes them, and this is said", async () => {
  const copy = await understand(feed("latin1.ics"));
  expect(copy.meetings[0]?.title).toMatch(/^Réunion à .* – déjà vu$/);
  expect(copy.notes).toEqual([expect.stringContaining("not UTF-8")]);
});

test("UTF-16 and UTF-8 with its mark are read", async () => {
  const text =
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261209\r\nSUMMARY:Réun\r\n ion\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  for (const content of [Buffer.from(`\ufeff${text}`, "utf16le"), Buffer.from(`\ufeff${text}`)])
    expect(told(await understand(content))).toEqual(["2026-12-09 Réunion"]);
});

test("the IANA name counts, whatever the calendar says of its hours", async () => {
  expect(told(await understand(feed("lying.ics")))).toEqual([
    "2026-12-09 10:00 Europe/Brussels In Brussels",
    "2026-12-10 10:00 Asia/Tokyo In Tokyo",
    "2026-12-11 10:00 America/New_York In New York",
  ]);
});

test("an entry that nobody closed ends where the next begins", async () => {
  expect(told(await understand(feed("torn.ics")))).toEqual(["2026-12-08 Nobody closed this", "2026-12-09 A good one"]);
});

test("of several entries with one UID the newest counts, in whatever order they stand", async () => {
  expect(told(await understand(feed("twice.ics")))).toEqual(["2026-12-10 Version 3"]);
});

test("control signs, text that runs backwards and wild addresses are gone; long titles are cut; entries without a date are counted", async () => {
  const copy = await understand(feed("nul.ics"));
  const [only] = copy.meetings;
  expect(copy.meetings).toHaveLength(1);
  expect(only?.title).toMatch(/^A title with backwards <!channel> \*bold\* <@U1> @everyone x+…$/);
  expect(only?.title.length).toBeLessThanOrEqual(150);
  expect(only?.url).toBeUndefined();
  expect(copy.notes).toEqual(["“No date” and “No start” have no date that I can read and are left out."]);
});

test("a hundred thousand entries: the earliest are kept, and the rest is counted", async () => {
  const day = (n: number): string =>
    new Date(Date.UTC(2026, 10, 1 + (n % 500))).toISOString().slice(0, 10).replaceAll("-", "");
  const all = Array.from({ length: 100_000 }, (_, n) => `BEGIN:VEVENT\nUID:${n}\nDTSTART:${day(n)}\nEND:VEVENT\n`);
  const content = bytes(`BEGIN:VCALENDAR\n${all.join("")}END:VCALENDAR\n`);
  const copy = await understand(content);
  expect(copy.meetings).toHaveLength(5000);
  expect(copy.meetings.at(-1)?.when.start).toBe("2026-11-25");
  expect(copy.notes).toEqual(["95,000 entries more are there than I keep; the earliest are kept."]);
});

test("what is long over or far ahead is not read, a long meeting under way is", async () => {
  const one = async (...lines: string[]) => told(await understand(event("UID:1", "SUMMARY:x", ...lines)));
  expect(await one("DTSTART;VALUE=DATE:20261020", "DTEND;VALUE=DATE:20261027")).toEqual(["2026-10-20/2026-10-26 x"]);
  expect(await one("DTSTART;VALUE=DATE:20261020", "DTEND;VALUE=DATE:20261025")).toEqual([]);
  expect(await one("DTSTART;VALUE=DATE:20280525")).toEqual([]);
  expect(await one("DTSTART;VALUE=DATE:20261209", "DTEND;VALUE=DATE:20261209")).toEqual(["2026-12-09 x"]);
  expect(await one("DTSTART;VALUE=DATE:20261209", "DTEND;VALUE=DATE:20261201")).toEqual(["2026-12-09 x"]);
});

test("what UNTIL says in UTC is understood on the clocks of the meeting", async () => {
  const at = async (until: string) =>
    told(
      await understand(
        event("UID:1", "SUMMARY:x", "DTSTART;TZID=Asia/Tokyo:20261201T060000", `RRULE:FREQ=DAILY;UNTIL=${until}`),
      ),
    );
  expect(await at("20261201T205959Z")).toHaveLength(1);
  expect(await at("20261201T210000Z")).toHaveLength(2);
});

test("extra dates are added, and single days are taken out, also where they are written in UTC", async () => {
  const copy = await understand(
    event(
      "UID:1",
      "SUMMARY:x",
      "DTSTART;TZID=Asia/Tokyo:20261201T060000",
      "RRULE:FREQ=DAILY;COUNT=3",
      "EXDATE:20261201T210000Z",
      "RDATE;TZID=Asia/Tokyo:20261224T070000",
      "RDATE;VALUE=PERIOD:20261230T000000Z/PT1H",
    ),
  );
  expect(told(copy)).toEqual([
    "2026-12-01 06:00 Asia/Tokyo x",
    "2026-12-03 06:00 Asia/Tokyo x",
    "2026-12-24 07:00 Asia/Tokyo x",
    "2026-12-30 09:00 Asia/Tokyo x",
  ]);
});

test.each([
  ["W. Europe Standard Time", "Europe/Berlin"],
  ["FLE Standard Time", "Europe/Kyiv"],
  ["utc", "UTC"],
  ["Etc/UTC", "UTC"],
  ["Asia/Calcutta", "Asia/Kolkata"],
  ["/freeassociation.sourceforge.net/Europe/Oslo", "Europe/Oslo"],
  ["(UTC+09:00) Osaka, Sapporo, Tokyo", "Asia/Tokyo"],
  ["Customized Time Zone", undefined],
  ["Europe/Atlantis", undefined],
  ["", undefined],
])("the zone %s is %s", (name, zone) => {
  expect(zoneCalled(name)).toBe(zone);
});

test("every zone that Windows names is one that we know", () => {
  expect(WINDOWS.size).toBeGreaterThan(130);
  expect([...WINDOWS.keys()].filter((name) => zoneCalled(name) === undefined)).toEqual([]);
});

const folded = (text: string, cuts: readonly number[]): Buffer => {
  const whole = Buffer.from(text);
  const places = [...new Set(cuts.map((cut) => 1 + (cut % Math.max(1, whole.length - 1))))].sort((a, b) => a - b);
  const parts = [0, ...places].map((from, index) => whole.subarray(from, places[index] ?? whole.length));
  return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [Buffer.from("\r\n "), part])));
};

test("lines that are folded anywhere, also within a letter, are whole again", () => {
  const line = fc.string({ unit: "grapheme", minLength: 2 }).filter((text) => !/[\r\n\0\ufeff]/.test(text));
  fc.assert(
    fc.property(line, fc.array(fc.nat(500), { maxLength: 12 }), (text, cuts) => {
      const plain = `SUMMARY:${text}`;
      expect(decode(folded(plain, cuts))).toEqual({ text: plain, guessed: false });
      expect(Buffer.from(unfold(folded(plain, cuts))).toString()).toBe(plain);
    }),
  );
});

test("whatever bytes come, they are understood or refused, and nothing is thrown", async () => {
  const frame = fc.constantFrom(
    "BEGIN:VCALENDAR\r\n",
    "BEGIN:VEVENT\r\n",
    "END:VEVENT\r\n",
    "END:VCALENDAR\r\n",
    "BEGIN:VALARM\r\n",
  );
  const line = fc
    .tuple(
      fc.constantFrom(
        "DTSTART",
        "DTEND",
        "RRULE",
        "EXDATE",
        "RDATE",
        "RECURRENCE-ID",
        "SUMMARY",
        "DURATION",
        "UID",
        "SEQUENCE",
      ),
      fc.constantFrom(":", ";TZID=Europe/Oslo:", ";VALUE=DATE:", ";", ";TZID=:"),
      fc.oneof(
        fc.string(),
        fc.constantFrom(
          "20261201",
          "20261201T090000Z",
          "FREQ=DAILY",
          "FREQ=WEEKLY;COUNT=9;INTERVAL=0",
          "P1D",
          "-P9999W",
        ),
      ),
    )
    .map((parts) => `${parts.join("")}\r\n`);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(frame, line), { maxLength: 30 }), async (lines) => {
      const content = Buffer.from(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${lines.join("")}END:VCALENDAR\r\n`);
      const understood = await understandCalendar(content, WANTED);
      expect("refused" in understood || understood.meetings.length >= 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});
