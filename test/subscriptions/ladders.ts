import { openHolidays } from "../../src/calendar/holidays.ts";
import { readMoment } from "../../src/calendar/moment.ts";
import { digests } from "../../src/subscriptions/digests.ts";
import { ladder } from "../../src/subscriptions/ladder.ts";
import { wordsIn } from "../../src/text/words.ts";
import { on, timing } from "./dated.ts";

const ZONES = ["Europe/Brussels", "America/Los_Angeles", "Pacific/Kiritimati", "Africa/Cairo", "Australia/Lord_Howe"];
const DATES = [
  "2027-03-14 02:30 America/Los_Angeles",
  "2027-03-28 10:00 Europe/Oslo",
  "2028-02-29 00:30 Pacific/Kiritimati",
  "2027-04-30",
  "2027-01-01/2027-01-02",
  "2027-Q1",
];
const LINES = ["tomorrow 00:30", "31 December 2026 23:59 Los Angeles", "next Friday", "12 March", "in three weeks"];
const NOWS = ["2026-11-24T23:30:00Z", "2027-03-14T10:30:00Z", "2026-12-31T10:15:00Z"];

/** What must be the same whatever the zone of the machine: ladders, digests, holidays and dates in words. */
export async function everything(): Promise<string> {
  const holidays = await openHolidays({
    institutions: [{ on: "easter 1", name: "Easter Monday" }],
    countries: [],
    note: "",
    sources: [{ title: "A decision", publisher: "A journal" }],
  });
  const by = (zone: string) =>
    timing("1m,10wd,7d,1d,2h at 07:30 daily 08:30", { zone }, { holidays, partners: ["NO"] });
  return JSON.stringify({
    ladders: ZONES.flatMap((zone) => DATES.map((date) => ladder(on(date), by(zone)))),
    digests: ZONES.map((zone) => digests(by(zone), Date.parse("2027-03-25T00:00:00Z")).take(5).toArray()),
    holidays: ["NO 2027-05-17", "JP 2027-01-01", "ID 2027-03-10", "US 2027-07-05", "EU 2027-03-29"].map((one) =>
      holidays.on(one.slice(0, 2), one.slice(3)),
    ),
    moments: NOWS.flatMap((now) =>
      ZONES.flatMap((zone) =>
        LINES.map((line) => readMoment(line.split(" "), { now: new Date(now), zone, say: wordsIn() })),
      ),
    ),
  });
}
