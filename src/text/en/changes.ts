import type { Person } from "../../place.ts";
import type { Inline, Line, When } from "../../runs.ts";
import { country, list, plural } from "./grammar.ts";

/** Where a meeting stands, in the words that a new date or status needs. `was`: the date that is given up. */
const status = {
  expected: (when: When): Line => ["is expected ", { when, on: true }],
  announced: (when: When): Line => ["was announced for ", { when }],
  scheduled: (when: When): Line => ["is scheduled for ", { when }],
  postponed: (_: When, was: When): Line => ["was postponed; it was planned for ", { when: was }],
  held: (when: When): Line => ["was held ", { when, on: true }],
  cancelled: (_: When, was: When): Line => ["was cancelled; it was planned for ", { when: was }],
};

/** What a new record is. */
const added = {
  meeting: (standing: Line): Line => ["new: it ", ...standing],
  undated: ["has no date"] as Line,
  instrument: (type: string, state: string, signed: When | undefined): Line => [
    `new: ${type}, ${state}`,
    ...(signed ? [", ", { when: signed }] : []),
  ],
  series: (kind: string): Line => [`new: ${kind}`],
  operation: (until: When | undefined): Line => ["new", ...(until ? [": mandate until ", { when: until }] : [])],
  partner: ["new in the data set"] as Line,
  term: ["new in the glossary"] as Line,
};

/** What became of one field. `label`: what it is called. */
const fields = {
  yes: "yes",
  no: "no",
  quoted: (text: string): string => `“${text}”`,
  more: (values: string): string => `now also ${values}`,
  less: (values: string): string => `no longer ${values}`,
  values: (label: string, parts: readonly string[]): Line => [`${label}: ${parts.join("; ")}`],
  takenOut: (label: string): Line => [`${label} taken out`],
  new: (label: string, value: Line): Line => [`${label}: `, ...value],
  rewritten: (label: string, value: Line): Line => [`${label} now: `, ...value],
  replaced: (label: string, value: Line, was: Line): Line => [`${label} now `, ...value, " (was ", ...was, ")"],
};

/** Under which changes stand that are a matter of no partner alone. */
const groups = {
  partner: "Other partners",
  instrument: "EU policy",
  series: "Forums and wider dialogues",
  meeting: "Forums and wider dialogues",
  operation: "Missions and operations",
  term: "Glossary",
};

/** What the answer to `changes` says around them. */
const answer = {
  title: (day: string): string => `Changes since ${day}`,
  noHistory: "No history of the data set is kept here; only your team’s own changes are known.",
  historySince: (first: When): Line => [
    "I keep a history since ",
    { when: first },
    ", the data set’s first release; what it held before that day is not compared.",
  ],
  standing: (version: string, asOf: When, checked: When): Line => [
    `The data set is version ${version} of `,
    { when: asOf },
    "; all of it was last checked ",
    { when: checked, on: true },
    ".",
  ],
  lastYear: "Last 12 months",
  everyone: "Everyone",
  none: "No change is recorded, neither in the data set nor in your team’s calendar.",
  next: (title: string, standing: Line): Line => ["Next: ", { strong: title }, " – ", ...standing, "."],
  noNext: "No meeting is known to be coming.",
  count: (count: number, page: string): string =>
    `${plural(count, { one: "One change", other: `${count} changes` })}, by partner, the newest first.${page}`,
  lastDays: (days: number): string => `Last ${days} days`,
  when: "Since when?",
  example: (problem: string): Line => [`${problem} Write for example `, { command: "changes since 1 June 2026" }, "."],
  ahead: "That day is still to come",
  aheadWhy: (day: string): string => `Nothing can have changed since ${day}: it lies ahead. How far back shall I look?`,
  noDate: (words: string): string => `I found no date in “${words}”.`,
  dateMissing: "After since comes a date.",
};

export const changes = {
  status,
  added,
  fields,
  groups,
  answer,
  named: (names: readonly string[]): string => list(names),
  country: (code: string): string | undefined => country(code),
  narrowed: (when: When, was: When): Line => ["now has a date: ", { when }, "; it was known only for ", { when: was }],
  moved: (when: When, was: When): Line => ["moved from ", { when: was }, " to ", { when }],
  untilNow: (was: When): Line => [" (until now ", { when: was }, ")"],
  outcome: (outcome: string): Line => [`outcome: ${outcome}`],
  removed: (why: string | undefined): Line => [`taken out of the data set${why ? `: ${why}` : ""}`],
  why: (why: string): string => ` (${why})`,
  typo: " (a slip, mended)",
  setInChat: (name: string): string => `Set in chat by ${name}`,
  teamCalendar: "Your team’s calendar",
  own: (at: Line, title: string, what: string, person: Person): Line => [
    ...at,
    ": ",
    { strong: title },
    ` – ${what}, by `,
    { person },
    ".",
  ],
  released: (on: Inline, text: Line): Line => [on, ": ", ...text],
};
