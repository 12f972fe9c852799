/** One VEVENT, as it stands. */
export interface Block {
  /** Those that say when, what and where. */
  readonly lines: readonly string[];
  /** Its first day as a number, 20261201; 0 where none is to be seen. */
  readonly day: number;
  readonly recurs: boolean;
}

/** An iCalendar file, taken apart but not yet understood. */
export interface CalendarFile {
  readonly name: string | undefined;
  /** The zone that Google and others give for all of it. */
  readonly zone: string | undefined;
  /** The IANA name that the calendar itself gives for a zone of its own. */
  readonly zones: ReadonlyMap<string, string>;
  readonly blocks: readonly Block[];
  /** Whether its end is there. */
  readonly whole: boolean;
}

const KEPT =
  /^(UID|SEQUENCE|DTSTART|DTEND|DURATION|SUMMARY|LOCATION|URL|STATUS|CLASS|LAST-MODIFIED|RRULE|EXDATE|RDATE|RECURRENCE-ID)[;:]/i;
const FRAME = /^(BEGIN|END):\s*([\w-]+)\s*$/i;
/** A longer line is a picture or an attempt to keep us busy. */
const LONGEST_LINE = 65_536;

const after = (line: string): string => line.slice(line.indexOf(":") + 1).trim();

interface Parsing {
  name: string | undefined;
  zone: string | undefined;
  readonly zones: Map<string, string>;
  readonly blocks: Block[];
  whole: boolean;
  event: { lines: string[]; day: number; recurs: boolean } | undefined;
  /** A component within an event, such as an alarm: it says nothing of the meeting. */
  inner: string | undefined;
  /** The zone whose definition is being read. */
  defining: string | undefined;
}

function closeEvent(taking: Parsing): void {
  if (taking.event) taking.blocks.push(taking.event);
  taking.event = undefined;
  taking.inner = undefined;
}

/** An event that nobody closed ends where the next thing begins. */
function frame(taking: Parsing, word: string, name: string): void {
  if (name === "VEVENT") {
    closeEvent(taking);
    if (word === "BEGIN") taking.event = { lines: [], day: 0, recurs: false };
  } else if (name === "VCALENDAR") {
    closeEvent(taking);
    taking.whole = word === "END";
  } else if (taking.event) {
    taking.inner = word === "BEGIN" ? name : undefined;
  } else if (name === "VTIMEZONE") taking.defining = undefined;
}

function aside(taking: Parsing, line: string): void {
  if (/^TZID[;:]/i.test(line)) taking.defining = after(line);
  else if (/^X-LIC-LOCATION[;:]/i.test(line) && taking.defining) taking.zones.set(taking.defining, after(line));
  else if (/^X-WR-TIMEZONE[;:]/i.test(line)) taking.zone = after(line);
  else if (/^(X-WR-CALNAME|NAME)[;:]/i.test(line)) taking.name = after(line);
}

function keep(event: { lines: string[]; day: number; recurs: boolean }, line: string): void {
  event.lines.push(line);
  if (/^(RRULE|RDATE|RECURRENCE-ID)/i.test(line)) event.recurs = true;
  else if (/^DTSTART/i.test(line)) event.day = Number(/:(\d{8})/.exec(line)?.[1] ?? 0);
}

function take(taking: Parsing, line: string): void {
  const [, word, name] = FRAME.exec(line) ?? [];
  if (word !== undefined && name !== undefined) frame(taking, word.toUpperCase(), name.toUpperCase());
  else if (!taking.event) aside(taking, line);
  else if (!taking.inner && KEPT.test(line)) keep(taking.event, line);
}

/** Takes a calendar apart into its events, keeping only what is needed of them. */
export function takeApart(text: string): CalendarFile {
  const taking: Parsing = {
    name: undefined,
    zone: undefined,
    zones: new Map(),
    blocks: [],
    whole: false,
    event: undefined,
    inner: undefined,
    defining: undefined,
  };
  for (let from = 0; from < text.length; ) {
    const feed = text.indexOf("\n", from);
    const end = feed < 0 ? text.length : feed;
    if (end - from <= LONGEST_LINE) take(taking, text.slice(from, end).trimEnd());
    from = end + 1;
  }
  return taking;
}
