import ical, {
  escape as escapeText,
  foldLines,
  ICalAlarmType,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { addDays } from "../days.ts";
import type { Language } from "../languages.ts";
import type { Calendar, CalendarEvent, Times } from "./calendar.ts";
import { zoneBlock, zoned } from "./zones.ts";

/** Six hours: what calendars are asked to wait before they look again. Few heed it. */
const REFRESH = 21_600;

function written(times: Times): Pick<ICalEventData, "start" | "end" | "allDay" | "timezone"> {
  if ("first" in times) return { start: new Date(times.first), end: new Date(addDays(times.last, 1)), allDay: true };
  const { dates, timezone } = zoned([times.start, ...(times.end ? [times.end] : [])], times.zone);
  return { start: dates[0] ?? times.start, end: dates[1] ?? null, timezone };
}

/** The library escapes commas and semicolons as in a text, and an address with a backslash is another address. */
const addressOf = (url: string): string => url.replaceAll(",", "%2C").replaceAll(";", "%3B");

const eventData = (event: CalendarEvent): ICalEventData => ({
  ...written(event.times),
  id: event.uid,
  sequence: event.sequence,
  stamp: event.changed,
  lastModified: event.changed,
  status: ICalEventStatus[event.status],
  // To know of a meeting is not to be taken by it. Outlook shows what is tentative by the second of these alone.
  transparency: ICalEventTransparency.TRANSPARENT,
  busystatus: event.status === "TENTATIVE" ? ICalEventBusyStatus.TENTATIVE : ICalEventBusyStatus.FREE,
  summary: event.title,
  location: event.place || null,
  description: event.description,
  categories: [{ name: event.category }],
  url: event.url && addressOf(event.url),
  alarms: event.alarms.map((seconds) => ({ type: ICalAlarmType.display, triggerBefore: seconds })),
});

const TEXTS = /^(SUMMARY|DESCRIPTION|LOCATION|CATEGORIES|NAME):/gm;

/** Says in which language its texts are (RFC 5545, 3.2.10), which the library cannot; without a word they are English. */
const inLanguage = (written: string, language: Language): string =>
  language === "en" ? written : foldLines(written.replace(/\r\n[ \t]/g, "").replace(TEXTS, `$1;LANGUAGE=${language}:`));

/** A calendar as RFC 5545 has it. */
export function writeCalendar({ name, events, language = "en" }: Calendar): string {
  const calendar = ical({
    prodId: `//aide-memoire//calendar//${language.toUpperCase()}`,
    // The one text that the library does not escape.
    name: escapeText(name, false),
    ttl: REFRESH,
    timezone: { name: null, generator: zoneBlock },
    events: events.map(eventData),
  });
  return `${inLanguage(calendar.toString(), language)}\r\n`;
}
