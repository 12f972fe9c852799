import type { Inline, Line, When } from "../../runs.ts";
import { plural } from "./grammar.ts";

/** What is posted when a calendar that is read in says something else than before. */
export const calendarNews = {
  changed: (calendar: string) => `The calendar ${calendar} has changed`,
  unreadable: (calendar: string) => `The calendar ${calendar} cannot be read`,
  added: "New",
  moved: "Moved",
  cancelled: "Cancelled",
  gone: "No longer there, which need not mean cancelled",
  andMore: (count: number) => `And ${count} more.`,
  fromTo: (was: When, when: When): Line => ["from ", { when: was }, " to ", { when }],
  moreDates: (count: number) => plural(count, { one: ` and ${count} more date`, other: ` and ${count} more dates` }),
  asKnown: " (as known here)",
  knownAs: (title: string, when: When): Line => [`; known here as ${title}, `, { when }],
  failing: (since: Inline, why: string): Line => ["It has failed since ", since, `: ${why}`],
  noCopy: "There is no good copy of it.",
  keptCopy: (day: Inline): Line => ["What it said ", day, " is kept until it can be read again."],
  reason:
    "You see this because that calendar is read in here. Its dates are its own: nothing changes here until somebody accepts it.",
};
