import process from "node:process";
import { TZDate } from "@date-fns/tz";
import ical, {
  escape as escapeText,
  ICalAlarmType,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { tzlib_get_ical_block } from "timezones-ical-library";
import { addDays } from "../src/days.ts";
import type { Calendar } from "../src/feeds/calendar.ts";
import { calendarOf, type Feed } from "../src/feeds/feed.ts";
import { writeCalendar } from "../src/feeds/write.ts";
import type { Library } from "../src/library/library.ts";
import type { Meeting } from "../src/library/schema.ts";
import { DATA, libraryIn } from "../test/support/library.ts";
import { inUse, median, round, tell } from "./measure.ts";

const MEETINGS = 1000;
const ROUNDS = 20;
const ZONES = ["Europe/Brussels", "Asia/Tokyo", "America/New_York", "Europe/Oslo"];

/** The meetings of the data set over and over, on days of their own; every third has an hour. */
const meetingsOf = ({ meetings }: Library): Meeting[] =>
  Array.from({ length: MEETINGS }, (_, index): Meeting => {
    const day = addDays("2026-06-01", index);
    const hour = index % 3 === 0 ? { time: "10:00", zone: ZONES[index % ZONES.length] ?? "UTC" } : {};
    const model = meetings[index % meetings.length];
    if (!model) throw new Error("the data set has no meetings");
    return { ...model, id: `${model.id}-${index}`, when: { start: day, end: day, precision: "day", ...hour } };
  });

const block = (zone: string): string => [tzlib_get_ical_block(zone)].flat()[0] ?? "";

/** The same events as somebody would write them who has nothing but the library, with all texts at hand. */
const bare = ({ name, events }: Calendar): string =>
  ical({
    prodId: "//aide-memoire//calendar//EN",
    name: escapeText(name, false),
    ttl: 21_600,
    timezone: { name: null, generator: block },
    events: events.map(({ times, ...one }) => ({
      ...("first" in times
        ? { start: new Date(times.first), end: new Date(addDays(times.last, 1)), allDay: true }
        : { start: new TZDate(times.start.getTime(), times.zone), timezone: times.zone }),
      id: one.uid,
      sequence: one.sequence,
      stamp: one.changed,
      lastModified: one.changed,
      status: ICalEventStatus[one.status],
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: one.status === "TENTATIVE" ? ICalEventBusyStatus.TENTATIVE : ICalEventBusyStatus.FREE,
      summary: one.title,
      location: one.place || null,
      description: one.description,
      categories: [{ name: one.category }],
      url: one.url,
      alarms: one.alarms.map((seconds) => ({ type: ICalAlarmType.display, triggerBefore: seconds })),
    })),
  }).toString();

interface Taken {
  /** Milliseconds of processor time. */
  readonly times: readonly number[];
  /** Megabytes, while the text is held. */
  readonly memory: number;
}

function cpuOf(job: () => unknown): number {
  const before = process.cpuUsage();
  job();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** In turns, so that a busy machine is busy for all. */
function inTurns(jobs: readonly (() => string)[]): Taken[] {
  for (const job of jobs) job();
  const memory = jobs.map((job) => {
    const before = inUse();
    const text = job();
    const held = inUse() - before;
    return text.length > 0 ? held : 0;
  });
  const rounds = Array.from({ length: ROUNDS }, () => jobs.map(cpuOf));
  return jobs.map((_, index) => ({ times: rounds.map((all) => all[index] ?? 0), memory: memory[index] ?? 0 }));
}

const sayTaken = (name: string, { times, memory }: Taken): string =>
  `${name}: p50 ${round(median(times))} ms, p99 ${round(median(times, 0.99))} ms of processor time, ${memory.toFixed(1)} MB`;

/** A calendar of a thousand meetings, from the records to the text, against the bare library with the same events. */
export async function feeds(): Promise<void> {
  const library = await libraryIn(DATA);
  const feed: Feed = {
    name: "Everything",
    meetings: meetingsOf(library),
    library,
    zone: "Europe/Brussels",
    today: "2026-11-24",
    call: "/aide",
    tenancy: { platform: "slack", tenant: "T1" },
    isCurated: () => true,
    alarms: [{ amount: 1, unit: "d" }],
    vague: true,
  };
  const calendar = calendarOf(feed);
  const [ours, theirs, gathering] = inTurns([
    () => writeCalendar(calendarOf(feed)),
    () => bare(calendar),
    () => String(calendarOf(feed).events.length),
  ]);
  if (!ours || !theirs || !gathering) return;
  tell(
    sayTaken(`${MEETINGS} meetings, ours`, ours),
    sayTaken(`${MEETINGS} events, ical-generator alone`, theirs),
    sayTaken("of ours, on the thread that answers", gathering),
    `ratio ${(median(ours.times) / median(theirs.times)).toFixed(2)} (aim: at most 1.3); ${round(writeCalendar(calendar).length / 1024)} KB of text`,
  );
}
