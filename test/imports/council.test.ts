import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { COUNCIL_ADDRESSES } from "../../src/imports/addresses.ts";
import { understandCouncil } from "../../src/imports/council.ts";
import { sayRefusal } from "../../src/imports/refusals.ts";
import { wordsIn } from "../../src/text/words.ts";

const WANTED = { from: "2026-10-25", until: "2028-05-24", zone: "Europe/Brussels" };
const [FAC = "", EUCO = "", SUMMITS = ""] = COUNCIL_ADDRESSES;

const feed = (name: string): Buffer => readFileSync(join(import.meta.dirname, "feeds", name));
const told = (content: Uint8Array, address = FAC): string[] | string => {
  const understood = understandCouncil(content, address, WANTED);
  if ("refused" in understood) return sayRefusal(understood.refused, wordsIn());
  return understood.meetings.map(
    ({ id, title, when, category }) => `${id} ${category} ${when.start}/${when.end} ${title}`,
  );
};
const item = (link: string, guid = "1", title = "European Council"): Buffer =>
  Buffer.from(
    `<rss><channel><item><guid>${guid}</guid><link>${link}</link><title>${title}</title></item></channel></rss>`,
  );
const page = (end: string): string => `https://www.consilium.europa.eu/en/meetings/${end}`;

test("the three lists are read by the dates in their links, and what is over is left out", () => {
  expect(told(feed("council-euco.xml"), EUCO)).toEqual([
    "council-147844 euco 2026-12-17/2026-12-18 European Council",
    "council-147983 euco 2026-11-13/2026-11-13 Informal meeting of heads of state or government",
    "council-148200 euco 2027-03-25/2027-03-26 European Council",
  ]);
  expect(told(feed("council-fac.xml"), FAC)).toEqual([
    "council-148001 fac 2026-12-14/2026-12-14 Foreign Affairs Council",
    "council-148002 fac 2026-12-01/2026-12-01 Foreign Affairs Council (Defence)",
    "council-148003 fac 2027-01-25/2027-01-25 Foreign Affairs Council",
    "council-148004 fac 2027-02-22/2027-02-22 Foreign Affairs Council (Trade)",
    "council-148005 fac 2027-04-30/2027-05-01 Informal meeting of defence ministers",
  ]);
  expect(told(feed("council-is.xml"), SUMMITS)).toEqual([
    "council-148100 is 2027-05-20/2027-05-20 EU-Western Balkans summit, Tirana & online",
    "council-148101 is 2026-12-31/2027-01-02 EU-Elsewhere summit",
  ]);
});

test("a list with one meeting, or with none, is a list", () => {
  expect(told(item(page("european-council/2026/12/17-18/")))).toEqual([
    "council-1 fac 2026-12-17/2026-12-18 European Council",
  ]);
  expect(told(Buffer.from("<rss><channel><title>x</title></channel></rss>"))).toEqual([]);
});

test("declarations of entities are refused, so that none is ever expanded", () => {
  expect(told(feed("bomb.xml"))).toBe(wordsIn().refusals.doctype);
  expect(told(feed("external.xml"))).toBe(wordsIn().refusals.doctype);
});

test("a web page, a calendar, half a list are refused", () => {
  expect(told(feed("page.html"))).toBe(wordsIn().refusals.page);
  expect(told(feed("outlook.ics"))).toBe(wordsIn().refusals.noFeed);
  expect(told(Buffer.from("{}"))).toBe(wordsIn().refusals.noFeed);
  expect(told(Buffer.from(""))).toBe(wordsIn().refusals.noFeed);
  expect(told(feed("council-fac.xml").subarray(0, 700))).toBe(wordsIn().refusals.cutOff);
});

test.each([
  ["no date", page("european-council/"), "1"],
  ["an impossible day", page("fac/2026/02/30/"), "1"],
  ["another site", "https://example.org/en/meetings/fac/2026/12/14/", "1"],
  ["a link that runs", "javascript:alert(1)", "1"],
  ["no number", page("fac/2026/12/14/"), "<b>1</b>"],
])("an item with %s is counted and left out", (_, link, guid) => {
  expect(understandCouncil(item(link, guid), FAC, WANTED)).toMatchObject({
    meetings: [],
    notes: ["One item has no date that I can read."],
  });
});

test("a range that ends before it begins ends in the next month", () => {
  const dates = fc
    .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 6 }))
    .map(([from, length]) =>
      [0, length].map((more) => new Date(Date.UTC(2026, 10, 1 + from + more)).toISOString().slice(0, 10)),
    );
  fc.assert(
    fc.property(dates, ([start = "", end = ""]) => {
      const path = `${start.replaceAll("-", "/")}${start === end ? "" : `-${end.slice(8)}`}`;
      expect(told(item(page(`fac/${path}/`)))).toEqual([`council-1 fac ${start}/${end} European Council`]);
    }),
  );
});
