import type { Inline, Line, When } from "../../runs.ts";
import { channel } from "./common.ts";
import { number, plural } from "./grammar.ts";
import { notes } from "./importNotes.ts";

const offered = (count: number): string => plural(count, { one: `${count} offer`, other: `${count} offers` });
const held = (count: number): string => plural(count, { one: `${count} meeting`, other: `${count} meetings` });

const toCome = (count: number): string =>
  count === 0
    ? "no meeting to come"
    : plural(count, { one: "one meeting to come", other: `${number(count)} meetings to come` });

/** What a calendar says of a meeting that is known here. `known`, `said`: its dates. */
const offers = {
  same: (title: string, known: When): Line => [{ strong: title }, ", ", { when: known }, " is known here"],
  date: (title: string, known: When, said: When): Line => [
    { strong: title },
    ": ",
    "known here only for ",
    { when: known },
    "; the calendar says ",
    { when: said },
  ],
  hour: (title: string, said: When): Line => [
    { strong: title },
    ": ",
    "known here without an hour; the calendar says ",
    { when: said },
  ],
  other: (title: string, known: When, said: When): Line => [
    { strong: title },
    ": ",
    "known here for ",
    { when: known },
    "; the calendar says ",
    { when: said },
  ],
  cancelled: (title: string, known: When): Line => [
    { strong: title },
    ": ",
    "known here for ",
    { when: known },
    "; the calendar says cancelled",
  ],
  unclear: (title: string, said: When, meant: readonly { readonly title: string; readonly when: When }[]): Line => [
    { strong: title },
    ", ",
    { when: said },
    " may be ",
    ...meant.flatMap(
      (one, index): Line => [...(index === 0 ? [] : [" or "]), { strong: one.title }, ", ", { when: one.when }],
    ),
  ],
  unknown: (title: string, said: When, series: string | undefined): Line => [
    { strong: title },
    ", ",
    { when: said },
    ", is not known here",
    ...(series === undefined ? [] : [`; it would be part of ${series}`]),
  ],
};

/** In the log of the workspace. */
const log = {
  began: (calendar: string) => `began to read the calendar ${calendar}`,
  stopped: (calendar: string) => `no longer reads the calendar ${calendar}`,
  dismissed: (calendar: string) => `dismissed an offer of the calendar ${calendar}`,
  restored: (calendar: string) => `took back a dismissal in the calendar ${calendar}`,
};

/** Calendars of others that are read in. `calendar`: what one is called. */
export const imports = {
  offers,
  notes,
  log,
  untitled: "Untitled",
  council: "Council meetings",
  nameAndHost: (name: string, host: string) => `${name} (${host})`,
  review: "Review",
  readHere: "Calendars read here",
  stopReading: "Stop reading it",
  help: "Help with import",

  needsAddress: "I need the address of a calendar",
  tooMany: "That would be too many calendars",
  mostRead: (most: number) => `${most} are read in here; stop one of them first.`,
  isRead: "It is read in here already",
  twice: "Pressing twice changes nothing.",
  unreadable: "I cannot read that calendar",
  readIn: "Read it in here",
  readThis: (calendar: string) => `Read this calendar in here? ${calendar}`,
  reads: (direct: boolean, calendar: string) => `This ${channel(direct)} reads ${calendar}`,
  holds: (count: number) => `It holds ${toCome(count)}.`,
  wouldHold: (count: number) => `It holds ${toCome(count)}. Nothing is saved yet.`,
  next: "Next",
  saysOfKnown: "What it says of meetings known here",
  andMore: (count: number) => `And ${count} more.`,
  notKnown: (count: number) =>
    plural(count, { one: "One meeting is not known here.", other: `${count} meetings are not known here.` }),
  partUnreadable: (why: string): Line => ["A part of it cannot be read: ", why],
  rhythm: (twiceADay: boolean, direct: boolean) =>
    `I read it ${twiceADay ? "twice a day" : "every four hours"} and tell this ${channel(direct)} once when its dates change. Nothing changes here until somebody accepts it.`,
  discretion: "Everyone here can see the titles and dates; the address itself is not shown again.",

  noneHere: "No calendar is read in here",
  howToRead: [
    "Type ",
    { command: "import council" },
    " for the meetings of the Council, or ",
    { command: "import" },
    " and the https address of an iCalendar file: of a mailbox, a presidency, an Indico.",
  ] satisfies Line,
  listTitle: "Calendars read in here",
  kept: "A calendar that fails is kept as it was last read, and tried again.",
  counts: (meetings: number, some: number) => ` – ${held(meetings)} to come, ${offered(some)}; `,
  neverRead: "never read yet",
  lastRead: (ago: string) => `last read ${ago}`,
  justNow: "just now",
  ago: {
    day: (count: number) => plural(count, { one: `${count} day ago`, other: `${count} days ago` }),
    hour: (count: number) => plural(count, { one: `${count} hour ago`, other: `${count} hours ago` }),
    minute: (count: number) => plural(count, { one: `${count} minute ago`, other: `${count} minutes ago` }),
  },
  failing: (since: When, why: string): Line => ["; it has failed since ", { when: since }, `: ${why}`],
  stop: (place: number, calendar: string) => `Stop ${place}: ${calendar}`,
  which: "Which calendar?",
  nameIt: "Name it by its number in the list, or by its address.",
  stopped: (calendar: string) => `No longer read here: ${calendar}`,
  forgotten: "What it said is forgotten. Meetings that were accepted from it stay.",
  noLongerRead: "no longer read here",

  offersTitle: "What the calendars offer",
  nothingNew: "What the calendars say is known here already, or was dismissed.",
  nothingChanges: (count: number, page: string) =>
    `${plural(count, { one: "One offer.", other: `${count} offers.` })}${page} Nothing changes until you accept it.`,
  onlyHere: "What you accept counts for this workspace only; the public record stays as it is.",
  moreDates: (count: number) =>
    plural(count, { one: ` (and ${count} more date).`, other: ` (and ${count} more dates).` }),
  from: (calendar: Inline): Line => [" From ", calendar, "."],
  accept: (place: number, title: string) => `Accept ${place}: ${title}`,
  dismiss: (place: number, title: string) => `Dismiss ${place}: ${title}`,
  is: (place: number, title: string) => `${place} is ${title}`,
  isAnother: (place: number) => `${place} is another one`,

  offerLost: "That offer is no longer there",
  whyLost: "The calendar has changed, or somebody accepted or dismissed it already.",
  whichMeeting: "Which meeting is it?",
  anyOfSeveral: "It may be any of several. Press the one that is meant.",
  anotherOne: "Another one",
  acceptedBy: (person: string, calendar: string) => `${person}, from the calendar ${calendar}`,
  cancelled: "cancelled",
  added: (day: string) => `added for ${day}`,
  moved: (day: string) => `moved to ${day}`,
  dated: (day: string) => `given a date: ${day}`,
  dismissed: (title: string) => `Dismissed: ${title}`,
  notOffered: "It is not offered again here, and nothing is told of it.",
  offeredAgain: "It is offered again",
};
