import type { Line, When } from "../../runs.ts";
import { list, listLines, plural } from "./grammar.ts";

/** What the radar finds, and what stands around it. Marks of confidence begin with a space or are empty. */
export const radar = {
  name: "Radar",
  things: (count: number): string => plural(count, { one: "One thing", other: `${count} things` }),
  toLookAt: (things: string): string => `${things} to look at`,
  newOrUrgent: (things: string): string => `${things} new or urgent`,
  inOrder: (opening: string): string => `${opening}, the most pressing of each kind first.`,
  alone: (opening: string): string => `${opening}.`,
  nothingNew: "Nothing new.",
  knownBefore: (counts: readonly string[]): string => `Known before: ${list(counts)}: `,
  more: (left: number): string => `and ${left} more: `,
  inAll: (count: number): string => `${count} in all: `,
  kindOf: (label: string, count: number): string => `${label} (${count})`,
  followWeekly: "Follow weekly",
  whole: "Whole radar",
  pressingFirst: (total: number): string => `${total} in all, the most pressing first.`,
  nothingOfKind: "Nothing of this kind.",
  nothing: (named: string): string => (named ? `Nothing on the radar for ${named}` : "Nothing on the radar"),
  looked: (counts: readonly string[]): string =>
    `I looked at ${list(counts)}. As far as the data goes, no week has two meetings of the same people, none falls on a holiday or in a week of the European Council, no window closes within eight weeks, nothing is past its cadence, nothing planned has passed without a word, and no mandate or text nears its end.`,
  toCome: (count: number): string =>
    plural(count, { one: `${count} meeting to come`, other: `${count} meetings to come` }),
  nothingFits: "No record in the data set fits all of this, so there was nothing to look at.",
  ownReach: (text: string): string => `The radar has a reach of its own; leave “${text}” out`,
  reach: (next: string): Line => [
    "It looks eight weeks ahead for dates without a day, half a year for mandates, a year for texts, and at all known days. ",
    { command: next },
    " lists what is coming in a time of your choice.",
  ],
  dataEnds: (day: When, counts: readonly string[]): Line => [
    "The data set ends on ",
    { when: day },
    `. Since then ${list(counts)}; what became of them is not in it, so they are not counted here.`,
  ],
  /** `heading`: above findings of a kind. `label`: on a button, with the number after it. `count`: how many there are. */
  kinds: {
    clashes: {
      heading: "Several meetings in one week",
      label: "Clashes",
      count: (count: number) => `${count} weeks with several meetings`,
    },
    days: {
      heading: "European Council weeks and holidays",
      label: "Awkward days",
      count: (count: number) => `${count} on awkward days`,
    },
    closing: {
      heading: "Still unconfirmed, and time is running out",
      label: "Closing",
      count: (count: number) => `${count} still unconfirmed`,
    },
    overdue: {
      heading: "Past their cadence",
      label: "Past their cadence",
      count: (count: number) => `${count} past their cadence`,
    },
    unheard: {
      heading: "Planned, and no word since",
      label: "No word since",
      count: (count: number) => `${count} without a word since`,
    },
    texts: {
      heading: "Mandates and texts",
      label: "Mandates and texts",
      count: (count: number) => `${count} mandates and texts`,
    },
    dormant: {
      heading: "Nothing on record for long",
      label: "Dormant",
      count: (count: number) => `${count} dormant`,
    },
  },
  /** Of which nobody can tell from the data what became of them. */
  untold: {
    overdue: (count: number): string =>
      plural(count, { one: `${count} round has fallen due`, other: `${count} rounds have fallen due` }),
    unheard: (count: number): string =>
      plural(count, { one: `${count} planned date has passed`, other: `${count} planned dates have passed` }),
    texts: (count: number): string =>
      plural(count, {
        one: `${count} mandate or text has run out or gone quiet`,
        other: `${count} mandates or texts have run out or gone quiet`,
      }),
  },
  help: {
    show: (name: string): string => `Show: ${name}`,
    date: (title: string): string => `Date: ${title}`,
    move: (title: string): string => `Move: ${title}`,
    outcome: (title: string): string => `Outcome: ${title}`,
    schedule: (name: string): string => `Schedule: ${name}`,
    coming: "what is coming",
  },
  /** What several meetings have in common. */
  atLevel: {
    leaders: "at the level of leaders",
    ministers: "at the level of ministers",
    "senior-officials": "at the level of senior officials",
    military: "at military level",
  },
  withPartners: (names: readonly string[]): string => `with ${names.join(", ")}`,
  allShare: (count: number, common: readonly string[]): string => `${count === 2 ? "both" : "all"} ${list(common)}`,
  someShare: (common: readonly string[]): string => common.map((one) => `several ${one}`).join(", "),
  clash: (week: When, meetings: readonly { title: string; when: When }[], why: string): Line => [
    "In the week of ",
    { when: week },
    ": ",
    ...listLines(meetings.map(({ title, when }) => [{ strong: title }, " (", { when }, ")"])),
    `, ${why}.`,
  ],
  councilWeek: (title: string, when: When): Line => ["it falls in the week of the ", title, " (", { when }, ")"],
  awkward: (title: string, standing: Line, mark: string, reasons: readonly Line[]): Line => [
    { strong: title },
    " – ",
    ...standing,
    `${mark}: `,
    ...reasons.flatMap((line, index) => (index === 0 ? line : ["; ", ...line])),
    ".",
  ],
  closing: (title: string, standing: Line, mark: string, left: string): Line => [
    { strong: title },
    " – ",
    ...standing,
    `${mark}; ${left}.`,
  ],
  withoutDay: (left: string): string => `still without a day, ${left}`,
  lastDay: "this is its last day",
  unheard: (title: string, standing: Line, before: When | undefined): Line => [
    { strong: title },
    " – ",
    ...standing,
    ...(before ? [" The last one on record was held ", { when: before, on: true } as const, "."] : []),
  ],
  postponed: (when: When, mark: string): Line => [
    "was planned for ",
    { when },
    `, then postponed${mark}; no new date is known.`,
  ],
  /** `team`: whether it is the team's own. */
  passed: (status: string, when: When, mark: string, ago: string, team: boolean): Line => [
    `was ${status} for `,
    { when },
    `${mark}, ${ago}; ${team ? "nobody here has said what came of it" : "no record says whether it took place"}.`,
  ],
  rhythms: {
    quarterly: "quarterly",
    biannual: "twice a year",
    annual: "yearly",
    biennial: "every two years",
    triennial: "every three years",
  },
  pastCadence: (
    series: { name: string; rhythm: string; mark: string },
    last: { when: When; ago: string; mark: string },
    open: Line,
    next: Line,
  ): Line => [
    { strong: series.name },
    ` – ${series.rhythm}${series.mark}; the last one on record was held `,
    { when: last.when, on: true },
    `, ${last.ago}${last.mark}`,
    ...open,
    ...next,
  ],
  openPostponed: (when: When): Line => ["; the one planned for ", { when }, " was postponed"],
  openPassed: (status: string, when: When): Line => [
    `; one was ${status} for `,
    { when },
    ", without a record that it was held",
  ],
  next: (status: string, when: When): Line => [`; the next one on record is ${status} for `, { when }, "."],
  noNext: ["; no next one is known."] as Line,
  mandate: (name: string, standing: Line, takingPart: readonly string[]): Line => [
    { strong: name },
    " – ",
    ...standing,
    ...(takingPart.length > 0 ? [` Listed as taking part: ${list(takingPart)}.`] : []),
  ],
  mandateEnds: (end: When, ahead: string, mark: string): Line => [
    "its mandate ends ",
    { when: end, on: true },
    `, ${ahead}${mark}; no renewal is on record.`,
  ],
  mandateEnded: (end: When, ago: string, mark: string): Line => [
    "the last mandate on record ended ",
    { when: end, on: true },
    `, ${ago}${mark}; no renewal is on record.`,
  ],
  period: (title: string, isOver: boolean, last: When, mark: string): Line => [
    { strong: title },
    isOver ? " – its years ended in " : " – its years end in ",
    { when: last },
    `${mark}; no successor is on record.`,
  ],
  stalled: (title: string, status: string, mark: string, last: When, ago: string): Line => [
    { strong: title },
    ` – ${status}${mark}; nothing on record is newer than `,
    { when: last },
    `, ${ago}.`,
  ],
};
