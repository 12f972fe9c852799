import type { Line } from "../../runs.ts";
import { list, month, plural } from "./grammar.ts";

const shortMonth = (day: string): string => month(Number(day.slice(5, 7))).slice(0, 3);
const dayOf = (day: string): string => String(Number(day.slice(8)));

/** A date in a few letters. Days are ISO days. */
const dates = {
  days: (start: string, end: string): string => {
    if (start === end) return `${dayOf(start)} ${shortMonth(start)}`;
    return start.slice(0, 7) === end.slice(0, 7)
      ? `${dayOf(start)}–${dayOf(end)} ${shortMonth(end)}`
      : `${dayOf(start)} ${shortMonth(start)} – ${dayOf(end)} ${shortMonth(end)}`;
  },
  month: shortMonth,
  /** Above a column that is hardly wider. */
  axisMonth: shortMonth,
  quarter: (quarter: number): string => `Q${quarter}`,
  half: (half: number): string => `H${half}`,
  inYear: (said: string, year: string): string => `${said} ${year}`,
};

/** What the signs of charts mean. */
const signs = {
  text: {
    done: "Text signed or published",
    over: "Text expired",
    planned: "Text announced or in talks",
    expected: "Text expected",
    postponed: "Text put off",
    unrecorded: "Text of unknown status",
    cancelled: "Text given up",
  },
  meeting: {
    done: "Meeting held",
    over: "Meeting over",
    planned: "Meeting scheduled or announced",
    expected: "Meeting expected, not confirmed",
    postponed: "Meeting postponed",
    unrecorded: "Date passed, no record yet",
    cancelled: "Meeting cancelled",
  },
  bar: "Bar: only the month, quarter or year is known",
  today: "today",
};

/** How many meetings stand where, in a list. */
const states = {
  done: (count: number): string => `${count} held`,
  over: (count: number): string => `${count} over`,
  planned: (count: number): string => `${count} scheduled or announced`,
  expected: (count: number): string => `${count} expected and not confirmed`,
  postponed: (count: number): string => `${count} postponed`,
  unrecorded: (count: number): string => `${count} past without a record`,
  cancelled: (count: number): string => `${count} cancelled`,
};

const calendar = {
  name: "Calendar",
  range: (from: string, to: string): string => `${from} to ${to}`,
  alone: "Outside a series",
  leftOut: (count: number, names: readonly string[], cut: boolean): string =>
    `And ${count} more, not drawn: ${names.join("; ")}${cut ? "; …" : "."}`,
  notDrawn: (count: number, line: string): Line => [`${count} more dialogues and meetings: `, { command: line }, "."],
  says: (meetings: string, window: string): string => `${meetings} drawn, ${window}.`,
  alt: (window: string, rows: string, marks: string, states: string, leftOut: number): string =>
    `Calendar of ${window}, by month: ${rows} with ${marks} (${states}).${leftOut > 0 ? ` ${leftOut} more are not drawn.` : ""} The table below says the same.`,
  year: (year: number, found: number): string => `${year} (${found})`,
  none: "No meeting that fits is known in these months, so there is nothing to draw.",
  whole: "The whole calendar",
  cutShort: (end: string): string => `A picture holds twelve months; this one ends with ${end}.`,
  vague: "A date that is only known to a month or more is a bar over the time in which it may lie.",
  columns: ["When", "Meeting", "Where it stands"],
};

const timeline = {
  name: "Timeline",
  of: (name: string): string => `Timeline of ${name}`,
  texts: "Texts",
  severalTexts: (plural: string, count: number): string => `${plural} (${count})`,
  oneText: (label: string, status: string): string => `${label}, ${status}`,
  meetings: "Meetings",
  alone: "Meetings outside a series",
  undated: (texts: readonly string[]): string => `Without a known date: ${texts.join(", ")}.`,
  undatedText: (label: string, status: string): string => `${label} (${status})`,
  alt: (name: string, from: string, to: string, texts: string, meetings: string): string =>
    `Timeline of ${name} from ${from} to ${to}: ${texts} and ${meetings}. The table below says the same.`,
  says: (name: string, years: string, texts: string, meetings: string): string =>
    `${name}, ${years}: ${texts} and ${meetings}.`,
  noMeeting: "no meeting",
  meetingsIn: (meetings: string, states: string): string => `${meetings} (${states})`,
  noDates: (count: number): string =>
    plural(count, { one: ` ${count} text has no known date.`, other: ` ${count} texts have no known date.` }),
  noDate: "no known date",
  passed: (status: string): string => `Was ${status}; no record yet`,
  nothing: "No text and no meeting with a date is known here, so there is nothing to draw.",
  newestFirst: (page: string): string => `The newest first.${page} The picture holds all.`,
  columns: ["When", "What", "Where it stands"],
  briefing: "A briefing",
  whose: "Whose timeline?",
  choose: (line: string): Line => ["Name a partner, as in ", { command: line }, ", or choose one."],
  partner: "Partner",
  draw: "Draw",
  ofPartner: "A timeline is drawn of a partner",
  notOne: (name: string): Line => [
    { strong: name },
    " is not one. The look-up shows what is known of it; or press the partner it belongs to.",
  ],
};

const map = {
  name: "Map",
  byText: "partners by kind of text",
  title: "Partners by kind of text",
  /** `open`: what is not concluded, whatever its kind. */
  groups: {
    sdp: "Security and Defence Partnership",
    operations: "Framework participation agreement",
    information: "Security-of-information agreement",
    industry: "SAFE agreement or administrative arrangement",
    declaration: "Joint declaration or strategic partnership",
    other: "Other text",
    none: "No text in force is recorded",
    open: "not concluded, or status not known",
  },
  /** How many partners are on it, and by which kind of text. */
  says: (partners: string, groups: readonly string[]): string => `${partners} – ${groups.join("; ")}.`,
  counted: (group: string, count: number): string => `${group}: ${count}`,
  hollow: (group: string): string => `Hollow: ${group}`,
  alt: (partners: string, groups: readonly string[], beside: number): string =>
    `Map of ${partners} by the weightiest text of each. ${groups.join("; ")}.${
      beside > 0
        ? ` ${plural(beside, { one: `${beside} organisation stands`, other: `${beside} organisations stand` })} beside the map.`
        : ""
    } The table below says the same.`,
  standing: (type: string, status: string): string => ` (${type}, ${status})`,
  member: "EU member state",
  disputed: "Status disputed",
  boundariesShort:
    "Boundaries: Natural Earth. Showing them takes no position. Dashed lines are in dispute or not settled.",
  boundaries: "Boundaries are those of Natural Earth",
  noPosition:
    "; showing them takes no position on the status of any territory. Hatched, in nobody’s colour: Crimea, the Golan Heights, northern Cyprus, Siachen, Somaliland and Western Sahara. Dashed: lines in dispute or not settled. Jammu and Kashmir and Arunachal Pradesh are not kept apart in that data set, so they are drawn as they are administered, between dashed lines.",
  beside: "Not on the map",
  neighbourhood: "Europe and its neighbourhood",
  nobody: "No partner in the data set fits all of this, so there is nothing to draw.",
  all: "Map of all partners",
  offers: {
    sdp: "Security and Defence Partnerships",
    operations: "Framework participation",
    indoPacific: "Indo-Pacific",
    africa: "Africa",
  },
  columns: ["Shown by", "Partners", "Which"],
  firstKind: (onCards: boolean): string =>
    `A partner with several texts is shown by the first kind that it has.${onCards ? " The sources of each text stand on the partner’s card." : ""}`,
  asList: "As a list",
};

/** What pictures and the answers around them say. */
export const pictures = { dates, signs, states, list, calendar, timeline, map };
