import { addDays } from "../days.ts";
import { wordsIn } from "../text/words.ts";
import { type Block, type CalendarFile, takeApart } from "./blocks.ts";
import { decode } from "./bytes.ts";
import { type Event, eventIn, titleIn } from "./event.ts";
import { cleanName, cleanTitle, type Imported, type Understood } from "./imported.ts";
import { noteDoubts, notesOf, type Tally, tally } from "./notes.ts";
import { idOf, occurringOf } from "./occurrences.ts";
import { newest } from "./versions.ts";
import type { Wanted } from "./wanted.ts";
import { zonesIn } from "./zones.ts";

const MOST_MEETINGS = 5000;
/** A meeting that began longer ago than this before what is wanted is over. Days. */
const LONGEST = 60;
/** How many days all rules together may take to work out: about a second. */
const BUDGET = 1_000_000;

const numberOf = (day: string): number => Number(day.replaceAll("-", ""));

/** Calendars hold years of what is over: only what may matter is read closely, the earliest first. */
function relevant(blocks: readonly Block[], { from, until }: Wanted, seen: Tally): readonly Block[] {
  const [first, last] = [numberOf(addDays(from, -LONGEST)), numberOf(addDays(until, 1))];
  const kept = blocks.filter(({ day, recurs }) => day === 0 || (day <= last && (recurs || day >= first)));
  if (kept.length <= MOST_MEETINGS) return kept;
  seen.beyond += kept.length - MOST_MEETINGS;
  const latest = Uint32Array.from(kept, ({ day }) => day).sort()[MOST_MEETINGS - 1] ?? last;
  return kept.filter(({ day }) => day <= latest).slice(0, MOST_MEETINGS);
}

/** The entries of a calendar. */
function eventsIn(taken: CalendarFile, wanted: Wanted, seen: Tally): Event[] {
  const zones = new Map(taken.calendars.map((calendar) => [calendar, zonesIn(calendar, wanted)]));
  const events: Event[] = [];
  for (const block of relevant(taken.blocks, wanted, seen)) {
    const own = zones.get(block.calendar) ?? zonesIn(block.calendar, wanted);
    const event = eventIn(block, own);
    if (!event) seen.unreadable.add(cleanTitle(titleIn(block), wanted));
    else if (event.isPrivate) seen.private += 1;
    else {
      noteDoubts(event, seen, { title: cleanTitle(event.title, wanted), floating: own.floating.zone ?? wanted.zone });
      if (!event.doubts.tooOften) events.push(event);
    }
  }
  return events;
}

function inOrder(a: Imported, b: Imported): number {
  if (a.when.start !== b.when.start) return a.when.start < b.when.start ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The earliest of some meetings, as many as are kept. */
const earliest = (all: Imported[]): Imported[] => all.sort(inOrder).slice(0, MOST_MEETINGS);

function meetingsOf(events: readonly Event[], wanted: Wanted, seen: Tally): Imported[] {
  let all: Imported[] = [];
  let found = 0;
  const budget = { days: BUDGET };
  for (const some of Map.groupBy(newest(events), idOf).values()) {
    const { meetings, more, spent } = occurringOf(some, wanted, budget);
    const title = cleanTitle(some[0]?.title ?? "", wanted);
    if (more) seen.endless.add(title);
    if (spent) seen.spent.add(title);
    found += meetings.length;
    all.push(...meetings);
    // Thousands of rules come to hundreds of thousands of dates: all at once, they would fill the memory.
    if (all.length > 2 * MOST_MEETINGS) all = earliest(all);
  }
  seen.beyond += Math.max(0, found - MOST_MEETINGS);
  return earliest(all);
}

/** Reads an iCalendar file. What is wrong with single entries is said; only what is no whole calendar is refused. */
export function understandCalendar(bytes: Uint8Array, wanted: Wanted): Understood {
  const { text, guessed } = decode(bytes);
  const whole = text.replaceAll("\0", "").trimStart();
  if (!/^\s*BEGIN:VCALENDAR/im.test(whole.slice(0, 10_000)))
    return {
      refused: /^<(!doctype html|html|head|!--|\?xml[^>]*>\s*<(!doctype )?html)/i.test(whole)
        ? { why: "page" }
        : { why: "noCalendar" },
    };
  const taken = takeApart(whole);
  if (!taken.whole) return { refused: { why: "cutOff" } };
  const seen = tally();
  const events = eventsIn(taken, wanted, seen);
  const meetings = meetingsOf(events, wanted, seen);
  const given = taken.calendars.find((one) => one.name !== undefined)?.name;
  const name = given === undefined ? undefined : cleanName(given);
  return {
    ...(name && { name }),
    meetings,
    notes: notesOf(seen, guessed, wordsIn(wanted.language)),
    until: wanted.until,
  };
}
