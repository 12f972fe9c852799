import type { Line } from "../answer.ts";
import type { Library } from "../library/library.ts";
import { mark, sayMeeting } from "../library/lines.ts";
import { held, seriesOf, toCome, unrecorded } from "../library/relations.ts";
import type { Meeting, Series } from "../library/schema.ts";
import { inDays } from "../library/turns.ts";
import { supporting } from "../statement.ts";
import { LEVEL_LABELS } from "../vocabulary.ts";
import type { Point } from "./briefing.ts";
import type { Scope } from "./scope.ts";

const NO_OUTCOME = "No outcome published.";
const MOST_LAST = 3;
/** So many meetings without a record are told of. */
const MOST_UNRECORDED = 2;

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
const noted = ({ note }: Meeting): string => (note ? ` Note: ${ended(note)}` : "");

const shortly = (one: Meeting, today: string): Line => [...sayMeeting(one, today), mark(one.confidence)];

/** The same in a line that holds several. */
const inPassing = (one: Meeting, today: string): Line =>
  unrecorded([one], today).length > 0
    ? [`was ${one.status} for `, { when: one.when }, `, no record yet${mark(one.confidence)}`]
    : shortly(one, today);

const placed = ({ city, title }: Meeting): string => (city && !title.includes(city) ? `, ${city}` : "");

const statement = (one: Meeting, today: string, more: Line, outcome?: string): Point => ({
  about: [one.id],
  text: [{ strong: one.title }, placed(one), " – ", ...shortly(one, today), ...more],
  short: { name: `${one.title},`, state: inPassing(one, today), ...(outcome && { more: outcome }) },
  sources: supporting(one.sources, outcome ? "outcome" : "date", "when", "announcement"),
  cells: [[one.title], shortly(one, today), [one.city ?? "–"], ...(outcome ? [[outcome]] : [])],
});

/** A meeting in a list of dates. */
export const meetingStatement = (one: Meeting, today: string): Point => statement(one, today, ["."]);

const levelOf = ({ level }: Meeting): string =>
  level === "mixed" ? "" : `; ${LEVEL_LABELS[level].label.toLowerCase()}`;

/** How far it is, where a day is known and nothing speaks against it. */
const distance = (one: Meeting, today: string): string =>
  one.when.precision === "day" && one.status !== "postponed" && one.status !== "cancelled" && one.when.end >= today
    ? ` (${inDays(one, today).toLowerCase()})`
    : "";

/** A meeting to come, with all that helps to prepare for it. */
export const comingStatement = (one: Meeting, today: string): Point =>
  statement(one, today, [`${distance(one, today)}${levelOf(one)}.${noted(one)}`]);

/** A meeting that was held, and what came of it. */
function heldStatement(one: Meeting, today: string): Point {
  const outcome = one.outcome ? ended(one.outcome) : NO_OUTCOME;
  return statement(one, today, [`. ${outcome}`], outcome);
}

const unrecordedStatement = (one: Meeting, today: string): Point => statement(one, today, [`.${noted(one)}`]);

function standing(one: Meeting, today: string): Point {
  if (one.status === "held") return heldStatement(one, today);
  return one.when.end < today && one.status !== "cancelled"
    ? unrecordedStatement(one, today)
    : comingStatement(one, today);
}

/** One meeting as it stands: held, to come, cancelled, or nobody knows. A line of its own need not name it again. */
export function standingStatement(one: Meeting, today: string): Point {
  const said = standing(one, today);
  return { ...said, short: { ...said.short, name: "" } };
}

/** The meeting to come, and those still ahead that were called off. */
export function nextMeetings({ meetings, meeting }: Scope, today: string): readonly Meeting[] {
  const others = meetings.filter(({ id }) => id !== meeting?.id);
  const [first] = toCome(others, today);
  const off = others.filter(({ status, when }) => status === "cancelled" && when.end >= today);
  return [...(first ? [first] : []), ...off];
}

const NO_OTHER = "No other date is known.";

/** What comes next. Where all that was planned was called off, that no other date is known is said as well. */
export function nextStatements(scope: Scope, today: string): Point[] {
  const next = nextMeetings(scope, today);
  const alone = next.every(({ status }) => status === "cancelled");
  return next.map((one) => {
    const said = comingStatement(one, today);
    return alone ? { ...said, text: [...said.text, ` ${NO_OTHER}`], short: { ...said.short, more: NO_OTHER } } : said;
  });
}

/** Before one day, where a meeting of the past is the subject. */
const before = ({ meeting }: Scope, today: string): string =>
  meeting && meeting.when.start < today ? meeting.when.start : today;

/** The newest meeting of each dialogue, in their order; single meetings stand for themselves. */
function rounds(past: readonly Meeting[]): Meeting[] {
  const seen = new Set<string>();
  return past.filter(({ series, id }) => {
    const key = series ?? id;
    return !seen.has(key) && seen.add(key);
  });
}

const isTalk = (series: Series | undefined): boolean =>
  series !== undefined && (series.kind === "dialogue" || series.kind === "consultation");

/** The last round of the dialogue that meets next, the newest meeting of any kind, and the last rounds of other talks. */
export function lastMeetings(scope: Scope, library: Library, today: string): readonly Meeting[] {
  const { meeting, meetings } = scope;
  const past = held(meetings).filter(({ id, when }) => id !== meeting?.id && when.start <= before(scope, today));
  if (meeting || scope.series.length < 2) return past.slice(0, meeting ? 1 : MOST_LAST);
  const next = toCome(meetings, today)[0]?.series;
  const round = past.find(({ series }) => series !== null && series === next);
  const [newest] = past;
  const talks = rounds(past).filter((one) => isTalk(seriesOf(one, library)) && one.partners.length < 2);
  return [...new Set([round, newest, ...talks])].filter((one) => one !== undefined).slice(0, MOST_LAST);
}

/** Planned since the last round of its dialogue, and nobody has said that it was held. */
function openMeetings(scope: Scope, today: string): Meeting[] {
  const newest = new Map(
    held(scope.meetings)
      .toReversed()
      .map(({ series, when }) => [series, when.end]),
  );
  return unrecorded(scope.meetings, today)
    .filter(({ id, series, when }) => id !== scope.meeting?.id && when.end >= (newest.get(series) ?? ""))
    .filter(({ when }) => when.start <= before(scope, today))
    .slice(0, MOST_UNRECORDED);
}

/** What was held last, and what was planned since without a word that it was held. */
export const lastStatements = (scope: Scope, library: Library, today: string): Point[] => [
  ...lastMeetings(scope, library, today).map((one) => heldStatement(one, today)),
  ...openMeetings(scope, today).map((one) => unrecordedStatement(one, today)),
];
