import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openHolidays } from "../../src/calendar/holidays.ts";
import { instantOf } from "../../src/clock.ts";
import { understandCalendar } from "../../src/imports/ics.ts";
import type { Imported } from "../../src/imports/imported.ts";
import type { Library } from "../../src/library/library.ts";
import type { Judged, Kind, Verdict } from "../ask/kind.ts";

/** What a calendar is read for in all cases. */
export const WANTED = { from: "2026-10-28", until: "2028-05-27", zone: "Europe/Brussels" };

/** Some lines of a calendar, or a partner and a day; and the dates, or the holiday, that are meant. */
export interface Case {
  readonly id: string;
  readonly kind: string;
  readonly given: string;
  readonly wanted: string;
}

/** Tables have a head, and a tab between id, kind, what is given and what is wanted; `\n` stands between lines. */
export function readCases(path: string): Case[] {
  const [, ...rows] = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return rows.map((row) => {
    const [id = "", kind = "", given = "", wanted = ""] = row.split("\t");
    return { id, kind, given: given.replaceAll("\\n", "\n"), wanted };
  });
}

const HEAD = /^(?:METHOD|X-WR-|BEGIN:VTIMEZONE)/;

/** A calendar of one entry from lines of which some speak for the whole of it; of several where they say so themselves. */
export function calendarOf(given: string): string {
  const zone = /BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\n?/.exec(given)?.[0] ?? "";
  const lines = given.replace(zone, "").split("\n").filter(Boolean);
  const head = lines.filter((line) => HEAD.test(line));
  const rest = lines.filter((line) => !HEAD.test(line));
  const title = rest.some((line) => line.startsWith("SUMMARY")) ? [] : ["SUMMARY:T"];
  const entry = given.includes("BEGIN:VEVENT") ? rest : ["BEGIN:VEVENT", "UID:case", ...title, ...rest, "END:VEVENT"];
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...head, zone.trim(), ...entry, "END:VCALENDAR", ""]
    .filter((line, index, all) => line !== "" || index === all.length - 1)
    .join("\r\n");
}

/** `2027-03-12 10:00 Europe/Oslo cancelled` */
const told = ({ when: { start, end, time, zone }, status }: Imported): string =>
  [start === end ? start : `${start}/${end}`, time, zone, status === "cancelled" ? status : ""]
    .filter(Boolean)
    .join(" ");

/** The same instant, whatever the clock. */
function instantIn(date: string): string {
  const [, day = "", time = "", zone = "", more = ""] = /^(\S+) (\d\d:\d\d) (\S+)(.*)$/.exec(date) ?? [];
  return day === "" ? date : `${instantOf(day, time, zone).toISOString()}${more}`;
}

const sameDates = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify(a.map(instantIn).sort()) === JSON.stringify(b.map(instantIn).sort());

/** `dates ! a part of a note`. What differs from the dates that are wanted but is owned up to counts as asked. */
function judgeCalendar({ given, wanted }: Case): { readonly got: string; readonly verdict: Verdict } {
  const understood = understandCalendar(Buffer.from(calendarOf(given)), WANTED);
  if ("refused" in understood) return { got: "refused", verdict: "wrong" };
  const { meetings, notes } = understood;
  const [dates = "", note = ""] = wanted.split(" ! ");
  const found = meetings.map(told);
  const isNoted = notes.join(" ").includes(note);
  const isRight = isNoted && sameDates(found, dates.split(" | ").filter(Boolean));
  return {
    got: [found.join(" | "), ...notes].join(" ! "),
    verdict: isRight ? "right" : notes.length > 0 ? "asked" : "wrong",
  };
}

/** `canada 2027-05-24`: whether the holiday is named. */
async function judgeHoliday({ given, wanted }: Case, library: Library): Promise<{ got: string; verdict: Verdict }> {
  const holidays = await openHolidays(library.closed);
  const [partner = "", day = ""] = given.split(" ");
  const iso = library.partners.find(({ id }) => id === partner)?.iso ?? "";
  const holiday = holidays.on(iso, day);
  const got = holiday ? Object.values(holiday).join("; ") : holidays.knows(iso) ? "none" : "unknown";
  return { got, verdict: got.includes(wanted) ? "right" : "wrong" };
}

export const judge = (one: Case, library: Library) =>
  one.kind === "P" ? judgeHoliday(one, library) : judgeCalendar(one);

export const calendars: Kind = {
  table: join(import.meta.dirname, "calendars.tsv"),
  judge: (path, library) =>
    Promise.all(
      readCases(path).map(async (one): Promise<Judged> => {
        const { id, given, wanted, kind } = one;
        const said = given.replaceAll("\n", " / ");
        return { id, said, wanted, ...(await judge(one, library)), groups: { kind } };
      }),
    ),
};
