import type { Inline, Line, When } from "../../runs.ts";
import { plural } from "./grammar.ts";

const MEETING = ["Meeting", "Where it stands", "Place"];
const HELD = [...MEETING, "What came of it"];

/**
 * What a section is called: above it, in front of a single line, above the columns of its rows; and what is said where
 * there is nothing to say, alone (`blank`) and after the label (`none`).
 */
const sections = {
  meeting: { heading: "The meeting", label: "Meeting", columns: HELD, blank: "", none: "" },
  next: {
    heading: "Next meeting",
    label: "Next",
    columns: MEETING,
    blank: "No next meeting is known.",
    none: "no meeting known",
  },
  last: {
    heading: "Last meeting and its outcome",
    label: "Last",
    columns: HELD,
    blank: "No meeting is recorded as held.",
    none: "nothing recorded",
  },
  texts: {
    heading: "Texts and where they stand",
    label: "Texts",
    columns: ["Text", "Title", "Where it stands"],
    blank: "No text is recorded.",
    none: "none recorded",
  },
  commitments: {
    heading: "Open commitments",
    label: "Open",
    columns: ["What", "Owner", "Due"],
    blank: "Your team has noted no open commitment.",
    none: "no commitment noted",
  },
  changes: {
    heading: "What changed since the last meeting",
    label: "Changed",
    columns: ["What changed"],
    blank: "No change is recorded.",
    none: "nothing recorded",
  },
  dates: {
    heading: "Further dates",
    label: "Then",
    columns: MEETING,
    blank: "No further date is known.",
    none: "no further date known",
  },
  operations: {
    heading: "Missions and operations",
    label: "Missions",
    columns: ["Mission or operation", "How", "Mandate"],
    blank: "",
    none: "",
  },
  people: {
    heading: "People, by function",
    label: "People",
    columns: ["Dialogue", "In the chair"],
    blank: "No function is recorded.",
    none: "none recorded",
  },
  background: {
    heading: "Background",
    label: "Background",
    columns: ["Subject", "What it is"],
    blank: "",
    none: "",
  },
  coming: {
    heading: "Coming in the next seven days",
    label: "Coming",
    columns: MEETING,
    blank: "Nothing is dated in the next seven days.",
    none: "nothing dated in seven days",
  },
  moved: {
    heading: "Changed in the last seven days",
    label: "Moved",
    columns: ["Meeting", "What changed", "By"],
    blank: "Your team has changed no meeting. Nothing changed in the data.",
    none: "nothing changed",
  },
  unconfirmed: {
    heading: "Still unconfirmed, and time is running out",
    label: "Unsure",
    columns: MEETING,
    blank: "No open date runs out within eight weeks.",
    none: "no open date runs out soon",
  },
  overdue: {
    heading: "Overdue",
    label: "Overdue",
    columns: ["What", "Owner or state", "Due"],
    blank: "Nothing is overdue.",
    none: "nothing",
  },
};

/** What briefings say. Marks of confidence begin with a space or are empty. */
export const briefings = {
  sections,
  noEarlier: "No earlier meeting is recorded.",
  noTextOfDialogue: "No text is recorded for this dialogue.",
  changed: "What changed",
  noChangeSince: (day: string): string => `No change is recorded since ${day}, when the history of the data begins.`,
  title: (subject: string): string => `Briefing: ${subject}`,
  off: {
    cancelled: (name: string): string => `Cancelled: ${name}`,
    postponed: (name: string): string => `Postponed: ${name}`,
  },
  defunct: (name: string): string => `${name} (no longer exists)`,
  noLonger: " (no longer exists)",
  /** `stale`: a sentence on what has not been checked for long, or nothing. */
  basis: (asOf: When | undefined, stale: Line): Line => [
    "From public sources",
    ...(asOf ? [" up to ", { when: asOf }] : []),
    ", and what your team has noted here.",
    ...(stale.length > 0 ? [" ", ...stale] : []),
  ],
  weekBasis: "From public sources and what your team has noted here.",
  theWeek: (days: string, named: string | undefined): string =>
    ["the week", days, named && `· ${named}`].filter(Boolean).join(" "),
  more: (left: number, line: string | undefined): Line =>
    line ? [`and ${left} more: `, { command: line }] : [`and ${left} more`],
  andMore: (left: number): string => `; and ${left} more`,
  partners: (count: number, where: string, basis: Line): Line => [`${count} partners.${where} `, ...basis],
  /** Of several partners: how many they are, and what is next with any of them. */
  circle: (count: string, next: { readonly title: string; readonly standing: Line } | undefined): Line =>
    next ? [`${count}; next: `, ...next.standing, ` – ${next.title}.`] : [`${count}; no next meeting is known.`],
  /** Of a week: how many meetings are dated, and the first of them. */
  weekAhead: (count: string, next: { readonly title: string; readonly standing: Line } | undefined): Line =>
    next
      ? [`${count} dated in the next seven days; first: `, ...next.standing, ` – ${next.title}.`]
      : ["Nothing is dated in the next seven days."],
  noMeeting: "no meeting recorded",
  others: "Others",
  othersOnPage: (left: number): string => `${left} more partners on the page`,
  actions: {
    note: "Note a commitment",
    outcome: "Say what came of it",
    record: "Show the record",
    commitments: "Commitments",
    page: "One page, with sources",
    lines: "Five lines",
    post: "Post as files",
  },
  meeting: (title: string, place: string | undefined, standing: Line, more: string): Line => [
    { strong: title },
    place ? `, ${place}` : "",
    " – ",
    ...standing,
    more,
  ],
  distance: (ahead: string): string => ` (${ahead})`,
  level: (level: string): string => `; ${level}`,
  noOutcome: "No outcome published.",
  noOther: "No other date is known.",
  unrecorded: (status: string, when: When, mark: string): Line => [
    `was ${status} for `,
    { when },
    `, no record yet${mark}`,
  ],
  noRecordYet: "no record yet that it was held",
  /** What those who work with a type of text call it among themselves. */
  acronyms: {
    "security-defence-partnership": "SDP",
    "framework-participation-agreement": "FPA",
    "security-of-information-agreement": "SOIA",
  },
  standing: (status: string, signed: When | undefined, repeats: boolean, mark: string): Line => [
    status,
    ...(signed ? [repeats ? " " : ", signed ", { when: signed, on: true } as const] : []),
    mark,
  ],
  force: (binding: boolean): string => (binding ? "; legally binding" : "; political, not legally binding"),
  basisOfDialogue: "Basis of the dialogue",
  inTheChair: (name: string, chairs: string): Line => [{ strong: name }, ` – in the chair: ${chairs}.`],
  chairs: (chairs: string): Line => [`– ${chairs}`],
  mandateUntil: (until: When): Line => ["mandate until ", { when: until }],
  noEnd: ["running; no end is given"] as Line,
  lastMandate: (seen: When): Line => ["mandate not verified; the last one known ended ", { when: seen, on: true }],
  notVerified: ["mandate not verified"] as Line,
  running: ["running"] as Line,
  operation: (name: string, how: string, mandate: Line, mark: string): Line => [
    { strong: name },
    ` – ${how}; `,
    ...mandate,
    mark,
    ".",
  ],
  inCountry: (name: string): string => `in ${name}`,
  takesPart: (name: string): string => `${name} takes part`,
  mandateEndsOf: (name: string, end: When, mark: string): Line => [
    { strong: name },
    " – mandate ends ",
    { when: end, on: true },
    mark,
    ".",
  ],
  mandateEnds: (end: When): Line => ["mandate ends ", { when: end, on: true }],
  ends: (end: When): Line => ["ends ", { when: end, on: true }],
  mandateOf: (name: string): string => `mandate of ${name}`,
  noRhythm: "no rhythm is known",
  meets: (often: string, note: string | undefined): string => [`Meets: ${often}.`, note].filter(Boolean).join(" "),
  movedBy: (title: string, what: string, by: Line): Line => [{ strong: title }, ` – ${what},`, ...by, "."],
  by: (name: string, day: Inline | undefined): Line => [` by ${name}`, ...(day ? [", ", day] : [])],
  byData: (day: Inline | undefined): Line => ["data", ...(day ? [", ", day] : [])],
  left: (left: string): string => `; ${left}.`,
  itsLastDay: "its last day",
  setByTeam: (day: When | undefined, standing: Line): Line => [
    ...(day ? ["set by your team ", { when: day, on: true } as const, ": "] : []),
    ...standing,
  ],
  ask: {
    title: "Brief you on what?",
    how: (line: string): Line => ["Name a partner, a dialogue, a meeting or a region, as in ", { command: line }, "."],
    next: "The next meetings:",
    week: "The week",
  },
  briefOn: (name: string): string => `Brief on ${name}`,
  none: (name: string): string => `There is no briefing on ${name}`,
  onWhat: (related: boolean): Line => [
    "I brief on partners, dialogues and meetings. ",
    related
      ? "The look-up shows what is known of it; or take what it belongs to."
      : "The look-up shows what is known of it.",
  ],
  everyPartner: (label: string): string => `Every partner: ${label}`,
  without: (word: string): string => `Without “${word}”`,
  nobody: (title: string): string => `No partner fits: ${title}`,
  nobodyWhy: "Leave a filter out, or name the partners.",
  search: "Search for it",
  file: {
    name: "Briefing",
    docx: "Word document",
    pdf: "PDF",
    title: (title: string, format: string): string => `${title} (${format})`,
    alt: (format: string, sources: number): string =>
      `${format} of the briefing, with ${plural(sources, { one: `${sources} source`, other: `${sources} sources` })}`,
    about: (sources: number): Line => [
      `The whole briefing as a Word document and as a PDF: ${plural(sources, { one: `${sources} source`, other: `${sources} sources` })}, `,
      "as footnotes in the one and as notes at the end of the other.",
    ],
    page: "One page",
  },
};
