import { readLine, textOf } from "./line.ts";

/** A VCALENDAR, as far as it speaks for all of its entries. */
export interface Calendar {
  name?: string;
  /** The zone that Google and others give for all of it. */
  zone?: string;
  /** What is to be done with its entries (RFC 5546). */
  method?: string;
  /** By TZID. */
  readonly definitions: Map<string, Definition>;
}

/** A VTIMEZONE. `location`: the IANA name that it gives itself; `observances`: the lines of each. */
export interface Definition {
  location?: string;
  readonly observances: string[][];
}

/** One VEVENT, as it stands. */
export interface Block {
  /** Those that say when, what and where. */
  readonly lines: string[];
  /** Its first day as a number, 20261201; 0 where none is to be seen. */
  day: number;
  recurs: boolean;
  readonly calendar: Calendar;
}

/** An iCalendar file, taken apart but not yet understood. */
export interface CalendarFile {
  readonly calendars: readonly Calendar[];
  readonly blocks: readonly Block[];
  /** Whether its end is there. */
  readonly whole: boolean;
}

const KEPT =
  /^\s*(?:[\w-]+\.)?(UID|SEQUENCE|DTSTART|DTEND|DURATION|SUMMARY|LOCATION|URL|STATUS|CLASS|LAST-MODIFIED|RRULE|EXRULE|EXDATE|RDATE|RECURRENCE-ID|X-MICROSOFT-(?:CDO|MSNCALENDAR)-ALLDAYEVENT)\s*[;:]/i;
const OBSERVED = /^\s*(DTSTART|TZOFFSETFROM|TZOFFSETTO|RRULE|RDATE)\s*[;:]/i;
const FRAME = /^\s*(BEGIN|END)\s*:\s*([\w-]+)\s*$/i;
/** A longer line is a picture or an attempt to keep us busy. */
const LONGEST_LINE = 65_536;
/** Nobody has changed the clocks of a zone more often. */
const MOST_OBSERVANCES = 400;

interface Parsing {
  readonly calendars: Calendar[];
  readonly blocks: Block[];
  whole: boolean;
  event: Block | undefined;
  /** Components within an event, such as alarms, which say nothing of the meeting, or beside events. */
  readonly inner: string[];
  zone: Definition | undefined;
  observance: string[] | undefined;
}

const calendarOf = ({ calendars }: Parsing): Calendar => {
  const last = calendars.at(-1) ?? { definitions: new Map() };
  if (calendars.length === 0) calendars.push(last);
  return last;
};

function close(taking: Parsing): void {
  taking.event = undefined;
  taking.zone = undefined;
  taking.observance = undefined;
  taking.inner.length = 0;
}

function begin(taking: Parsing, name: string): void {
  if (name === "VEVENT") {
    close(taking);
    taking.event = { lines: [], day: 0, recurs: false, calendar: calendarOf(taking) };
    taking.blocks.push(taking.event);
  } else if (name === "VCALENDAR") {
    close(taking);
    taking.calendars.push({ definitions: new Map() });
    taking.whole = false;
  } else if (name === "VTIMEZONE") {
    close(taking);
    taking.zone = { observances: [] };
  } else if (taking.zone) {
    taking.observance = [];
    if (taking.zone.observances.length < MOST_OBSERVANCES) taking.zone.observances.push(taking.observance);
  } else taking.inner.push(name);
}

/** What nobody closed ends where that ends in which it stands, or where the next such thing begins. */
function end(taking: Parsing, name: string): void {
  if (name === "VEVENT" || name === "VCALENDAR" || name === "VTIMEZONE") close(taking);
  else if (taking.zone) taking.observance = undefined;
  else if (taking.inner.includes(name)) taking.inner.length = taking.inner.lastIndexOf(name);
  if (name === "VCALENDAR") taking.whole = true;
}

function aside(taking: Parsing, line: string): void {
  const { name, value } = readLine(line) ?? { name: "", value: "" };
  const calendar = calendarOf(taking);
  if (name === "TZID" && taking.zone) {
    // Some programs put several zones into one definition.
    if ([...calendar.definitions.values()].includes(taking.zone)) taking.zone = { observances: [] };
    calendar.definitions.set(value, taking.zone);
  } else if (name === "X-LIC-LOCATION" && taking.zone) taking.zone.location = value;
  else if (taking.zone) return;
  else if (name === "X-WR-TIMEZONE") calendar.zone = value;
  else if (name === "METHOD") calendar.method = value.toUpperCase();
  else if (name === "X-WR-CALNAME" || name === "NAME") calendar.name = textOf(value);
}

function keep(event: Block, line: string): void {
  event.lines.push(line);
  if (/^\s*(RRULE|RDATE|RECURRENCE-ID)/i.test(line)) event.recurs = true;
  else if (/^\s*DTSTART/i.test(line))
    event.day ||= Number(/:\s*(\d{4})-?(\d\d)-?(\d\d)/.exec(line)?.slice(1).join("") ?? 0);
}

function take(taking: Parsing, line: string): void {
  const [, word, name] = FRAME.exec(line) ?? [];
  if (word !== undefined && name !== undefined)
    (word.toUpperCase() === "BEGIN" ? begin : end)(taking, name.toUpperCase());
  else if (taking.inner.length > 0) return;
  else if (taking.event) {
    if (KEPT.test(line)) keep(taking.event, line);
  } else if (taking.observance) {
    if (OBSERVED.test(line)) taking.observance.push(line);
  } else aside(taking, line);
}

/** Takes a calendar apart into its events, keeping only what is needed of them. */
export function takeApart(text: string): CalendarFile {
  const taking: Parsing = {
    calendars: [],
    blocks: [],
    whole: false,
    event: undefined,
    inner: [],
    zone: undefined,
    observance: undefined,
  };
  for (let from = 0; from < text.length; ) {
    const feed = text.indexOf("\n", from);
    const until = feed < 0 ? text.length : feed;
    if (until - from <= LONGEST_LINE) take(taking, text.slice(from, until).trimEnd());
    from = until + 1;
  }
  return taking;
}
