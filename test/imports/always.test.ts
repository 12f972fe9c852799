import fc from "fast-check";
import { expect, test } from "vitest";
import { instantOf, isZone } from "../../src/clock.ts";
import { zoneBlock } from "../../src/feeds/zones.ts";
import { understandCalendar } from "../../src/imports/ics.ts";
import { calendarOf, WANTED } from "./cases.ts";

const instantsIn = (given: string): string[] => {
  const copy = understandCalendar(Buffer.from(calendarOf(given)), WANTED);
  if ("refused" in copy) throw new Error("refused");
  return copy.meetings.map(({ when: { start, time, zone } }) =>
    time && zone ? instantOf(start, time, zone).toISOString() : start,
  );
};

const SECONDARY = [
  ..."DTEND DURATION RRULE RDATE EXDATE EXRULE LAST-MODIFIED SEQUENCE URL CLASS LOCATION GEO ATTENDEE".split(" "),
  ..."DTSTAMP CREATED PRIORITY TRANSP ORGANIZER ATTACH X-ODD X-MICROSOFT-CDO-ALLDAYEVENT".split(" "),
];
/** Nothing that any property could mean: a value of signs, or of words. */
const garbage = fc
  .oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("", "NaN", "null", "soon", "20270230", ";;;", "FREQ=", "P", ":", '"'),
  )
  .map((text) => text.replace(/[\r\n\0]/g, ""))
  .filter((text) => !/\d{8}|^P|FREQ=[A-Z]|private|confidential|true/i.test(text));
const start = fc.constantFrom(
  "DTSTART:20270312T100000Z",
  "DTSTART;VALUE=DATE:20270312",
  "DTSTART;TZID=Asia/Tokyo:20270312T233000",
  "DTSTART:20270312T100000",
);

test("whatever one secondary line says that cannot be read, the date is the same", () => {
  fc.assert(
    fc.property(start, fc.constantFrom(...SECONDARY), garbage, fc.boolean(), (first, name, value, before) => {
      const line = `${name}:${value}`;
      expect(instantsIn((before ? [line, first] : [first, line]).join("\n"))).toEqual(instantsIn(first));
    }),
    { numRuns: 500 },
  );
});

const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone").filter((name) => isZone(name) && zoneBlock(name)));
const wall = fc
  .integer({ min: Date.UTC(2026, 11, 1) / 60_000, max: Date.UTC(2028, 4, 1) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000).toISOString().slice(0, 16));
/** Where the law changes summer time each year anew, a block with the rules of today is not what is in force. */
const MOVED_BY_LAW = /^Africa\/(Casablanca|El_Aaiun)$|^Asia\/(Gaza|Hebron)$/;

test("the rules that a zone has in a calendar lead to the same instants as its name", () => {
  fc.assert(
    fc.property(
      zone.filter((name) => !MOVED_BY_LAW.test(name)),
      wall,
      (name, at) => {
        const block = (zoneBlock(name) ?? "").replaceAll("\r\n", "\n");
        const own = block.replace(/^TZID:.*$/m, "TZID:A zone of our own").replace(/^X-LIC-LOCATION:.*\n/m, "");
        const time = `${at.replace(/[-:]/g, "")}00`;
        expect([name, at, ...instantsIn(`${own}\nDTSTART;TZID=A zone of our own:${time}`)]).toEqual([
          name,
          at,
          instantOf(at.slice(0, 10), at.slice(11), name).toISOString(),
        ]);
      },
    ),
    { numRuns: 400 },
  );
});
