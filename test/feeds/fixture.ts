import ICAL from "ical.js";
import type { When } from "../../src/answer.ts";
import type { Calendar } from "../../src/feeds/calendar.ts";
import { calendarOf, type Feed } from "../../src/feeds/feed.ts";
import { writeCalendar } from "../../src/feeds/write.ts";
import type { Library } from "../../src/library/library.ts";
import type { Meeting } from "../../src/library/schema.ts";
import { parseWhen } from "../../src/library/when.ts";

export const TODAY = "2026-11-24";

export const when = (text: string, clock: Pick<When, "time" | "zone"> = {}): When => {
  const read = parseWhen(text);
  if (!read) throw new Error(`${text} is no date`);
  return { ...read, ...clock };
};

export const meeting = (more: Partial<Meeting> = {}): Meeting => ({
  id: "talks-2027",
  title: "Talks",
  partners: ["norway"],
  series: null,
  when: when("2027-03-12"),
  level: "senior-officials",
  status: "scheduled",
  confidence: "confirmed",
  sources: [{ title: "Agenda", publisher: "EEAS", url: "https://example.eu/agenda" }],
  ...more,
});

/** A calendar of some meetings, before it is written. */
export const calendarFor = (library: Library, meetings: readonly Meeting[], more: Partial<Feed> = {}): Calendar =>
  calendarOf({
    name: "Talks",
    meetings,
    library,
    zone: "Europe/Brussels",
    today: TODAY,
    call: "/aide",
    tenancy: { platform: "slack", tenant: "T1" },
    isCurated: () => true,
    alarms: [],
    vague: false,
    ...more,
  });

/** The same as it is sent. */
export const feedOf = (library: Library, meetings: readonly Meeting[], more: Partial<Feed> = {}): string =>
  writeCalendar(calendarFor(library, meetings, more));

/** An event as another program understands it. */
interface Read {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly status: string;
  readonly sequence: number;
  /** `2027-03-12`, or an instant as `2027-03-12T09:00:00.000Z`. */
  readonly start: string;
  readonly end: string | undefined;
  readonly zone: string | undefined;
  readonly modified: string;
  readonly alarms: readonly string[];
  readonly text: (property: string) => string | undefined;
  readonly languageOf: (property: string) => string | undefined;
}

const moment = (property: ICAL.Property | null): string | undefined => {
  const value = property?.getFirstValue();
  if (!(value instanceof ICAL.Time)) return undefined;
  return value.isDate ? value.toString() : value.toJSDate().toISOString();
};

const readEvent = (event: ICAL.Component): Read => {
  const text = (name: string): string | undefined => event.getFirstPropertyValue(name)?.toString();
  return {
    uid: text("uid") ?? "",
    title: text("summary") ?? "",
    description: text("description") ?? "",
    status: text("status") ?? "",
    sequence: Number(text("sequence")),
    start: moment(event.getFirstProperty("dtstart")) ?? "",
    end: moment(event.getFirstProperty("dtend")),
    zone: event.getFirstProperty("dtstart")?.getFirstParameter("tzid"),
    modified: moment(event.getFirstProperty("last-modified")) ?? "",
    alarms: event
      .getAllSubcomponents("valarm")
      .map((alarm) => `${alarm.getFirstPropertyValue("action")} ${alarm.getFirstPropertyValue("trigger")}`),
    text,
    languageOf: (name) => event.getFirstProperty(name)?.getFirstParameter("language"),
  };
};

/** What ical.js makes of a calendar. */
export function read(body: string): { name: string | undefined; zones: string[]; events: Read[] } {
  const calendar = new ICAL.Component(ICAL.parse(body));
  return {
    name: calendar.getFirstPropertyValue("name")?.toString(),
    zones: calendar.getAllSubcomponents("vtimezone").map((one) => String(one.getFirstPropertyValue("tzid"))),
    events: calendar.getAllSubcomponents("vevent").map(readEvent),
  };
}

/** The only event. */
export function readOne(body: string): Read {
  const [only, ...others] = read(body).events;
  if (!only || others.length > 0) throw new Error(`not one event: ${body}`);
  return only;
}
